"""What a bracket, a colon or a last word takes back of the thing before it, and what is left of it besides."""

import pytest

from core.tailoring.verify import Level, verify

_USED = "nDelius, OASys, ViSOR (no account), Excel"
_DRAWN = "QLab (edit and op), Vectorworks (can open and measure)"
_PLANS = ("Plan 9 to 11 patients a week (VMAT, breast)", "Eclipse (expert), Mosaiq, RayStation (evaluation licence, 2 weeks)")
_RATES = ("Ich mache die Preispflege im Seeblick.", "Mit IDeaS oder so einem System hab ich nie gearbeitet")
_SABR = ("Lung SABR yes: 45 cases since 2021", "Never did spine or brain, those go to the physicists.")


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("nDelius, OASys and ViSOR user", (_USED,)),
        ("Photoshop and Lightroom", ("Photoshop, Lightroom (no licence), Capture One",)),
        ("Soudage MIG et TIG", ("Soudage MIG, TIG (sans habilitation)",)),
        ("Contaplus y Sage", ("Contaplus, Sage (sin licencia)",)),
        ("1С и Контур", ("1С, Контур (нет доступа)",)),
        ("SMSTS and SSSTS (2021)", ("SMSTS: not done, SSSTS done 2021",)),
        ("Prepare repair estimates in Xactimate", ("Xactimate (viewing estimates only)",)),
        ("Plan 9 to 11 patients a week in RayStation", _PLANS),
        ("QLab and Vectorworks drafting of ground plans", (_DRAWN,)),
        ("Hybrid propulsion: manoeuvred on battery in open water", ("Hybrid manoeuvring in open water, no.",)),
        ("SABR planning for lung, spine and brain", _SABR),
        ("Taught chemistry and physics", ("I taught chemistry, 4 classes. Never did physics or maths.",)),
        ("Preispflege mit IDeaS", _RATES),
        ("Outils : Covadis, AutoCAD, QGIS (avancé)", ("Covadis, AutoCAD, QGIS (débutant), Cyclone",)),
        ("Concur, Visio (good)", ("Concur, Teams, PowerPoint (good), Visio (poor)",)),
        ("Registered Merit Reporter (RMR)", ("RMR: two legs of three passed",)),
        (
            "Qualifiée Meilleur Ouvrier de France (2022)",
            ("Meilleur Ouvrier de France : épreuves qualificatives 2022, non retenue",),
        ),
        ("Licence professionnelle Cartographie (2016)", ("Licence pro Cartographie : validée à moitié, abandon en 2016",)),
        ("Fortbildungen Low Vision und Kinderoptometrie", ("Fortbildung Low Vision, 2020; Kinderoptometrie: abgesagt (Corona)",)),
        ("Still- und Laktationsberaterin IBCLC", ("Still- und Laktationsberaterin IBCLC: Kurs begonnen, Prüfung offen",)),
    ],
)
def test_what_is_held_back_is_not_told_as_held(claim: str, cited: tuple[str, ...]) -> None:
    """No account, a trial licence, leave to look, a level, a bare "no", a paper half done: each is said of its thing."""
    assert verify(claim, cited).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("nDelius, OASys and Excel user", (_USED,)),
        ("Photoshop and Capture One", ("Photoshop, Lightroom (no licence), Capture One",)),
        ("Soudage MIG", ("Soudage MIG, TIG (sans habilitation)",)),
        ("SSSTS (2021)", ("SMSTS: not done, SSSTS done 2021",)),
        ("Plan 9 to 11 patients a week; Eclipse and Mosaiq", _PLANS),
        ("QLab: edit and op", (_DRAWN,)),
        ("Coastal passages", ("Coastal passages, yes. Ice navigation, no.",)),
        ("Lung SABR planning, 45 cases since 2021", _SABR),
        ("Preispflege im Seeblick", _RATES),
        ("Concur, PowerPoint (good)", ("Concur, Teams, PowerPoint (good), Visio (poor)",)),
        ("Fortbildung Low Vision (2020)", ("Fortbildung Low Vision, 2020; Kinderoptometrie: abgesagt (Corona)",)),
        ("Local compartido con una fisioterapeuta", ("Local a medias con una fisioterapeuta",)),
    ],
)
def test_what_stands_beside_it_is_still_told(claim: str, cited: tuple[str, ...]) -> None:
    """The things before and behind the one that is held back are as true as without it."""
    assert verify(claim, cited).level is Level.SUPPORTED
