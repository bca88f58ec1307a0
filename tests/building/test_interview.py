"""The interview as a fold: what is asked next, what is known, and the document that follows."""

from hypothesis import given
from hypothesis import strategies as st

from core.building.document import document, newest_first
from core.building.interview import next_step, take, told, unfinished, without_end
from core.building.model import Draft, Role, Step, Turn
from core.resume.coverage import coverage, rendered
from core.resume.model import Kind

STEPS = [step.value for step in Step if step is not Step.FIX]
STEPS += ["duties-0", "duties-7", "title-0", "organisation-1", "dates-0"]
STEPS += ["fix-name", "fix-role-0-title", "fix-skills-0", "fix-role-9-line-3", "fix-nonsense"]
TEXTS = st.sampled_from(
    [
        "maria lopez maria@x.com 5550109944 tucson az",
        "nurse at st marys 2018-2021, before that care assistant at Willow",
        "took care of 6 patients a shift\ngave meds. never worked nights",
        "2015-2018",
        "BSN univ of arizona 2017",
        "bls, acls",
        "english, spanish native",
        "i built a website for my school in 2023, coded it in html and css",
        "-",
        "🙂",
        "работала медсестрой в больнице №5 с 2010 по 2020",
    ]
) | st.text(max_size=60)
TURNS = st.lists(st.builds(Turn, st.sampled_from(STEPS), TEXTS, st.just("m"), st.booleans()), max_size=14)


def answered(*texts: str) -> Draft:
    """What is known after these answers, each to the question that was open; an empty one is a skip."""
    turns: tuple[Turn, ...] = ()
    for text in texts:
        turns = (*turns, Turn(next_step(told(turns)), text, no=not text))
    return told(turns)


def test_one_message_fills_several_fields_and_only_the_rest_is_asked() -> None:
    draft = answered("maria lopez, maria@x.com", "nurse at St Mary's 2018-2021, before that care assistant at Willow")
    assert [role.title for role in draft.roles] == ["nurse", "care assistant"]
    assert next_step(draft) == "duties-0"
    draft = take(draft, Turn("duties-0", "gave meds"))
    assert next_step(draft) == "dates-1"


def test_a_description_alone_leaves_little_to_ask() -> None:
    draft = answered(
        "nurse, 5 years ICU at St Mary's, before that 2 years care assistant at Willow. looked after elderly people. "
        "I speak English and Tagalog. my name is Rosa Cruz, rosa@mail.com"
    )
    assert (draft.name, draft.email, draft.languages) == ("Rosa Cruz", "rosa@mail.com", ("English", "Tagalog"))
    assert [(role.title, role.dates) for role in draft.roles] == [("nurse, ICU", "5 years"), ("care assistant", "2 years")]
    assert draft.roles[1].lines == ("looked after elderly people",)
    assert next_step(draft) == "duties-0"


def test_small_talk_and_deeds_are_no_name() -> None:
    for chatter in ("so here's my stuff", "yo what's good", "ok let's go", "well here we are"):
        assert answered(chatter).name == ""
    assert answered("tom baker").name == "tom baker"
    assert answered("so here's my stuff", "kim so").name == "kim so"
    draft = take(Draft(roles=(Role(("Cashier",), "Lidl"),)), Turn(Step.NAME, "I handled the tills and did the stock"))
    assert (draft.name, draft.roles[0].lines) == ("", ("I handled the tills and did the stock",))
    assert Step.NAME not in draft.asked


def test_a_licence_is_neither_a_name_nor_a_job() -> None:
    job = Draft(roles=(Role(("Cashier",), "Lidl", "", "2019", ("Handled the tills", "Did the stock")),))
    for step in (Step.NAME, Step.ANOTHER):
        draft = take(job, Turn(step, "forklift licence 2022"))
        assert (draft.name, draft.certificates, len(draft.roles)) == ("", ("forklift licence 2022",), 1)


def test_a_yes_before_another_job_is_no_role() -> None:
    job = Draft(roles=(Role(("Barista",), "Mono", "", "2019", ("Made coffee", "Ran the bar")),))
    draft = take(job, Turn(Step.ANOTHER, "yes, now driving for Bolt since march 2024"))
    assert (draft.roles[1].organisation, draft.roles[1].dates) == ("Bolt", "since march 2024")
    assert answered("tom baker", "", "barista at Mono for like 3 years").roles[0].organisation == "Mono"


def test_without_a_job_something_else_is_asked() -> None:
    draft = answered("Tom Baker, tom@b.com", "")
    assert next_step(draft) == Step.INSTEAD
    draft = take(draft, Turn(Step.INSTEAD, "volunteered at the food bank in Leeds since 2022"))
    assert draft.roles[0].kind is Kind.VOLUNTEER
    assert next_step(take(draft, Turn(next_step(draft), no=True))).startswith(("duties", "title", "another"))


def test_nothing_at_all_ends_with_the_skills_asked_for() -> None:
    draft = answered("", "", "", "", "", "", "", "", "")
    assert draft.empty
    assert next_step(draft) == Step.DONE


def test_going_back_is_leaving_out_the_last_answer() -> None:
    turns = (Turn(Step.REACH, "Ann Lee, ann@x.org"), Turn(Step.ROLE, "cook at Nando's 2018-2020"), Turn("duties-0", "cooked"))
    assert told(turns[:2]) == take(told(turns[:1]), turns[1])
    assert next_step(told(turns[:2])) == "duties-0"


def test_enough_ends_it_and_asking_can_go_on() -> None:
    turns = (Turn(Step.REACH, "Ann Lee, ann@x.org"), Turn(Step.ROLE, "cook at Nando's 2018-2020"), Turn(Step.DONE))
    assert next_step(told(turns)) == Step.DONE
    assert unfinished(turns)
    assert next_step(told(without_end(turns))) == "duties-0"


def test_the_document_says_it_in_the_persons_words() -> None:
    draft = answered(
        "maria lopez, maria@x.com", "nurse at st mary's 2018-2021", "i took care of 6 patients a shift\ngave meds", "", "", "bls"
    )
    resume = document(draft, "words")
    (job,) = resume.entries(Kind.WORK)
    assert (job.title, job.organisation, job.dates, job.start, job.end) == ("Nurse", "St Mary's", "2018-2021", "2018", "2021")
    assert [line.text for line in job.lines] == ["Took care of 6 patients a shift", "Gave meds"]
    assert resume.source.quote(job.lines[0].spans[0]) == "i took care of 6 patients a shift"
    assert [section.kind for section in resume.sections] == [Kind.WORK, Kind.CERTIFICATES]


def test_the_headings_language_follows_the_words() -> None:
    draft = answered(
        "Anna Weber, anna@web.de",
        "Köchin im Gasthof Adler, 2015 bis 2020",
        "Ich habe täglich für die Gäste gekocht und die Bestellungen gemacht",
    )
    assert document(draft, "words").language == "de"


def test_jobs_stand_newest_first_only_when_all_dates_are_known() -> None:
    old, new, now = Role(("a",), dates="2010-2012"), Role(("b",), dates="2015-2018"), Role(("c",), dates="2017 to now")
    assert newest_first([old, now, new]) == [now, new, old]
    vague = Role(("d",), dates="5 years")
    assert newest_first([old, vague, new]) == [old, vague, new]


def test_vague_dates_are_not_made_exact() -> None:
    draft = answered("Ann Lee, ann@x.org", "cook at Nando's 2018 to 2020ish")
    (job,) = document(draft, "words").entries(Kind.WORK)
    assert (job.dates, job.start, job.end) == ("2018 to 2020ish", "", "")


@given(TURNS)
def test_any_answers_to_any_steps_give_a_document_of_their_words(turns: list[Turn]) -> None:
    draft = told(turns)
    assert next_step(draft)
    resume = document(draft, "words")
    said = [turn.text for turn in turns]
    groups = [resume.contact.spans, *(line.spans for line in resume.lines()), *(entry.heading for entry in resume.entries())]
    for span in (span for group in groups for span in group):
        assert any(resume.source.quote(span) in text for text in said)
    assert not coverage(resume).missing
    words = " ".join(said).casefold()
    headings = {section.heading for section in resume.sections}
    for text in (one for one in rendered(resume) if one not in headings):
        assert all(word.strip("().,:;") in words for word in text.casefold().split() if word.isalnum())


@given(TURNS)
def test_folding_one_by_one_is_folding_all(turns: list[Turn]) -> None:
    draft = Draft()
    for turn in turns:
        draft = take(draft, turn)
    assert draft == told(turns)


def test_a_job_told_by_how_long_and_where_is_a_job_of_its_own() -> None:
    for told_, dates in (
        ("barista at Blue Bottle since 2021, before that 3 yrs at Burger King", "3 yrs"),
        ("Kellner bei Vapiano 2019-2021, davor drei Jahre bei Burger King", "drei Jahre"),
        ("camarera en Bar Sol desde 2021, antes 3 años en Burger King", "3 años"),
    ):
        draft = answered("Tom Berg, tom@x.de", told_)
        assert [(one.organisation, one.dates, one.lines) for one in draft.roles][1:] == [("Burger King", dates, ())]
    draft = answered("Tom Berg, tom@x.de", "cook at Bistro Nine 2019-2022", "served 200 guests, then 10 hours at the till")
    assert len(draft.roles) == 1


def test_work_told_where_contact_data_was_asked_for_is_kept_and_the_question_comes_again() -> None:
    draft = answered("Jane Doe", "worked at McDonalds as crew member 2019 to 2021, before that 3 yrs at Burger King")
    assert [one.organisation for one in draft.roles] == ["McDonalds", "Burger King"]
    assert not draft.left
    assert next_step(draft) == Step.CONTACT
