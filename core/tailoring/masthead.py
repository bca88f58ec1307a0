"""The head of a posting: the job's title and the employer's name."""

import re
from collections.abc import Sequence

from core.tailoring.conditions import is_condition, is_noise
from core.tailoring.headings import Part, heading
from core.tailoring.passages import Statement

_LABEL = re.compile(
    r"^\W*(?:job title|position title|position|title|role|job|stellenbezeichnung|stelle|poste|intitulé du poste|puesto|cargo|vacante|вакансия|должность|职位名称|岗位名称|职位|岗位|招聘岗位|\"title\")\W*[:：]\W*(.+?)[\",]*$",
    re.IGNORECASE,
)
_COMPANY_LABEL = re.compile(
    r"^\W*(?:company|employer|organi[sz]ation|hiring company|firma|unternehmen|arbeitgeber|entreprise|société|empresa|компания|работодатель|公司名称|公司|企业名称|\"company\")\W*[:：]\W*([^\n\"]{2,60}?)[\",]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = r"((?:[A-ZÄÖÜÉÀ][\w&'’.-]*|&|of|und|de|du|et|y|for|\+)(?:[ ](?:[A-ZÄÖÜÉÀ][\w&'’.-]*|&|of|und|de|du|et|y|for|and)){0,5}?)"
_PROSE = (
    re.compile(
        rf"^(?:At |Here at |Bei |Chez |En )?(?:[Tt]he |Die |Der |Das )?{_NAME}(?:,[^,\n]{{2,60}},)? (?:is|are|builds?|makes?|develops?|provides?|offers?|runs|creates?|helps?|sells|operates|designs?|delivers?|manufactures|serves|has|was|entwickelt|ist|baut|bietet|produziert|gehört|betreibt|steht|recherche|recrute|est|conçoit|propose|développe|busca|es|ofrece|desarrolla|seeks|seek|wants|hires)\b",
        re.MULTILINE,
    ),
    re.compile(rf"\b(?:[Aa]t|[Jj]oin|[Bb]ei der|[Bb]ei|[Cc]hez|[Aa]bout|[Üü]ber) {_NAME}(?=[,.:!\n]| we | our | wir | nous |$)"),
    re.compile(r"(?:ООО|АО|ЗАО|ПАО|Компания|компания) [«\"]([^»\"\n]{2,40})[»\"]"),
    re.compile(r"^([^\n，。]{2,20}(?:有限公司|集团))", re.MULTILINE),
)
_PRONOUNS = re.compile(
    r"^(?:we|our|this|that|these|you|your|it|there|they|he|she|what|who|as|in|if|the|applicants?|candidates?|incumbents?|wir|sie|ihr|unser\w*|es|das|die|der|hinter|nous|notre|vous|ce|il|elle|el|la|los|nuestr\w+|position|job|role|company|all|an?|some|salary|up|why|us|experience|knowledge|basic|working|additional\w*|specialized\w*)$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:https?:|www\.|社会招聘|校园招聘|招聘|job posting|job description|stellenanzeige|stellenangebot|offre d'emploi|oferta de empleo|вакансия)\W*$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 100
_HIRING = re.compile(
    r"(?:looking for|seeking|hiring|searching for|we need|wir suchen|sucht|gesucht|recherchons|recherche|recrute|buscamos|busca|ищем|ищет|требуется|招聘|诚聘)\s+(?:for\s+)?(?:an?\s+|eine[n]?\s+|une?\s+|zum\s\S+\s\S+\s+)?((?:[^\s,.;:!?()]+\s?){1,6})",
    re.IGNORECASE,
)


def title(text: str, parts: Sequence[Statement]) -> str:
    """The job's title as the posting writes it; empty when it names none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:15]:
        if found := _LABEL.match(line):
            return found.group(1).strip()[:_LONGEST_TITLE]
    for line in lines[:4]:
        if _can_be_title(line):
            return line.strip("#*=_ \t")
    searched = _HIRING.search(text[:1500])
    return searched.group(1).strip() if searched and parts else ""


def _can_be_title(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or _NO_TITLE.match(line) or line.endswith((".", "!", "?", "。", ":", "：")):
        return False
    if re.match(r"[•\-*>+]\s", line) or is_noise(line) or (is_condition(line) and len(line.split()) > 8):  # noqa: PLR2004 - a title can say "remote"
        return False
    part = heading(line)
    return part is None or (part == Part.OTHER and not line.rstrip().endswith(":"))


def company(text: str) -> str:
    """The employer's name as the posting writes it; empty when it is not clear."""
    if found := _COMPANY_LABEL.search(text):
        return found.group(1).strip()
    if re.search(r"City of Los Angeles", text) and "Class Code" in text:
        return "City of Los Angeles"
    if second := _second_line(text):
        return second
    for pattern in _PROSE:
        for found in pattern.finditer(text):
            name = found.group(1).strip(" .,&")
            if name and not _PRONOUNS.match(name.split()[0]) and heading(name) is None:
                return name
    return ""


def _second_line(text: str) -> str:
    """The line under the title, when it is a short name and the next paragraph speaks of it."""
    lines = [line.strip() for line in text.splitlines()[:3]]
    if len(lines) < 2 or not lines[1] or len(lines[1]) > 60 or heading(lines[1]) not in {None, Part.OTHER}:  # noqa: PLR2004
        return ""
    named = re.search(rf"(?:^|\W){re.escape(lines[1])}\b", text[len(lines[0]) + len(lines[1]) + 2 :])
    return lines[1] if named and lines[1][:1].isupper() and not lines[1].endswith((".", ":")) else ""
