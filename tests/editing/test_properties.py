"""Whatever a resume holds and whatever is asked: lines that are not named stay as they are, and everything can be taken back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.conversation.replies import undoable
from core.conversation.state import Ready, Thread, Version
from core.editing.measure import MINOR, share, size
from core.editing.model import Understood, source_of
from core.editing.understand import understand
from core.library.drafting import draft
from core.phrases.editing import UNDO
from core.resume.changes import Add, Hide, Replace
from core.resume.model import Entry, Kind, Line, Resume, Section, Source
from core.resume.patch import patch, patched
from tests.editing.people import ENGINEER, NURSE, PAYMENTS, after
from tests.fakes import START

WORDS = st.sampled_from(
    [
        "Python",
        "Redis",
        "hosting",
        "billing",
        "payments",
        "import",
        "night",
        "shift",
        "ward",
        "kitchen",
        "Helped",
        "Built",
        "Wrote",
        "4",
        "12,000",
    ]
)
SENTENCES = st.lists(WORDS, min_size=2, max_size=7).map(lambda words: " ".join(words) + ".")
STATEMENTS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
SKILLS = st.lists(st.sampled_from(["Python", "Redis", "Docker", "SQL", "Excel", "SAP", "Linux"]), unique=True, max_size=5)


def _lines(name: str, found: list[str]) -> tuple[Line, ...]:
    return tuple(Line(f"{name}-{number}", text) for number, text in enumerate(found, 1))


@st.composite
def resumes(draw: st.DrawFn) -> Resume:
    """A resume of three parts, some of them empty, in any order."""
    jobs = tuple(
        Entry(name, "Clerk", organisation, lines=_lines(name, draw(st.lists(STATEMENTS, max_size=4))))
        for name, organisation in (("work-1", "Larkspur Freight"), ("work-2", "Quellmoor"))
    )
    skills = (Entry("skills-1", inline=True, lines=_lines("skills-1", draw(SKILLS))),)
    sections = [
        Section("summary", Kind.SUMMARY, "Summary", lines=_lines("summary", draw(st.lists(SENTENCES, max_size=3)))),
        Section("work", Kind.WORK, "Experience", jobs),
        Section("skills", Kind.SKILLS, "Skills", skills),
    ]
    return Resume(Source("resume", "r.txt", ""), sections=tuple(draw(st.permutations(sections))))


REQUESTS = st.sampled_from(
    [
        "shorter",
        "make the summary shorter",
        "shorten experience",
        "add Grafana to skills",
        "add Excel and Helm",
        "remove Redis",
        "remove Python and Docker",
        "drop the summary",
        "drop skills",
        "delete the line about billing",
        "remove the last line under Quellmoor",
        "rename Experience to Work History",
        "put skills first",
        "summary after experience",
        "move Docker to the front",
        "move the line about hosting up",
        "replace hosting by storage",
        "change kitchen to canteen everywhere",
        "my phone is +49 171 1234567",
        "add that I trained 4 new clerks at Quellmoor",
        "remove Redis and put skills first",
    ]
)


def version(resume: Resume) -> Version:
    return Version(1, resume, base=resume)


def thread(*versions: Version) -> Thread:
    return Thread("t", START, START, resume=versions[0].base, posting=PAYMENTS, versions=versions, state=Ready())


def edited(one: Thread, text: str, message: str) -> Thread:
    """The thread after a request, if it came to a new version."""
    last, source = one.versions[-1], source_of(message, text)
    found = understand(source, last.resume, PAYMENTS)
    if not isinstance(found, Understood):
        return one
    made = draft(one, found, source).version
    if made is None:
        return one
    named = {edit.target for edit in found.edits if isinstance(edit, Hide | Replace)}
    before, now = ({line.id: line for line in version.resume.lines()} for version in (last, made))
    assert all(now[line] == old for line, old in before.items() if line not in named)
    assert now.keys() - before.keys() == set() or any(isinstance(edit, Add) for edit in found.edits)
    assert patched(last.resume, patch(last.resume, made.resume)) == made.resume
    assert patched(made.resume, patch(made.resume, last.resume)) == last.resume
    return thread(*one.versions, made)


@settings(deadline=None)
@given(resumes(), st.lists(REQUESTS, min_size=1, max_size=5))
def test_lines_that_are_not_named_stay_and_every_step_can_be_taken_back(resume: Resume, said: list[str]) -> None:
    now = thread(version(resume))
    for number, text in enumerate(said):
        now = edited(now, text, f"m{number}")
    states = [one.resume for one in now.versions]
    while before := undoable(now):
        number, taken = len(now.versions) + 1, before.number
        back = Version(number, before.resume, before.changes, request=UNDO, base=before.base, restores=taken)
        now = thread(*now.versions, back)
        states.pop()
        assert now.versions[-1].resume == states[-1]
    assert now.versions[-1].resume == resume


@settings(deadline=None)
@given(st.text(max_size=120))
def test_whatever_is_said_ends_well(text: str) -> None:
    for resume in (ENGINEER, NURSE):
        found = understand(source_of("m", text), resume, PAYMENTS)
        if isinstance(found, Understood) and not found.undo:
            one = thread(version(resume))
            draft(one, found, source_of("m", text))


def test_size_is_the_share_of_changed_words() -> None:
    assert share(ENGINEER, ENGINEER) == 0
    assert size(ENGINEER, after("put skills first")) == "minor"
    assert size(ENGINEER, after("add Grafana")) == "minor"
    assert size(ENGINEER, after("remove the line about the payment service")) == "moderate"
    assert size(ENGINEER, Resume(ENGINEER.source)) == "major"
    assert 0 < share(ENGINEER, after("rename Experience to Work History")) < MINOR
