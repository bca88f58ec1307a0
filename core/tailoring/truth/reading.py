"""A line read for comparison: its words with their clauses, its quantities and dates, its terms and what it denies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from core.expressions import expression
from core.tailoring import speech
from core.tailoring.lexicon import TermMatch, find_terms
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.clipped import is_clipped, whole
from core.tailoring.truth.lexis import Entry, begins_phrase, is_phrase, look
from core.tailoring.truth.moments import Moment, moments
from core.tailoring.truth.passives import TAKEN
from core.tailoring.truth.people import is_a_name, is_agentive, is_somebody
from core.tailoring.truth.plain import key, plain
from core.tailoring.truth.quantities import quantities
from core.tailoring.truth.stretches import AGENT_NOUN, denials, theirs

_WORD = expression(r"[A-Z]&[A-Z]\b|[^\W\d_][\w]*[+#]*|[㐀-鿿]|\d+[^\W\d_]+\w*")
_BREAK = expression(
    r"[,;:()\[\]|•!?/]|\s-\s|\.(?=\s|$)|\s(?:but|aber|sondern|pero|mais|но|однако|але|mas|maar|ale|while|während|"
    r"wobei|mientras|tandis que)\s",
    re.IGNORECASE,
)
_ABBREVIATED = expression(
    r"(?:^|[\s(,\"'])(?:(?<!\d\s)г|ул|им|пос|обл|пр|св|м|вул|ім|Dr|Prof|St|Ste|Sta|Sto|Mt|Str|Mr|Mrs|Ms|Sra?|Dra|[Ii]ng|[Aa]vv|[Aa]rch|[Dd]ott|[Gg]eom|[Ss]ig)$"
)
_ORDINAL = expression(r"\b(?:de[mnrs]|die|das|[ia]m|vom|zu[mr]|bis|seit|(?:ein|mein|jed)\w*)\s\d{1,2}$", re.IGNORECASE)
_SENTENCE = expression(r"[.!?;](?=\s|$)|[•|]")
_LAST = expression(r"[^\W\d_]+$")
_OTHERS_DEED = expression(
    r"^(?:\W*(?:and|but|und|aber|y|pero|et|mais|и|а|но)\s+)?(?:(?P<whose>(?:the|my|our|a|an|his|her|their|another|der|"
    r"die|das|mein\w?|unser\w?|ein\w?|el|la|los|las|mi|un|una|nuestr\w+|le|les|"
    r"mon|ma|notre|une|il|lo|i|gli|mio|mia|o|os|as|meu|minha|de|het|mijn|onze|moj\w*|nasz\w*|мой|моя|наш\w*|мій)\s+|l'))?"
    r"(?P<who>(?:[^\W\d_][\w'-]*\s+(?:of\s+|for\s+|de\s+|der\s+)?){0,3}?(?:team\w*|group|gruppe|department|abteilung|"
    r"agency|agentur|contractor\w*|vendor\w*|supplier\w*|colleague\w*|kolleg\w+|boss|manager\w*|chef\w*|cheffe|lead|"
    r"leiter\w*|analyst\w*|engineer\w*|developer\w*|doctor\w*|surgeon\w*|arzt|ärzt\w*|consultant\w*|owner\w*|"
    r"director\w*|equipo|jefe|jefa|colega\w*|compañer\w+|équipe|collègue\w*|responsable|directeur|directrice|"
    r"команда|отдел\w*|коллег\w*|начальник\w*|руководител\w+|подрядчик\w*|врач\w*|squadra|collega\w*|capo|equipa|"
    r"equipe|colegas?|chefe|collega'?s?|baas|zespół|kolega|koleżanka|kierownik|szef|it|vp|ceo|cto|dba|sales|foreman|"
    r"polier|meister|architect\w*|architekt\w*|partner\w*|company|firma|electrician\w*|teacher\w*|lawyer\w*|"
    r"attorney\w*|chemist\w*|supervisor\w*|editor\w*|designer\w*|nurse\w*|sister|brother|husband|wife|others|someone|"
    r"they|he|she|sie|er|ellos?|ellas?|ils?|elles?|они|он|она|вони|він|вона|lui|lei|eles?|elas?|zij|hij|oni|ona))"
    r"\s+(?!of\b|for\b|at\b|in\b|and\b|&)(?:(?:then|later|had|has|have|did|hat|haben|ha|a|ont|был\w*)\s+)?(?P<deed>(?!y\b)[^\W\d_]+)",
    re.IGNORECASE,
)
_PRONOUN = expression(
    r"they|he|she|sie|er|ellos?|ellas?|ils?|elles?|они|он|она|вони|він|вона|lui|lei|eles?|elas?|zij|hij|oni|ona|"
    r"others|someone|IT",
    re.IGNORECASE,
)
_HE_DICHO = expression(r"\w{2,}(?:ad|id|ert|est|it|ch)o")  # "He hecho" is Spanish for "I have done"
_FINITE = expression(
    r"\w+ed|did|does|do|led|wrote|built|ran|made|took|has|had|have|was|were|handles|owns|runs|hat|hatte|mach\w+|"
    r"führte|leitete|hizo|llevó|hace|a|ont|fait|дела\w+|сдела\w+|вел\w*",
    re.IGNORECASE,
)
_BY_OTHERS = expression(
    r"\b(?:by (?!me\b|myself|us\b|\w+ing\b|phone|e?-?mail|hand|train|car|bike|\d|chat|letter|a?n? ?(?:average|third|"
    r"half|quarter|factor))(?:the |my |our |an? )?(?=\w+)|von (?:der|dem|den|meine[rmn]|unsere[rmn]|einer|einem) "
    r"(?=\w+ (?:\w+ )?(?:\w*ge\w+t|\w*ge\w+en|\w+iert|erstellt|durchgeführt)\b)|"
    r"(?:hecho|realizado|elaborado|escrit[oa]|dirigid[oa]) por (?!m[ií]\b)|"
    r"(?:fait|réalisée?|écrite?|menée?) par (?!moi\b|mes soins|nous\b))",
    re.IGNORECASE,
)
_WITH = expression(
    r"\b(?:(?:(?<!put )(?<!puts )(?<!putting )(?<!bring )(?<!brought )"
    r"(?:(?<!pull )(?<!pulls )(?<!pulled )(?<!pulling )|(?=together with\b))together|jointly|alongside|"
    r"in (?:a )?team|in tandem|partnered)\b|\bco-?(?=auth|wr[io]t|led|lead|found|"
    r"organi|taught|teach|develop|design|manag|hosted|run\b|ran\b)|along with|with (?:my |our |the |an? |other |one |"
    r"two |three |four |\d+ )*(?:(?!new|all|senior)\w+ )?(?:colleague|co-?worker|team|partner|other|manager|boss|supervisor|lead|"
    r"friend|"
    r"classmate|mentor|nurse|teacher|"
    r"engineer|developer|designer|chef|cook|analyst|director|senior|vp)\w*|as (?:a )?(?:part|member) of|part of (?:a|"
    r"the|an)\b|as one of|one of (?:the |a )?(?:\w+ )?(?:people|engineers|authors|nurses|cooks|members|team)|"
    r"in a team of|gemeinsam mit|zusammen mit|im team|in einem team|mit (?:\w+ )?(?:\w+ )?kolleg\w+|mit dem team|als "
    r"teil|teil (?:des|eines)|junto (?:con|a)|en equipo|con (?:\w+ )?(?:\w+ )?(?:compañer|coleg)\w+|formando parte|"
    r"avec (?:\w+ )?(?:\w+ )?collègue\w*|"
    r"en équipe|au sein d'une équipe|conjointement|вместе с|совместно|(?:делали|создали|открыли|готовили|провели|"
    r"вели)?\s*мы с\s\w+|мы с\s\w+|вдво[её]м|на пару с|nosotr[oa]s con|entre \w+ y yo|а medias|wir (?:\w+ )?mit|"
    r"zu zweit|à deux|à quatre mains|в составе|в команде|с коллег\w+|insieme (?:a|"
    r"con)|in team|in squadra|con (?:\w+ )?collegh\w+|em equipe|em conjunto|junto com|com (?:\w+ )?colegas?|samen met|"
    r"in teamverband|"
    r"wspólnie|razem z|w zespole|разом з|спільно|у складі)",
    re.IGNORECASE,
)
_PUT_TOGETHER = expression(  # "put the documents together" with nobody
    r"\b(?:put|puts|putting|pull(?:ed|s|ing)?|bring|brought|piec(?:ed|es|ing)|stitch(?:ed|es|ing)?|sew(?:ed|n)?|weld(?:ed)?)\s+"
    r"(?:[\w'-]+\s+){1,4}?together\b",
    re.IGNORECASE,
)
_WHO = expression(r"\W*(?:who|котор(?:ый|ая|ые)|qui|quien(?:es)?)\s", re.IGNORECASE)
_AGENT_WORD = expression(rf"{AGENT_NOUN}|meister\w*|manager|boss|team|supplier|vendor|partner|colleague\w*", re.IGNORECASE)
_BRIEF = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word: as written, as compared, where it stands, what is known of it, and the clause it is in; `cut`: cut short."""

    text: str
    key: str
    start: int
    end: int
    clause: int
    entry: Entry
    capital: bool
    opens: bool
    phrase: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between marks: whether it denies, whose deed it tells, whether others shared in it.

    `theirs`: it is denied because it is somebody else's, who may be named with it.
    """

    start: int
    end: int
    sentence: int
    denied: bool = False
    others: bool = False
    shared: bool = False
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the rules need of one text."""

    text: str
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    terms: tuple[TermMatch, ...]

    def words_of(self, clause: int) -> tuple[Word, ...]:
        """The words of one clause."""
        return tuple(word for word in self.words if word.clause == clause)

    def clause_at(self, place: int) -> int:
        """The number of the clause that covers a character."""
        return next((number for number, one in enumerate(self.clauses) if one.start <= place <= one.end), 0)


@lru_cache(maxsize=2048)
def read(text: str) -> Reading:
    """Reads a claim or a piece of evidence."""
    text = plain(text)
    dates = moments(text)
    amounts = quantities(text, tuple((one.start, one.end) for one in dates))
    clauses = tuple(_clauses(text))
    taken = [*((one.start, one.end) for one in dates), *((one.start, one.end) for one in amounts)]
    words = tuple(_phrased(list(_words(text, clauses, taken))))
    return Reading(text, words, clauses, amounts, dates, tuple(find_terms(text)))


def _words(text: str, clauses: Sequence[Clause], taken: Sequence[tuple[int, int]]) -> Iterator[Word]:
    at, last, opens = 0, -1, True
    for found in _WORD.finditer(text):
        start, end = found.span()
        while at + 1 < len(clauses) and start >= clauses[at + 1].start:
            at += 1
        opens = at != last and (last < 0 or clauses[at].sentence != clauses[last].sentence)
        last = at
        if any(begin <= start < until for begin, until in taken):
            continue
        word, name = found.group(), whole(key(found.group()))
        entry = _spelled(look(name)) if len(word) > 1 and word.isupper() and not text.isupper() else look(name)
        first = opens or text[start - 1 : start] == "\n"
        yield Word(word, name, start, end, at, entry, word[:1].isupper(), first, cut=is_clipped(text, start, end))


def _spelled(entry: Entry) -> Entry:
    """What is known of letters that stand for something ("CI", "OR"): they are none of the small words written alike."""
    return replace(entry, lists=entry.lists - {"function"}) if "function" in entry.lists else entry


def _phrased(words: list[Word]) -> Iterator[Word]:
    """Gives the words of a known phrase ("look after") what is known of the phrase."""
    index = 0
    while index < len(words):
        for length in (4, 3, 2) if begins_phrase(words[index].key) else ():
            run = words[index : index + length]
            if len(run) == length and run[0].clause == run[-1].clause and is_phrase("_".join(one.key for one in run)):
                entry = look("_".join(one.key for one in run))
                yield from (_with_entry(one, entry) for one in run)
                index += length
                break
        else:
            yield words[index]
            index += 1


def _with_entry(word: Word, entry: Entry) -> Word:
    own = word.entry
    lists, concepts = own.lists | entry.lists, own.concepts | entry.concepts
    return Word(
        word.text,
        word.key,
        word.start,
        word.end,
        word.clause,
        Entry(lists, concepts, own.families | entry.families),
        word.capital,
        word.opens,
        phrase=True,
        cut=word.cut,
    )


def is_agent(word: str) -> bool:
    """Whether a word names somebody whose deed may be told: a team, a manager, a supplier."""
    return bool(_AGENT_WORD.fullmatch(word))


def _clauses(text: str) -> Iterator[Clause]:
    mine, others_own = list(denials(text)), list(theirs(text))
    denied = [*mine, *others_own]
    start, sentence, others = 0, 0, False
    for end, after in (*_bounds(text, denied), (len(text), len(text))):
        if not text[start:end].strip() and end < len(text):
            start = after
            continue
        words = text[start:end]
        own = speech.is_first_person(words) and not words.strip().casefold().startswith(
            ("my ", "our ", "mein", "unser", "mi ", "mon ", "ma ")
        )
        others = _is_others(words.strip()) and not own
        middle = (start + end) // 2
        yield Clause(
            start,
            end,
            sentence,
            _covers(denied, middle),
            others or (_by_others(words) and not _OWN_DEED.search(words)) or _by_whom(text, start),
            bool(_WITH.search(_PUT_TOGETHER.sub("", words))),
            _covers(others_own, middle) and not _covers(mine, middle),
        )
        sentence += bool(_SENTENCE.search(text[end : after + 1]))
        start = after


def _covers(spans: Sequence[tuple[int, int]], place: int) -> bool:
    return any(begin <= place < until for begin, until in spans)


def _bounds(text: str, denied: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where clauses end and the next begin: at marks that stand in no number, and where a denial begins or ends."""
    marks = [found.span() for found in _BREAK.finditer(text) if not (_inside_number(text, found) or _abbreviates(text, found))]
    marks += [(place, place) for span in denied for place in span if 0 < place < len(text)]
    relative = re.finditer(
        r"\s(?:that|which|who|die|der|das|que|qui|котор\w+)\s(?=(?:our|my|the|unser\w*|mein\w*|nuestr\w+|mi|notre|mon|наш\w*)\s)",
        text,
    )
    for found in relative:
        marks.append(found.span())
        marks.extend(further.span() for further in re.compile(r"\s(?:and|und|y|et|и)\s").finditer(text, found.end()))
    return sorted(set(marks))


def _inside_number(text: str, found: re.Match[str]) -> bool:
    """Whether a mark stands in a number, or in a name such as "1C:ERP"."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if found.group() == ":":
        return (before.isdigit() or before.isupper()) and (after.isdigit() or after.isupper())
    return found.group() in ",./" and before.isdigit() and after.isdigit()


def _abbreviates(text: str, found: re.Match[str]) -> bool:
    """Whether a full stop ends a short word, one cut short or an ordinal: "г. Тула", "Univ. of Leeds", "im 3. Semester"."""
    after = text[found.end() :].lstrip(" ")[:1]
    last = _LAST.search(text, max(0, found.start() - 12), found.start()) if found.group() == "." and after else None
    if last and is_clipped(text, *last.span()):
        return True
    shapes = (_ABBREVIATED, _ORDINAL) if found.group() == "." and after.isupper() else ()
    return any(shape.search(text, max(0, found.start() - 9), found.start()) for shape in shapes)


def _is_others(words: str) -> bool:
    """Whether a clause begins with somebody who does something, and not with a deed: "Helped the team migrate" is one's own."""
    found = _OTHERS_DEED.match(words)
    if not found:
        return False
    if found["whose"]:
        return True
    if found["who"] == "it" or (found["who"] == "He" and _HE_DICHO.fullmatch(found["deed"])):
        return False
    if not _PRONOUN.fullmatch(found["who"]) and not _FINITE.fullmatch(found["deed"]):
        return False
    first = look(key(re.split(r"\W", found["who"], maxsplit=1)[0]))
    alone = found.start("who") == 0 and " " not in found["who"] and found["who"][0].isupper()
    return not (first.families or any(name.startswith("tier_") for name in first.lists)) and not (
        alone and len(words.split()) < _BRIEF
    )


_OWN_DEED = re.compile(
    r"\bI\s+(?:\w+ly\s+)?(?!am\b|was\b|have been\b|had\b|got\b)[a-z]{3,}"
)  # "I traced a fault after resets by others"


def _by_whom(text: str, start: int) -> bool:
    """Whether a clause says what somebody did who is named right before it: "with the therapist, who wrote the plan"."""
    named = re.search(r"([^\W\d_]+),\s*$", text[: start + 1].rstrip() + " ")
    if not named or not _WHO.match(text, start):
        return False
    who = named[1]
    return is_a_name(who) or any(is_somebody(one) or is_agentive(one) for one in (who, re.sub(r"(?:ом|ем|ой|а|у)$", "", who)))


def _by_others(words: str) -> bool:
    found = _BY_OTHERS.search(words)
    if not found or not found.group().casefold().startswith("by"):
        return bool(found)
    if TAKEN.match(words[: found.start()].strip().rpartition(" ")[2]):
        return False
    following = re.findall(r"[^\W\d_][\w'-]*", words[found.end() :])[:3]
    return bool(_AGENT.match(words, found.end())) or any(is_somebody(word) for word in following)


_AGENT = expression(
    r"(?:[\w'-]+\s){0,3}?(?:team|group|agency|contractor|vendor|supplier|colleague|boss|manager|analyst|engineer|"
    r"developer|doctor|surgeon|consultant|owner|director|partner|architect|foreman|supervisor|department|it|"
    r"office)s?\b",
    re.IGNORECASE,
)
