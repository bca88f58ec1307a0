"""Emoji before headings, contact details and lines are ornaments or bullets: the words are read as without them."""

import pytest

from core.resume.coverage import coverage
from core.resume.model import Kind
from tests.resume.reading import of, texts

ENGLISH = """{a}Carla Nunes
{b}carla@nunes.example.com | {c}+351 912 000 111 | {d}Lisbon

{e}ABOUT ME
Front-end developer who likes small teams and quiet code.

{f}WORK EXPERIENCE

{g}Front-end Developer, Farfetch, Porto
{h}Jan 2021 - Present
- Cut page weight by 40%.

{i}EDUCATION
BSc Computer Science, University of Coimbra, 2018

{j}SKILLS
React, TypeScript, CSS
"""
GERMAN = """{a}Ella Brandt
{b}ella@brandt.example.com | {c}0170 1234567 | {d}Kiel

{e}Über mich
Lehrerin mit Freude an Mathematik und an großen Klassen.

{f}Berufserfahrung

{g}Lehrerin, Käthe-Kollwitz-Schule, Kiel
{h}2018 – heute
- Mathematik unterrichtet.

{i}Ausbildung
M.Ed. Mathematik, Universität Kiel, 2018

{j}Kenntnisse
Moodle, LaTeX
"""
CHINESE = """{a}陈思远
{b}chen@mail.example.cn | {c}138-0170-6621 | {d}上海

{e}自我评价
六年汽车电子嵌入式开发经验。

{f}工作经历

{g}工程师, 蔚行有限公司
{h}2021.07 - 至今
- 负责底层驱动

{i}教育经历
同济大学, 本科, 2018

{j}技能
Python, C
"""
PICTURES = {
    "emoji": ["✨", "📧", "📱", "📍", "👋", "💼", "🚀", "📅", "🎓", "🔍"],
    "with variation selectors and tones": ["✍️", "✉️", "☎️", "🏠️", "👋🏽", "🛠️", "⚙️", "🗓️", "👩🏽\u200d🎓", "❤️"],
}


@pytest.mark.parametrize("resume", [ENGLISH, GERMAN, CHINESE], ids=["English", "German", "Chinese"])
@pytest.mark.parametrize("pictures", [PICTURES["emoji"], PICTURES["with variation selectors and tones"]], ids=["emoji", "long"])
@pytest.mark.parametrize("gap", [" ", ""], ids=["apart", "touching"])
def test_a_resume_with_emoji_is_read_as_the_one_without(resume: str, pictures: list[str], gap: str) -> None:
    plain = of(resume.format(**dict.fromkeys("abcdefghij", "")))
    adorned = of(resume.format(**{letter: f"{one}{gap}" for letter, one in zip("abcdefghij", pictures, strict=True)}))
    assert [(one.kind, one.heading) for one in adorned.sections] == [(one.kind, one.heading) for one in plain.sections]
    told = [(entry.title, entry.organisation, entry.location, texts(entry.lines)) for entry in plain.entries()]
    assert [(entry.title, entry.organisation, entry.location, texts(entry.lines)) for entry in adorned.entries()] == told
    contact = adorned.contact
    assert (contact.name, contact.email, contact.phone, contact.location) == (
        plain.contact.name,
        plain.contact.email,
        plain.contact.phone,
        plain.contact.location,
    )
    assert not coverage(adorned).missing


JOB = "Ana Prat\nana@prat.example.es\n\nExperiencia\n\nCocinera, Casa Prat, Girona\n2018 - 2020\n{}\n\nIdiomas\n{}\n"


@pytest.mark.parametrize(
    "signs",
    [
        ("✅", "✅", "✅"),
        ("👉", "👉", "👉"),
        ("🔹", "🔹", "🔹"),
        ("🍲", "🍲", "🍲"),
        ("🚀", "💰", "✍️"),
        ("1️⃣", "2️⃣", "3️⃣"),
        ("✔️", "✔️", "✔️"),
    ],
)
def test_emoji_before_lines_are_bullets(signs: tuple[str, ...]) -> None:
    said = ["Cociné para 80 personas al día", "Reduje el gasto en un 12 %", "Formé a tres ayudantes de cocina"]
    found = of(JOB.format("\n".join(f"{sign} {line}" for sign, line in zip(signs, said, strict=True)), "Catalán, inglés"))
    assert [texts(entry.lines) for entry in found.entries(Kind.WORK)] == [said]


def test_a_flag_that_stands_for_a_word_stays_and_one_beside_the_word_goes() -> None:
    found = of(JOB.format("- Cociné", "🇮🇹 italiano – nativo\n🇬🇧 C1\n🇫🇷 nivel medio"))
    said = " / ".join(" ".join(texts(entry.lines)) or entry.title for entry in found.entries(Kind.LANGUAGES))
    assert "🇮🇹" not in said
    assert "🇬🇧 C1" in said
    assert "🇫🇷 nivel medio" in said


@pytest.mark.parametrize("line", ["☒ Full-time", "❌ Night shifts", "★★★★☆ Python", "⭐⭐⭐⭐ Python", "♀ Trainer"])
def test_signs_that_say_something_stay(line: str) -> None:
    found = of(JOB.format(f"- Cociné\n- {line}", line))
    assert line.split(maxsplit=1)[0] in " ".join(text for entry in found.entries() for text in texts(entry.lines))


@pytest.mark.parametrize(
    "said",
    [
        "We use cookies to improve this site.",
        "Ми використовуємо файли cookie.",
        "Wir verwenden Cookies.",
        "Este sitio usa cookies.",
    ],
)
def test_what_a_saved_page_says_of_its_cookies_is_none_of_the_person(said: str) -> None:
    found = of(f"{said}\n" + JOB.format("- Baked cookies for 80 shops", "inglés"))
    assert found.contact.name == "Ana Prat"
    assert not found.contact.other
    assert [texts(entry.lines) for entry in found.entries(Kind.WORK)] == [["Baked cookies for 80 shops"]]
