"""The letter writer that needs no model: the person's own lines and answers, told role by role."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from core.resume import roles
from core.resume.model import Kind
from core.tailoring.letter import LeftOut, Length, LetterOrder, Paragraph, Sentence
from core.tailoring.letters import frames
from core.tailoring.letters.facts import Fact, Item, facts, items
from core.tailoring.letters.prose import article, deed, own_line, own_words

_SUMMARY = re.compile(r"^(?P<noun>[^.,;:|]{3,60}?\s(?:with|mit|con|avec)\s[^|.]{3,160}?)\.?$")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_LONGEST_NAME = 90
_HEADS = {Kind.SKILLS: "skills", Kind.LANGUAGES: "languages", Kind.EDUCATION: "training", Kind.CERTIFICATES: "training"}
_LEADS = {Kind.WORK: ("points_role", "points_title", "points_org", "points"), Kind.PROJECTS: ("points_project", "points_resume")}
_NO_DEEDS = frozenset({"de"})  # languages whose lines are never told as "I ...": only what was said in the first person is

Check = Callable[[Sentence], LeftOut | None]


class Told:
    """What is told so far: a sentence stands when the check has nothing against it; what no form of stands is left out.

    Lines in a language that the letter is not in (`foreign`) are only ever quoted.
    """

    def __init__(self, language: str, check: Check, *, foreign: bool = False) -> None:
        self.language, self.foreign = language, foreign
        self.left_out: list[LeftOut] = []
        self._check = check

    def first(self, forms: Sequence[Sentence]) -> Sentence | None:
        """The first of these forms of one fact that stands."""
        return next((one for one in forms if self._check(one) is None), None)

    def or_left_out(self, sentence: Sentence) -> Sequence[Sentence]:
        """The sentence, if it stands; otherwise it is noted as left out."""
        if no := self._check(sentence):
            self.left_out.append(no)
            return ()
        return (sentence,)


def write(order: LetterOrder, language: str, check: Check) -> tuple[tuple[Paragraph, ...], tuple[LeftOut, ...]]:
    """What the letter says about the person, between opening and ending, and what of it could not stand.

    A line is told as a sentence when that stands, otherwise quoted as it is.
    """
    told, so_far = facts(order), Told(language, check, foreign=order.resume.language != language)
    written = [*_summary(order, so_far)]
    for _, group in groupby(told, key=lambda one: one.entry.id if one.kind in _LEADS else ""):
        written.append(_role(tuple(group), so_far))
    written.append(Paragraph(tuple(_lists(items(order, told), so_far))))
    return tuple(one for one in written if one.all()), tuple(so_far.left_out)


def _role(told: Sequence[Fact], so_far: Told) -> Paragraph:
    """One role: what can be told in sentences, then the lines that are quoted."""
    sentences, quoted = list[Sentence](), list[Sentence]()
    for fact in told:
        forms = () if so_far.foreign else tuple(_forms(fact, so_far.language, len(sentences)))
        if sentence := so_far.first(forms):
            sentences.append(sentence)
        else:
            quoted.extend(so_far.or_left_out(Sentence(_as_quoted(fact.line.text), fact.evidence)))
    if quoted:
        sentences.append(_lead(told[0], so_far, more=bool(sentences)))
    return Paragraph(tuple(sentences), tuple(quoted))


def _forms(fact: Fact, language: str, before: int) -> Iterator[Sentence]:
    """The ways to tell a fact in the first person, the best first; `before` counts the sentences of its role before it."""
    ways = (_told_by_deed, _told_in_own_words) if language == "en" else (_told_in_own_words, _told_by_deed)
    yield from (sentence for way in ways if (sentence := way(fact, language, before)))


def _told_by_deed(fact: Fact, language: str, before: int) -> Sentence | None:
    done = "" if language in _NO_DEEDS else deed(fact.line.text, language, current=fact.entry.current)
    if not done:
        return None
    if before:
        also = frames.words(language)["facts"]["also"]
        return Sentence(str(also[(before - 1) % len(also)]).format(deed=done), fact.evidence, (done,))
    names = ("in_project", "does") if fact.kind is Kind.PROJECTS else ("as_role", "as_title", "at_org", "does")
    known = _named(fact, language, in_a_sentence=True)
    text = frames.best(language, names, deed=done, **known)
    return Sentence(text[:1].upper() + text[1:], fact.evidence, (*_head(known), done))


def _told_in_own_words(fact: Fact, language: str, before: int) -> Sentence | None:
    parts = [own_words(one.text, language) for one in fact.said] or [own_line(fact.line.text, language)]
    if not all(parts):
        return None
    known = _named(fact, language, in_a_sentence=True)
    if before or not known or fact.kind is not Kind.WORK:
        return Sentence(" ".join(parts), fact.evidence)
    tense = "works" if fact.entry.current else "worked"
    names = (tense, *(f"{tense}_{part}" for part in ("title", "org") if known.get(part)))
    return Sentence(" ".join((frames.best(language, names, **known), *parts)), fact.evidence, (*_head(known), *parts))


def _head(known: Mapping[str, str]) -> tuple[str, ...]:
    """Role and employer as something to be judged."""
    return (", ".join(known.values()),) if known else ()


def _lead(fact: Fact, so_far: Told, *, more: bool) -> Sentence:
    """What stands over quoted lines."""
    if more:
        return Sentence(frames.fact(so_far.language, "points_more"))
    known = _named(fact, so_far.language, in_a_sentence=False)
    text = frames.best(so_far.language, _LEADS.get(fact.kind, ("points_resume",)), **known)
    cited = Sentence(text, (fact.entry.id,) if fact.entry.id and known else (), _head(known))
    return so_far.first([cited]) or Sentence(frames.fact(so_far.language, "points"))


def _named(fact: Fact, language: str, *, in_a_sentence: bool) -> dict[str, str]:
    """The role's title and employer as far as they can be named; inside a sentence an unquoted title must be a role."""
    title, organisation = _name(fact.entry.title), _name(_ASIDE.sub(" ", fact.entry.organisation))
    if fact.kind is Kind.PROJECTS:
        return {"title": organisation if roles.is_role(title) else title or organisation}
    form = frames.words(language)["titles"] if in_a_sentence else "quoted"
    fits = form == "quoted" or (roles.role_score(title) > 0 and not re.search(r"[\d,;:|/]", title))
    title = _small(title) if form == "small" and title[1:2].islower() else title
    return {name: text for name, text in (("title", title if fits else ""), ("org", organisation)) if text}


def _name(text: str) -> str:
    clean = " ".join(text.split()).strip(" ,;:|")
    return re.sub(r"\s*\(([^()]*)\)", r", \1", clean) if len(clean) <= _LONGEST_NAME else ""


def _as_quoted(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;,")


def _summary(order: LetterOrder, so_far: Told) -> Iterator[Paragraph]:
    """The first line of the summary, when it says who the person is ("Backend engineer with seven years in retail")."""
    lines = [line for section in order.resume.sections if section.kind is Kind.SUMMARY for line in section.lines][:1]
    frame = frames.fact(so_far.language, "summary")
    for line in lines if order.style.length != Length.SHORT and frame and not so_far.foreign else ():
        found = _SUMMARY.match(line.text)
        if not found or not roles.is_role(found["noun"].split(" with ")[0].split(" mit ")[0]):
            continue
        noun = found["noun"] if so_far.language == "de" or found["noun"][1:2].isupper() else _small(found["noun"])
        sentence = so_far.first([Sentence(frame.format(a=article(noun), noun=noun), (line.id,), (noun,))])
        yield from [Paragraph((sentence,))] if sentence else []


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _lists(found: Sequence[Item], so_far: Told) -> Iterator[Sentence]:
    for head in ("training", "languages", "skills"):
        group = [one for one in found if _HEADS[one.kind] == head]
        if group and so_far.first([_listed(group, head, so_far.language)]) is None:
            group = [one for one in group if so_far.first([_listed([one], head, so_far.language)])] or group
        if group:
            yield from so_far.or_left_out(_listed(group, head, so_far.language))


def _listed(group: Sequence[Item], head: str, language: str) -> Sentence:
    """Items of one kind in a sentence."""
    texts = [one.text for one in group]
    items = "; ".join(texts) if any("," in one for one in texts) else frames.listed(texts, language)
    text = frames.fact(language, head).format(items=items)
    return Sentence(text, tuple(dict.fromkeys(id_ for one in group for id_ in one.evidence)), tuple(one.text for one in group))
