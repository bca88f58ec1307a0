"""How people tell what a number was and what it became: "from 24 to 9", "9 instead of 24", "35 days, now 14"."""

import re

from core.expressions import expression

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
    r"\b(?:none|nil|no|not|never|without|keine?r?|nie|ohne|aucune?|sans|jamais|ningun[oa]?|"
    r"ningún|sin|ни одно\w*|нет|без|nessun\w*|senza|"
    r"nenhum\w*|sem|geen|zonder|żadn\w*|bez)\b",
    re.IGNORECASE,
)
BEFORE = expression(
    r"\s*(?:[^\W\d_]+\s)?(?:before|previously|formerly|vorher|früher|zuvor|bisher|antes|avant|auparavant|раньше|прежде|ранее|prima|"
    r"vroeger|przedtem|wcześniej|раніше)\s*[,;/]\s*",
    re.IGNORECASE,
)
DIFFERENCE = expression(
    r"\s*(?:[^\W\d_]+\s)?(?:faster|sooner|shorter|less|fewer|earlier|quicker|lower|kürzer|früher|schneller|weniger|de moins|"
    r"plus (?:court\w*|tôt|vite)|más (?:cort\w+|rápid\w+)|menos|короче|быстрее|раньше|меньше|in meno|più cort\w+|"
    r"mais curt\w+|korter|sneller|minder|krócej|szybciej|mniej|коротше|швидше|менше)"
    r"(?!\s(?:than|als|que|di|чем|niż|ніж|dan)\b)\b",
    re.IGNORECASE,
)
DIFFERS = expression(  # that something came earlier or later, or was saved
    r"\b(?:earlier|early|sooner|faster|quicker|shorter|longer|later|ahead|before|sav(?:ed|es|ing)|gain\w*|gap|difference|früher|"
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
