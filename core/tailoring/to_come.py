"""What has not happened yet: "not yet", "but starting in May". It is no deed, and no never either."""

import re
from typing import Final

from core.expressions import expression

_SEASON = r"spring|summer|fall|autumn|winter|frühjahr|sommer|herbst"
_MONTH = rf"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec)\w*|{_SEASON}"
_COURSE = (
    r"course\w*|class(?:es)?|training|certification|certificate|exam\w*|licen[cs]e|degree|bootcamp|apprenticeship|program(?:me)?|"
    r"kurs\w*|schulung|schein|prüfung|fortbildung|weiterbildung|umschulung|studium"
)
_NOW = r"now|right now|at the moment|currently|soon|(?:this|next|in) \w+"
_ENGLISH = (
    r"(?:am |are |is |be |'m )?(?:just |currently |also |now |still |right now |already )*(?:"
    r"start(?:ing)? (?:soon|next|it soon|(?:\w+ ){0,3}(?:in|on|this|next|from|around) (?:the )?"
    rf"(?:{_MONTH}|week|month|year|semester|monday))"
    r"|(?:will|'ll|gonna|going to|about to|(?:planning|plan|hoping|hope|intend|intending) to)\s"
    r"|(?:doing|taking|attending|finishing|studying for|enrol\w* (?:in|for|on)|signed up for|registered for|working towards?|"
    rf"preparing for|in the middle of) (?:(?!for\b)\w+[ -]){{0,4}}?(?:{_COURSE})(?: (?:{_NOW}))*[\s.!]*$"
    rf"|(?:learning|studying) (?:it|that|this|for it)?(?: (?:{_NOW}))*[\s.!]*$"
    rf"|soon\b|next (?:week|month|year|semester|{_MONTH})\b|in progress\b)"
)
_GERMAN = (
    r"(?:werde|will bald|fange? (?:im|ab|bald|demnächst|nächste\w*)\b.*\ban|beginne (?:im|ab|bald|demnächst|nächste\w*)|"
    r"habe vor|bin (?:gerade )?dabei|bald|demnächst)\b|(?:starte|mache|besuche) (?:gerade|aktuell|derzeit|jetzt|bald|im|ab)\b|"
    rf"ab (?:{_MONTH}|nächste\w*)\b|nächste[nsmr]? (?:woche|monat|jahr|{_MONTH})\b"
)
_FRENCH = (
    r"(?:vais|commence (?:en|bientôt|dans|le mois)|commencerai|prévois de|suis en (?:train|formation)|bientôt|le mois prochain|"
    r"l['’]année prochaine|la semaine prochaine|passe (?:l['’]|le |mon |un )?(?:examen|test|diplôme) (?:en|dans|le))\b"
)
_SPANISH = (
    r"(?:voy a|(?:empiezo|comienzo) (?:en|pronto|el|la)|empezaré|pronto|el mes que viene|el año que viene|la semana que viene|"
    r"el próximo|la próxima|me (?:presento|examino) (?:en|a|el|la)|estoy (?:haciendo|estudiando|aprendiendo|sacando))\b"
)
_RUSSIAN = (
    r"(?:скоро|начну|буду|собираюсь|планирую \w+ть(?:ся)?|начинаю (?:с|со|в|учи\w+|курс)|учусь|"
    r"(?:сейчас )?прохожу (?:\w+ )?(?:курс|обучени)\w*|записал(?:ся|ась) на|со? следующ\w+|в следующ\w+)\b"
)
_UKRAINIAN = (
    r"(?:скоро|незабаром|почну|збираюся|планую \w+ти(?:ся)?|починаю (?:з|у|в|курс|навча\w+)|вчуся|"
    r"(?:зараз )?проходжу (?:\w+ )?(?:курс|навчанн)\w*|з наступн\w+|наступн\w+)\b"
)
_BEFORE = (
    r"(?:(?:but|and|yes|yeah|though|however|aber|und|doch|ja|mais|et|oui|pero|y|sí|но|и|а|да|зато|але|так)[\s,]+)*"
    r"(?:(?:i|we|ich|wir|je|nous|yo|я|мы|ми)(?=[\s'’])\s?)?"
)
_PLANNED: Final = expression(rf"{_BEFORE}(?:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}|{_RUSSIAN}|{_UKRAINIAN})", re.IGNORECASE)
_NOT_YET: Final = expression(
    r"(?:(?:no|nein|non|нет|ні)[, ]+)?(?:not (?:yet|so far)|noch nicht|pas encore|(?:todavía|aún) no|"
    r"(?:пока|ещё|еще) (?:что )?(?:нет|не)|(?:поки|ще) (?:що )?(?:ні|не))(?!\w)",
    re.IGNORECASE,
)
_YEAR: Final = expression(r"\b(?:19|20)\d\d\b")


def is_planned(clause: str) -> bool:
    """Whether a clause only tells what is still to come: "but starting in May". One with a year tells of that year."""
    return bool(_PLANNED.match(clause.strip())) and not _YEAR.search(clause)


def is_to_come(text: str) -> bool:
    """Whether a text as a whole is about what is still to come."""
    return is_not_yet(text) or is_planned(text)


def is_not_yet(text: str) -> bool:
    """Whether a text opens with "not yet"."""
    return bool(_NOT_YET.match(text.strip()))
