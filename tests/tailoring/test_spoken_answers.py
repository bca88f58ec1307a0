"""Answers as people speak, of ten trades and six kinds each, with the lines that an adviser would print, set down before trying.

The kinds: fillers and vague words, several statements at once, a denial beside a deed, another thing than the one asked for, a
correction of the question, and numbers said loosely.
"""

from collections.abc import Sequence

import pytest

from core.resume.model import Resume
from core.tailoring.lexicon import terms_of
from tests.tailoring.people import COMPTABLE, KOCH, PROFESORA, added, job, person, told

STORES = person(
    job("dhl", "DHL", "Forklift Driver", "Drive counterbalance and reach trucks", current=True),
    job("tesco", "Tesco", "Warehouse Operative", "Picked and packed orders", end="2019"),
)
WARD = person(
    job("yorks", "Mid Yorks", "Staff Nurse", "Care for patients on AMU", current=True),
    job("james", "St James", "Staff Nurse", "Took bloods", end="2018"),
)
CODER = person(
    job("zalpay", "Zalpay GmbH", "Backend Engineer", "Wrote the payout service", current=True),
    job("nimbus", "Nimbus Labs", "Junior Developer", "Fixed bugs", end="2019"),
    skills=("Python",),
)
CARER = person(
    job("oak", "Oakfield House", "Care Assistant", "Washed and dressed residents", current=True),
    job("crown", "The Crown", "Bar Staff", "Pulled pints", end="2018"),
)
STYLIST = person(job("curl", "Curl Studio", "Hair Stylist", "Cut and blow-dry", current=True))
JOINER = person(
    job("oakash", "Oak & Ash", "Bench Joiner", "Assemble windows", current=True),
    job("barratt", "Barratt", "Apprentice Joiner", "Carried timber", end="2016"),
)
DESK = person(job("harley", "Harley Dental", "Receptionist", "Welcome patients", current=True))

FILLERS: list[tuple[Resume, str, str, list[str]]] = [
    (
        STORES,
        "Experience using a WMS",
        "yeah we used the scanner guns and that, think it was called manhatten or something at dhl",
        ["We used the scanner guns"],
    ),
    (
        WARD,
        "IV drug administration, venepuncture and cannulation",
        "well basically I do the cannulas and bloods and stuff on AMU, you know, pretty much every shift",
        ["Do the cannulas and bloods on AMU, pretty much every shift"],
    ),
    (CODER, "CI/CD pipelines", "i kinda own the deploy pipeline, like the gitlab stuff and whatnot", []),
    (
        CARER,
        "Personal care",
        "i help the residents wash and dress and all that, you know what i mean",
        ["Help the residents wash and dress"],
    ),
    (
        STYLIST,
        "Colour services",
        "balayage and foils and stuff like that, about 10 a week",
        ["Balayage and foils, about 10 a week"],
    ),
    (
        JOINER,
        "Second fix",
        "well i hang doors and fit kitchens, bits and bobs like that really",
        ["Hang doors and fit kitchens"],
    ),
    (
        DESK,
        "Telephone manner",
        "um yeah i answer the phones and book people in and so on",
        ["Answer the phones and book people in"],
    ),
    (KOCH, "Saucen", "also ich bereite halt die Saucen zu und so, im Adler", ["Bereite die Saucen zu"]),
    (PROFESORA, "Evaluación", "pues preparo los exámenes y eso, en Luna Nueva", ["Preparo los exámenes"]),
    (COMPTABLE, "Saisie", "ben je saisis les factures d'achat et tout ça chez Dupont", ["Je saisis les factures d'achat"]),
]
SEVERAL: list[tuple[Resume, str, str, list[str]]] = [
    (
        STORES,
        "Loading and unloading vehicles",
        "i load about 20 lorries a shift. also i show the new lads the ropes, and i did the fire marshal training in may",
        ["Load about 20 lorries a shift", "Show the new lads the ropes, and did the fire marshal training in May"],
    ),
    (
        WARD,
        "2 years in acute or emergency care",
        "well AMU is acute care so yes, 5 years. and I did bank shifts in A&E at St James during covid, maybe 15 or so",
        ["Did bank shifts in A&E during covid, about 15"],
    ),
    (
        CODER,
        "Workflow orchestration",
        "i moved the batch jobs from cron to airflow. also on call every third week. and i wrote the runbooks",
        ["Moved the batch jobs from cron to Airflow", "On call every third week", "Wrote the runbooks"],
    ),
    (
        CARER,
        "Moving and handling",
        "i use the hoist with a colleague and i write the night book, plus i cover the phones on sundays",
        ["Use the hoist with a colleague and write the night book, plus cover the phones on Sundays"],
    ),
    (
        STYLIST,
        "Building a clientele",
        "i do 6 clients a day and i also run the insta. oh and i trained two juniors at curl studio",
        ["Do 6 clients a day and run the insta", "Trained two juniors"],
    ),
    (
        JOINER,
        "Site work",
        "i made the staircases, i measured up on site as well, and i wrote the cutting lists",
        ["Made the staircases, measured up on site as well, and wrote the cutting lists"],
    ),
    (
        DESK,
        "Practice software",
        "i use SOE for the bookings. i also did the banking every friday and the stock orders",
        ["Use SOE for the bookings", "Did the banking every Friday and the stock orders"],
    ),
    (
        KOCH,
        "Ausbildung",
        "ich habe im Adler die Lehrlinge angeleitet. außerdem habe ich die Bestellungen gemacht und den HACCP-Ordner geführt",
        ["Die Lehrlinge angeleitet", "Die Bestellungen gemacht und den HACCP-Ordner geführt"],
    ),
    (
        PROFESORA,
        "Evaluación",
        "Corrijo los exámenes de 3 grupos en Luna Nueva. Además organicé la semana de la ciencia",
        ["Corrijo los exámenes de 3 grupos", "Organicé la semana de la ciencia"],
    ),
    (
        COMPTABLE,
        "Déclarations",
        "Je fais la TVA chaque mois chez Dupont. En plus j'ai formé une stagiaire",
        ["Je fais la TVA chaque mois", "J'ai formé une stagiaire"],
    ),
]
BESIDE_A_NO: list[tuple[Resume, str, str, list[str]]] = [
    (
        STORES,
        "Helping with stock counts and cycle counting",
        "nah never did cycle counts at dhl but we did stock take at tesco every quarter",
        ["We did stock take every quarter"],
    ),
    (
        WARD,
        "Perform triage",
        "never did triage as such, but i decide who goes to resus when the doctor is busy",
        ["Decide who goes to resus when the doctor is busy"],
    ),
    (
        CODER,
        "Kubernetes and infrastructure as code (Terraform)",
        "no terraform. k8s only as a user, i deploy my services with helm charts somebody else set up",
        ["k8s: deploy my services with helm charts somebody else set up"],
    ),
    (
        CARER,
        "Administer medication",
        "dont do meds at oakfield, seniors do that, but i check the fridge temperatures twice a day",
        ["Check the fridge temperatures twice a day"],
    ),
    (
        STYLIST,
        "Hair extensions",
        "never did extensions but i do brazilian blow dries every week",
        ["Do brazilian blow dries every week"],
    ),
    (
        JOINER,
        "CNC",
        "not cnc, no. but i set up the spindle moulder every morning",
        ["Set up the spindle moulder every morning"],
    ),
    (
        DESK,
        "Minute taking",
        "no minute taking but i typed up the doctors letters from dictaphone",
        ["Typed up the doctors letters from dictaphone"],
    ),
    (
        KOCH,
        "Patisserie",
        "nein, Patisserie nie, aber ich habe in der Krone jeden Tag das Frühstücksbuffet aufgebaut",
        ["Jeden Tag das Frühstücksbuffet aufgebaut"],
    ),
    (
        PROFESORA,
        "Jefatura de departamento",
        "no fui jefa de departamento, pero coordiné a 4 tutores en Luna Nueva",
        ["Coordiné a 4 tutores"],
    ),
    (
        COMPTABLE,
        "Paie",
        "non, jamais de paie, mais je prépare les notes de frais chez Dupont",
        ["Je prépare les notes de frais"],
    ),
]
INSTEAD: list[tuple[Resume, str, str, list[str]]] = [
    (STORES, "LLOP or similar truck", "no llop, but i drove a bendi at tesco for 2 years", ["Drove a bendi for 2 years"]),
    (
        WARD,
        "SystmOne or similar electronic patient records",
        "we don't have SystmOne, its EPIC at mid yorks, i do all my obs on it",
        ["Do all my obs on EPIC"],
    ),
    (
        CODER,
        "Hands-on experience with Kafka or a similar message broker",
        "we didn't use kafka, but rabbitmq at zalpay - I moved the payout events onto it, from 5% lost to basically none",
        ["Moved the payout events onto RabbitMQ, from 5% lost to basically none"],
    ),
    (
        CARER,
        "Nourish or another care planning app",
        "not nourish but we use person centred software at oakfield, i log every drink on it",
        ["Log every drink on person centred software"],
    ),
    (STYLIST, "Phorest or similar", "no phorest, salon iq instead, i book everyone in on it", ["Book everyone in on salon iq"]),
    (
        JOINER,
        "AutoCAD or similar drawing software",
        "we didnt have autocad, sketchup tho - i drew all the stairs in it",
        ["Drew all the stairs in SketchUp"],
    ),
    (
        DESK,
        "Excel or similar",
        "not excel but google sheets, i keep the rota in it at harley",
        ["Keep the rota in Google Sheets"],
    ),
    (
        KOCH,
        "Rational Kombidämpfer oder vergleichbar",
        "keinen Rational, wir haben im Adler einen Convotherm und ich gare damit die Braten",
        ["Convotherm: gare damit die Braten"],
    ),
    (
        PROFESORA,
        "Moodle o similar",
        "Moodle no, usamos Google Classroom en Luna Nueva y subo las tareas cada semana",
        ["Google Classroom: subo las tareas cada semana"],
    ),
    (
        COMPTABLE,
        "Sage ou équivalent",
        "pas Sage, on a Cegid chez Dupont et je passe toutes les écritures dessus",
        ["Cegid: je passe toutes les écritures dessus"],
    ),
]
PUT_RIGHT: list[tuple[Resume, str, str, list[str]]] = [
    (
        STORES,
        "Goods in",
        "not sure what you mean by goods in, thats just unloading innit, i unload trailers at dhl every morning",
        ["Unload trailers every morning"],
    ),
    (
        WARD,
        "Safeguarding adults and children level 3",
        "what do you mean safeguarding, everyone does that. did level 3 adults last year, children level 2 only",
        ["Did level 3 adults last year, children level 2 only"],
    ),
    (
        CODER,
        "gRPC",
        "gRPC is not really the question, i designed the tracking API for 40 clients",
        ["Designed the tracking API for 40 clients"],
    ),
    (CARER, "MAR charts", "what is MAR, is that the drug chart? then yes i sign it at oakfield after every round", []),
    (
        STYLIST,
        "Patch tests",
        "no we call it skin testing, i do the skin tests 48 hours before every colour",
        ["Do the skin tests 48 hours before every colour"],
    ),
    (
        JOINER,
        "Second fix",
        "second fix is what i do all day mate. i do about 5 houses a month",
        ["Second fix: do about 5 houses a month"],
    ),
    (
        DESK,
        "Complaints handling",
        "well its not really complaints handling, i just ring people back within 2 days",
        ["Ring people back within 2 days"],
    ),
    (
        KOCH,
        "Mise en place",
        "was heißt Mise en place, das macht doch jeder. ich habe in der Krone das Gemüse für 120 Gäste vorbereitet",
        ["Das Gemüse für 120 Gäste vorbereitet"],
    ),
    (
        PROFESORA,
        "Tutoría",
        "depende de lo que sea tutoría, yo hablo con las familias cada trimestre en Luna Nueva",
        ["Hablo con las familias cada trimestre"],
    ),
    (
        COMPTABLE,
        "Lettrage",
        "c'est quoi le lettrage, pointer les comptes ? alors oui je pointe 40 comptes clients chaque mois",
        ["Je pointe 40 comptes clients chaque mois"],
    ),
]
NUMBERS: list[tuple[Resume, str, str, list[str]]] = [
    (STORES, "Order picking", "i picked maybe 15 or so pallets an hour at tesco", ["Picked about 15 pallets an hour"]),
    (WARD, "Patient care", "i look after 6 or 7 patients, depends on the day really", ["Look after 6 or 7 patients"]),
    (
        CODER,
        "High load",
        "i run a service with maybe 20k requests a minute, give or take",
        ["Run a service with about 20k requests a minute"],
    ),
    (
        CARER,
        "Personal care",
        "i wash and dress like 8 residents in the morning, give or take",
        ["Wash and dress about 8 residents in the morning"],
    ),
    (STYLIST, "Sales", "i turn over around 2 grand a week or thereabouts", ["Turn over around 2 grand a week"]),
    (JOINER, "Cost awareness", "saved them maybe 10% or something on timber i guess", []),
    (DESK, "Telephone", "i pick up 50 odd calls a day", ["Pick up about 50 calls a day"]),
    (
        KOCH,
        "À la carte",
        "ich habe im Adler so um die 80 Essen am Abend gekocht, oder so",
        ["Um die 80 Essen am Abend gekocht"],
    ),
    (PROFESORA, "Grupos", "doy clase a unos 90 alumnos más o menos en Luna Nueva", ["Doy clase a unos 90 alumnos"]),
    (
        COMPTABLE,
        "Factures",
        "je traite environ 200 factures par mois à peu près chez Dupont",
        ["Je traite environ 200 factures par mois"],
    ),
]
FURTHER: list[tuple[Resume, str, str, list[str]]] = [
    (STYLIST, "Barbering", "not barbering as such but i do mens cuts, probs 5 a day", ["Do mens cuts, about 5 a day"]),
    (DESK, "Cash handling", "yh i cash up every evening and bank it fridays", ["Cash up every evening and bank it Fridays"]),
    (
        CODER,
        "Observability",
        "grafana mostly, i set up the dashboards and alerts for my service, prometheus was there already",
        ["Grafana: set up the dashboards and alerts for my service"],
    ),
    (CARER, "Night shifts", "nights are fine, i did 3 years of nights at oakfield", ["Did 3 years of nights"]),
    (COMPTABLE, "Clôture", "alors la clôture c'est ma chef, moi je prépare les pièces et tout", ["Je prépare les pièces"]),
    (DESK, "Dental software", "its called exact i think, i book everyone on there", []),
]
CASES = [*FURTHER, *FILLERS, *SEVERAL, *BESIDE_A_NO, *INSTEAD, *PUT_RIGHT, *NUMBERS]


@pytest.mark.parametrize(("resume", "asked", "said", "lines"), CASES, ids=[said for _, _, said, _ in CASES])
def test_what_is_said_loosely_is_printed_as_an_adviser_would(resume: Resume, asked: str, said: str, lines: Sequence[str]) -> None:
    written = [text for texts in added(resume, told(resume, said, quote=asked)).values() for text in texts]
    assert [line.casefold() for line in written] == [line.casefold() for line in lines]


@pytest.mark.parametrize(("resume", "asked", "said"), [case[:3] for case in INSTEAD], ids=[said for _, _, said, _ in INSTEAD])
def test_what_is_like_the_thing_asked_for_is_no_refusal_of_it(resume: Resume, asked: str, said: str) -> None:
    missing = told(resume, said, *terms_of(asked), quote=asked).missing
    assert [one.never for one in missing] == [False]
    assert missing[0].told


@pytest.mark.parametrize("said", ["no", "no, never used it", "nope, not kafka and nothing like it"])
def test_a_plain_no_to_a_thing_or_its_like_is_one(said: str) -> None:
    asked = "Hands-on experience with Kafka or a similar message broker"
    assert [one.never for one in told(CODER, said, *terms_of(asked), quote=asked).missing] == [True]


@pytest.mark.parametrize(
    ("resume", "asked", "said", "never"),
    [
        (STORES, "Helping with stock counts and cycle counting", BESIDE_A_NO[0][2], False),
        (DESK, "Booking and cancelling appointments", "never cancelled any, but i did the booking of 40 patients a day", False),
        (WARD, "Perform triage", BESIDE_A_NO[1][2], True),
        (JOINER, "CNC", BESIDE_A_NO[5][2], True),
    ],
)
def test_a_no_to_one_deed_beside_another_that_is_asked_for_is_no_never(
    resume: Resume, asked: str, said: str, *, never: bool
) -> None:
    missing = told(resume, said, *terms_of(asked), quote=asked).missing
    assert any(one.never for one in missing) is never
