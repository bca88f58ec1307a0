"""Resume text to document: sections, entries and lines, each with its place in the source. Pure, and fit for any text."""

from core.language import detect
from core.resume import (
    columns,
    consent,
    contacts,
    dates,
    deeds,
    head,
    headings,
    ledger,
    lexicon,
    marks,
    referees,
    roles,
    rows,
    sections,
    settle,
    signature,
    unheaded,
    wrapping,
)
from core.resume.build import Builder
from core.resume.lines import Numbering
from core.resume.model import Resume, Source


def parse(source: Source) -> Resume:
    """Read a resume. Never raises; what has no place is in `Resume.unplaced`."""
    sheet = rows.read(source)
    language = detect(source.text)
    lines, dated = ledger.dated(sheet.rows)
    contact_rows, above, parts = head.split(unheaded.jobs(sections.split(headings.without_signs(lines))))
    contact, labels = contacts.read(contact_rows, source, language)
    clauses = [*referees.apart(parts), *consent.apart(parts)]
    signed, foot = signature.take(parts, contact.name)
    unplaced = Numbering(source, "unplaced").lines(row.text for row in foot)
    left_out = [span for words in (*(row.text for row in signed), *dated) for span in words.spans(source)]
    style = wrapping.setting(sheet.rows, language, separate=marks.structured(source), paragraphed=marks.paragraphed(source))
    builder = Builder(source, style, settle.known_places(contact))
    made = [builder.section(part) for part in (*parts, *clauses)]
    for memory in (dates.find, deeds.opens, lexicon.fold, roles.count):
        memory.cache_clear()  # a person's words do not outlive the call
    return Resume(
        source=source,
        contact=contact,
        sections=columns.ordered(made, source),
        unplaced=unplaced,
        furniture=(*sheet.furniture, *labels, *(row.raw for row in above), *left_out, *builder.joints),
        language=language,
    )
