"""Resume text to document: sections, entries and lines, each with its place in the source. Pure, and fit for any text."""

from collections.abc import Sequence

from core.language import detect
from core.resume import contacts, headings, items, rows, sections
from core.resume.build import Builder
from core.resume.headings import Heading
from core.resume.model import Kind, Resume, Source
from core.resume.rows import Row
from core.resume.sections import Part

_SENTENCE = 8  # words
_HEADING = 6


def parse(source: Source) -> Resume:
    """Read a resume. Never raises; what has no place is in `Resume.unplaced`."""
    sheet = rows.read(source)
    language = detect(source.text)
    head, *parts = sections.split(sheet.rows)
    contact_rows, prose = _head(head.rows)
    contact, labels = contacts.read(contact_rows, source, language)
    builder = Builder(source, items.setting(sheet.rows))
    made = [builder.section(part) for part in (*_prose(prose), *parts)]
    return Resume(
        source=source,
        contact=contact,
        sections=tuple(made),
        furniture=(*sheet.furniture, *labels, *builder.joints),
        language=language,
    )


def _head(head: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of contact data, and the text that follows them without a heading."""
    at = next((index for index, row in enumerate(head) if _is_prose(row)), len(head))
    if (
        at
        and at < len(head)
        and at > 1
        and len(head[at - 1].text.text.split()) <= _HEADING
        and not contacts.is_contact(head[at - 1], first=at < 3)
    ):
        at -= 1
    return list(head[:at]), list(head[at:])


def _is_prose(row: Row) -> bool:
    text = row.text.text
    return (
        len(text.split()) >= _SENTENCE
        and not contacts.is_contact(row, first=False)
        and sum(word.islower() for word in text.split()) * 2 >= len(text.split())
    )


def _prose(found: Sequence[Row]) -> list[Part]:
    if not found:
        return []
    if _is_prose(found[0]):
        return [Part(None, list(found))]
    text = headings.bare(found[0].text.text)
    return [Part(Heading(Kind.SUMMARY, text, (found[0],), known=False), list(found[1:]))]
