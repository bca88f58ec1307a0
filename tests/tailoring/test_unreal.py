"""What never happened, how it felt, and what is only said to the one who asks: none of it becomes a line or a skill."""

from dataclasses import replace

import pytest

from core.tailoring.evidence import asks_back, is_delicate, is_plain_no, may_be_own, says_no_work
from core.tailoring.letters.prose import own_words
from core.tailoring.model import Aim, Answer, Question
from tests.tailoring.people import COMPTABLE, ENGINEER, KOCH, LOGIST, NURSE, PROFESORA, added, skills_of, told

TERRAFORM = Question("Did you?", "Terraform", terms=("Terraform",))
NEVER_WAS = (
    "With a bigger team I would have rolled out Terraform",
    "Wish they had let me use Terraform",
    "Had the budget come I would have moved 3 services to Terraform",
    "We should have used Terraform",
    "I was about to learn Terraform",
    "I nearly used Terraform for the release",
    "I was told to use Terraform but I refused",
    "I suggested Terraform, but they said no",
    "I wanted to use Terraform but gave up",
    "If only I had used Terraform",
    "I pretended to know Terraform",
    "Mit mehr Zeit hätte ich Terraform eingeführt",
    "Ich sollte Terraform einführen, habe aber abgelehnt",
    "fast hätte ich Terraform benutzt",
    "Avec plus de temps j'aurais utilisé Terraform",
    "j'ai failli passer à Terraform",
    "Si hubiera podido, habría montado Terraform",
    "casi usé Terraform",
    "iba a montar Terraform",
    "Было бы время, я бы внедрил Terraform",
    "собирался внедрить Terraform",
    "avrei usato Terraform",
    "eu teria usado Terraform",
    "użyłbym Terraform",
    "ik zou Terraform hebben gebruikt",
)
MAY_HAVE_BEEN = (
    "I was asked to introduce Terraform",
    "I'd introduce Terraform if they gave me the team",
    "we planned to move to Terraform",
    "Ich wurde gebeten, Terraform einzuführen",
    "on m'a demandé d'installer Terraform",
    "me pidieron que montara Terraform",
    "меня просили внедрить Terraform",
)
NO_WORK = (
    "resume please",
    "the letter please",
    "appointment tomorrow",
    "interview on Thursday",
    "walking home now, talk later",
    "das Anschreiben bitte",
    "Termin am Freitag",
    "la lettre s'il vous plaît",
    "entretien jeudi",
    "la carta por favor",
    "entrevista mañana",
    "собеседование завтра",
    "my mistake",
    "I muddled it up with another tool",
    "da habe ich was verwechselt",
    "carry on",
    "yes and no",
    "I don't like it",
    "night shifts terrify me",
    "on call was the hardest part",
    "ich hasse Schichtarbeit",
    "me dan miedo los turnos",
)
DELICATE = (
    "I ran the Terraform rollout until they sacked me",
    "I failed the Terraform exam twice",
    "I wrecked the Terraform state",
    "I wrote Terraform modules, I was pregnant at the time",
    "ich wurde wegen Terraform gefeuert",
    "j'ai écrit des modules Terraform, puis on m'a licencié",
    "escribí módulos de Terraform hasta que me despidieron",
    "писал модули Terraform, пока меня не уволили",
)
DEEDS = (
    (ENGINEER, "I would write Terraform modules each sprint and ran 4 clusters", "ran 4 clusters"),
    (ENGINEER, "When a deploy failed I rolled it back in 5 minutes", "rolled it back"),
    (ENGINEER, "Fixed a failed migration of 3 databases", "failed migration"),
    (ENGINEER, "I almost halved the build time, from 20 to 11 minutes", "halved"),
    (ENGINEER, "I was hired to run 12 servers and ran them", "12 servers"),
    (ENGINEER, "Broke down the monolith into 6 services", "6 services"),
    (ENGINEER, "If a pod died I restarted it, 40 nodes in all", "40 nodes"),
    (ENGINEER, "I wrote the letter templates for 12 clients", "12 clients"),
    (ENGINEER, "I interviewed 14 candidates on Mondays", "14 candidates"),
    (NURSE, "I enjoyed training 3 students at Willow Creek", "training 3 students"),
    (NURSE, "I drew blood from 40 patients a day", "drew blood"),
    (NURSE, "I cared for 8 patients who refused to eat", "8 patients"),
    (NURSE, "I gave warnings to 3 wards about the recall", "3 wards"),
    (NURSE, "Cared for 5 dying patients a week", "5 dying patients"),
    (KOCH, "Ich habe 40 Essen am Tag gekocht, fast immer allein", "40 Essen"),
    (KOCH, "20 Verträge mit Lieferanten gekündigt und neu verhandelt", "20 Verträge"),
    (KOCH, "Morgens habe ich 30 Brote gebacken", "30 Brote"),
    (COMPTABLE, "j'ai relancé 30 clients qui avaient refusé de payer", "30 clients"),
    (COMPTABLE, "j'ai saisi 400 factures, presque toutes à la main", "400 factures"),
    (PROFESORA, "Preparé a 25 alumnos que habían suspendido", "25 alumnos"),
    (PROFESORA, "Di clase a casi 60 alumnos cada semana", "60 alumnos"),
    (LOGIST, "вёл 30 маршрутов, почти без опозданий", "30 маршрутов"),
)


@pytest.mark.parametrize("answer", NEVER_WAS)
def test_what_never_happened_is_no_line_no_skill_and_no_never(answer: str) -> None:
    tailored = told(ENGINEER, answer, "Terraform")
    assert not added(ENGINEER, tailored)
    assert "Terraform" not in skills_of(tailored.resume)
    assert not is_plain_no(answer)


@pytest.mark.parametrize("answer", MAY_HAVE_BEEN)
def test_what_may_have_happened_is_asked_about_and_not_written(answer: str) -> None:
    tailored = told(ENGINEER, answer, "Terraform")
    assert may_be_own(TERRAFORM, Answer(answer))
    assert not added(ENGINEER, tailored)
    assert "Terraform" not in skills_of(tailored.resume)


@pytest.mark.parametrize("answer", NO_WORK)
def test_talk_plans_of_the_week_and_feelings_leave_the_question_open(answer: str) -> None:
    assert says_no_work(TERRAFORM, answer)
    assert not added(ENGINEER, told(ENGINEER, answer, "Terraform"))


@pytest.mark.parametrize(
    "answer",
    [
        "what does that question mean",
        "was bedeutet die Frage",
        "que veut dire la question",
        "qué significa eso",
        "что значит это",
    ],
)
def test_words_that_ask_what_is_meant_need_no_question_mark(answer: str) -> None:
    assert asks_back(answer)


@pytest.mark.parametrize("answer", DELICATE)
def test_what_speaks_against_the_person_is_asked_about(answer: str) -> None:
    assert is_delicate(Answer(answer))
    assert not is_delicate(Answer(answer, mine=True))


@pytest.mark.parametrize(("resume", "answer", "words"), DEEDS)
def test_deeds_in_such_words_stay_lines_unasked(resume: object, answer: str, words: str) -> None:
    lines = [line for lines in added(resume, told(resume, answer, quote="what is asked")).values() for line in lines]  # type: ignore[arg-type]
    assert any(words.casefold() in line.casefold() for line in lines), lines
    assert not is_delicate(Answer(answer))


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("No clue about the exact dates, but I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
        ("Nothing special, I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
        ("It was more like I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
        ("I forgot to mention that I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
        ("I wrote 3 Terraform modules, thanks for asking", "Wrote 3 Terraform modules"),
        ("I wrote 3 Terraform modules and loved it", "Wrote 3 Terraform modules"),
        ("I wrote 3 Terraform modules, you can phrase it better", "Wrote 3 Terraform modules"),
        ("My answer: I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
        ("My answer is, I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
        ("Never touched it until 2023, when I wrote 3 Terraform modules", "Wrote 3 Terraform modules"),
    ],
)
def test_the_talk_round_a_deed_is_not_printed(answer: str, line: str) -> None:
    assert added(ENGINEER, told(ENGINEER, answer, "Terraform")) == {"shop": [line]}


@pytest.mark.parametrize(
    "answer",
    [
        "wrote 3 modules at WebShop24, dont remember the year",
        "I never stopped writing Terraform",
        "no one else but me wrote Terraform there",
        "I couldn't work without Terraform",
        "I had to run Terraform when the lead was off",
        "yes and no",
        "who hasn't",
        "no time right now",
        "I hate Terraform, everyone at WebShop24 moans about it",
    ],
)
def test_a_no_that_denies_nothing_is_no_never(answer: str) -> None:
    assert not is_plain_no(answer)


@pytest.mark.parametrize("aim", [Aim.SCOPE, Aim.OUTCOME, Aim.GAP])
def test_an_order_is_no_answer_whatever_is_asked(aim: Aim) -> None:
    assert says_no_work(replace(TERRAFORM, aim=aim), "the letter please")


@pytest.mark.parametrize(
    "answer",
    [
        "as a volunteer I wrote 3 Terraform modules",
        "in the navy I wrote 3 Terraform modules",
        "freelance, I wrote 3 Terraform modules",
        "I wrote 3 Terraform modules for my church",
        "during my thesis I wrote 3 Terraform modules",
        "als Student habe ich 3 Terraform-Module geschrieben",
        "comme bénévole j'ai écrit 3 modules Terraform",
        "como voluntario escribí 3 módulos de Terraform",
        "волонтёром написал 3 модуля Terraform",
    ],
)
def test_a_deed_outside_of_all_jobs_stands_under_none(answer: str) -> None:
    tailored = told(ENGINEER, answer, "Terraform")
    assert not added(ENGINEER, tailored)
    assert "Terraform" not in skills_of(tailored.resume)


def test_a_short_deed_is_a_line_though_another_job_names_its_kind() -> None:
    assert added(NURSE, told(NURSE, "I took blood pressure at Willow Creek", quote="Vital signs")) == {
        "willow": ["Took blood pressure"]
    }
    assert not added(NURSE, told(NURSE, "I took vital signs at Willow Creek", quote="Vital signs"))
    assert added(KOCH, told(KOCH, "Ja, ich habe Schaltpläne gezeichnet", quote="Zeichnen")) == {
        "adler": ["Schaltpläne gezeichnet"]
    }


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("more like I faxed 9 carriers", "I faxed 9 carriers."),
        ("I faxed 9 carriers and loved it", "I faxed 9 carriers."),
        ("To be honest, I faxed 9 carriers", "I faxed 9 carriers."),
    ],
)
def test_a_letter_leaves_the_talk_out_as_well(said: str, sentence: str) -> None:
    assert own_words(said, "en") == sentence
