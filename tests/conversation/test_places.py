"""Under which job an answer stands: the one it names, also by a short name; the person says which where it names several."""

import pytest

from tests.conversation.test_answering import written
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
NURSE = """Anna Bell
anna@example.com
Leeds

Experience

Staff Nurse, St. James Hospital, Leeds
March 2018 - present
- Care for 8 patients on the night shift

Nurse, Oakwood Care Home, York
2014 - 2018
- Ran the night shift with two carers

Nursing Assistant, Mercy Hospital, Hull
2010 - 2012
- Took vital signs of the patients
"""
WARD = """Ward Manager
Northmere Clinic

Requirements
- Training of new staff
- Stock control of medicines
"""


async def asked(talk: Talk) -> None:
    await talk.upload("anna.txt", NURSE.encode())
    await talk.upload("posting.txt", WARD.encode())
    assert "1/" in talk.messages[-1].text


def under(text: str, line: str) -> str:
    """The employer that a line stands under."""
    heads = ("St. James Hospital", "Oakwood Care Home", "Mercy Hospital")
    before = text[: text.index(line)]
    return max(heads, key=before.rfind)


@pytest.mark.parametrize(
    "answer",
    [
        "I trained 4 carers both at St James and at Oakwood",
        "I trained 4 carers at the hospital",
        "At both jobs I trained 4 carers",
    ],
)
async def test_who_names_several_jobs_is_asked_which_with_a_button_each(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "names more than one job. Under which shall it stand?" in await talk.say(answer)
    assert "St. James Hospital" in talk.messages[-1].labels
    assert "Noted, under St. James Hospital" in await talk.press("St. James Hospital")
    text = await written(talk)
    assert under(text, "Trained 4 carers") == "St. James Hospital"
    assert not any(word in text for word in ("both at", "both jobs", "at the hospital"))


async def test_a_job_without_title_and_employer_is_named_by_its_dates(talk: Talk) -> None:
    await talk.upload("anna.txt", b"Anna Bell\nanna@example.com\n\nExperience\n\n2018 - present\n- Care for 8 patients\n")
    await talk.upload("posting.txt", WARD.encode())
    heard = await talk.say("I trained 4 new carers on the ward")
    assert "Noted, under your job of 2018 - present." in heard


async def test_who_tells_two_things_of_two_jobs_is_asked_for_them_one_by_one(talk: Talk) -> None:
    await asked(talk)
    assert "Tell me one by one: what was at the first?" in await talk.say("At Oakwood I trained 4 carers and at St. James 6")
    assert "Oakwood Care Home" not in talk.messages[-1].labels
    heard = await talk.say("At Oakwood I trained 4 carers. At St. James I trained 6 carers.")
    assert "Noted, under Oakwood Care Home and St. James Hospital" in heard


async def test_the_job_can_be_told_in_words(talk: Talk) -> None:
    await asked(talk)
    await talk.say("I trained 4 carers both at St James and at Oakwood")
    assert "Noted, under Oakwood Care Home" in await talk.say("at Oakwood")
    assert under(await written(talk), "rained 4 carers") == "Oakwood Care Home"


async def test_what_was_not_placed_stands_nowhere(talk: Talk) -> None:
    await asked(talk)
    await talk.say("I trained 4 carers both at St James and at Oakwood")
    assert "rained 4 carers" not in await written(talk)
    assert "names more than one job, so it stands under none" in talk.messages[-1].text
    await talk.press("More")
    await talk.press("Move an answer")
    await talk.press("Oakwood Care Home")
    assert under(await written(talk), "rained 4 carers") == "Oakwood Care Home"


async def test_each_sentence_goes_to_its_own_job_without_a_question(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("At Oakwood I trained 4 carers. At St. James I trained 6 new nurses.")
    assert "Noted, under Oakwood Care Home and St. James Hospital" in heard


async def test_the_years_beside_an_employers_name_are_no_part_of_the_line(talk: Talk) -> None:
    await asked(talk)
    assert "Noted, under Mercy Hospital" in await talk.say("At Mercy Hospital (2010-2012) I trained 4 new assistants")
    text = await written(talk)
    assert under(text, "Trained 4 new assistants") == "Mercy Hospital"
    assert "(2010-2012)" not in text


HOTEL = """Claire Morel
claire@example.com
Lyon

Expérience

Serveuse, Brasserie du Pont, Lyon
2021 - aujourd'hui
- Service en salle pour 60 couverts avec deux collègues

Réceptionniste, Résidence Hôtelière Les Lilas, Lyon
2016 - 2021
- Accueil des clients et tenue de la caisse
"""
POSTE = """Chef de réception
Hôtel du Parc

Votre profil
- Gestion des réservations
- Formation des nouveaux collègues
"""


@pytest.mark.parametrize(("answer", "employer"), [("aux Lilas", "Les Lilas"), ("au Pont", "Brasserie du Pont")])
async def test_a_short_name_places_the_line(talk: Talk, answer: str, employer: str) -> None:
    await talk.upload("claire.txt", HOTEL.encode())
    await talk.upload("poste.txt", POSTE.encode())
    heard = await talk.say(f"{answer} j'ai formé 4 collègues pendant deux ans")
    assert employer in heard.split("2/")[0]


OFFICE = """Ann Lee
ann.lee@example.com

Experience

Office Manager, Acme Ltd, Leeds, 2020 - present
- Run the office of 12

Receptionist, Acme Ltd, Leeds, 2016 - 2020
- Phones and post
"""
ADMIN = """School Business Assistant
Redruth Academy

Essential:
- Good Excel
- Cash handling
"""


async def test_an_employer_that_stands_twice_is_asked_about_with_the_titles(talk: Talk) -> None:
    await talk.upload("ann.txt", OFFICE.encode())
    await talk.upload("posting.txt", ADMIN.encode())
    heard = await talk.say("I used Excel for the petty cash at Acme")
    assert "names more than one job. Under which shall it stand?" in heard
    assert {"Office Manager, Acme Ltd", "Receptionist, Acme Ltd"} <= set(talk.messages[-1].labels)
    assert "Noted, under Receptionist, Acme Ltd" in await talk.press("Receptionist, Acme Ltd")
    text = await written(talk)
    assert text.index("Receptionist") < text.index("Used Excel for the petty cash")


async def after(talk: Talk, resume: str, answer: str) -> str:
    await talk.upload("ann.txt", resume.encode())
    await talk.upload("posting.txt", ADMIN.encode())
    return await talk.say(answer)


@pytest.mark.parametrize(
    ("answer", "job"),
    [
        ("I used Excel for the petty cash as receptionist at Acme", "Receptionist, Acme Ltd"),
        ("In 2018 I set up an Excel list of all visitors at Acme", "Receptionist, Acme Ltd"),
        ("we have Excel at Acme and I do the petty cash in it every morning", "Office Manager, Acme Ltd"),
    ],
)
async def test_of_two_jobs_at_one_employer_title_year_or_tense_tell_which_is_meant(talk: Talk, answer: str, job: str) -> None:
    assert f"Noted, under {job}" in await after(talk, OFFICE, answer)


TEACHER = """Ines Carvalho
ines@example.com

Experience

UX Designer, Mare Digital, Porto, 2022 - present
- Redesigned the checkout of a ferry site

Junior UX Designer, Ponte Labs, Porto, 2021 - 2021
- Wireframes for a school meals app

Primary School Teacher, Escola Básica do Douro, Gaia, 2010 - 2019
- Taught classes of 24 children

Nurse, St. Brigid's Hospital, Limerick, 2005 - 2009
- Cared for eight patients
"""


@pytest.mark.parametrize(
    ("answer", "job", "line"),
    [
        (
            "At the school I kept the cash of two trips in Excel every year",
            "Escola",
            "Kept the cash of two trips in Excel every year",
        ),
        ("I kept the class lists in Excel from 2014", "Escola", "Kept the class lists in Excel"),
        ("I kept the rota of the ward in Excel at St Brigids", "St. Brigid's", "Kept the rota of the ward in Excel"),
    ],
)
async def test_a_place_is_known_by_what_it_is_by_a_year_and_without_its_apostrophe(
    talk: Talk, answer: str, job: str, line: str
) -> None:
    assert f"Noted, under {job}" in await after(talk, TEACHER, answer)
    text = await written(talk)
    assert max(("Mare Digital", "Ponte Labs", "Escola", "St. Brigid's"), key=text[: text.index(line)].rfind) == job
    assert not any(words in text for words in ("At the school", "at the school", "at St Brigids"))


@pytest.mark.parametrize(
    "answer", ["I have kept all figures in Excel since February 2021", "I've been a UX designer with Excel since February 2021"]
)
async def test_what_began_before_the_job_of_today_is_asked_about(talk: Talk, answer: str) -> None:
    heard = await after(talk, TEACHER, answer)
    assert "Under which shall it stand?" in heard
    assert {"Mare Digital", "Ponte Labs"} <= set(talk.messages[-1].labels)
    assert not [one for one in talk.messages[-1].labels if "Escola" in one]


STUDENT = """# Tyler Baptiste
tyler@example.edu

## Education
Wright Valley State University, B.A. Communication, expected May 2027

## Activities
- Treasurer, Film Club (2024–present): budget $1,800, booked 6 screenings
- Volunteer usher, Victoria Theatre

## Class projects
Instagram campaign for a campus coffee cart (group of 4); I did the photos and captions
"""


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ("I kept the list of the film club in Excel for 90 members", "Activities"),
        ("I kept the followers of the coffee cart in Excel every week", "Class projects"),
    ],
)
async def test_without_jobs_a_line_goes_where_what_it_tells_of_is_named(talk: Talk, answer: str, part: str) -> None:
    await talk.upload("tyler.md", STUDENT.encode())
    await talk.upload("posting.txt", ADMIN.encode())
    assert f"Noted, under {part}." in await talk.say(answer)
    text = (await written(talk)).casefold()
    before = text[: text.index(answer[2:].casefold())]
    assert max(("education", "activities", "class projects"), key=before.rfind) == part.casefold()
