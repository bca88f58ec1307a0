import json
from collections.abc import Iterator
from typing import Any

import pytest

from adapters.documents.jsonresume import to_json
from adapters.documents.reading import DocumentReader
from core.errors import Unreadable
from core.resume.coverage import coverage, words, words_lost
from core.resume.model import Entry, Kind, Resume
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import resume, section, source, texts
from tests.shared import CORPUS, needs_shared

JOB = {"position": "Ninja", "name": "Zeta", "location": "Remote", "startDate": "2019-03", "highlights": ["Ran it", "1999"]}
BASICS = {"name": "jane doe", "label": "All sorts", "email": "jane@example.com", "phone": "+49 170 1234567"}


def of(tree: dict[str, Any]) -> Resume:
    return parse(source("a.json", json.dumps(tree).encode()))


def of_yaml(text: str) -> Resume:
    return parse(source("a.yaml", text.encode()))


def heads(found: Resume, *kinds: Kind) -> list[tuple[str, str, str, str]]:
    return [(entry.title, entry.organisation, entry.location, entry.dates) for entry in found.entries(*kinds)]


def test_nothing_is_guessed_where_the_file_says_it() -> None:
    found = of({"basics": BASICS, "work": [JOB]})
    contact = found.contact
    assert (contact.name, contact.label, contact.email, contact.phone) == tuple(BASICS.values())
    assert heads(found, Kind.WORK) == [("Ninja", "Zeta", "Remote", "Mar 2019 – present")]
    (entry,) = found.entries()
    assert (entry.start, entry.end, entry.current) == ("2019-03", "", True)
    assert texts(entry.lines) == ["Ran it", "1999"]
    assert not coverage(found).missing
    assert not words_lost(found)


def test_dates_and_headings_are_in_the_language_of_the_resume() -> None:
    said = {**JOB, "highlights": ["Ich habe die Abteilung mit sieben Leuten geleitet und für den Betrieb gesorgt"]}
    found = of({"basics": BASICS, "work": [said]})
    assert (found.language, found.sections[0].heading) == ("de", "Berufserfahrung")
    assert heads(found) == [("Ninja", "Zeta", "Remote", "03/2019 – heute")]


@pytest.mark.parametrize(
    "tree",
    [
        {"basics": "x"},
        {"basics": {}, "work": "x"},
        {"basics": {"name": ["Jane"], "location": [1, 2], "profiles": "x"}, "work": {"a": {"b": [1, {"c": None}]}}},
        {"basics": {"name": "Jane"}, "work": [[JOB]], "education": [None, 7, {"area": {"deep": "er"}}]},
        {"basics": {"name": "Jane"}, "sections": {"experience": {"items": {"a": 1}}, "custom": [1], "x": 2}},
        {"cv": {"name": "Jane", "sections": [1, 2]}},
        {"cv": {"name": "Jane", "sections": {"a": {"b": "c"}, "": [[]]}}},
    ],
)
def test_wrong_types_lose_no_words(tree: dict[str, Any]) -> None:
    found = of(tree)
    assert {word for leaf in leaves(tree) for word in words(leaf)} <= set(words(found.source.text))
    assert not coverage(found).missing
    assert not words_lost(found)


def leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for held in tree:
            yield from leaves(held)
    elif tree is not None:
        yield str(tree)


def test_fields_of_ones_own_are_kept_by_their_names() -> None:
    found = of(
        {"basics": BASICS, "work": [{**JOB, "teamSize": 7, "x-clearance": "none needed"}], "boats": [{"name": "Ida"}, "Ole"]}
    )
    (job, boat) = found.entries()
    assert texts(job.lines)[-2:] == ["Team size: 7", "Clearance: none needed"]
    assert (boat.title, texts(boat.lines)) == ("Ida", ["Ole"])
    assert section(found, "Boats").kind is Kind.OTHER


def test_html_of_an_editor_becomes_its_lines() -> None:
    item = {
        "company": "Zeta",
        "position": "Ninja",
        "date": "2020",
        "summary": "<ul><li><p>Cut&nbsp;costs &lt; 5%</p></li><li>Ran</li></ul>",
    }
    hidden = {**item, "company": "Elsewhere", "visible": False}
    found = of({"basics": BASICS, "sections": {"experience": {"name": "Jobs", "visible": True, "items": [item, hidden]}}})
    assert heads(found) == [("Ninja", "Zeta", "", "2020")]
    assert texts(next(found.entries()).lines) == ["Cut costs < 5%", "Ran"]


def test_the_layout_orders_the_sections() -> None:
    sections = {key: {"name": key, "items": [{"name": key}]} for key in ("awards", "skills", "interests")}
    found = of({"basics": BASICS, "sections": sections, "metadata": {"layout": [[["skills"], ["awards"]]]}})
    assert [part.heading for part in found.sections] == ["skills", "awards", "interests"]


def test_rendercv() -> None:
    found = of_yaml(
        "cv:\n  name: Jane Doe\n  social_networks:\n    - network: LinkedIn\n      username: jane\n  sections:\n    career:\n"
        "      - company: Zeta\n        position: Ninja\n        start_date: 2019-03\n        end_date: present\n"
        "        highlights:\n          - Did it\n            - twice\n    what_I_say:\n      - Hello **there**\n"
    )
    assert found.contact.links == ("linkedin.com/in/jane",)
    assert heads(found, Kind.WORK) == [("Ninja", "Zeta", "", "Mar 2019 – present")]
    assert texts(next(found.entries()).lines) == ["Did it", "twice"]
    assert [(part.kind, part.heading) for part in found.sections] == [(Kind.WORK, "Career"), (Kind.OTHER, "what_I_say")]
    assert texts(found.sections[1].lines) == ["Hello there"]


LAUGHS = "cv: &a\n  name: Jane\n" + "".join(
    f"  k{n}: &l{n} [{', '.join([f'*l{n - 1}' if n else 'lol'] * 10)}]\n" for n in range(9)
)


@pytest.mark.parametrize(
    ("reason", "name", "text"),
    [
        ("too_long", "a.yaml", LAUGHS),
        ("too_long", "a.json", '{"basics": ' + "[" * 200 + "]" * 200 + "}"),
        ("too_long", "a.json", json.dumps({"basics": {"name": "Jane"}, "work": [{"name": "x"}] * 15_000})),
        ("empty", "a.json", '{"basics": {}}'),
    ],
)
async def test_bombs_end_in_a_reason(reader: DocumentReader, reason: str, name: str, text: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        await reader.read(name, "", text.encode(), "s")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '["not", "a", "resume"]'),
        ("a.json", '{"basics": ' + "[" * 100_000),
        ("a.json", '{"half": '),
        ("a.yaml", "cv: !!python/object/apply:os.system ['true']\nname: Jane\n"),
        ("a.txt", "cv:\n\tJane Doe\n\t: [ not YAML"),
        ("a.yaml", "cv: &a\n  name: Jane\n  again: *a\n"),
        ("a.yaml", "just words"),
    ],
)
async def test_what_is_no_resume_of_these_is_read_as_text(reader: DocumentReader, name: str, text: str) -> None:
    file = await reader.read(name, "", text.encode(), "s")
    assert (file.format, file.source.text, file.source.marks) == ("text", text.rstrip(), ())


async def test_a_resume_comes_through_the_child_with_its_marks(reader: DocumentReader) -> None:
    file = await reader.read("x.txt", "text/plain", json.dumps({"basics": BASICS, "work": [JOB]}).encode(), "file-1")
    assert file.format == "json"
    assert heads(parse(file.source)) == [("Ninja", "Zeta", "Remote", "Mar 2019 – present")]
    assert {mark.role: file.source.text[mark.start : mark.end] for mark in file.source.marks}["title"] == "Ninja"


@pytest.mark.parametrize("meant", [made.ENGLISH, made.GERMAN, made.RUSSIAN, made.GREEK], ids=["en", "de", "ru", "el"])
def test_what_was_exported_is_read_back(meant: Resume) -> None:
    found = of(to_json(meant))
    assert found.contact.name == meant.contact.name
    kinds = Kind.WORK, Kind.EDUCATION, Kind.SKILLS
    assert [essence(entry) for entry in found.entries(*kinds)] == [essence(entry) for entry in meant.entries(*kinds)]
    shown = set(words(found.source.text))
    assert {word for line in meant.lines() for word in words(line.text)} <= shown


def essence(entry: Entry) -> tuple[str, str, str, str, list[str]]:
    return entry.title.rstrip(":"), entry.organisation, entry.location, entry.dates, texts(entry.lines)


@pytest.mark.shared
@needs_shared
def test_the_canonical_sample() -> None:
    found = resume(CORPUS / "resumes/json/jsonresume_sample.json")
    assert found.contact.location == "2712 Broadway St, San Francisco, California, CA 94115, US"
    assert heads(found, Kind.WORK, Kind.EDUCATION, Kind.PROJECTS) == [
        ("CEO/President", "Pied Piper", "Palo Alto, CA", "Dec 2013 – Dec 2014"),
        ("Bachelor, Information Technology", "University of Oklahoma", "", "Jun 2011 – Jan 2014"),
        ("Miss Direction", "Smoogle", "", "Aug 2016"),
    ]
    tree = json.loads((CORPUS / "resumes/json/jsonresume_sample.json").read_text("utf-8"))
    del tree["meta"], tree["$schema"]
    told = {word for leaf in leaves(tree) for word in words(leaf)}
    assert {word for word in told if not word.isdigit()} <= set(words(found.source.text))


def test_what_only_looks_like_markup_is_what_the_person_wrote() -> None:
    said = ["Cleaned up __init__ and _private_ names", "Computed 2 *x* 3 `as is`", "Kept vector<int> apart"]
    found = of({"basics": BASICS, "work": [{**JOB, "highlights": said}]})
    assert texts(next(found.entries()).lines) == said
    led = of({"basics": BASICS, "work": [{**JOB, "highlights": ["**Led** it"]}]})
    assert texts(next(led.entries()).lines) == ["Led it"]


def test_a_keyword_is_one_whatever_commas_it_has() -> None:
    skills = [{"name": "Scale: how, where", "keywords": ["1,000 nodes", "a; b", "Go"]}, {"keywords": ["C, the language"]}]
    groups = list(of({"basics": BASICS, "skills": skills}).entries(Kind.SKILLS))
    assert [(group.title, texts(group.lines)) for group in groups] == [
        ("Scale: how, where", ["1,000 nodes", "a; b", "Go"]),
        ("", ["C, the language"]),
    ]


def test_a_month_that_there_is_none_is_not_cut_off() -> None:
    found = of({"basics": BASICS, "work": [{**JOB, "startDate": "2019-13", "endDate": "2020-02-17"}]})
    assert heads(found)[0][3] == "2019-13 – Feb 2020"


@pytest.mark.parametrize(
    ("profile", "link"),
    [
        ({"network": "Twitter", "username": "@jane"}, "twitter.com/jane"),
        ({"network": "Twitter", "url": "jane"}, "twitter.com/jane"),
        ({"network": "Stack Overflow", "username": "12/jane"}, "stackoverflow.com/users/12/jane"),
        ({"network": "Twitter", "username": "jane", "url": "https://x.com/jane"}, "https://x.com/jane"),
    ],
)
def test_a_name_in_a_network_becomes_the_address_it_stands_for(profile: dict[str, str], link: str) -> None:
    assert of({"basics": {**BASICS, "profiles": [profile]}}).contact.links == (link,)


def test_a_name_in_a_network_that_is_not_known_says_the_network() -> None:
    contact = of({"basics": {**BASICS, "profiles": [{"network": "Rowing Club", "url": "jane"}]}}).contact
    assert (contact.links, texts(contact.other)) == ((), ["Rowing Club: jane"])


def test_a_network_of_two_words_is_told_by_its_address() -> None:
    profile = {"network": "Google Scholar", "username": "", "url": "https://scholar.google.com/citations?user=abc"}
    contact = of({"basics": {**BASICS, "profiles": [profile]}}).contact
    assert (contact.links, contact.other) == (("https://scholar.google.com/citations?user=abc",), ())


def test_a_chinese_resume_has_the_dates_and_commas_of_its_language() -> None:
    basics = {"name": "欧阳雪梅", "summary": "拥有八年零售行业数据分析经验", "location": {"city": "上海", "countryCode": "CN"}}
    study = {"institution": "复旦大学", "studyType": "硕士", "area": "统计学", "startDate": "2013-09", "endDate": "2016-06"}
    found = of({"basics": basics, "education": [study]})
    (entry,) = found.entries()
    assert (entry.title, entry.dates, entry.start, entry.end) == ("硕士，统计学", "2013年9月 – 2016年6月", "2013-09", "2016-06")
    assert found.contact.location == "上海，CN"


def test_what_only_has_a_beginning_did_not_end_then() -> None:
    study = {"institution": "ČVUT", "area": "Machines", "studyType": "Bc.", "startDate": "2023-09"}
    site = {"name": "Club site", "startDate": "2021-01", "description": "Site for a judo club"}
    found = of({"basics": BASICS, "work": [JOB], "education": [study], "projects": [site]})
    assert [(entry.start, entry.end) for entry in found.entries()] == [("2019-03", ""), ("2023-09", ""), ("2021-01", "")]
    assert "present" not in found.source.text.partition("Club site")[2]
