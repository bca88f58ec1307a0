"""JSON Resume, Reactive Resume and RenderCV: their sections in the file's own order, written down as a marked text."""

import re
from collections.abc import Iterator

from adapters.documents.reading import named, sections
from adapters.documents.reading.extract import Extract
from adapters.documents.reading.sheet import Sheet
from adapters.documents.reading.tree import Branch, Tree, from_json, from_yaml, lines, listed, word
from adapters.documents.writing.headings import standard
from core.language import detect
from core.resume.model import Kind
from core.resume.written import json_in

KINDS = {
    "profile": Kind.SUMMARY,
    "summary": Kind.SUMMARY,
    "work": Kind.WORK,
    "experience": Kind.WORK,
    "volunteer": Kind.VOLUNTEER,
    "education": Kind.EDUCATION,
    "awards": Kind.AWARDS,
    "certificates": Kind.CERTIFICATES,
    "certifications": Kind.CERTIFICATES,
    "publications": Kind.PUBLICATIONS,
    "skills": Kind.SKILLS,
    "languages": Kind.LANGUAGES,
    "interests": Kind.INTERESTS,
    "references": Kind.REFERENCES,
    "projects": Kind.PROJECTS,
}
SMALL_WORDS = {"and", "at", "for", "in", "of", "on", "or", "the", "to"}


def of_json(text: str) -> Extract | None:
    """A resume in JSON as text; None when it is other JSON or none."""
    return _read(from_json(json_in(text)))


def of_yaml(text: str) -> Extract | None:
    """A resume in YAML as text; None when it is something else."""
    return _read(from_yaml(text))


def _read(tree: Branch | None) -> Extract | None:
    if tree is None:
        return None
    sheet = Sheet()
    basics, sections = tree.get("basics"), tree.get("sections")
    if isinstance(cv := tree.get("cv"), dict):
        _rendercv(sheet, cv)
    elif isinstance(basics, dict) and isinstance(sections, dict):
        _reactive(sheet, tree, dict(basics), sections)
    elif isinstance(basics, dict):
        _json_resume(sheet, tree, dict(basics))
    else:
        return None
    return sheet.extract()


def _json_resume(sheet: Sheet, tree: Branch, basics: Branch) -> None:
    language = word(meta.get("language")) if isinstance(meta := tree.get("meta"), dict) else ""
    language = language or detect("\n".join(lines(tree)))
    profiles = [_profile(profile) for profile in listed(basics.pop("profiles", ""))]
    summary = list(lines(basics.pop("summary", "")))
    named.contact(sheet, basics, profiles)
    sheet.items(lines({name: value for name, value in basics.items() if not named.is_technical(name)}))
    for part in sections.parts(tree, summary):
        kind = KINDS.get(part.key, Kind.OTHER if part.key in {sections.OTHERS, sections.UNPLACED} else None)
        heading = part.heading or (standard(kind, language) if kind else _title(part.key))
        if kind is Kind.SUMMARY:
            _prose(sheet, heading, [*lines(part.items)])
        elif part.heading and not part.items:
            sheet.heading(heading, kind)
        else:
            _section(sheet, heading, kind, sections.in_rows(part.items), language)


def _profile(profile: Tree) -> tuple[str, str, str]:
    """A profile's address, user and network. What stands in the place of the address may be the user's name only."""
    if not isinstance(profile, dict):
        return word(profile), "", ""
    network, user = word(profile.get("network")), word(profile.get("username"))
    address = word(profile.get("url") or profile.get("website"))
    if address and not re.search(r"[./:]", address):
        user, address = user or address, ""
    return word(profile.get("x-written")) or address or named.profile(network, user), user, network


def _reactive(sheet: Sheet, tree: Branch, basics: Branch, sections: Branch) -> None:
    """What is hidden there stays hidden: the person left it out of the resume."""
    language = detect("\n".join(lines({"basics": basics, "sections": sections})))
    custom = [field for field in listed(basics.pop("customFields", "")) if isinstance(field, dict)]
    shown = {key: section for key, section in _flat(tree, sections) if _visible(section)}
    profiles = [_profile(item) for item in _items(shown.pop("profiles", {}))]
    named.contact(sheet, basics, profiles)
    for field in custom:
        sheet.row(("", ": ".join(filter(None, (word(field.get("name")), word(field.get("value") or field.get("text")))))))
    for key in [*(key for key in _layout(tree.get("metadata", "")) if key in shown), *shown]:
        if section := shown.pop(key, None):
            kind = KINDS.get(key, Kind.OTHER)
            heading = word(section.get("name") or section.get("title")) or standard(kind, language)
            _prose(sheet, heading, list(lines(section.get("content"))), kind)
            _section(sheet, heading, kind, _items(section), language)


def _flat(tree: Branch, sections: Branch) -> Iterator[tuple[str, Branch]]:
    """All sections by their keys, the person's own ones among them."""
    if isinstance(summary := tree.get("summary"), dict):
        yield "summary", summary
    for key, section in sections.items():
        if key == "custom" and isinstance(section, dict):
            yield from ((f"custom.{own}", held) for own, held in section.items() if isinstance(held, dict))
        else:
            yield key, section if isinstance(section, dict) else {"items": section}
    for at, section in enumerate(listed(tree.get("customSections"))):
        if isinstance(section, dict):
            yield f"custom.{at}", section


def _visible(branch: Branch) -> bool:
    return branch.get("visible") != "false" and branch.get("hidden") != "true"


def _items(section: Branch) -> list[Tree]:
    return [item for item in listed(section.get("items")) if not isinstance(item, dict) or _visible(item)]


def _layout(metadata: Tree) -> Iterator[str]:
    """The keys of the sections in the order in which the pages show them."""
    if isinstance(metadata, dict):
        yield from lines(metadata.get("layout"))


def _rendercv(sheet: Sheet, cv: Branch) -> None:
    sheet.literal = False
    language = detect("\n".join(lines(cv)))
    head = {name: value for name, value in cv.items() if name not in {"sections", "photo"}}
    networks = [_network(network) for network in listed(head.pop("social_networks", ""))]
    named.contact(sheet, head, networks)
    for value in head.values():
        for line in lines(value):
            sheet.row(("", line))
    sections = cv.get("sections")
    for key, section in (sections if isinstance(sections, dict) else {"": sections or ""}).items():
        _section(sheet, _title(key), KINDS.get(key.lower()), [_nested(item) for item in listed(section)], language)


def _nested(item: Tree) -> Tree:
    """An entry whose highlights hold lists of their own, which YAML folds into one text: "Did it - So - And so"."""
    if not isinstance(item, dict) or "highlights" not in item:
        return item
    return {**item, "highlights": [part for text in lines(item["highlights"]) for part in text.split(" - ")]}


def _network(network: Tree) -> tuple[str, str, str]:
    """A profile that is given by its network and the user's name there."""
    if not isinstance(network, dict):
        return word(network), "", ""
    name, user = word(network.get("network")), word(network.get("username"))
    return named.profile(name, user), user, name


def _title(key: str) -> str:
    """A section's name from its key, as RenderCV makes it: "selected_honors" is "Selected Honors"."""
    if not key.islower() or " " in key:
        return key
    words = key.replace("_", " ").split()
    return " ".join(word if at and word in SMALL_WORDS else word.capitalize() for at, word in enumerate(words))


def _prose(sheet: Sheet, heading: str, texts: list[str], kind: Kind = Kind.SUMMARY) -> None:
    if texts:
        sheet.heading(heading, kind)
        for text in texts:
            sheet.row(("", text))


def _section(sheet: Sheet, heading: str, kind: Kind | None, items: list[Tree], language: str) -> None:
    if any(lines(item) for item in items):
        guessed = kind or _guess(items)
        sheet.heading(heading, guessed)
        for item in items:
            if isinstance(item, str) and guessed is None:
                sheet.row(("", item))
            else:
                named.write(sheet, guessed or Kind.OTHER, item, language)


def _guess(items: list[Tree]) -> Kind | None:
    """What a section of the person's own naming is about, by the names of its fields."""
    fields = {name for item in items if isinstance(item, dict) for name in item}
    if {"company", "position"} <= fields:
        return Kind.WORK
    return Kind.EDUCATION if "institution" in fields else None
