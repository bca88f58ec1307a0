"""What an anxious newcomer's answers must and must not become; each was seen going wrong in a whole conversation."""

import pytest

from core.resume.model import Resume
from core.tailoring.evidence import is_plain_no, place
from core.tailoring.model import Answer, Posting, Question, Requirement, Why
from tests.tailoring.people import ENGINEER, KOCH, NURSE, PROFESORA, added, job, person, skills_of, told

ASKED = Question("Did you?", "it", entry="acme")


@pytest.mark.parametrize(
    ("text", "entry", "why"),
    [
        ("At the last company I ran 3 clusters", "shop", Why.NAMED),
        ("I ran 3 clusters at my last job", "shop", Why.NAMED),
        ("in meinem letzten Job habe ich 3 Cluster betrieben", "shop", Why.NAMED),
        ("en mi último trabajo monté 3 clusters", "shop", Why.NAMED),
        ("dans mon dernier poste j'ai monté 3 clusters", "shop", Why.NAMED),
        ("на последней работе я поднял 3 кластера", "shop", Why.NAMED),
        ("in my previous job I ran 3 clusters", "", Why.ELSEWHERE),
        ("i haven't used kafka but at google i ran 3 clusters", "", Why.ELSEWHERE),
        ("at google we ran 3 clusters", "", Why.ELSEWHERE),
        ("bei siemens hab ich 3 cluster betrieben", "", Why.ELSEWHERE),
        ("at night i ran 3 clusters", "acme", Why.ASSUMED),
        ("at first we ran 3 clusters", "acme", Why.ASSUMED),
        ("at peak we ran 3 clusters", "acme", Why.ASSUMED),
        ("at work i ran 3 clusters", "acme", Why.ASSUMED),
        ("at 5 am we ran 3 clusters", "acme", Why.ASSUMED),
        ("at acme i ran 3 clusters", "acme", Why.NAMED),
        ("only at clinicals in school, about 80 hours", "", Why.ELSEWHERE),
    ],
)
def test_where_small_letters_lead(text: str, entry: str, why: Why) -> None:
    found = place(ASKED, Answer(text), ENGINEER)
    assert (found.entries, found.why) == ((entry,) if entry else (), why)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("At the last company I ran 3 clusters for billing", ["Ran 3 clusters for billing"]),
        ("I ran 3 clusters for billing at my last job", ["Ran 3 clusters for billing"]),
        (
            "yes! been lead about once every two weeks since spring. was scary at first lol",
            ["Been lead about once every two weeks since spring"],
        ),
        ("maybe 60 deploys a week, nobody complained haha", ["About 60 deploys a week, nobody complained"]),
        ("it was really hard. I moved 14 services to new hosts", ["Moved 14 services to new hosts"]),
        ("I don't really know, we had meetings where someone took notes", []),
        ("The hard part was moving 14 services without a stop", ["The hard part was moving 14 services without a stop"]),
    ],
)
def test_talk_around_the_work_is_no_line(text: str, lines: list[str]) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="running systems")) == ({"shop": lines} if lines else {})


def test_so_no_is_a_no() -> None:
    answer = "only at clinicals in school, about 80 hours in epic. at mercy its all cerner so no"
    assert added(NURSE, told(NURSE, answer, quote="Documents findings in Epic")) == {}


@pytest.mark.parametrize(
    ("resume", "text", "lines"),
    [
        (
            PROFESORA,
            "No he usado Moodle nunca, en Luna usamos Classroom y hojas de cálculo compartidas",
            ["Usamos Classroom y hojas de cálculo compartidas"],
        ),
        (PROFESORA, "no, pero preparé 12 exámenes nuevos", ["Preparé 12 exámenes nuevos"]),
    ],
)
def test_a_denial_beside_a_deed_without_pronoun(resume: Resume, text: str, lines: list[str]) -> None:
    assert added(resume, told(resume, text, quote="Manejo de Moodle")) == {"luna": lines}


DOUBTS = ("I don't really know", "not sure", "I'm not sure if that counts", "no idea", "Not sure if it expired", "weiß ich nicht")


@pytest.mark.parametrize("text", DOUBTS)
def test_doubt_is_no_never(text: str) -> None:
    assert not is_plain_no(text)
    (stays_out,) = told(ENGINEER, text, quote="breaks down whole fish").missing
    assert not stays_out.never


@pytest.mark.parametrize("text", ["I don't know Kafka", "I don't know how to use Kafka"])
def test_not_knowing_a_tool_is_a_no(text: str) -> None:
    (stays_out,) = told(ENGINEER, text, "Apache Kafka").missing
    assert stays_out.never


def test_a_licence_that_no_answer_names_stays_out() -> None:
    result = told(NURSE, "I took two new grads under my wing last year", "ACLS", quote="ACLS within six months of hire")
    assert [one.quote for one in result.missing] == ["ACLS within six months of hire"]


def test_a_tool_that_no_answer_names_stays_out() -> None:
    result = told(ENGINEER, "I looked after 12 nightly imports at Acme", "Tableau", quote="Reports in Tableau")
    assert [(one.quote, one.never) for one in result.missing] == [("Reports in Tableau", False)]


def test_a_deed_told_in_other_words_is_in_it() -> None:
    assert told(NURSE, "I took two new grads under my wing last year", quote="Precepts new graduate nurses").missing == ()


def test_a_small_i_is_written_large() -> None:
    text = "we built a dashboard with the data team and i'm still the contact"
    lines = added(ENGINEER, told(ENGINEER, text, quote="reports"))
    assert lines == {"shop": ["We built a dashboard with the data team and I'm still the contact"]}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I mean I used 3 clusters every day at my current job", "Used 3 clusters every day"),
        ("ok fine: since 2021 I do reviews for my six biggest accounts", "Do reviews for my six biggest accounts (since 2021)"),
    ],
)
def test_openings_of_talk_are_left_out(text: str, line: str) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="reports")) == {"shop": [line]}


def test_openings_of_german_talk_are_left_out() -> None:
    answer = "hab ich bei meinem letzten job gemacht, so 3 kleine dienste"
    assert added(KOCH, told(KOCH, answer, quote="Dienste")) == {"adler": ["Gemacht, so 3 kleine dienste"]}


@pytest.mark.parametrize(
    "text",
    [
        "We also had a switchboard but Linda ran that",
        "kenne ich nur aus einem seminar, praktisch nie gemacht",
        "I only know it from a seminar",
    ],
)
def test_what_was_there_or_is_known_of_is_no_deed(text: str) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="reports")) == {}


def test_an_outcome_of_a_group_stays() -> None:
    lines = added(ENGINEER, told(ENGINEER, "We had a retention of 98% after the change", quote="reports"))
    assert lines == {"shop": ["We had a retention of 98% after the change"]}


def test_a_tool_asked_about_counts_in_small_letters() -> None:
    result = told(ENGINEER, "I wrote 3 microservices in go", "Go", quote="Go")
    assert result.missing == ()
    assert "Go" in skills_of(result.resume)
    assert [one.quote for one in told(ENGINEER, "I go to 3 meetings for the reports", "Go", quote="Go").missing] == ["Go"]


def test_a_never_is_said_only_of_what_was_denied() -> None:
    asked = (
        Requirement("r1", "TypeScript", terms=("TypeScript",)),
        Requirement("r2", "Docker and TypeScript", terms=("Docker", "TypeScript")),
    )
    posting = Posting("TypeScript\nDocker and TypeScript", requirements=asked)
    result = told(ENGINEER, "never", "TypeScript", quote="TypeScript", posting=posting)
    parts = [(one.asked, one.quote, one.never) for one in result.missing]
    assert parts == [("TypeScript", "TypeScript", True), ("Docker and TypeScript", "TypeScript", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Skip this please",
        "can we skip this one",
        "let's skip it",
        "next question please",
        "I'd rather not say",
        "no comment",
        "überspringen bitte",
        "siguiente pregunta por favor",
        "I liked it :)",
    ],
)
def test_words_to_the_bot_are_no_line(text: str) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="reports")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "My dad had a warehouse and I helped every summer from 2009 to 2011, unloading trucks",
        "I helped in my uncle's garage for 3 summers",
        "in der firma von meinem vater hab ich 3 sommer lang geholfen",
        "en el taller de mi padre ayudé 3 veranos",
        "Only in a Udemy course, 12 hours of videos",
        "I was the one who set up 14 pipelines at my second job",
        "at my first job I set up 14 pipelines",
    ],
)
def test_work_for_others_is_put_under_no_job(text: str) -> None:
    assert place(ASKED, Answer(text), ENGINEER).entries == ()


def test_a_small_part_of_a_name_after_at_names_it() -> None:
    resume = person(
        job("neu", "Lindner AG", "Verkäuferin", "Kasse", current=True),
        job("alt", "Kaufhaus Brandt GmbH", "Verkäuferin", "Umtausch", end="2020"),
        language="de",
    )
    lines = added(resume, told(resume, "ja bei brandt mach ich die ganzen reklamationen, so 10 am tag", quote="Reklamationen"))
    assert lines == {"alt": ["Mach ich die ganzen reklamationen, so 10 am tag"]}


@pytest.mark.parametrize(
    "text",
    [
        "Skip tracing for 40 accounts a week",
        "Next I moved 14 services to new hosts",
        "In the course of 2022 I moved 14 services",
        "I used Kahoot in my courses with 3 groups",
    ],
)
def test_work_that_begins_like_talk_is_kept(text: str) -> None:
    assert list(added(ENGINEER, told(ENGINEER, text, quote="reports"))) == ["shop"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Classroom daily at WebShop24 and Seesaw during training at Manzo House",
            "Classroom daily at WebShop24 and Seesaw during training at Manzo House",
        ),
        (
            "I ran calls with 5 customers a week at my present company; 3 features came of it",
            "Ran calls with 5 customers a week; 3 features came of it",
        ),
        ("i am bilingual, so i talk with parents every week", "Bilingual, so I talk with parents every week"),
        ("We used Mixpanel. Not Amplitude.", "We used Mixpanel"),
        (
            "I pull out 4 students twice a week. Their scores went up by 9 points",
            "Pull out 4 students twice a week. Their scores went up by 9 points",
        ),
    ],
)
def test_lines_read_well_and_keep_their_place(text: str, line: str) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="reports")) == {"shop": [line]}


@pytest.mark.parametrize("text", ["Yes I did, with my mentor teacher", "yes, we did, all together", "I have, sometimes"])
def test_a_longer_yes_is_no_line(text: str) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="reports")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "en mi anterior trabajo llevaba los pedidos, unos 40 al mes",
        "en mi antiguo empleo llevaba 40 pedidos",
        "im vorigen job hab ich 40 bestellungen gemacht",
        "beim alten arbeitgeber hab ich 40 bestellungen gemacht",
    ],
)
def test_an_earlier_job_in_other_languages_is_not_this_one(text: str) -> None:
    assert place(ASKED, Answer(text), ENGINEER).entries == ()


def test_tools_denied_and_used_in_small_letters() -> None:
    text = "no he usado sap nunca, en luna usamos a3 y excel con tablas dinámicas"
    result = told(PROFESORA, text, "SAP", "Excel", quote="Manejo de SAP y Excel")
    assert [(one.terms, one.never) for one in result.missing] == [(("SAP",), True)]


@pytest.mark.parametrize("text", ["Estoy en ello, me examino en junio", "working on it, exam is in june"])
def test_what_is_still_to_come_is_no_line(text: str) -> None:
    assert added(ENGINEER, told(ENGINEER, text, quote="reports")) == {}
