"""What makes a new wording louder than the old one, and what does not."""

import pytest

from core.editing import guard

OLD = "Helped move hosting to AWS EC2"


@pytest.mark.parametrize(
    ("old", "new", "claim"),
    [
        (OLD, "Led the move of hosting to AWS EC2", "verb"),
        (OLD, "Moved hosting to AWS EC2", "verb"),
        (OLD, "Built hosting on AWS EC2", "verb"),
        ("Maintain the payment service", "Built the payment service", "verb"),
        ("Maintain the payment service", "Own the payment service", "verb"),
        ("Cut the import from 4 hours to 1 hour", "Cut the import from 4 hours to 10 minutes", "number"),
        ("Cut the import from 4 hours to 1 hour", "Cut the import", "number"),
        ("Mentor two junior engineers", "Mentor twelve junior engineers", "number"),
        ("Wrote the handbook", "Wrote half the handbook", "number"),
        ("Served about 12,000 requests", "Served 12,000 requests", "hedge"),
        ("Wrote the handbook", "As senior author, wrote the handbook", "rank"),
        ("Wrote the handbook", "Wrote the best handbook", "scale"),
        ("Wrote the handbook", "Wrote the company-wide handbook", "scale"),
        ("B.Sc. Computer Science", "M.Sc. Computer Science", "degree"),
        ("Wrote the handbook", "Wrote the handbook, PhD", "degree"),
        ("Wrote the handbook", "Wrote the hаndbook", "letters"),
        ("Im Team das Lager geführt", "Das Lager mit 20 Leuten geführt", "number"),
        ("Помогал с переездом", "Руководил переездом", "verb"),
        ("Ayudé con la migración", "Lideré la migración", "verb"),
        ("Aidé à la migration", "Dirigé la migration", "verb"),
        ("Допомагав із переїздом", "Очолив переїзд", "verb"),
    ],
)
def test_louder(old: str, new: str, claim: str) -> None:
    assert guard.louder(old, new) == claim


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OLD, "Supported moving hosting to AWS EC2"),
        (OLD, "Helped with moving hosting to AWS EC2"),
        ("Cut the nightly import from 4 hours to 1 hour", "Reduced the nightly import from four hours to 1 hour"),
        ("Mentor two junior engineers", "Mentor 2 junior engineers"),
        ("Served 12,000 requests", "Served 12 000 requests"),
        ("Wrote the on-call handbook", "Wrote the on-call manual"),
        ("Built the search API", "Helped build the search API"),
        ("Led the night team", "Worked in the night team"),
        ("Redis", "Valkey"),
        ("Used Kafka", "Used Kafka Streams"),
    ],
)
def test_not_louder(old: str, new: str) -> None:
    assert guard.louder(old, new) == ""


@pytest.mark.parametrize(
    "text",
    [
        "PhD",
        "Ph. D.",
        "P h.D.",
        "MBA",
        "AWS Certified Solutions Architect",
        "a degree",
        "Dr.",
        "диплом",
        "Zertifikat",
        "promotion",
    ],
)
def test_credentials(text: str) -> None:
    assert guard.credentials(text)


@pytest.mark.parametrize("text", ["Terraform", "wound care", "degreasing", "Excel", "pe teaching"])
def test_no_credentials(text: str) -> None:
    assert not guard.credentials(text)


def test_ranks_of_ones_own() -> None:
    assert guard.own_ranks("I was the senior engineer on it") == {"senior"}
    assert not guard.own_ranks("I asked our senior engineer")
    assert not guard.own_ranks("I decided it with 2 colleagues")
