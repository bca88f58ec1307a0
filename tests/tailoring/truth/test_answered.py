"""What people answer in loose words: whose deed it was, what came to nothing, what was only met, and what one did beside it."""

import pytest

from core.tailoring.truth.stems import related
from core.tailoring.truth.stretches import denials, theirs
from core.tailoring.verify import Level, verify

NO, YES = Level.UNSUPPORTED, Level.SUPPORTED


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("The seating plans come from an agency and I print them.", "The seating plans come from an agency"),
        ("I was at the till and Greta ran it.", " Greta ran it"),
        ("I am not insured so Oskar drove them.", " Oskar drove them"),
        ("Budgets? That was always Hanna.", "Budgets"),
        ("The float is on Pavel.", "The float is on Pavel"),
        ("The masks are set up by Karim and I load the wafers.", "The masks are set up by Karim"),
        ("The panel licence belongs to our Dublin desk.", "The panel licence belongs to our Dublin desk"),
        ("Dover was much the same but Ines did it after me.", "Dover was much the same"),
        ("She does the fittings and tells us.", "She does the fittings and tells us"),
        ("Dr Malik reads the scans, I book them.", "Dr Malik reads the scans"),
        ("HR decided.", "HR decided"),
        ("Den Pachtvertrag hat Herr Osman ausgehandelt.", "Den Pachtvertrag hat Herr Osman ausgehandelt"),
        ("Tourenpläne macht die PDL.", "Tourenpläne macht die PDL"),
        ("De los seguros se ocupa mi socio.", "De los seguros se ocupa mi socio"),
        ("Las cuentas no las llevo, eso es del encargado.", " eso es del encargado"),
        ("Responsable du stock, c'était Morel.", "Responsable du stock"),
        ("Invoices go through Emma.", "Invoices go through Emma"),
        ("Sarah's the one who trains people.", "Sarah's the one who trains people"),
        ("It's Karl's baby.", "It's Karl's baby"),
        ("Ops handles that.", "Ops handles that"),
        ("Negotiating prices is Hamish.", "Negotiating prices is Hamish"),
        ("Glossing them is her field.", "Glossing them is her field"),
        ("I use a dashboard. Someone else had built it.", "Someone else had built it"),
        ("operieren tut der Arzt", "operieren tut der Arzt"),
        ("Bestellt wird von der Zentrale.", "Bestellt wird von der Zentrale"),
        (
            "Den Kran hat der Subunternehmer gestellt und auch geplant.",
            "Den Kran hat der Subunternehmer gestellt und auch geplant",
        ),
        ("Les horaires, c'est ma collègue qui s'en charge.", "Les horaires"),
        ("Au bureau, c'est Mme Carel qui décide.", " c'est Mme Carel qui décide"),
        ("Классное руководство было у Ирины.", "Классное руководство было у Ирины"),
    ],
)
def test_whose_it_is_by_the_words_of_an_answer(said: str, others: str) -> None:
    assert others in [said[start:end] for start, end in theirs(said)]


@pytest.mark.parametrize(
    "said",
    [
        "The Bristol office move was mine.",
        "Eleven mediations as lead counsel.",
        "The kitchen is on Tuesdays.",
        "That was Python.",
        "Sales increased.",
    ],
)
def test_what_is_ones_own_or_nobodys_is_not_theirs(said: str) -> None:
    assert not list(theirs(said))


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The radio spot was before my time.", "The radio spot was before my time"),
        ("Milling is sent out.", "Milling is sent out"),
        ("Ansys kenne ich nur aus den Berichten.", "Ansys kenne ich nur aus den Berichten"),
        ("Le sucre, je l'ai vu faire par le chef.", "Le sucre"),
        ("Je ne fais ni les entretiens ni les embauches.", "Je ne fais ni les entretiens ni les embauches."),
        ("Ni cierro caja ni hago inventario.", "Ni cierro caja ni hago inventario."),
        ("Ich koche die Suppen, Torten kann ich nicht.", "Torten kann ich nicht."),
        ("Group policies are off limits for us.", "Group policies are off limits for us"),
    ],
)
def test_what_was_only_met_or_done_elsewhere_is_denied(said: str, denied: str) -> None:
    assert denied in [said[start:end] for start, end in denials(said)]


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        ("Launched the loyalty card", "The loyalty card was decided against.", NO),
        ("Migration nach Odoo", "Odoo haben wir uns angesehen und gelassen.", NO),
        ("Beschaffung eines neuen Krans", "Den neuen Kran habe ich geprüft, gekauft wurde er dann doch nicht.", NO),
        ("Passage à Shopify", "On avait prévu de passer à Shopify, ça ne s'est pas fait.", NO),
        ("Puesta en marcha del huerto", "Tenía que empezar con el huerto pero lo han aplazado.", NO),
        ("Переход на контейнеры", "На контейнеры хотели перейти, но так и не перешли.", NO),
        ("Zeichnungen in Inventor und NX", "Gezeichnet habe ich in Inventor, NX hatte ich mal in einem Kurs.", NO),
        ("Verfasste 11 Arbeitsanweisungen", "Ich verfasste 11 Arbeitsanweisungen, das Projekt wurde dann abgebrochen.", YES),
        ("Gathered three quotes for a kiln", "I gathered three quotes for a kiln, it was shelved.", YES),
        ("Bought a kiln", "I gathered three quotes for a kiln, it was shelved.", NO),
        ("Tried Figma for one sprint", "Figma we tried for a sprint and went back.", YES),
        ("Class C licence", "Class C yes, ADR no, it ran out in 2020.", YES),
        ("Préparation des commandes et étiquetage", "Je prépare les commandes et je fais l'étiquetage.", YES),
        ("Курс по МСФО", "С налогами не работала, МСФО - только курс.", YES),
    ],
)
def test_what_came_to_nothing_was_not_done(claim: str, said: str, expected: Level) -> None:
    assert verify(claim, [said]).level is expected


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        ("Add photos to the incident reports", "Incident reports are written by the warden, I add the photos.", YES),
        ("Write incident reports", "Incident reports are written by the warden, I add the photos.", NO),
        (
            "Present wards at the review board",
            "Chairing the review board is for seniors and I'm not one. I present wards there.",
            YES,
        ),
        ("Chair the review board", "Chairing the review board is for seniors and I'm not one. I present wards there.", NO),
        ("Stand in at the sleep clinic", "My colleague Fern runs the sleep clinic, I only stand in when she's away.", YES),
        ("Run the sleep clinic", "My colleague Fern runs the sleep clinic, I only stand in when she's away.", NO),
        ("Observed usability sessions", "Usability sessions are run by Jonna. I sat behind the glass.", YES),
        ("Checked drawings, signed by a colleague", "I checked drawings, but I'm not chartered so Anwen signed them.", YES),
        ("Checked and signed drawings", "I checked drawings, but I'm not chartered so Anwen signed them.", NO),
        ("Prepare tax returns for my manager to submit", "Tax returns I prepare, my boss presses submit.", YES),
        ("Signed off the wiring", "I pulled the cable, the wiring was signed off by Hartmut.", NO),
        (
            "Lead aqua classes and assess swimmers",
            "I laid out the pool, but Moira is the aqua lead and does the assessments.",
            NO,
        ),
        ("Set up tests with Appium and added checks", "I added checks to the tests. Appium comes from the platform team.", NO),
        ("Put up trusses with two others", "The trusses were cut by the machine. I put them up with two others.", YES),
        ("Test automation with Selenium", "Automation no. There are Selenium scripts and I run them.", NO),
        ("Terminabstimmung für den Kran", "Den Kran hat der Subunternehmer geplant. Ich habe die Termine abgestimmt.", YES),
        ("Poda en altura", "La poda de altura la hace una empresa. Yo podo setos.", NO),
        ("Moved records, from cleaning through to the import", "Records: I did the cleaning, an agency did the import", NO),
    ],
)
def test_a_deed_of_ones_own_beside_that_of_others(claim: str, said: str, expected: Level) -> None:
    assert verify(claim, [said]).level is expected


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        ("Wrote a parser in Rust", "I reviewed the Rust code for the parser but I haven't written Rust. I write Go.", NO),
        ("Reviewed the Rust code for a parser", "I reviewed the Rust code for the parser but I haven't written Rust.", YES),
        ("Ran the gala", "I was on the door of the gala and Lotte ran it.", NO),
        ("Developed two price lists", "I changed two price lists last May.", NO),
        ("Record fridge temperatures", "I fill in the fridge temperatures.", YES),
        ("Record sales of ice cream", "I fill in the sales of ice cream.", NO),
        ("SQL daily, Python basics", "Python a little: I changed two scripts. SQL every day.", YES),
        ("Coded fewer than 3,000 documents", "I coded documents for five weeks, under 3,000 I think.", YES),
    ],
)
def test_deeds_stay_with_what_they_were_done_to(claim: str, said: str, expected: Level) -> None:
    assert verify(claim, [said]).level is expected


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("abnahme", "abgenommen"),
        ("vergabe", "vergeben"),
        ("submission", "submitted"),
        ("maintenance", "maintain"),
        ("lectura", "leo"),
        ("redaccion", "redacto"),
        ("choix", "choisis"),
        ("выбор", "выбрал"),
        ("выдача", "выдаю"),
    ],
)
def test_a_noun_of_another_stem_is_the_deed(noun: str, verb: str) -> None:
    assert related(noun, verb)
    assert not related(noun, "waschen")
