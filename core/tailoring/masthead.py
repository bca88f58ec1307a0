"""The head of a posting: the job's title and the employer's name."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.resume import places, roles, towns
from core.tailoring.conditions import is_condition, is_noise
from core.tailoring.headings import Part, heading
from core.tailoring.headline import (
    LEGAL_END,
    Headline,
    in_address,
    is_employer,
    is_like_name,
    is_pronoun,
    is_unknown_word,
    is_where,
    read,
    sought,
)
from core.tailoring.lexicon import terms_of
from core.tailoring.passages import Statement
from core.tailoring.patterns import choice, pattern
from core.tailoring.titles import without_genders

_LABEL = expression(rf"^\W*{choice('title_label')}\W*[:：]\W*(.+?)[\",]*$", re.IGNORECASE)
_COMPANY_LABEL = expression(
    rf"(?:^|[|•·;\t])[^\w\n]*{choice('company_label')}[^\w\n:：]*[:：][^\w\n]*([^\n\"|•·;\t]{{2,60}}?)[\",]*\s*(?:$|[|•·;\t])",
    re.IGNORECASE | re.MULTILINE,
)
_LEGAL_NAME = (
    r"[A-ZÄÖÜ][\w&.'’-]*(?: [\w&.'’-]+){0,4},? "
    r"(?:GmbH(?: & Co\. KG)?|AG|KG|SE|e\.V\.|Inc\.?|LLC|LLP|Ltd\.?|PLC|Corp\.?|Co\."
    r"|S\.?L\.?U?\.?|S\.A\.|SAS|SARL|S\.p\.A\.|B\.V\.)"
)
_NAME = r"((?:[A-ZÄÖÜÉÀ][\w&'’.-]*|&|of|und|de|du|et|y|for|\+)(?:[ ](?:[A-ZÄÖÜÉÀ][\w&'’.-]*|&|of|und|de|du|et|y|for|and)){0,5}?)"
_PROSE = (
    expression(
        rf"^(?:At |Here at |Bei |Chez |En )?(?:[Tt]he |Die |Der |Das |Le |La |El )?{_NAME}(?:,[^,\n]{{2,60}},)? "
        rf"{choice('company_verb')}\b",
        re.MULTILINE,
    ),
    expression(rf"\b(?:[Aa]t|[Jj]oin|[Bb]ei der|[Bb]ei|[Cc]hez|[Aa]bout|[Üü]ber) {_NAME}(?=[,.:!\n]| we | our | wir | nous |$)"),
    expression(r"(?:ООО|АО|ЗАО|ПАО|[Кк]омпания|[Рр]есторан|[Кк]афе|[Кк]линика|[Шш]кола|[Зз]авод) [«\"]([^»\"\n]{2,40})[»\"]"),
    expression(rf"^({_LEGAL_NAME})(?=\s*(?:[|,·•–—-]|\n|$))", re.MULTILINE),
    expression(r"^([^\n，。]{2,20}(?:有限公司|集团))", re.MULTILINE),
)
_END_OF_ROLE = expression(
    r"\s(?:for|in|to|who|with|at|für|in|zur|pour|à|para|en|с|для|в)\s.*$|\s(?:for|in|to|who|with)$", re.DOTALL
)
_ASIDE = expression(r",\s+|\s+[|·•–—-]\s+")
_AT = expression(r"^(?:at|with|for|bei(?: de[rm])?|chez|en)\s+(?=[A-ZÄÖÜÉ])")
_MARK = expression(r"[•\-*>+–]\s|・")  # of a list
_BRACKET = expression(r"\s+\([^()]*\)$")
_STATE = expression(r" (?=[A-Z]{2}$)")  # "San Antonio TX"
_COLON = expression(r"[!:]\s+")
_LONGEST_TITLE = 100
_LONGEST_NAME = 60
_SMALL = frozenset({"of", "the", "and", "&", "und", "der", "de", "la", "du", "des", "et", "y", "for", "in"})
_HIRING = expression(
    rf"{choice('hiring')}\s+(?:for\s+)?(?:an?\s+|eine[n]?\s+|une?\s+|zum\s\S+\s\S+\s+)?((?:[^\s,.;:!?()]+\s?){{1,6}})",
    re.IGNORECASE,
)


def masthead(text: str, parts: Sequence[Statement]) -> Headline:
    """The job's title as the posting writes it, and the employer's name; empty where it names none for certain."""
    head = _title(text, parts)
    return Headline(head.title, _company(text, head))


def _title(text: str, parts: Sequence[Statement]) -> Headline:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:15]:
        if labelled := _LABEL.match(line):
            return read(labelled.group(1).strip()[:_LONGEST_TITLE], text)
    for line in lines[:4]:
        if heading(line) in {Part.MUST, Part.NICE, Part.BENEFITS, Part.CONDITIONS}:
            break
        if found := sought(without_genders(line), text):
            return found
        if _can_be_title(line):
            return read(re.sub(r"^[^\w(«\"]+|[\s#*=_]+$", "", _without_call(line)), text)
    searched = _HIRING.search(text[:1500])
    return Headline(_END_OF_ROLE.sub("", searched.group(1)).strip() if searched and parts else "")


def _is_call(line: str) -> bool:
    """Whether a row only praises the job and names neither it nor an employer: "Great Opportunity", "Poste à pourvoir"."""
    words = [bare for word in line.split() if (bare := word.strip('.,:;!?…|·•*#()-–—"“”«»'))]
    called = [bool(pattern("call").fullmatch(word)) for word in words]
    return (
        len(words) > 1
        and any(called)
        and all(hit or pattern("call_around").fullmatch(word) for hit, word in zip(called, words, strict=True))
    )


def _without_call(line: str) -> str:
    """A row without the praise before its first mark: "Exciting Opportunity - Warehouse Operative"."""
    mark = _ASIDE.search(line) or _COLON.search(line)
    return line[mark.end() :] if mark and _is_call(line[: mark.start()]) else line


def _can_be_title(line: str) -> bool:
    if (
        _is_call(line)
        or len(line) > _LONGEST_TITLE
        or re.fullmatch(rf"{choice('no_title')}\W*", line, re.IGNORECASE)
        or (line.endswith(".") and not LEGAL_END.search(line))
        or line.endswith(("!", "?", "。", ":", "："))
    ):
        return False
    told = is_noise(line) and not roles.is_role(line)  # "Dental Nurse" is no benefit
    if _MARK.match(line) or told or (is_condition(line) and len(line.split()) > 8):  # noqa: PLR2004 - a title can say "remote"
        return False
    part = heading(line)
    return part is None or (part == Part.OTHER and not line.rstrip().endswith(":"))


def _company(text: str, head: Headline) -> str:
    if found := _COMPANY_LABEL.search(text):
        return _before_town(found.group(1).strip())
    if re.search(r"City of Los Angeles", text) and "Class Code" in text:
        return "City of Los Angeles"
    if named := head.company or _second_line(text):
        return named
    for form in _PROSE:
        for found in form.finditer(text):
            name = found.group(1).strip(" .,&")
            if name and not _is_call(name) and not is_pronoun(name) and _is_credible(name, found, text):
                return name
    return ""


def _is_credible(name: str, found: re.Match[str], text: str) -> bool:
    """Whether what reads like an employer in a sentence is one: a word alone can be any noun, so more must speak for it."""
    if heading(name) is not None or is_where(name) or _names_job(name):
        return False
    if len(name.split()) > 1 or is_employer(name, text) or in_address(name, text):
        return True
    named = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    lower = re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text)
    sought = pattern("founded").match(text, found.end(1))
    return not terms_of(name) and not lower and (len(named) > 1 or bool(sought))


def _names_job(name: str) -> bool:
    return bool(roles.role_score(name)) and not roles.organisation_score(name)


def _second_line(text: str) -> str:
    """The employer in the line under the title, alone or before its town: by its words or form, or named again below."""
    lines = [bare for line in text.strip().splitlines()[:4] if not _is_call(bare := line.strip())][:3]
    if len(lines) < 3 or heading(lines[1]) not in {None, Part.OTHER}:  # noqa: PLR2004 - title, name, text
        return ""
    row = _BRACKET.sub("", lines[1])
    name = _AT.sub("", _before_town(row))
    if not _may_be_name(name):
        return ""
    rest = text[text.find(lines[1]) + len(lines[1]) :]
    named = bool(re.search(rf"(?:^|\W){re.escape(name)}\b", rest)) or bool(roles.organisation_score(name))
    led, placed = _AT.match(row) is not None, name != row
    if named or (_is_proper(name) and (led or not lines[2] or places.is_place(lines[2]))):
        return name
    like = is_like_name(name) or (placed and is_unknown_word(name))
    return name if _begins_body(lines[2]) and like and not is_where(name) else ""


def _may_be_name(name: str) -> bool:
    """Whether words can be an employer's name: no terms of work, no place, and no department ("Emergency Department")."""
    if not 1 < len(name) <= _LONGEST_NAME or not name[:1].isupper() or re.search(r"[\d|:,]", name):
        return False
    department = pattern("line_of_work").search(name) and (terms_of(name) or not _is_proper(name))
    terms = is_condition(name) or (pattern("terms_of_work").fullmatch(name) and not roles.organisation_score(name))
    ended = name.endswith((".", "!", "?")) and not LEGAL_END.search(name)
    return not (department or terms or ended or places.is_place(name))


def _begins_body(line: str) -> bool:
    """Whether a row ends the head of a posting: a heading, a bullet, the pay, the hours, or the town with them."""
    opens = heading(line) is not None or _MARK.match(line)
    return bool(opens or is_condition(line) or is_noise(line) or pattern("terms_of_work").fullmatch(line))


def _before_town(line: str) -> str:
    """A line without what follows the name in it: "Clinique du Parc, Lyon", "Hotel Krone | Ulm | ab sofort"."""
    first, *others = _ASIDE.split(line)
    return first.strip() if others and (len(others) > 1 or towns.is_town(_STATE.sub(", ", others[0]))) else line


def _is_proper(name: str) -> bool:
    """Whether words have the form of a name, and are no line of work or place of their own."""
    words = name.split()
    capitals = all(word.lstrip('«"„“')[:1].isupper() or word in _SMALL for word in words)
    return capitals and (len(words) > 1 or not (terms_of(name) or roles.role_score(name) or heading(name)))
