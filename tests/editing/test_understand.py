"""Requests in everyday wording, in several languages and with typos: what each comes to."""

import pytest

from core.editing.forms import matches, parts, polite
from core.editing.model import NotUnderstood, Understood, source_of
from core.resume.changes import Add, Arrange, Correct, Hide, Rename, Reorder, Replace
from core.resume.model import Kind
from tests.editing.people import ENGINEER, NURSE, Editor, after, ask, asked, done, texts


@pytest.mark.parametrize(
    "text",
    [
        "make the summary shorter",
        "Make the summary a bit shorter please",
        "could you shorten the summary?",
        "shortne the summary",
        "the summary is too long",
        "shorter summary",
        "die Zusammenfassung kürzen",
        "kürze bitte das Profil",
        "acorta el resumen",
        "raccourcis le résumé",
        "сократи профиль",
        "скороти профіль",
    ],
)
def test_the_summary_gets_shorter_by_a_whole_sentence(text: str) -> None:
    found = done(text)
    assert len(found.edits) == 1
    assert isinstance(found.edits[0], Hide)
    assert found.edits[0].target.startswith("summary-")


def test_shorter_leaves_out_what_the_posting_asks_for_least() -> None:
    assert done("Shorter").edits == (Hide("work-2-3", "Shorter"),)


def test_a_line_loses_a_sentence_never_a_part_of_one() -> None:
    found = done("shorten the line about the handover form", NURSE)
    assert isinstance(found.edits[0], Replace)
    assert found.edits[0].text == "Helped with the new handover form."
    assert "single sentence" in asked("shorten the line about hosting").sentence


def test_the_last_line_of_a_place_stays() -> None:
    editor = Editor()
    for _ in range(20):
        editor.say("shorter")
    assert all(entry.lines for entry in editor.resume.entries(Kind.WORK))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("add Grafana to skills", ["Grafana"]),
        ("Add Grafana", ["Grafana"]),
        ("please add Excel and SAP", ["Excel", "SAP"]),
        ("add Grafana, Ansible and Helm to my skills", ["Grafana", "Ansible", "Helm"]),
        ("ad Grafana to skills", ["Grafana"]),
        ("include Grafana in the skills section", ["Grafana"]),
        ("füge Grafana zu den Skills hinzu", ["Grafana"]),
        ("ergänze Grafana", ["Grafana"]),
        ("añade Grafana a habilidades", ["Grafana"]),
        ("ajoute Grafana aux compétences", ["Grafana"]),
        ("добавь Grafana в навыки", ["Grafana"]),
        ("додай Grafana до навичок", ["Grafana"]),
        ("add C++ to skills", ["C++"]),
    ],
)
def test_skills_are_added_with_the_message_as_proof(text: str, names: list[str]) -> None:
    found = done(text)
    assert [(one.parent, one.text) for one in found.edits if isinstance(one, Add)] == [("skills-1", name) for name in names]
    source = source_of("m1", text)
    assert [source.quote(one.span) for one in found.evidence] == names


def test_a_skill_that_is_there_is_not_added_again() -> None:
    assert "there already" in asked("add python").sentence
    found = done("add Docker and Helm")
    assert [one.text for one in found.edits if isinstance(one, Add)] == ["Helm"]
    assert "Docker stands there already" in found.words[0]


def test_a_grouped_section_takes_a_skill_in_the_group_it_fits() -> None:
    found = done("add SAP", NURSE)
    assert isinstance(found.edits[0], Add)
    assert found.edits[0].parent in {entry.id for entry in NURSE.entries(Kind.SKILLS)}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("remove Redis", ["Redis"]),
        ("remvoe Redis", ["Redis"]),
        ("drop Redis and Docker", ["Redis", "Docker"]),
        ("get rid of redis please", ["Redis"]),
        ("Redis bitte entfernen", ["Redis"]),
        ("lösche Redis", ["Redis"]),
        ("quita Redis", ["Redis"]),
        ("enlève Redis", ["Redis"]),
        ("убери Redis", ["Redis"]),
        ("прибери Redis", ["Redis"]),
        ("delete the line about hosting", ["Helped move hosting to AWS EC2"]),
        ("remove the last bullet under Northwind", ["Wrote the on-call handbook"]),
        ("remove 'Mentor two junior engineers'", ["Mentor two junior engineers"]),
        ("drop languages", ["English", "German"]),
    ],
)
def test_what_is_named_is_left_out(text: str, gone: list[str]) -> None:
    left = [line.text for line in after(text).lines()]
    assert [line.text for line in ENGINEER.lines() if line.text not in left] == gone


def test_a_part_goes_with_its_heading() -> None:
    assert "HOBBIES" not in texts(after("drop hobbies", NURSE))
    assert "Jobs" not in asked("remove everything").sentence
    assert "Name the one that goes" in asked("drop education").sentence


def test_a_word_in_a_line_is_asked_about_first() -> None:
    question = asked("remove hosting")
    assert question.kind == "which"
    editor = Editor()
    editor.say("remove hosting")
    editor.press("Leave it out")
    assert "Helped move hosting to AWS EC2" not in texts(editor.resume)


def test_what_is_not_there_is_said() -> None:
    assert 'don\'t find "Cobol"' in asked("remove Cobol").sentence
    assert "don't find" in asked("rename Volunteering to Community").sentence
    assert "one line of your jobs" in done("remove Django").words[0]


@pytest.mark.parametrize(
    ("text", "section", "heading"),
    [
        ("rename Experience to Work History", "work", "Work History"),
        ("rename the experience section to Work History", "work", "Work History"),
        ("call it Profile", "summary", "Profile"),
        ("call work experience Jobs", "work", "Jobs"),
        ("change Experience to Career", "work", "Career"),
        ("benenne Experience in Berufserfahrung um", "work", "Berufserfahrung"),
        ("renombra Experience a Experiencia", "work", "Experiencia"),
        ("renomme Skills en Compétences", "skills", "Compétences"),
        ("переименуй Skills в Навыки", "skills", "Навыки"),
    ],
)
def test_parts_are_renamed(text: str, section: str, heading: str) -> None:
    assert done(text).edits == (Rename(section, heading, text),)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("put education first", "education summary work skills languages"),
        ("skills before experience", "summary skills work education languages"),
        ("move skills up", "summary work skills education languages"),
        ("move the summary to the end", "work education skills languages summary"),
        ("education after skills", "summary work skills education languages"),
        ("swap skills and languages", "summary work education languages skills"),
        ("setz Skills an den Anfang", "skills summary work education languages"),
        ("pon las habilidades primero", "skills summary work education languages"),
        ("mets les compétences en premier", "skills summary work education languages"),
        ("поставь навыки первыми", "skills summary work education languages"),
    ],
)
def test_parts_are_moved(text: str, order: str) -> None:
    assert done(text).edits == (Arrange(tuple(order.split()), text),)


def test_lines_and_skills_are_moved_within_their_place() -> None:
    assert isinstance(done("move Docker to the front").edits[0], Reorder)
    moved = after("put Docker before Python")
    assert [line.text for line in moved.entries(Kind.SKILLS).__next__().lines][:2] == ["Docker", "Python"]
    moved = after("move the line about mentoring to the top")
    assert next(moved.entries(Kind.WORK)).lines[0].text == "Mentor two junior engineers"
    assert "order of your file" in asked("put Northwind Books first").sentence
    assert "different parts" in asked("put Docker before English").sentence
    assert "already" in asked("move Python to the front").sentence


@pytest.mark.parametrize(
    "text",
    ["undo", "Undo that please", "take that back", "go back", "rückgängig", "deshacer", "annule", "отмени", "скасуй", "undoo"],
)
def test_undo(text: str) -> None:
    assert done(text) == Understood(undo=True)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("my phone is now +49 171 1234567", "phone", "+49 171 1234567"),
        ("phone: +49 171 1234567", "phone", "+49 171 1234567"),
        ("new phone number +49 171 1234567", "phone", "+49 171 1234567"),
        ("change my phone to ０１７１ １２３４５６７", "phone", "0171 1234567"),
        ("change my email to jane@newmail.com", "email", "jane@newmail.com"),
        ("my e-mail address is jane@newmail.com.", "email", "jane@newmail.com"),
        ("replace jane.doe@example.com with jane@newmail.com", "email", "jane@newmail.com"),
        ("my name is Jane Roe", "name", "Jane Roe"),
        ("change my name to Jane Miller-Roe", "name", "Jane Miller-Roe"),
        ("my name is Dwayne O'Hara Jr", "name", "Dwayne O'Hara Jr"),
        ("my name is Dwayne O'Hara, Jr.", "name", "Dwayne O'Hara, Jr"),
        ("name: Sammy Dorn III", "name", "Sammy Dorn III"),
        ("my name is Carlos Lima Filho", "name", "Carlos Lima Filho"),
        ("mon nom est Jean Blanc père", "name", "Jean Blanc père"),
        ("my name is dwayne o'hara jr", "name", "Dwayne O'Hara Jr"),
        ("mein Name ist anna-lena von berg", "name", "Anna-Lena von Berg"),
        ("my name is sam dorn iv", "name", "Sam Dorn IV"),
        ("I moved to Hamburg", "location", "Hamburg"),
        ("change the location to Hamburg, Germany", "location", "Hamburg, Germany"),
        ("meine Telefonnummer ist 0171 1234567", "phone", "0171 1234567"),
        ("mi teléfono es 600 123 456", "phone", "600 123 456"),
        ("mon adresse e-mail est jane@newmail.com", "email", "jane@newmail.com"),
        ("мой телефон теперь +7 900 123-45-67", "phone", "+7 900 123-45-67"),
        ("change my headline to Senior Backend Engineer", "label", "Senior Backend Engineer"),
        ("add my linkedin: linkedin.com/in/jane", "link", "linkedin.com/in/jane"),
    ],
)
def test_contact_data_is_corrected(text: str, field: str, value: str) -> None:
    [edit] = done(text).edits
    assert isinstance(edit, Correct)
    assert (edit.field, edit.value) == (field, value)


def test_a_link_takes_the_place_of_the_one_of_its_site() -> None:
    [edit] = done("my linkedin is linkedin.com/in/nora", NURSE).edits
    assert isinstance(edit, Correct)
    assert edit.before == "linkedin.com/in/nora-lindqvist"
    assert done("remove my phone number").edits == (Correct("phone", "", reason="remove my phone number"),)
    assert after("remove my linkedin", NURSE).contact.links == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("my phone is banana", "phone number"),
        ("my phone is 12", "phone number"),
        ("my email is jane at home", "e-mail"),
        ("change my name to 12345", "name"),
        ("my name is spelled wrong", "name"),
        ("my name is not there", "name"),
        ("my name is Jane Roe, RN", "RN"),
        ("my linkedin is: not a link at all", "web address"),
        ("my city is 42", "place"),
    ],
)
def test_nonsense_gets_a_kind_word(text: str, word: str) -> None:
    question = asked(text)
    assert word in question.sentence
    assert "Nothing changed" in question.sentence


@pytest.mark.parametrize(
    ("text", "before", "now"),
    [
        ("replace 'helped' by 'supported'", "Helped move hosting to AWS EC2", "Supported move hosting to AWS EC2"),
        ("it's Valkey, not Redis", "Redis", "Valkey"),
        ("change handbook to manual", "Wrote the on-call handbook", "Wrote the on-call manual"),
        (
            "typo: import should be feed",
            "Cut the nightly import from 4 hours to 1 hour",
            "Cut the nightly feed from 4 hours to 1 hour",
        ),
        ("ersetze handbook durch manual", "Wrote the on-call handbook", "Wrote the on-call manual"),
        ("cambia handbook por manual", "Wrote the on-call handbook", "Wrote the on-call manual"),
        ("remplace handbook par manual", "Wrote the on-call handbook", "Wrote the on-call manual"),
        ("замени handbook на manual", "Wrote the on-call handbook", "Wrote the on-call manual"),
        ("заміни handbook на manual", "Wrote the on-call handbook", "Wrote the on-call manual"),
    ],
)
def test_words_are_replaced_as_dictated(text: str, before: str, now: str) -> None:
    lines = [line.text for line in after(text).lines()]
    assert now in lines
    assert before not in lines


def test_words_in_several_lines_are_asked_about() -> None:
    editor = Editor()
    editor.say("change engineers to developers")
    assert "Mentor two junior developers" in texts(editor.resume)
    editor = Editor()
    found = editor.say("change PostgreSQL to Postgres")
    assert not isinstance(found, Understood)
    editor.press("Everywhere")
    assert sum("Postgres" in text for text in texts(editor.resume)) == 2
    assert not any("PostgreSQL" in text for text in texts(editor.resume))


@pytest.mark.parametrize(
    "text",
    [
        "make it sound like I led it",
        "make it sound as if I led the hosting move",
        "change 'helped' to 'led'",
        "say I led it",
        "pretend I led it",
        "lass es klingen, als hätte ich es geleitet: lead",
    ],
)
def test_a_louder_claim_is_a_question(text: str) -> None:
    question = asked(text)
    assert question.kind == "facts"
    assert "an interviewer will ask" in question.sentence


def test_facts_make_the_line() -> None:
    editor = Editor()
    editor.say("make it sound like I led it")
    found = editor.say("I decided which services went first and planned the cutover with 2 colleagues")
    assert isinstance(found, Understood)
    assert "Decided which services went first and planned the cutover with 2 colleagues" in texts(editor.resume)
    assert [one.entry for one in found.evidence] == ["work-1"]
    assert editor.question is None


def test_a_statement_goes_under_the_role_it_names() -> None:
    [edit] = done("add that I trained 4 new nurses at Mercy", NURSE).edits
    assert isinstance(edit, Add)
    assert (edit.parent, edit.text) == ("work-1", "Trained 4 new nurses")
    [edit] = done("add under Alder House: I kept a log of 30 residents", NURSE).edits
    assert isinstance(edit, Add)
    assert edit.parent == "work-2"
    assert "no job of your resume" in asked("add that I trained 4 new nurses at Northmere General", NURSE).sentence
    assert "leave out what you didn't" in asked("add that I never used Epic", NURSE).sentence


def test_a_denied_skill_is_asked_about_and_a_yes_takes_it_off_the_list() -> None:
    editor = Editor(never=("Apache Kafka",))
    found = editor.say("add Kafka")
    assert not isinstance(found, Understood)
    editor.press("No")
    assert "Apache Kafka" in editor.never
    editor.say("add Kafka to skills")
    editor.say("yes")
    assert not editor.never
    assert "Kafka" in texts(editor.resume)


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "thanks",
        "make it blue",
        "translate it to German",
        "what do you think?",
        "?",
        "🙂",
        "improve the wording",
        "x" * 2000,
    ],
)
def test_the_rest_is_not_understood(text: str) -> None:
    assert isinstance(ask(text), NotUnderstood)


def test_several_requests() -> None:
    found = done("remove Redis and put skills first")
    assert [type(one) for one in found.edits] == [Hide, Arrange]
    found = done("remove Redis; sing a song")
    assert found.unknown == ("sing a song",)
    found = done("remove Redis\nmake it 40%")
    assert found.asks
    assert found.asks.kind == "facts"
    assert parts("replace 'a and remove b' with c") == ("replace 'a and remove b' with c",)
    assert parts("add that I trained nurses and moved the ward") == ("add that I trained nurses and moved the ward",)


def test_politeness_is_no_part_of_a_request() -> None:
    assert polite("Could you please remove Redis, thanks!") == "remove Redis"
    assert matches("pls remove Redis thx")[0].x == "Redis"


def test_a_choice_can_be_typed() -> None:
    for answer in ("Northwind Books", "northwind", "2"):
        editor = Editor()
        editor.say("add that I trained 4 new colleagues in code review")
        found = editor.say(answer)
        assert isinstance(found, Understood)
        assert [one.parent for one in found.edits if isinstance(one, Add)] == ["work-2"]


def test_a_line_is_told_anew_when_it_is_one_sentence() -> None:
    long = "shorten the line about the payment service"
    editor = Editor()
    editor.say(long)
    editor.say("it should read: Maintain the payment service (Django, PostgreSQL), about 12,000 requests per minute")
    assert "Maintain the payment service (Django, PostgreSQL), about 12,000 requests per minute" in texts(editor.resume)
    editor = Editor()
    editor.say(long)
    found = editor.say("Maintain the payment service (Django, PostgreSQL), 12,000 requests per minute at peak")
    assert not isinstance(found, Understood)
    assert "an interviewer will ask" in asked("change 'about 12,000' to '12,000'").sentence
