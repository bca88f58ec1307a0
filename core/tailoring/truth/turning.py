"""How people tell what a number was and what it became: "from 24 to 9", "9 instead of 24", "35 days, now 14"."""

import re

from core.expressions import expression
from core.tailoring.truth.bounds import Quantity

TO = expression(
    r"\s*(?:to(?: an?)?|down to|up to|auf(?: eine?n?)?|bis|a|à|до|al|para|naar|do|->|→|-|на|bis auf)\s*", re.IGNORECASE
)
NOW = expression(
    r"\s*(?:[^\W\d_]+\s*)?(?:(?:on average|im schnitt|de media|en moyenne|в среднем)\s*)?[,;.]\s*(?:and |und |y |et |а |и |but )?"
    r"(?:it's |it is |is |es sind |sind |ist |son |es |c'est |est )?(?:now|today|nowadays|currently|jetzt|heute|inzwischen|"
    r"ahora|hoy|maintenant|aujourd'hui|теперь|сейчас|стало|ora|oggi|agora|hoje|nu|teraz|тепер|зараз)\s*"
    r"(?:(?:it's|it is|is|are|at|sind es|es sind|ist es|son|es|c'est|est|sont|занимает|è|são)\s+)?"
    r"(?:(?:only|just|nur noch|nur|noch|sólo|solo|seulement|только|всего)\s+)?",
    re.IGNORECASE,
)
INSTEAD = expression(
    r"\s*(?:statt|anstatt|anstelle von|rather than|as opposed to|plutôt que|en lugar de|"
    r"instead of|against|vs\.?|versus|compared with|compared to|up from|down from|from|after|"
    r"au lieu de|contre|en vez de|frente a|вместо|против|против прежних|gegen|gegenüber|nach|invece di|em vez de|"
    r"in plaats van|zamiast)\s*",
    re.IGNORECASE,
)

NOUGHT = expression(  # what "zero" says in other words
    r"\b(?:none|nil|no|not|never|without|free (?:of|from)|[^\W\d_]{4,}-free|[^\W\d_]{4,}frei|"
    r"keine?r?|nie|ohne|aucune?|sans|jamais|ningun[oa]?|"
    r"ningún|sin|ни одно\w*|нет|без|nessun\w*|senza|"
    r"nenhum\w*|sem|geen|zonder|żadn\w*|bez)\b",
    re.IGNORECASE,
)
HEDGE = expression(
    r"\b(?:about|around|roughly|some|just|nearly|almost|rund|etwa|circa|ca|knapp|environ|unos|unas|casi|presque|около|примерно|почти)"
    r"\.?\s+(?=$|[£$€~])|"
    r"\b(?:just |slightly |a little |well |knapp |un peu |un poco )?(?:under|over|below|above|less than|"
    r"fewer than|more than|unter|über|weniger als|mehr als|moins de|plus de|menos de|más de|meno di|più di|менее|более)\s+$",
    re.IGNORECASE,
)  # "from about five to around 12"
YEAR_BESIDE = expression(r"\s*\((?:in |im |en )?(?:19|20)\d\d\)\s*")  # "from 14% (2019) to 9%"
BEFORE = expression(
    r"\s*(?:[^\W\d_]+\s)?(?:before|previously|formerly|vorher|früher|zuvor|bisher|antes|avant|auparavant|раньше|прежде|ранее|prima|"
    r"vroeger|przedtem|wcześniej|раніше)\s*[,;/]\s*",
    re.IGNORECASE,
)
DIFFERENCE = expression(
    r"\s*(?:[^\W\d_]+\s)?(?:off(?=\s(?:the|our|its|each|every|an?)\b)|"
    r"faster|sooner|shorter|less|fewer|earlier|quicker|lower|kürzer|früher|schneller|weniger|de moins|"
    r"menor(?:es)?|geringer|niedriger|inférieure?s?|ниже|"
    r"plus (?:court\w*|tôt|vite)|más (?:cort\w+|rápid\w+)|menos|короче|быстрее|раньше|меньше|in meno|più cort\w+|"
    r"mais curt\w+|korter|sneller|minder|krócej|szybciej|mniej|коротше|швидше|менше)"
    r"(?!\s(?:than|als|que|di|чем|niż|ніж|dan)\b)\b",
    re.IGNORECASE,
)
DIFFERS = expression(  # that something came earlier or later, or was saved
    r"\b(?:earlier|early|sooner|faster|quicker|shorter|longer|later|ahead|before|sav(?:ed|es|ing)|gain\w*|gap|difference|früher|"
    r"(?:took|taken|taking|takes|knock\w*|shav\w*)\s[^.;,()]{2,40}?\soff|"
    r"schneller|kürzer|länger|später|vor|gespart|(?:ein|er)spar\w*|gewonnen|antes|ahorr\w*|gan[óa]\w*|avant|plus (?:tôt|vite)|"
    r"gagn\w*|économi\w*|раньше|быстрее|короче|\w*эконом\w*|выигра\w*)\b",
    re.IGNORECASE,
)
ABSOLUTE = expression(
    r"\b(?:to|auf|à|al?|hasta|до|fino a|até|naar|tot|do|(?P<lasting>in|within|takes?|took|taking|binnen|innerhalb von|dauert\w*|"
    r"braucht\w*|en|dure|prend|tarda\w*|за|занимает|занимал\w*|em|w))\s+(?:only |just |nur |noch |sólo |solo |всего |лишь )?$",
    re.IGNORECASE,
)  # "in 15 minutes" is no difference, nor is "to 40"
ENDS = expression(
    r"\s*(?:$|[,.;:)]|(?:now|today|currently|jetzt|heute|maintenant|aujourd'hui|ahora|hoy|теперь|сейчас|ora|oggi|agora|hoje|nu|teraz|"
    r"тепер|зараз)\b)",
    re.IGNORECASE,
)


def way_compared(text: str, quantity: Quantity) -> int:
    """1 where a number says how much more something is than it was, -1 how much less: "20% more", "un 20 % más altas"."""
    found = _COMPARATIVE.match(text, quantity.end)
    return 0 if found is None else 1 if found["more"] else -1


_COMPARATIVE = expression(
    r"\s+(?:[^\W\d_]+\s+)?(?:(?P<more>more|higher|larger|bigger|mehr|höher\w*|größer\w*|más\b(?! (?:baj|cort|rápid|pequeñ))|"
    r"plus (?:élevé|haut|grand)\w*|de plus)|(?:less|fewer|lower|smaller|shorter|weniger|niedriger\w*|geringer\w*|"
    r"kürzer\w*|más (?:baj|cort|pequeñ)[oa]s?|menos|de moins|moins (?:élevé|haut)\w*|plus court\w*|короче|меньше))"
    r"(?!\s(?:or|oder|o|ou)\b)\b",
    re.IGNORECASE,
)


def is_by(before: str) -> bool:
    """Whether a text ends with what tells the size of a change: "by", "reduje ... en"."""
    return bool(BY.search(before) or BY_IN.search(before))


BY = expression(
    r"\b(?:(?:by(?!\s+\w+ing\b)|down(?!\s+(?:from|to)\b)|um|на|del|de un|un|d'un|van)\s+(?:(?:more|less) than (?:an? )?|"
    r"(?:about|around|roughly|nearly|almost|rund|etwa|fast|environ|presque|casi|около|почти) (?:an? |ein |une? )?|"
    r"(?:mehr|weniger) als (?:ein |die )?|(?:plus|moins) d(?:e la |'une? |e )|más de(?:l| un| la)? |более чем на |"
    r"(?!(?:to|auf|à|al|до)\s)\w+\s)?|"
    r"(?:rédui|baiss|augment|diminu|haus|recul|progress|gagn|raccourci)\w*\s+de\s(?:(?:plus|moins|près) de )?|"
    r"(?:sces|scend|cal|ridott|ridu|diminui|aumentat|cresciut|crebb|salit|abbassat|accorciat)\w*\s+di\s"
    r"(?:(?:più|meno|oltre|circa) (?:di )?)?|"
    r"(?:caiu|caíram|baixou|baixaram|reduzi\w*|diminuí\w*|aument\w*|subiu|subiram|encurt\w*)\s+em\s(?:(?:mais|menos|cerca) de )?|"
    r"(?:spad|zmniejsz|obniż|skróc|skróć|wzros|wzrós|zwiększ|podni)\w*\s+o\s(?:ponad |około |prawie |więcej niż )?|"
    r"(?:daal|gedaald|verminder|verlaag|steeg|stegen|gestegen|verhoog|verkort|gezakt|zakte)\w*\s+met\s"
    r"(?:meer dan |minder dan |ruim |bijna )?)$",
    re.IGNORECASE,
)
BY_IN = expression(
    r"(?:redu[cjz]|acort|rebaj|baj|recort|disminu|aument|subi|increment)\w*\s(?:[^\d,.;:()]{1,60}\s)?en (?:una? )?$",
    re.IGNORECASE,
)
