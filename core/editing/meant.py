"""A wish told with its reason: "I never used Photoshop, take it out", "take Kubernetes out, I never said I can do it"."""

import re

from core.editing import targets
from core.editing.forms import matches
from core.expressions import expression
from core.resume.lexicon import fold
from core.resume.model import Resume
from core.tailoring.lexicon import find_terms

_OUT = (
    r"(?:(?:so|and|then|please|can you|could you|just|also) )*"
    r"(?:(?:take|leave|get|strike|cut|kick) (?:it|that|this|them)(?: back)? (?:out|off)|"
    r"(?:remove|delete|drop|hide|erase) (?:it|that|this|them))|"
    r"(?:(?:also|bitte|dann) )*(?:nimm|lass|streich\w*|lösch\w*|entfern\w*) (?:es|das|ihn|sie)(?: bitte)?(?: (?:raus|weg))?|"
    r"(?:por favor )?(?:quíta|bórra|elimína|sáca)l[oae]s?|(?:enlève|supprime|retire)[- ](?:le|la|les|ça)|"
    r"(?:убери|удали|прибери|видали) (?:это|его|её|их|це|його|її)"
)
_WORD = re.compile(r"[\w+#.]*[\w+#]")
_NOT = r"never|did ?n['’]?t|did not|do ?n['’]?t|do not|have ?n['’]?t|have never|can ?n?['’]?t|cannot"
_DENIES = (
    r"(?:(?:oh|and|but|btw|hey|wait|actually|no|sorry|also|by the way)[\s,]+)*"
    rf"(?:(?:i|we) (?:{_NOT})\b|(?:ich|wir) (?:kann|hab\w*|kenne)\b[^.;!?\n]*\b(?:nie|nicht|kein\w*)\b|"
    r"(?:yo )?(?:nunca|no)\b|je n(?:['’]|e )|я (?:никогда |ніколи )?не\b)"
)
_REASON_FIRST = expression(
    rf"(?P<why>{_DENIES}[^.;!?\n]*?)\s*[,.;!:–—-]+\s*(?:{_OUT})(?: please| bitte| por favor)?\W*", re.IGNORECASE
)
_NAMED_FIRST = expression(
    r"(?:(?:and|but|so|oh|ok)[\s,]+)*(?:(?:what|how) about|why is|why are|do i (?:really |still )?need|was ist mit|brauche ich|y|"
    r"qué (?:tal|hay de)|et|а как насчёт) (?P<what>[^.;!?\n]{2,80}?)(?: (?:still )?(?:in )?there)?\s*\?+\s*"
    rf"(?:{_OUT})(?: please| bitte| por favor)?\W*",
    re.IGNORECASE,
)
_REASON_LAST = expression(
    rf"(?P<wish>[^.;!?\n]+?)\s*[,.;!:–—-]+\s*(?:because |since |as |weil |porque |car |потому что )?{_DENIES}[^\n]*",
    re.IGNORECASE,
)


def plain(text: str, resume: Resume) -> str:
    """The wish without its reason or the question before it, with what it is about by name; any other text as it is."""
    if found := _NAMED_FIRST.fullmatch(text.strip()):
        return f"remove {found['what']}"
    if found := _REASON_FIRST.fullmatch(text.strip()):
        named = _named(found["why"], resume)
        return f"remove {named}" if named else found["why"]
    found = _REASON_LAST.fullmatch(text.strip())
    return found["wish"] if found and any(one.form == "remove" for one in matches(found["wish"])) else text


def _named(text: str, resume: Resume) -> str:
    """What of the resume some words name: an item of a list, else the first tool or skill that a line has, too."""
    said = " ".join(_WORD.findall(fold(text)))
    folded = f" {said} "
    items = [one.line.text for one in targets.places(resume) if one.is_item and f" {fold(one.line.text)} " in folded]
    if items:
        return ", ".join(dict.fromkeys(items))
    lines = fold(" ".join(line.text for line in resume.lines()))
    names = [text[one.start : one.end] for one in find_terms(text)]
    return next((one for one in names if fold(one) in lines), "")
