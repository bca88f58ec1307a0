"""What only says what sort of thing it is, standing in for others, promotions, and a head told with its line beside a skill."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Food Safety Level 2 certificate, 2021", "Food Safety Level 2, 2021"),
        ("CompTIA Network+ certification, 2020", "CompTIA Network+, 2020"),
        ("Forklift licence (counterbalance), 2019", "Forklift (counterbalance), 2019"),
        ("Certificación ISTQB Foundation (2019)", "ISTQB Foundation, 2019"),
        ("Dependienta (contrato eventual), Flores Tansy", "Flores Tansy, dependienta (eventual)"),
        ("Vendeuse (contrat saisonnier), été 2019", "Vendeuse (saisonnier), été 2019"),
        ("Holder of the PRINCE2 Foundation certificate", "PRINCE2 Foundation I have. Practitioner I failed once."),
        ("ABO Basic certification, 2016, renewed in 2022", "ABO Basic, 2016, renewed 2022"),
        ("Bilingual in German and Portuguese", "German (native), Portuguese (native)"),
        ("Detected CO leaks in 40 flats", "Carbon monoxide leaks found in 40 flats"),
        ("Moved 700 phones to Voice over IP", "Moved 700 phones to VoIP"),
        ("Scripted in UE5", "Scripted in Unreal Engine 5"),
        ("Nuevo proveedor de forros en 2021", "Lo que hice fue buscar otro proveedor de forros en 2021"),
    ],
)
def test_what_sort_of_thing_it_is_may_be_said(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Food Safety Level 3 certificate, 2021", "Food Safety Level 2, 2021"),
        ("CompTIA Network+ certification", "CompTIA Network+ (studying)"),
        ("Forklift certificate", "Forklift: course booked for May"),
        ("Forklift licence (counterbalance)", "Drove the forklift (counterbalance) in the yard, no licence"),
        ("Python certificate, 2019", "Python course, 2019"),
        ("Excel certificate, 2019", "Excel, 2019"),
        ("Holder of the PRINCE2 Practitioner certificate", "PRINCE2 Foundation I have. Practitioner I failed once."),
        ("Advanced welding certificate", "Welding, 2014"),
        ("Licence en optique", "BTS Optique, 2014"),
        ("Registered nurse, 2016", "Nurse, Holm Clinic, 2016"),
        ("Warehouse operative (permanent contract)", "Warehouse operative (fixed term)"),
        ("Bilingual in German and Portuguese", "German (native), Portuguese (A1)"),
        ("Bilingual nurse (Spanish and French)", "Nurse. English (native), Spanish (fluent)"),
        ("Detected CO2 leaks in 40 flats", "Carbon monoxide leaks found in 40 flats"),
        ("Low-risk offenders on the books", "moderate- and high-risk offenders on the books"),
    ],
)
def test_no_paper_is_made_of_what_is_none(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Supervised a caseload of 40 parolees", "Caseload of 40 parolees, two counties"),
        ("Promoted to Head Gardener in March 2019", "Gardener 2015 – 2023 (Head Gardener from March 2019)"),
        ("Promoted from Analyst II to III in 2020", "Analyst II, III from 2020"),
        ("Promoted from clerk to shift supervisor in 2019", "Shift supervisor since 2019, before that clerk"),
        ("Fachliche Führung von zwei Erzieherinnen", "Zwei Erzieherinnen führe ich fachlich"),
        ("Zuständig für zwei Stapler", "2 Stapler betreut"),
        ("Taught new drivers the route", "Showed new drivers the route"),
        ("Published vacancies each Monday", "Vacancies each Monday"),
        ("Responsible for a crew of eight and their tools", "I look after a crew of eight and their tools"),
        ("Dismantled one organ alongside a retired builder", "One organ, which I took apart with our retired builder beside me."),
        ("Covered for the DSL at two talks", "The DSL is Moira and I'm not her deputy. I covered for her at two talks."),
        ("Substituted for the CRO twice", "Our CRO is Ines and I'm not her deputy. I've stood in for her twice."),
        ("Managed the CMS (Drupal)", "Our CMS is Drupal and I've managed it since 2019."),
        ("Rejected and re-issued 9 faulty permits", "I threw out 9 permits that could not stand and re-issued them."),
        (
            "Sampled eDNA with 2-liter filtration",
            "Just the eDNA sampling, the state lab designed it. I filter 2 liters per bottle.",
        ),
        ("Load by hand", "The crane needs a ticket and I'm not certified. I load by hand."),
        ("Five simulator runs with LNG carriers", "Only on the simulator, 5 runs. No real LNG ship calls here."),
        ("Lumbar punctures practised on a model, six times", "Only on a model, six times. Never a real lumbar puncture."),
        (
            "Dismantled one clock alongside a retired master",
            "One clock, which I took apart with our retired master sitting beside me.",
        ),
        ("Practised forceps deliveries on the mannequin", "Just on the mannequin, eight times. No real forceps delivery."),
    ],
)
def test_a_deed_in_other_words_stands(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Supervised 6 caseworkers", "Caseload of 40; worked beside 6 caseworkers"),
        ("Promoted to Head Gardener in March 2019", "Gardener 2015 – 2023 (covered for the Head Gardener from March 2019)"),
        ("Promoted to Night Porter in 2020", "Day Porter 2018 - 2021 (Night Porter from 2020)"),
        ("Promoted from Analyst II to IV in 2020", "Analyst II, III from 2020"),
        ("Promoted from clerk to shift supervisor in 2019", "Clerk since 2019, before that shift supervisor"),
        ("Zuständig für zwei Azubis", "2 Stapler betreut, im Team mit zwei Azubis"),
        ("Designed the eDNA study", "Just the eDNA sampling, the state lab designed it."),
        ("Wrote the menu", "Only the typesetting of the menu, the chef wrote it."),
        ("Drove the crane", "The crane needs a ticket and I'm not certified. I load by hand."),
        ("Coached an apprentice in glazing", "No, we have never had an apprentice and I'm the youngest of the three."),
        ("Prescribed inhalers", "Prescribing inhalers is for the GP and I'm not allowed to."),
        ("Grafted 40 vines", "Helped the vintner graft 40 vines"),
        ("Soldered 40 boards", "Helped the technician solder 40 boards"),
        ("Disziplinarische Führung von drei Laborantinnen", "Drei Laborantinnen führe ich fachlich"),
        ("Führung von zwei Erzieherinnen", "Ich führe Listen mit zwei Erzieherinnen"),
        ("Published two novels", "Two novels a year for the reading club"),
        ("Responsible for the crew", "I look after the boats for the crew"),
        ("DSL at two talks", "The DSL is Moira and I'm not her deputy. I covered for her at two talks."),
        ("Piloted LNG carriers", "Only on the simulator, 5 runs. No real LNG ship calls here."),
        ("Eight forceps deliveries in 2021", "Just on the mannequin, eight times in 2021. No real forceps delivery."),
    ],
)
def test_a_deed_is_made_no_more_than_it_was(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


HEAD, LINE = "Meter Reader, Lumen Water", "Meters on the Brodsky estate read monthly"
TONGUES = "Polish (native), English"


def test_a_head_and_its_line_stand_beside_a_language() -> None:
    claim = "Native Polish; read meters on the Brodsky estate for Lumen Water"
    assert verify(claim, [TONGUES, HEAD, LINE], one_entry={HEAD: "water", LINE: "water"}).level is Level.SUPPORTED
    assert verify(claim, [TONGUES, HEAD, LINE], one_entry={HEAD: "water", LINE: "gas"}).level is Level.UNSUPPORTED


@pytest.mark.parametrize("loose", ["I lead a night crew of eight", "Night crew of eight led since 2019"])
def test_what_stands_elsewhere_does_not_move_under_the_head(loose: str) -> None:
    claim = "Led the night crew of eight at Lumen Water"
    assert verify(claim, [loose, HEAD, LINE], one_entry={HEAD: "water", LINE: "water"}).level is Level.UNSUPPORTED
