"""One of several is enough: an alternative in plain words, one of the kind, a job that is done in such a place."""

import pytest

from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person

WARD = person("Staff nurse, Leeds Infirmary, Leeds", "Cared for 12 patients", more="Summary\nA nurse in acute medicine.\n")
STORE = person("Shift manager, Northgate, Hull", "Ran 2 shifts", more="Skills\nSAP WM, Zoho CRM, Liquidlogic, Kitovu\n")
PICKER = person("Picker/Packer, Amazon, Doncaster", "Picked 90 items an hour")
SCANNER = person("Packer, Amazon, Doncaster", "Picked 90 items an hour using a hand scanner")
MAKER = person("Production Operative, Greencore, Worksop", "Made 400 sandwiches an hour")
WAITER = person("Waitress, Olive, Cork", "Served 20 tables")
COOK = person("Sous chef, Tin Roof, Portland", "Ran the line", more="Skills\nServSafe Manager, inventory, Spanish (basic)\n")
HARVESTER = person("Harvest hand, Ridge Farm, Kent", "Strawberry picking in 2 seasons")


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (WARD, "Experience in acute or emergency care"),
        (STORE, "WMS (SAP WM ideally)"),
        (STORE, "Experience with a WMS, ideally SAP WM"),
        (STORE, "CRM system (preferably Zoho CRM)"),
        (STORE, "Case management system such as Mosaic or Liquidlogic"),
        (STORE, "HR-System (z. B. Kitovu)"),
        (PICKER, "Previous experience in a warehouse or production environment"),
        (PICKER, "Experience in a warehouse"),
        (MAKER, "Previous experience in a warehouse or production environment"),
        (WAITER, "Experience in a retail or hospitality environment"),
        (SCANNER, "Confidence with hand scanners"),
        (COOK, "ServSafe Manager certificate"),
        (COOK, "ServSafe certification"),
    ],
)
def test_it_is_shown(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is not Status.GAP


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (WARD, "Experience in theatre or emergency care"),
        (STORE, "WMS (Manhattan ideally)"),
        (STORE, "Payroll with an HR system (Kitovu)"),
        (MAKER, "Experience in a warehouse"),
        (WAITER, "Experience in a warehouse or production environment"),
        (HARVESTER, "Experience in a warehouse"),
        (COOK, "Spanish C1"),
        (COOK, "Keep records of food temperatures"),
    ],
)
def test_another_is_not(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is Status.GAP
