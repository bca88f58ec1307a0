"""Loose answers of many trades, each with the line that a careful human editor would write, or none; set down before trying."""

import pytest

from core.resume.model import Resume
from tests.tailoring.people import COMPTABLE, ENGINEER, KOCH, NURSE, PROFESORA, added, job, person, told

SPARK = person(
    job("bright", "Brightspark", "Electrician", "Wire new builds", current=True),
    job("harg", "Hargreaves", "Electrician's Mate", "Carried the tools", end="2015"),
)
MANAGER = person(
    job("north", "Northgate Council", "Project Manager", "Planned office moves", current=True),
    job("lime", "Lime Street Bank", "Project Officer", "Took minutes", end="2014"),
)
PACKER = person(
    job("depot", "Kenfield Depot", "Warehouse Packer", "Packed parcels", current=True),
    job("bootle", "Bootle Shoes", "Stockroom Assistant", "Sorted returns", end="2019"),
)
AIDE = person(
    job("piran", "Redruth Academy", "Teaching Assistant", "Read with Year 2", current=True),
    job("grind", "The Daily Grind", "Barista", "Served coffee", end="2019"),
)
CARER = person(
    job("oak", "Oakfield House", "Care Assistant", "Washed and dressed residents", current=True),
    job("crown", "The Crown", "Bar Staff", "Pulled pints", end="2018"),
)
DESIGNER = person(job("mare", "Mare Digital", "UX Designer", "Redesigned the checkout", current=True))

_OFF = "In charge of the ward on nights when the CNM is off, about once a fortnight, 3 HCAs and one other nurse"

CASES: list[tuple[Resume, str, str, str]] = [
    (DESIGNER, "Analytics (Amplitude)", "The developers used React, I only handed over. No Amplitude, but we had Matomo", ""),
    (
        SPARK,
        "Variable speed drives",
        "No, but I do know a bit, I've swapped drives like for like at Brightspark when the boss told me to",
        "Swapped drives like for like",
    ),
    (
        SPARK,
        "Variable speed drives",
        "no but I've swapped drives like for like at Brightspark",
        "Swapped drives like for like",
    ),
    (SPARK, "Drives", "swapped drives when asked to", "Swapped drives"),
    (
        ENGINEER,
        "A workforce tool",
        "oh then yes, we use NICE IEX at WebShop24, I build the weekly schedules in it since 2019",
        "Build the weekly schedules in NICE IEX since 2019",
    ),
    (
        ENGINEER,
        "Forecasts",
        "Yeah, so basically at WebShop24 we've got this thing called Calabrio, and I, like, make the forecasts every Friday",
        "Calabrio: make the forecasts every Friday",
    ),
    (ENGINEER, "Schedules", "like i said i make the schedule, in 7shifts", "Make the schedule, in 7shifts"),
    (ENGINEER, "Deployments", "oh in that case yes, I ran 3 deployments a week", "Ran 3 deployments a week"),
    (ENGINEER, "Runbooks", "i already said, I wrote the runbooks for 3 teams", "Wrote the runbooks for 3 teams"),
    (COMPTABLE, "Paie", "je viens de le dire, je remplace la chef en août", "Je remplace la chef en août"),
    (KOCH, "Team", "ach so, ja, ich leite den Posten seit 2019", "Leite den Posten seit 2019"),
    (KOCH, "Team", "hab ich doch schon gesagt, ich leite den Posten seit 2019", "Leite den Posten seit 2019"),
    (PROFESORA, "Equipo", "ya lo dije, coordino a 4 profesores", "Coordino a 4 profesores"),
    (SPARK, "Switchgear", "cleaned the switchgear if the foreman told me", "Cleaned the switchgear"),
    (CARER, "Hospitality", "gave quotes when customers asked", "Gave quotes when customers asked"),
    (
        CARER,
        "Care plans",
        "sometimes helped with the care plans",
        "Sometimes helped with the care plans",
    ),
    (KOCH, "Lager", "ich habe das Lager sortiert, wenn der Chef es sagte", "Das Lager sortiert"),
    (PROFESORA, "Actas", "redacté las actas cuando la jefa me lo pedía", "Redacté las actas"),
    (COMPTABLE, "Classement", "j'ai classé les factures quand le chef me le demandait", "J'ai classé les factures"),
    (AIDE, "Information systems", "we use Arbor and I do the register", "Arbor: do the register"),
    (AIDE, "Events", "we have a big hall and I set out the chairs", "Set out the chairs"),
    (ENGINEER, "Cloud", "set up kubernetes clusters with terraform", "Set up Kubernetes clusters with Terraform"),
    (ENGINEER, "Queues", "moved the payout events onto rabbitmq", "Moved the payout events onto RabbitMQ"),
    (PACKER, "Machines", "drove a forklift on sundays", "Drove a forklift on sundays"),
    (SPARK, "Welding", "bit of welding though, MIG, on the trailers at Hargreaves", "Bit of welding, MIG, on the trailers"),
    (SPARK, "Testing", "I only tested it", ""),
    (
        SPARK,
        "Testing",
        "I only ever did the dead tests on the new flats, my boss signs them off",
        "Did the dead tests on the new flats",
    ),
    (
        MANAGER,
        "Cloud migration to Azure",
        "lift and shift to AWS not Azure at Northgate, I ran the plan, 40 servers over 3 weekends",
        "Lift and shift to AWS: ran the plan, 40 servers over 3 weekends",
    ),
    (
        MANAGER,
        "SAP S/4HANA roll-out",
        "Oracle not SAP at Northgate, I wrote the test plan, 60 cases",
        "Oracle: wrote the test plan, 60 cases",
    ),
    (MANAGER, "Data dashboards", "I only helped with the Power BI dashboard", "Helped with the Power BI dashboard"),
    (
        MANAGER,
        "Data dashboards",
        "No. Just the weekly figures, I sent them to 12 managers",
        "Sent the weekly figures to 12 managers",
    ),
    (PACKER, "Forklift licence", "No, I drove the pallet truck at Bootle Shoes though", "Drove the pallet truck"),
    (PACKER, "SAP FI", "Only what I learned in the course, 40 hours in 2023, never at work", ""),
    (
        PACKER,
        "Scanners",
        "we had a Zebra scanner and I booked the pallets in with it",
        "Booked the pallets in with a Zebra scanner",
    ),
    (PACKER, "Stock control", "the supervisor did the ordering, I counted the stock on Sundays", "Counted the stock on Sundays"),
    (PACKER, "Training new staff", "I was only allowed to watch", ""),
    (
        AIDE,
        "School information systems",
        "we have Arbor at Redruth and I do the register on it every morning",
        "Do the register on Arbor every morning",
    ),
    (
        AIDE,
        "Coffee machines",
        "There was a La Marzocco at the Daily Grind and I cleaned it every night",
        "Cleaned a La Marzocco every night",
    ),
    (AIDE, "Phonics", "no but I read with 4 children every day at Redruth, nothing more", "Read with 4 children every day"),
    (AIDE, "First aid", "I just handed out the plasters at Redruth, that's it really", "Handed out the plasters"),
    (CARER, "Medication rounds", "I only handed over", ""),
    (
        CARER,
        "Cash handling",
        "we used Toast and I closed the till with it every night at the Crown",
        "Closed the till with Toast every night",
    ),
    (CARER, "Cash handling", "I did the bar stock and nothing else at the Crown", "Did the bar stock"),
    (CARER, "Personal care", "I cooked and shopped for two regulars, nothing more", "Cooked and shopped for two regulars"),
    (CARER, "Supervision", "only on weekends, I ran the bar at the Crown", "On weekends, ran the bar"),
    (NURSE, "Experience leading a shift", _OFF.lower().replace("cnm", "CNM").replace("hca", "HCA"), _OFF),
    (
        NURSE,
        "Interpreting",
        "I only translated for the doctors, Polish, twice a week",
        "Translated for the doctors, Polish, twice a week",
    ),
    (NURSE, "Audits", "my colleague did the hand hygiene audit and I just collected the sheets", ""),
    (DESIGNER, "Amplitude or similar", "No Amplitude, but we had Matomo", ""),
    (DESIGNER, "A/B testing", "the marketing team ran one and I looked at the numbers with them", ""),
    (ENGINEER, "Docker", "Not Docker. A colleague, Anna, packaged it and I only tested it", ""),
    (ENGINEER, "Kubernetes", "No, but I do know a bit", ""),
    (KOCH, "Einkauf", "Nein, aber ich habe im Adler die Bestellungen vorbereitet, mehr nicht", "Die Bestellungen vorbereitet"),
    (
        KOCH,
        "Kombidämpfer",
        "Wir haben im Adler einen Rational und ich reinige ihn jeden Abend",
        "Rational: reinige ihn jeden Abend",
    ),
    (KOCH, "Inventur", "Ich hab nur das Kühlhaus gezählt", "Das Kühlhaus gezählt"),
    (
        KOCH,
        "Speisekarten",
        "nein, nur ein bisschen, ich habe in der Krone zweimal die Karte geschrieben",
        "Zweimal die Karte geschrieben",
    ),
    (KOCH, "SAP", "Nur das, was ich im Kurs gelernt habe, 40 Stunden 2023, nie im Betrieb", ""),
    (PROFESORA, "Actas", "Solo ayudé con las actas en Luna Nueva", "Ayudé con las actas"),
    (PROFESORA, "Plataformas", "Tenemos Moodle en Luna Nueva y subo las notas cada semana", "Moodle: subo las notas cada semana"),
    (PROFESORA, "Excel", "Solo lo que aprendí en el curso, 40 horas, nunca en el trabajo", ""),
    (PROFESORA, "Coordinación", "no, aunque llevé la biblioteca dos años, nada más", "Llevé la biblioteca dos años"),
    (PROFESORA, "Informes", "Nada de eso, una compañera lo hacía y yo solo lo revisaba", ""),
    (COMPTABLE, "Inventaire", "Non, mais j'ai aidé à l'inventaire chez Dupont, rien de plus", "J'ai aidé à l'inventaire"),
    (
        COMPTABLE,
        "Logiciels",
        "On a Sage chez Dupont et je saisis les factures dessus chaque matin",
        "Sage: je saisis les factures dessus chaque matin",
    ),
    (COMPTABLE, "Classement", "J'ai seulement classé les factures", "J'ai classé les factures"),
    (COMPTABLE, "Sage", "Seulement ce que j'ai appris en formation, 30 heures, jamais au travail", ""),
    (COMPTABLE, "Paie", "non, ma collègue le faisait et moi je l'ai juste relu", ""),
]


@pytest.mark.parametrize(("resume", "asked", "said", "line"), CASES, ids=[said for _, _, said, _ in CASES])
def test_a_loose_answer_becomes_what_an_editor_would_write(resume: Resume, asked: str, said: str, line: str) -> None:
    written = [text for texts in added(resume, told(resume, said, quote=asked)).values() for text in texts]
    assert written == ([line] if line else [])
