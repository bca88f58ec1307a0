"""A deed told in the usual word of a job stands; a deed told as more than it was does not."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Wrote the house rules", "Checked the house rules every spring"),
        ("Designed the welcome folder", "Explained the welcome folder to new tenants"),
        ("Repaired ticket machines", "Logged ticket machine repairs for the depot"),
        ("Carried out 40 alterations a month", "About 40 alteration requests a month passed to the tailor"),
        ("Reduced food waste in the canteen", "Weighed food waste in the canteen"),
        ("Member of the parish council", "Reports written for the parish council"),
        ("Chose the new till system", "In the team that chose the new till system"),
        ("Countersigned the fire log", "Fire log countersigned by the duty manager"),
        ("Drove minibuses", "Drove cars for the hotel, but no minibuses"),
        ("Watered the beds across the borough", "Watered the beds in Elm Park"),
        ("Led bat walks in the park", "Took part in bat walks in the park"),
        ("Led a team of guides", "Guided bat walks in the park"),
        ("Proofread nine issues alone", "Nine issues proofread with a colleague"),
        ("Gestion des plannings", "Plannings faits par la directrice"),
        ("Introduced self-checkout", "Piloted self-checkout"),
        ("Formal training", "Received no formal training"),
        ("Run the hip class", "Set out equipment for the hip class"),
        ("Prescribed inhalers", "Showed patients how to use inhalers"),
        ("Sedate anxious children", "Talk nervous children through their first visit"),
        ("Data cleaning and modelling in R", "Cleaned the data in R; the postdoc did the modelling"),
        ("Encargada de tienda", "Las llaves las llevo yo"),
    ],
)
def test_no_more_is_made_of_a_deed(claim: str, cited: str) -> None:
    """Checking is no writing, logging a repair no repairing, writing to a council no seat on it."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Checked the house rules yearly", "Checked the house rules every year"),
        ("Wrote and revised the house rules", "Revised the house rules, the chapter on bikes written by me"),
        ("Handled about 40 alteration requests a month", "About 40 alteration requests a month logged and passed on"),
        ("Repaired and logged ticket machines", "Ticket machine repairs done and logged"),
        ("Member of the parish council", "Sat on the parish council"),
        ("Fire log, countersigned by the duty manager", "Fire log countersigned by the duty manager"),
        ("Drove cars for the hotel, no minibuses", "Drove cars for the hotel, but no minibuses"),
        ("Watered the beds across Elm Park", "Watered the beds in Elm Park"),
        ("Took charge of the night desk in 2016", "The night desk was mine from 2016"),
        ("Loan agreements issued by post", "Agreements on loans issued by post"),
        ("Ausstellung von Parkausweisen", "Ich stelle Parkausweise aus"),
        ("21 of 24 children can swim", "21 of 24 pupils can swim"),
        ("Led bat walks in the park", "Guided bat walks in the park"),
        ("Proofread nine issues, the last alone", "Nine issues proofread, the last without help"),
        ("Gestion des plannings de neuf aides", "Plannings de neuf aides faits par mes soins"),
        ("Piloted self-checkout at two tills", "Ran a self-checkout pilot at two tills"),
        ("Leases for tenants who are signed up by the owner", "Leases for tenants; the owner signs them up"),
        ("Составила схему сама", "Схема моя"),
        ("Encargada de las llaves y la alarma", "Las llaves y la alarma las llevo yo"),
        ("Received no formal training", "No formal training"),
        ("Priced repairs before starting work", "Repairs quoted before work began"),
    ],
)
def test_the_same_deed_in_other_words_stands(claim: str, cited: str) -> None:
    """A deed that is told, a part of one's own and a helper who is named are borne."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited", "level"),
    [
        (
            "At most 20 minutes' wait at the counter",
            "Nobody at the counter, customers never waited over 20 minutes",
            Level.SUPPORTED,
        ),
        ("Never more than three returns a week", "Not more than three returns a week", Level.SUPPORTED),
        ("Customers waited over 20 minutes", "Customers never waited over 20 minutes", Level.UNSUPPORTED),
        ("Most of the three returns", "Three returns", Level.UNSUPPORTED),
        ("Never without a valid first aid card", "First aid card always valid", Level.SUPPORTED),
        ("Worked without a first aid card", "First aid card always valid", Level.UNSUPPORTED),
    ],
)
def test_a_never_before_a_limit_is_a_limit(claim: str, cited: str, level: Level) -> None:
    """ "Never over 20" is 20 at most, and "never without" is always with."""
    assert verify(claim, [cited]).level is level


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Finance director of the theatre", "Budget figures sent to the finance director every month"),
        ("Küchenchef seit 2018", "Seit 2018 schreibe ich für den Küchenchef die Bestelllisten"),
        ("Directrice de la crèche", "Remplacements demandés par la directrice de la crèche"),
        ("Jefa de sala", "Los turnos los pido a la jefa de sala"),
    ],
)
def test_a_title_that_is_named_with_an_article_is_of_somebody_else(claim: str, cited: str) -> None:
    """Nobody is the director whom one sends figures to."""
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Atelier (12 places) complet", "12 places à l'atelier, complet"),
        ("Head gardener since 2015", "I have been the head gardener since 2015"),
        ("Monthly budget figures for the finance director", "Budget figures sent to the finance director every month"),
        ("Systems Administrator, Lowell, MA", "Lowell, MA    Systems Administrator"),
    ],
)
def test_a_title_of_ones_own_stands(claim: str, cited: str) -> None:
    """One's own title with an article, or somebody who is only named."""
    assert verify(claim, [cited]).level is Level.SUPPORTED


def test_who_leads_by_title_leads_those_listed_under_it() -> None:
    """A line without a verb under the title of a manager tells who is managed; an assistant's does not."""
    assert verify("Manage a staff of six", ["Shop Manager, Feb 2018", "6 staff"], one_entry=True).level is Level.SUPPORTED
    assert verify("Manage a staff of six", ["Shop Assistant, Feb 2018", "6 staff"], one_entry=True).level is Level.UNSUPPORTED
    assert verify("Manage a staff of six", ["Assistant Manager", "6 staff"], one_entry=True).level is Level.UNSUPPORTED
