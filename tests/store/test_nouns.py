"""A database outlives the version that wrote it."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.store.nouns import dump, load
from core.chat import Button, Incoming, Invoke, Message, Press
from core.conversation.state import Person, Thread
from core.resume.changes import Add, Change, Hide, Reorder, Replace
from tests.store.samples import rich_thread, said, thread

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
CHANGES = st.one_of(
    st.builds(Replace, TEXT, TEXT, TEXTS, TEXT),
    st.builds(Add, TEXT, TEXT, TEXTS, TEXT),
    st.builds(Reorder, TEXT, TEXTS, TEXT),
    st.builds(Hide, TEXT, TEXT),
)
BODIES = st.one_of(
    st.builds(Message, TEXT, edits=TEXT, unreadable=TEXT),
    st.builds(Invoke, TEXT, st.dictionaries(TEXT, TEXT)),
    st.builds(Press, TEXT),
)


def test_a_rich_thread_comes_back() -> None:
    assert load(Thread, dump(rich_thread())) == rich_thread()
    assert dump(load(Thread, dump(rich_thread()))) == dump(rich_thread())


@settings(deadline=None)
@given(st.lists(CHANGES, max_size=4))
def test_changes_are_told_apart(changes: list[Change]) -> None:
    version = rich_thread().versions[0]
    kept = thread(versions=(replace(version, changes=tuple(changes)),))
    assert load(Thread, dump(kept)) == kept


@settings(deadline=None)
@given(BODIES)
def test_events_are_told_apart(body: Message | Invoke | Press) -> None:
    incoming = said(body=body)
    assert load(Incoming, dump(incoming)) == incoming


def test_fields_of_a_later_version_are_ignored_and_new_ones_take_their_defaults() -> None:
    later = json.loads(dump(rich_thread())) | {"mood": "calm"}
    later["resume"]["contact"]["pager"] = "1"
    del later["versions"], later["title"]
    thread = load(Thread, json.dumps(later).encode())
    assert (thread.title, thread.versions, thread.answers) == ("", (), rich_thread().answers)
    assert load(Person, b'{"id": "p"}') == Person("p")
    assert load(Button, b'{"label": "A", "command": "skip", "colour": "red"}') == Button("A", "skip")


def test_half_characters_become_question_marks_and_keep_every_place() -> None:
    broken = said("a\ud800b", body=Invoke("tailor", {"job": "c\udfffd"}))
    kept = load(Incoming, dump(broken))
    assert kept.body == Invoke("tailor", {"job": "c?d"})
    assert kept.at == broken.at
