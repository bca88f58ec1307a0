"""Invented people with resumes made by hand, for tests of questions, evidence and the built-in writer."""

from collections.abc import Sequence

from core.resume.model import Entry, Kind, Line, Resume, Section, Source
from core.tailoring.model import Answer, Posting, Question, Requirement, Weight
from core.tailoring.writer import Tailored, tailor


def job(entry_id: str, organisation: str, title: str, *lines: str, current: bool = False, end: str = "") -> Entry:
    """A role with bullets."""
    bullets = tuple(Line(f"{entry_id}-{number}", text) for number, text in enumerate(lines, 1))
    return Entry(entry_id, title, organisation, lines=bullets, current=current, end=end)


def person(*jobs: Entry, skills: Sequence[str] = (), language: str = "en") -> Resume:
    """A resume with jobs and, if any are given, skills; its source is what one would have typed."""
    text = "\n".join(f"{one.organisation}, {one.title}\n" + "\n".join(line.text for line in one.lines) for one in jobs)
    sections = [Section("work", Kind.WORK, "Experience", entries=jobs)]
    if skills:
        lines = tuple(Line(f"skill-{number}", one) for number, one in enumerate(skills, 1))
        sections.append(Section("skills-section", Kind.SKILLS, "Skills", lines=lines))
    return Resume(Source("resume", "resume.txt", f"{text}\n{', '.join(skills)}"), sections=tuple(sections), language=language)


ENGINEER = person(
    job("shop", "WebShop24 GmbH", "Backend Developer", "Built the order service", "Helped move hosting to AWS EC2", current=True),
    job("acme", "Acme Data Systems", "Junior Developer", "Wrote nightly reports", end="2019-05"),
    skills=("Python", "PostgreSQL", "Docker"),
)
NURSE = person(
    job("mercy", "St. Mercy Hospital", "Registered Nurse", "Cared for 6 patients per shift", current=True),
    job("willow", "Willow Creek Clinic", "Nursing Assistant", "Took vital signs", end="2018"),
    skills=("Triage",),
)
KOCH = person(
    job("adler", "Gasthof Adler", "Souschef", "Leitung des Postens Saucier", current=True),
    job("krone", "Hotel Krone AG", "Commis de Cuisine", "Mise en place", end="2016"),
    skills=("HACCP",),
    language="de",
)
PROFESORA = person(
    job("luna", "Colegio Luna Nueva", "Profesora de Matemáticas", "Clases de secundaria", current=True),
    job("faro", "Academia Faro", "Tutora", "Clases particulares", end="2017"),
    language="es",
)
COMPTABLE = person(
    job("dupont", "Dupont Textiles SARL", "Comptable", "Tenue des comptes fournisseurs", current=True),
    job("riviere", "Cabinet Rivière", "Assistante comptable", "Saisie des factures", end="2018"),
    language="fr",
)
LOGIST = person(
    job("gazon", "ООО Ромашка", "Логист", "Планирование маршрутов", current=True),
    job("sever", "Северсталь", "Кладовщик", "Приёмка товара", end="2019"),
    language="ru",
)


def told(resume: Resume, text: str, *terms: str, quote: str = "", entry: str = "", posting: Posting | None = None) -> Tailored:
    """The resume tailored after one question and this answer to it."""
    quote = quote or ", ".join(terms) or "what is asked"
    asked = posting or Posting(quote, requirements=(Requirement("r1", quote, Weight.MUST, terms),))
    return tailor(resume, asked, (Question("Did you?", quote, entry=entry, terms=terms),), (Answer(text),))


def lines_of(resume: Resume, entry_id: str) -> list[str]:
    """The texts of an entry's lines."""
    entry = resume.entry(entry_id)
    assert entry is not None
    return [line.text for line in entry.lines]


def skills_of(resume: Resume) -> list[str]:
    """The skills listed."""
    sections = [section for section in resume.sections if section.kind is Kind.SKILLS]
    lines = [line for section in sections for line in section.lines]
    return [line.text for line in (*lines, *(line for section in sections for entry in section.entries for line in entry.lines))]


def added(resume: Resume, tailored: Tailored) -> dict[str, list[str]]:
    """The new lines by the role they went under."""
    jobs = [entry.id for entry in resume.entries(Kind.WORK)]
    new = {one: set(lines_of(tailored.resume, one)) - set(lines_of(resume, one)) for one in jobs}
    return {entry: [one for one in lines_of(tailored.resume, entry) if one in texts] for entry, texts in new.items() if texts}
