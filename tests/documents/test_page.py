"""Pages saved from a browser: read as they are seen, with nothing fetched and nothing run."""

import pytest

from adapters.documents.reading.job import read
from core.errors import Unreadable
from core.resume.coverage import words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import source, texts

RESUME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Jane Doe | Profile</title>
<style>body { color: red }</style><script>var secret = "Chief Executive";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>Sign in</li></ul></nav>
<header><h1>Jane&nbsp;Doe</h1><p>Backend Engineer</p>
<div><a href="mailto:jane@example.com">E-mail</a> &middot; <span>+49 30 901820</span> &middot;
<a href="https://github.com/janedoe">janedoe</a></div></header>
<main><section><h2>Experience</h2>
<article><h3>Senior Engineer</h3><div>Acme Inc.</div><time>Apr 2019 &ndash; Present</time>
<ul><li>Built the <b>payment</b>
   service in Go<li>Cut costs by 20&nbsp;%</ul></article>
<article><h3>Developer</h3><div>Globex GmbH</div><time>2017 – 2019</time><ul><li>Fixed things</li></ul></article></section>
<section><h2>Education</h2><table><tr><td>2013 – 2017</td><td>B.Sc. Physics, Northmere University</td></tr></table></section>
<section><h2>Skills</h2><p>Go, Python<br>SQL, Docker</p></section></main>
<div style="display: none">Award-winning director of NASA</div><p aria-hidden="true">Invisible</p>
<button>Download</button><img src="http://127.0.0.1:9/a.png" alt="portrait"><iframe src="file:///etc/passwd"></iframe></body></html>"""


def page(html: str, name: str = "profile.html") -> Resume:
    return parse(source(name, html.encode()))


def test_a_saved_page_is_read_as_it_is_seen() -> None:
    found = page(RESUME)
    contact = found.contact
    assert (contact.name, contact.label, contact.email, contact.phone) == (
        "Jane Doe",
        "Backend Engineer",
        "jane@example.com",
        "+49 30 901820",
    )
    assert contact.links == ("github.com/janedoe",)
    assert [(one.title, one.organisation, one.start) for one in found.entries(Kind.WORK)] == [
        ("Senior Engineer", "Acme Inc.", "2019-04"),
        ("Developer", "Globex GmbH", "2017"),
    ]
    assert texts(next(found.entries(Kind.WORK)).lines) == ["Built the payment service in Go", "Cut costs by 20 %"]
    (school,) = found.entries(Kind.EDUCATION)
    assert (school.organisation, school.end) == ("Northmere University", "2017")
    assert not words_lost(found)


def test_what_a_page_hides_does_or_frames_is_no_text_of_it() -> None:
    answer = read("profile.html", "", RESUME.encode())
    for word in ("Chief", "color", "Sign in", "NASA", "Invisible", "Download", "passwd", "Profile"):
        assert word not in answer["text"]
    assert answer["unseen"] == ("Award-winning director of NASA Invisible",)
    assert answer["links"] == ("mailto:jane@example.com", "https://github.com/janedoe")
    assert answer["format"] == "html"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "cv.html",
            b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Jane Doe, nurse</p></body></html>",
        ),
        ("cv.htm", b"<div>Jane Doe, nurse"),
        ("cv.txt", b"<!-- saved -->\n<!DOCTYPE html><html><p>Jane Doe, nurse"),
        ("cv.html", "<html><head><meta charset='windows-1251'></head>Jane Doe, nurse, Москва".encode("cp1251")),
        ("cv.html", b"<html>Jane Doe, nurse<!-- <b " + b"</" * 50_000),
        ("cv.html", b"<html>Jane Doe, nurse" + b"<div>" * 100_000),
        ("cv.html", b"<html>" + b"</p>" * 50_000 + b"Jane Doe, nurse"),
    ],
)
def test_pages_however_they_are_written(name: str, data: bytes) -> None:
    assert read(name, "", data)["text"].startswith("Jane Doe, nurse")


def test_lists_and_lines_within_each_other() -> None:
    text = read("a.html", "", b"<html><ul><li>One<ul><li>Deep</ul><li>Two</ul><pre>a\n  b</pre><dl><dt>K<dd>V</dl>")["text"]
    assert text == "\u2022 One\n\u2022 Deep\n\u2022 Two\n\na\nb\n\nK\nV"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<span class="company">Acme GmbH</span><span class="date">2019 – 2023</span>', "Acme GmbH\t2019 – 2023"),
        ("<span>Company</span><span>2019</span>", "Company\t2019"),
        ("<b>Engineer</b><i>Köln</i>", "Engineer\tKöln"),
        ('<span class="tag">python</span><span class="tag">go</span>', "python\tgo"),
        ("<a href='#a'>Acme</a><a href='#b'>2019 – 2020</a>", "Acme\t2019 – 2020"),
        ("<span style='float: right'>2019</span>Acme", "2019\tAcme"),
        ("Acme<time>2019</time>", "Acme\t2019"),
        ("<span>jo@example.com</span><span>+49 170 1234567</span><span>Köln</span>", "jo@example.com\t+49 170 1234567\tKöln"),
        ('<h1><span class="first">Jo</span><span class="last">Park</span></h1>', "Jo Park"),
        ('<span class="c1">Exper</span><span class="c7">ience</span>', "Experience"),
        ("<span lang=en>Exper</span><span class=SpellE>ience</span>", "Experience"),
        ('<span class="cap">J</span><span class="rest">ane</span>', "Jane"),
        ("H<sub>2</sub>O, 10<sup>th</sup>, micro<wbr>services, <b>B</b>old", "H2O, 10th, microservices, Bold"),
        ('<span class="user">jo</span><span class="host">@example.com</span>', "jo@example.com"),
        ('(<a class="link" href="#a">site</a>), C<span class="caps">URRICULUM</span>', "(site), CURRICULUM"),
    ],
)
def test_words_that_a_page_sets_apart_are_parted_and_no_others(html: str, text: str) -> None:
    assert read("a.html", "", f"<!DOCTYPE html><html><body><div>{html}</div></body></html>".encode())["text"] == text


def test_the_left_column_of_a_table_on_a_page_holds_the_headings() -> None:
    job = "<table><tr><td><b>Nurse</b></td><td>2019 - 2021</td></tr><tr><td>Fern Hospital</td><td>Leeds</td></tr></table>"
    rows = (("Experience", job), ("Education", "BSc Nursing<br>University of Leeds<br>2015 - 2018"), ("Languages", "English"))
    table = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    found = page(f"<html><h1>Jane Doe</h1><p>jane@example.com</p><table>{table}</table></html>")
    assert [(part.kind, part.heading) for part in found.sections] == [
        (Kind.WORK, "Experience"),
        (Kind.EDUCATION, "Education"),
        (Kind.LANGUAGES, "Languages"),
    ]
    assert [(one.title, one.organisation) for one in found.entries(Kind.WORK, Kind.EDUCATION)] == [
        ("Nurse", "Fern Hospital"),
        ("BSc Nursing", "University of Leeds"),
    ]
    groups = read("a.html", "", b"<html><table><tr><td>Languages</td><td>Go</td></tr><tr><td>Tools</td><td>Git</td></tr></table>")
    assert groups["text"] == "Languages\tGo\nTools\tGit"


ARCHIVE = """From: <Saved by Blink>
Subject: CV
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html><body><h1>J=C3=B6rg Gro=C3=9Fmann</h1><p>joerg@exam=
ple.de</p></body></html>
----b
Content-Type: text/css

.a { color: red }
----b--
"""


def test_a_page_saved_with_all_its_parts_is_that_page() -> None:
    for ends in ("\n", "\r\n"):
        answer = read("cv.mhtml", "", ARCHIVE.replace("\n", ends).encode())
        assert (answer["format"], answer["text"]) == ("html", "Jörg Großmann\n\njoerg@example.de")


def test_the_small_print_of_a_heading_is_the_employer() -> None:
    job = "<h3>Senior Engineer <small>Acme Inc.</small></h3><p>2019 – 2021</p><ul><li>Built</ul>"
    (found,) = page(f"<html><h1>Jane Doe</h1><p>jane@example.com</p><h2>Experience</h2>{job}</html>").entries(Kind.WORK)
    assert (found.title, found.organisation, found.dates) == ("Senior Engineer", "Acme Inc.", "2019 – 2021")


SITE = """<html><body><header><a href="/">My site</a></header>
<div role="navigation">Blog</div><main><h1>Jane Doe</h1><p>Nurse</p>
<article><header>Night shift, Acme Clinic</header><footer>2019 - 2020</footer></article>
<h2>Skills</h2><ul><li>Triage</li><li>First aid</li></ul></main>
<aside><p>Latest posts</p><p>How I cook</p></aside>{foot}</body></html>"""


@pytest.mark.parametrize(
    "foot",
    [
        "<footer><p>Made with love</p><ul><li>Privacy</li></ul><p>jane@example.com</p></footer>",
        '<div class="wide Footer">Made with love <p>jane@example.com</div>',
        "<p>jane@example.com</p><p>© 2026 Jane Doe</p>",
        "<p>jane@example.com</p><p>Copyright 2020-2026 by Jane Doe. All rights reserved.</p>",
    ],
)
def test_the_site_around_a_resume_is_no_part_of_it_but_for_what_leads_to_the_person(foot: str) -> None:
    found = page(SITE.format(foot=foot))
    assert (found.contact.name, found.contact.label, found.contact.email) == ("Jane Doe", "Nurse", "jane@example.com")
    (skills,) = (section for section in found.sections if section.kind is Kind.SKILLS)
    assert [*texts(skills.lines), *(line.text for entry in skills.entries for line in entry.lines)] == ["Triage", "First aid"]
    for words in ("Night shift", "2019 - 2020"):
        assert words in found.source.text


def test_a_column_or_a_foot_with_a_section_of_the_resume_is_read() -> None:
    html = "<html><aside><h3>Languages</h3>German</aside><main><h1>Jane Doe</h1></main><footer><h2>References</h2>Bo</footer>"
    assert read("a.html", "", html.encode())["text"].split() == ["Languages", "German", "Jane", "Doe", "References", "Bo"]


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<html><script>1</script>", "<html><p hidden>x</p>"])
def test_an_empty_page_says_so(html: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read("a.html", "", html.encode())
    assert refused.value.reason == "empty"
