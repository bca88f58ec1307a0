"""What came of what: "rewrote the rota, which cut overtime by 20%" needs an evidence that ties the two together."""

import re
from collections.abc import Iterator, Sequence

from core.tailoring.truth.agreement import agree
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS
from core.tailoring.truth.verdict import Finding, Level

_THEN = re.compile(
    r"\b(?:(?:which|that|and thereby|and thus)\s+(?:cut|led|raised|reduced|brought|saved|lifted|increased|lowered|helped|"
    r"improved|grew|doubled|halved|drove|made|took)|resulting in|leading to|thereby|thus|so that|"
    r"(?<=, )(?:cutting|reducing|raising|increasing|saving|lifting|bringing|lowering|driving|doubling|halving|"
    r"shortening|growing)|"
    r"wodurch|dadurch|womit|sodass|so dass|was zu|und so|und damit|ce qui|permettant|d'où|réduisant|augmentant|faisant|"
    r"lo que|con lo que|lo cual|logrando|reduciendo|aumentando|bajando|subiendo|что\s+(?:позволил|прив|сниз|сократ|увелич|"
    r"подня|дал)\w*|"
    r"благодаря чему|в результате|тем самым|за счёт чего|за счет чего)\b",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(
    r"\b(?:thanks to|owing to|due to|because of|as a result of|dank|grâce à|grâce au|gracias a|благодаря|"
    r"за счёт|за счет|завдяки|(?:through|by means of|durch|par|mediante|путём|путем)\s+(?:(?:the|den|die|das|la|le|el|il)\s+)?"
    r"(?:use|introduction|switch|move|einsatz|einführung|umstieg|wechsel|nutzung|umstellung|passage|uso|cambio|внедрен\w+|переход\w*))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:after|since|because|due to|owing to|thanks to|following|when|in the year of|mostly|seit|seitdem|nach|nachdem|"
    r"wegen|weil|dank|"
    r"après|depuis que|depuis l|suite à|grâce|à cause|parce que|tras|desde que|debido|gracias|después de|porque|"
    r"после|из-за|благодаря|с тех пор|в связи|потому что|когда)\b(?P<what>[^.;!?\n]*)",
    re.IGNORECASE,
)
_NAMED = 1  # words that name a cause at the beginning of a line, beside which its effect may follow at once


def check_causes(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line makes one thing the cause of a number that its evidence tells elsewhere, and of something else."""
    sides = _sides(claim)
    if sides is None:
        return
    cause, start, end = sides
    numbers = [one for one in claim.quantities if start <= one.start < end]
    effects = {
        (at, piece.clauses[piece.clause_at(given.start)].sentence)
        for at, piece in enumerate(evidence.pieces)
        for given in piece.quantities
        if any(agree(one, given, evidence) is Level.SUPPORTED for one in numbers)
    }
    causes = {(place.piece, evidence.clause(place).sentence) for word in cause for place in evidence.stated(word)}
    if not effects or not causes or effects & causes:
        return
    about = {piece for piece, _ in causes}
    if start and _is_told_deed(start, {one for one in effects if one[0] not in about}, claim, evidence):
        return
    if all(at not in about or _has_another(at, number, cause, evidence) for at, number in effects):
        fragment = claim.text[start:end].strip(" ,.")
        yield Finding(Level.UNSUPPORTED, "cause", fragment, f"Nothing you gave me says that “{fragment}” came of this.")


def _is_told_deed(start: int, effects: set[tuple[int, int]], claim: Reading, evidence: Evidence) -> bool:
    """Whether what opens an effect is a deed that the evidence tells with its number: "cutting ten clips a day"."""
    deed = next((word for word in claim.words if word.start >= start), None)
    return deed is not None and any((place.piece, evidence.clause(place).sentence) in effects for place in evidence.stated(deed))


def _sides(claim: Reading) -> tuple[Sequence[Word], int, int] | None:
    """The words of the cause, and where the effect stands."""
    then, since = _THEN.search(claim.text), _SINCE_THEN.search(claim.text)
    if then and claim.text[: then.start()].strip():
        return _weighty(claim, 0, then.start()), then.start(), len(claim.text)
    if since and claim.text[: since.start()].strip():
        return _weighty(claim, since.end(), len(claim.text)), 0, since.start()
    if since and (cause := _weighty(claim, since.end(), (claim.text + ",").index(",", since.end()))[:_NAMED]):
        return cause, cause[-1].end, len(claim.text)
    return None


def _weighty(reading: Reading, start: int, end: int) -> Sequence[Word]:
    return [word for word in reading.words if start <= word.start < end and not word.entry.lists & WEIGHTLESS]


def _has_another(at: int, sentence: int, cause: Sequence[Word], evidence: Evidence) -> bool:
    """Whether the sentence of an effect names a cause of its own that is not the claim's."""
    piece = evidence.pieces[at]
    inside = [one for one in piece.clauses if one.sentence == sentence]
    found = _OTHER.search(piece.text, inside[0].start, inside[-1].end)
    if found is None:
        return False
    named = _weighty(piece, found.start("what"), found.end("what"))
    told = {place.word.start for word in cause for place in evidence.stated(word) if place.piece == at}
    return bool(named) and not any(word.start in told for word in named)
