"""What an answer puts first and one did less with: "EPDM I only patched", "upholstery I turn away", "TIG juste à l'école"."""

import re
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth.topics import OBJECT, TURN, is_thing

_LESS = (  # what one does with a thing that others do: sends it on, turns it down, looks on, or does only so much
    expression(
        rf"{TURN}{OBJECT}\s+(?P<mine>(?:I|we)(?:['’]ve|['’]d|\s+have|\s+had)?\s+(?:(?:always|usually|mostly|have|ever|then)\s+)*"
        r"(?:(?:only|just|merely)\s+(?:ever\s+)?(?!(?:do|did|done|does|take|took|work|worked|had|start\w*|began|joined|came|got|in|on|at|for)\b)[a-z]+|"
        r"sen[dt]\s+(?:\w+\s+)?(?:back|away|off|on)|turn(?:ed)?\s+(?:away|down)|pass(?:ed)?\s+(?:on|over|up|to|back)|"
        r"hand(?:ed)?\s+(?:on|over|off|to|back)|(?:leave|left)(?=\s+(?:to|for|with|alone)\b|\W*$)|refer(?:red)?|refused?|declined?|avoid(?:ed)?|outsourced?|"
        r"(?:buy|bought|hired?|order(?:ed)?|get|got|bring|brought)\s+in|(?:get|have|had)\s+(?P<theirs>[a-z]+ed|made|done|cut|built)|"
        r"watch(?:ed)?|observed?|shadow(?:ed)?|sat\s+(?:in|next|beside)|stood\s+by|heard|read\s+about)\b.*)",
        re.IGNORECASE,
    ),
    expression(
        rf"{TURN}{OBJECT}\s+(?P<mine>(?:(?:hab|habe|haben)\s+(?:ich|wir)\s+(?:\w+\s+)?(?:nur|bloß|lediglich)\s+.+(?:t|en)\W*$|"
        r"(?:gebe|geben|gab|gaben|schicke|schicken|überlasse|überlassen|überließ|lasse|lassen|ließ|vergebe|vergeben|reiche|reichen|"
        r"verweise|verweisen)\s+(?:ich|wir)\s).*)",
        re.IGNORECASE,
    ),
    expression(
        rf"{TURN}{OBJECT}\s*,?\s+(?P<mine>(?:je|nous|on|j')\s*(?:n'ai fait que\s.+|(?:les?|la|l')\s*(?:laiss|confi|pass|renvo|"
        r"envo|transmet|donn|sous-trait|délègu)[^\W\d_]*\s.*|(?:l[ea]s?\s+|l')?(?:ai|avons)\s+(?:seulement|juste)\s.*))",
        re.IGNORECASE,
    ),
    expression(
        rf"{TURN}{OBJECT}\s+(?P<mine>(?:(?:yo\s+)?(?:l[oa]s?\s+)(?:mand|dej|pas|deriv|encarg|envi|subcontrat)(?:o|amos|é|aba)\s.*|"
        r"(?:yo\s+)?s[oó]lo\s+l[oa]s?\s+[^\W\d_]+(?:o|é|í|aba|ía|amos)\b.*))",
        re.IGNORECASE,
    ),
    expression(
        rf"{TURN}{OBJECT}\s+(?P<mine>(?:(?:я|мы)\s+)?(?:отда|отправля|переда|оставля|поруча)(?:ю|ём|ем|вал|вала|вали)\b.*|"
        r"(?:я|мы)\s+(?:только|лишь)\s+[^\W\d_]+(?:ю|у|ем|им|л|ла|ли)\b.*)",
        re.IGNORECASE,
    ),
)
_TAUGHT = expression(  # "TIG juste à l'école", "cannulas on the training arm and nowhere else"
    rf"{TURN}{OBJECT}\s+(?P<mine>(?:(?:only|just|nur|bloß|juste|seulement|uniquement|s[oó]lo|только|лишь)\s+(?:[^\W\d_]+\s+)?"
    r"(?:(?:at|in|on|from|during|an|im|in der|auf|à|en|au|dans|pendant|à l|в|на)[\s']+)"
    r"(?:(?:the|a|der|dem|einem|einer|la|le|l|el|un|una)[\s']+)?"
    r"(?:school|college|course|training|class|classroom|theory|simulator|university|\w*schule|\w*kurs|lehrgang|\w*ausbildung|studium|"
    r"théorie|école|formation|cours|stage|escuela|curso|clase|formación|prácticas|школ\w*|курс\w*|уч[её]б\w*|техникум\w*)|"
    r"(?:[^,;]*\b(?:school|college|course|training|class|simulator)\b[^,;]*\b(?:nowhere\selse|only)))\b.*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def told_less(part: str) -> tuple[str, str]:
    """What a turn puts first, and how little one did with it: "EPDM", "I only patched"; nothing where it was the deed itself."""
    for shape in (*_LESS, _TAUGHT):
        found = shape.match(part)
        if found and is_thing(found["topic"]):
            begin, until = found.span("theirs") if found.groupdict().get("theirs") else (found.end(), found.end())
            return found["topic"], part[found.start("mine") : begin] + part[until:]
    return "", ""
