"""Which role of the resume an answer's words name, and whether they name a place that is no role of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from core.expressions import expression
from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Resume
from core.tailoring.lexicon import canonical, find_terms
from core.tailoring.namesakes import meant
from core.tailoring.patterns import pattern, table
from core.tailoring.words import stems

_WORD = expression(r"[^\W_]+(?:['’&.][^\W_]+)*")
_AT = expression(r"at|bei|beim|bij|chez|en|in|im|for|fur|with|в|во|у|на|presso|na|w|from|under")
_AT_NAME = expression(r"at|en|bei|beim|der|bij|chez|im|am|aux?|al|alla|nella?|zum|zur|в|во|на")
_AT_THE = expression(r"(?:at|en|bei|chez|a|in) (?:the|der|dem|den|el|la|los|las|le|les|il|lo)")
_SEVERAL = expression(  # jobs of the resume taken together
    r"(?<!\w)(?:both|all(?: of)?|(?:the )?two|each of|beiden?|allen|ambos|todos|los dos|(?:les|aux|mes) deux|tous|обоих|обеих|"
    r"всех|обох|усіх)\s+(?:(?:of\s+)?(?:my|our|the|these|those|these|meinen|den|mis|los|mes|les|моих|наших)\s+)?"
    r"(?:jobs|employers|workplaces|companies|places|hospitals|stellen|jobs|firmen|arbeitgebern?|trabajos|empleos|empresas|postes|"
    r"emplois|employeurs|мест\w*|работ\w*|компани\w+)(?!\w)",
    re.IGNORECASE,
)
_THE_PLACE = expression(
    r"(?<!\w)(?:at|in|bei|an|à|en) (?:the|that|my|der|dem|la|el|le|l['’])\s?(?P<what>[^\W\d_]+)"
    r"(?![^\W\d_]|\s+(?!I\b)(?-i:[A-ZÀ-Ý]))|"
    r"(?<!\w)(?:im|am|au|al|в)\s(?P<joined>[^\W\d_]+)",
    re.IGNORECASE,
)
_IN = r"(?:(?:at|in|bei|im|en|aux?|à|chez|в|на)\s+)?(?:(?:the|my|der|dem|la|le|les|el)\s+)?"
_BETWEEN = expression(rf"[\s,]*(?:(?:and|und|y|et|e|и|та|as well as|als auch|&)\s+)?(?:also\s+)?{_IN}", re.IGNORECASE)
_BEFORE = expression(rf"(?:^|(?<=\s))(?:both\s+|sowohl\s+)?{_IN}$", re.IGNORECASE)
_HERE = expression(
    r"\b(?:(?:my|our) (?:current|present) (?:job|role|company|employer|position|team)|where i work now|currently|at the moment|"
    r"these days|im jetzigen job|aktuellen? (?:job|stelle)|derzeit|zurzeit|momentan|mi (?:trabajo|puesto) actual|actualmente|"
    r"mon (?:poste|emploi) actuel|actuellement|(?:нынешн|текущ)\w+ (?:работ|мест)\w+|сейчас|наразі)\b",
    re.IGNORECASE,
)
_LAST = expression(
    r"\b(?:(?:at|in|with|for|im|in|bei|beim|en|dans|chez|на|в) )?(?:(?:the|my|our|mein\w*|der|dem|mi|el|la|mon|ma|le)\s+)?"
    r"(?:(?:last|latest|most recent) (?:job|employer|company|place|role|position|workplace)|"
    r"letzte\w* (?:job|arbeitgeber|firma|stelle)|"
    r"últim[oa] (?:trabajo|puesto|empleo|empresa)|derni(?:er|ère) (?:poste|emploi|employeur|entreprise)|"
    r"(?:последн|останн)\w+ (?:работ|мест|компани|робот)\w*)\b",
    re.IGNORECASE,
)
_OWN_JOB = expression(
    r"\b(?:at|in) (?:my|our) (?:current|present) (?:job|role|company|employer|position)\b|"
    r"\bim jetzigen job\b|\ben mi trabajo actual\b",
    re.IGNORECASE,
)
_ELSEWHERE = expression(
    r"\b(?:hackathons?|hackatón|хакатон\w*|meet-?up|side[- ]projects?|hobby[- ]?\w*|(?:free|spare) time|home ?lab|"
    r"privately|privat|(?:in meiner )?freizeit|nebenprojekt\w*|tiempo libre|temps libre|chez moi|свободное время|пет-проект\w*|"
    r"boot ?camp|(?:with|from|through|via|in) (?:an? |some )?(?:online )?tutorials?|at (?:uni|university|college|school)|"
    r"(?:back |when i was )in (?:school|college)|"
    r"in (?:high|nursing|trade|culinary) school|clinicals|(?:an|"
    r"in) der uni(?:versität)?|im studium|"
    r"en la universidad|à (?:la fac|l['’]université)|в (?:универе|университете|институте)|for a friend|"
    r"my (?:dad|father|mom|mum|mother|parents|uncle|aunt|brother|sister|wife|husband|friend|family|boyfriend|"
    r"girlfriend|neighbou?r)s?"
    r"(?! (?:compan|stor|site|brand))|"
    r"family business|mein\w* (?:vater|mutter|onkel|tante|eltern|bruder|schwester|freund\w*|familie)|"
    r"(?:mi|mis) (?:padres?|madre|tí[oa]|herman[oa]|familia|amig[oa])|"
    r"(?:mon|ma|mes) (?:père|mère|oncle|tante|parents|frère|sœur|ami\w*)|"
    r"мо\w+ (?:от(?:ец|ца|цу|цом)|пап\w+|мам\w+|дяд\w+|родител\w+|брат\w*|друг\w*)|"
    r"(?:udemy|coursera|edx|online|youtube|evening) (?:course|video|class)\w*|on (?:udemy|coursera|youtube)|"
    r"in an? (?:\w+ )?course\b(?! of)|onlinekurs\w*|curso online|"
    r"(?:first|second|third|side|summer|student|weekend) job|"
    r"(?:previous|former|old|earlier|another|different) (?:job|employer|company|role|position)|"
    r"(?:früher\w*|vorherig\w*|ehemalig\w*|ander\w*|vorig\w*|alte[nmr]) (?:job|arbeitgeber|firma|stelle)|"
    r"(?:otra|anterior) empresa|"
    r"empresa anterior|trabajo anterior|(?:anterior|antiguo|otro|primer) (?:trabajo|puesto|empleo)|"
    r"(?:ancien|précédent) (?:poste|employeur|emploi)|(?:прошл|предыдущ|друг)\w+ (?:работ|"
    r"мест|компани)\w+)\b",
    re.IGNORECASE,
)
_YEAR = expression(
    r"(?<!\w)(?:back in|in|around|during|from|ab|im jahre?|en(?: el año)?|в|у) (?P<year>(?:19|20)\d\d)"
    r"(?!\w|[.,]\d| ?(?:%|[a-zäöü]+(?:s|en)\b(?<!was)(?<!haben)))",
    re.IGNORECASE,
)
_SINCE = expression(r"(?<!\w)(?i:since|seit|desde|depuis|с|з)(?: [^\W\d_]{3,10}\.?)? (?P<year>(?:19|20)\d\d)(?!\w|[.,]\d| ?%)")
_APART = expression(  # right before the name of a job: a time that was not in it
    r"(?<!\w)(?:(?:before|prior to|vor|bevor|avant|antes de|до|перед)\s+(?:(?:i (?:joined|started at|came to|worked (?:at|for))|"
    r"joining|starting at|my (?:time|job) at|meiner zeit bei|der zeit bei|entrer chez|entrar en)\s+)?|"
    r"(?:after|nach|après|después de|tras|после)\s+"
    r"(?:(?:i left|leaving|my (?:time|job) at|meiner zeit bei|avoir quitté|dejar)\s+)?)(?:the |der |la |le |el )?$",
    re.IGNORECASE,
)
_APOSTROPHE = expression(r"['’]")
_NAMED_PLACE = expression(
    r"\b(?:[Aa]t|[Cc]hez|[Bb]ei)\s+(?P<name>[^\W\d_a-zа-я][\w&.’'-]*(?:\s+[^\W\d_a-zа-я][\w&.’'-]*)*)|"
    r"\b[Вв]\s+(?P<quoted>[«\"][^»\"]+[»\"])"
)
_SMALL_PLACE = expression(
    r"\bat (?P<name>[a-z][\w&.-]{2,}(?: (?!i\b|we\b|my\b)[a-z][\w&.-]+)?),? (?:i|we|i['’]\w+|we['’]\w+)\b|"
    r"\bbei (?P<bei>[a-z][\w&.-]{2,}),? (?:hab\w*|hatt\w+|war\w*) (?:ich|wir)\b"
)
_TIME_OR_PLACE = expression(
    r"(?:the|my|our|his|her|a|an|any|all|some|each|every|this|that|these|those|both|one|two|three|work|home|night|nights|day|noon|"
    r"midday|lunch|dinner|breakfast|closing|opening|peak|rush|first|last|least|most|times?|once|present|scale|hand|launch|"
    r"month|quarter|year|end|start|checkout|reception|handover|triage|intake|discharge|events?|meetings?|busy|events|weekends|"
    r"monday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_GERMAN_NOUN = expression(r"(?:ungen?|heit|keit|tion|tionen|en|ern|eln|bedarf|ausfall|kunde|projekt)$", re.IGNORECASE)
_EVENT = expression(
    r"^(?:\d|Q[1-4]\b|level|tier|peak|scale|first|least|most|night|times|present|monday|friday|sunday)", re.IGNORECASE
)
_STEM, _LONG, _ENDING = 5, 4, 3  # letters: that tell a word's sort; of a part that tells a name; that an inflected name has more
_ROLE_KINDS = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER, Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What the words say about the place: entry ids in order of naming, or the words for a place unknown to the resume."""

    entries: tuple[str, ...] = ()
    unknown: str = ""


@cache
def _common(*kinds: str) -> frozenset[str]:
    """Words that do not tell an employer: of these kinds, or of all."""
    words = table("employers")
    return frozenset(word for kind in kinds or words for word in words[kind].split())


@cache
def _alike(word: str) -> frozenset[str]:
    """A word for a place with those that name the same sort of place, in whatever language."""
    return frozenset({word}.union(*(group.split() for group in table("alike").values() if word in group.split())))


def roles(resume: Resume) -> tuple[Entry, ...]:
    """The entries that answers can belong to: jobs, projects, voluntary work; the resume's own order."""
    return tuple(entry for entry in resume.entries(*_ROLE_KINDS) if not entry.inline and (entry.organisation or entry.title))


def latest(resume: Resume) -> str:
    """The id of the most recent job: the one that goes on, else the one that ended last, else the first; "" without jobs."""
    jobs = [entry for entry in resume.entries(Kind.WORK) if not entry.inline]
    now = next((entry for entry in jobs if entry.current), None)
    best = now or max(jobs, key=lambda entry: entry.end or entry.start, default=None)
    return best.id if best else ""


def whereabouts(text: str, resume: Resume) -> Whereabouts:
    """Where the words of an answer, or of a sentence of it, place what they say."""
    found = sorted(_named(text, resume))
    apart = [start for start, _ in found if _APART.search(text[:start])]
    entries = tuple(dict.fromkeys(entry for start, entry in found if start not in apart))
    if apart and not entries:
        return Whereabouts(unknown=_apart(text, apart[0], resume))
    if not entries and _SEVERAL.search(text):
        entries = tuple(one.id for one in resume.entries(Kind.WORK) if not one.inline)
    entries = entries or _of_that_kind(text, resume) or _in_that_town(text, resume)
    if not entries and (_HERE.search(text) or _LAST.search(text)):
        entries = (latest(resume),) if latest(resume) else ()
    entries = entries or _of_that_sort(text, resume)
    elsewhere = _elsewhere(text, resume)
    if not (entries or elsewhere) and (year := _YEAR.search(text)):
        return _in_that_year(year, text, resume)
    if not elsewhere and (since := _SINCE.search(text)) and (not entries or _is_later(entries, since["year"], resume)):
        entries = _since(since["year"], resume) or entries
    entries = entries or _of_a_line(text, resume)
    return Whereabouts(entries, elsewhere if elsewhere or entries else _unknown_place(text, resume))


def _named(text: str, resume: Resume) -> Iterator[tuple[int, str]]:
    """Where a text names roles, each with its id; of several that one name names only those that may be meant."""
    named: dict[int, list[Entry]] = {}
    for entry in roles(resume):
        named.setdefault(named_at(text, entry)[0], []).append(entry)
    return ((start, one.id) for start, entries in named.items() if start >= 0 for one in meant(text, entries))


def _is_later(entries: Sequence[str], year: str, resume: Resume) -> bool:
    """Whether the one job that a text names began after a year: "a UX designer since 2021" of today's UX designer."""
    found = resume.entry(entries[0]) if len(entries) == 1 else None
    return bool(found and found.start[:4] > year)


def _since(year: str, resume: Resume) -> tuple[str, ...]:
    """The job that has gone on since a year, or all those held since then."""
    jobs = [one for one in resume.entries(Kind.WORK) if not one.inline and one.start]
    whole = [one.id for one in jobs if one.current and one.start[:4] <= year]
    return tuple(whole or (one.id for one in jobs if one.current or year <= (one.end or one.start)[:4]))


def _apart(text: str, start: int, resume: Resume) -> str:
    """The words for a time before or after a job: "before WebShop24"."""
    lead = _APART.search(text[:start])
    spans = [named_at(text, one) for one in roles(resume)]
    end = next((end for at, end in spans if at == start), start)
    return text[lead.start() if lead else start : end].strip()


def _elsewhere(text: str, resume: Resume) -> str:
    """Words for a place or time that is none of a job: a hobby, the army; "" where the resume has an entry of that sort."""
    if found := _ELSEWHERE.search(text):
        return found.group()
    beside = (found.group() for found in pattern("beside_jobs").finditer(text))
    if beside_jobs := next((one for one in beside if not _is_known(one.split()[-1], resume)), ""):
        return beside_jobs
    found = pattern("elsewhere").search(text)
    if found and not _of_that_sort(text, resume):
        return found.group().strip(" ,:;.")
    places = [one for one in _THE_PLACE.finditer(text) if fold(one["what"] or one["joined"]) in _common("public")]
    known = fold(resume.source.text)
    return next((one.group() for one in places if fold(one["what"] or one["joined"])[:_STEM] not in known), "")


def _of_that_sort(text: str, resume: Resume) -> tuple[str, ...]:
    """The one entry that its head calls by a word for such a place or time: "Freelance developer", "Volunteer, Red Cross"."""
    found = pattern("elsewhere").search(text)
    stems = {fold(one)[:_STEM] for one in _WORD.findall(found.group())} if found else set()
    heads = {one.id: {fold(word)[:_STEM] for word in _WORD.findall(f"{one.title} {one.organisation}")} for one in roles(resume)}
    hits = [entry for entry, head in heads.items() if {one for one in stems & head if len(one) == _STEM}]
    return (hits[0],) if len(hits) == 1 else ()


def _in_that_year(year: re.Match[str], text: str, resume: Resume) -> Whereabouts:
    """The one job held in a year that an answer tells of, or that year where none of them was."""
    jobs = [one for one in roles(resume) if one.start]
    there = [one.id for one in jobs if one.start[:4] <= year["year"] <= (one.end[:4] or "9999")]
    if len(there) == 1:
        return Whereabouts((there[0],))
    outside = not there and len(jobs) == len(roles(resume)) and bool(jobs)
    return Whereabouts(unknown=year.group() if outside else _unknown_place(text, resume))


def _of_that_kind(text: str, resume: Resume) -> tuple[str, ...]:
    """The jobs whose employer is what the words call it: "at the hospital"."""
    jobs = [one for one in resume.entries(Kind.WORK) if called_at(text, one)[0] >= 0]
    return tuple(one.id for one in meant(text, jobs))


def _in_that_town(text: str, resume: Resume) -> tuple[str, ...]:
    """The one job in a town where the others are elsewhere: "in Neath I ran the audit"."""
    towns = [(fold(one.location.split(",")[0]).strip(), one.id) for one in resume.entries(Kind.WORK) if one.location]
    there = [name for town, name in towns if town and re.search(rf"(?<!\w)in {re.escape(town)}(?!\w)", fold(text))]
    return tuple(there) if len(there) == 1 < len(towns) else ()


def _of_a_line(text: str, resume: Resume) -> tuple[str, ...]:
    """The part without entries whose line an answer names by two words ("the film club"), in a resume without any job."""
    parts = [one for one in resume.sections if one.kind in _ROLE_KINDS and one.lines and not one.entries]
    if latest(resume):
        return ()
    said = set(_pairs(text))
    return tuple(one.id for one in parts if any(said.intersection(_pairs(line.text)) for line in one.lines))[:1]


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The words with a meaning of their own that stand side by side."""
    words = [fold(found.group()) for found in _WORD.finditer(text)]
    return ((one, two) for one, two in pairwise(words) if min(len(one), len(two)) >= _LONG and stems(one) and stems(two))


def called_at(text: str, entry: Entry) -> tuple[int, int]:
    """Where a text calls a job's place by what it is, "at the school", as offsets; (-1, -1) where it does not."""
    own = {fold(part.group()) for part in _WORD.finditer(f"{entry.organisation} {entry.title}")}
    for found in _THE_PLACE.finditer(text):
        word = fold(found["what"] or found["joined"])
        if word in _common("places") and not own.isdisjoint(_alike(word)):
            return found.span()
    return -1, -1


def named_at(text: str, entry: Entry) -> tuple[int, int]:
    """Where a text names an entry, as offsets; (-1, -1) when it does not."""
    words = [(fold(found.group()), found.start(), found.end()) for found in _WORD.finditer(text)]
    for name in (entry.organisation, entry.title):
        if span := _full(words, name):
            return span
    for number, name in enumerate(_parts(entry)):
        for index, (word, start, end) in enumerate(words):
            before = words[index - 1][0] if index else ""
            placed = _AT_NAME.fullmatch(before) or _AT_THE.fullmatch(" ".join(one[0] for one in words[max(0, index - 2) : index]))
            if number and not (placed and (text[start].isupper() or _is_small_name(text, name))):
                continue
            if _same_name(word, name, after_at=bool(_AT.fullmatch(before))):
                return start, end
    return _compact(text, entry)


def without_several(text: str, resume: Resume) -> str:
    """The text without the jobs that it names together ("both at St James and at Oakwood"); "" where they stand apart."""
    named = {span: one for one in roles(resume) if (span := named_at(text, one))[0] >= 0}  # an employer may stand there twice
    ends = [whole_name(text, *span, named[span]) for span in sorted(named)]
    if len(ends) > 1:
        if not all(_BETWEEN.fullmatch(text[one[1] : two[0]]) for one, two in pairwise(ends)):
            return ""
        start, end = ends[0][0], ends[-1][1]
    elif found := _SEVERAL.search(text) or _THE_PLACE.search(text):
        start, end = found.span()
    else:
        return text
    before, after = _BEFORE.sub("", text[:start]).rstrip(), text[end:].lstrip()
    return f"{before}{' ' if before and after[:1] not in ',.;:)' else ''}{after}".strip(" ,;:–—-")


def whole_name(text: str, start: int, end: int, entry: Entry) -> tuple[int, int]:
    """Where a name stands of which a part was found: all of "St. James Hospital" around "James"."""
    own = {fold(part.group()) for part in _WORD.finditer(entry.organisation or entry.title)}
    while (found := re.match(r"[\s&]+([^\W_]+)", text[end:])) and fold(found[1]) in own:
        end += found.end()
    while (found := re.search(r"([^\W_]+)[.\s&]+$", text[:start])) and fold(found[1]) in own:
        start = found.start()
    return start, end


def _is_small_name(text: str, name: str) -> bool:
    """Whether a part of a name may be written small: in an answer without any large letter."""
    return len(name) > _LONG and text == text.lower()


def _parts(entry: Entry) -> Iterator[str]:
    """The parts of an employer's or project's name that tell it: the first by itself, the others only after "at"."""
    for found in _WORD.finditer(entry.organisation or entry.title):
        part = fold(found.group())
        if len(part) >= _LONG - 1 and part not in _common() and canonical(part) is None and not part.isdigit():
            yield part


def _full(words: Sequence[tuple[str, int, int]], name: str) -> tuple[int, int] | None:
    wanted = [part for found in _WORD.finditer(name) if (part := fold(found.group())) not in _common("legal")]
    if not wanted or (len(wanted) == 1 and (wanted[0] in _common() or len(wanted[0]) < _LONG - 1 or canonical(wanted[0]))):
        return None
    for index in range(len(words) - len(wanted) + 1):
        window = words[index : index + len(wanted)]
        if all(_same_name(word, part, after_at=False) for (word, _, _), part in zip(window, wanted, strict=True)):
            return window[0][1], window[-1][2]
    return None


def _same_name(word: str, name: str, *, after_at: bool) -> bool:
    word, name = _APOSTROPHE.sub("", word), _APOSTROPHE.sub("", name)  # "St Brigids"
    if word == name or (len(name) >= _LONG and word.startswith(name) and len(word) - len(name) <= _ENDING and not word.isascii()):
        return True
    if len(name) >= _LONG and word in {f"{name}s", f"{name}en"}:
        return True
    if len(name) > _LONG and not name.isascii() and name[-1] in "аяоеьй" and word.startswith(name[:-1]):
        return len(word) - len(name) <= 1
    return after_at and len(word) >= _LONG and name.startswith(word)


def _compact(text: str, entry: Entry) -> tuple[int, int]:
    """A name written together or apart ("web shop 24"), or as its initials ("BBC")."""
    parts = [found.group() for found in _WORD.finditer(entry.organisation) if fold(found.group()) not in _common("legal")]
    name = fold("".join(parts))
    if len(name) >= _LONG and len(parts) <= _ENDING and name not in _common():
        spaced = re.compile(r"[\s'’.&-]*".join(map(re.escape, name)), re.IGNORECASE)
        if found := re.search(rf"(?<!\w)(?:{spaced.pattern})(?!\w)", text, re.IGNORECASE):
            return found.span()
    initials = "".join(part[0] for part in parts).upper()
    if len(initials) >= _ENDING and initials.isalpha() and (found := re.search(rf"\b{initials}\b", text)):
        return found.span()
    return -1, -1


def without_last(text: str) -> str:
    """The text without "at my last job" or "in my current role": under the heading of that job it says nothing."""
    rest = " ".join(_OWN_JOB.sub(" ", _LAST.sub(" ", text, count=1), count=1).split())
    return re.sub(r" (?=[,.;:)])", "", rest).strip(" ,:;")


def _unknown_place(text: str, resume: Resume) -> str:
    if elsewhere := _elsewhere(text, resume):
        return elsewhere
    if small := _small_place(text, resume):
        return small
    for found in _NAMED_PLACE.finditer(text):
        name = (found["name"] or found["quoted"]).strip(" .,'’«»\"")
        german = found.group()[:3].casefold() == "bei"
        if (german and _GERMAN_NOUN.search(name)) or _EVENT.match(name) or find_terms(name) or _is_known(name, resume):
            continue
        return name
    return ""


def _small_place(text: str, resume: Resume) -> str:
    """An employer written small: "at google i ran 3 clusters"; not a time ("at night i ...") and not a tool."""
    for found in _SMALL_PLACE.finditer(text):
        name = found["name"] or found["bei"]
        if not (_TIME_OR_PLACE.match(name) or find_terms(name) or _is_known(name, resume)):
            return name
    return ""


def _is_known(name: str, resume: Resume) -> bool:
    """Whether the resume mentions the name anywhere: then it is a customer or a site, not another employer."""
    return fold(name) in fold(resume.source.text)
