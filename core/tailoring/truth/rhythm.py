"""The words for how often, in the languages people write resumes in, folded: no capitals, no accents."""

import re
from fractions import Fraction

_YEAR = Fraction(365)

PERIODS = (
    (Fraction(1, 24), r"hour|stunde|hora|heure|час|ora|uur|godzin"),
    (Fraction(7), r"weekend|week-end|wochenende|fin(?:es)? de semana|выходн\w+|fine settimana|fim de semana|fins de semana"),
    (Fraction(1), r"day|tag|dia|jour|journee|день|giorn[oi]|dag|dzien|dni|дня|дней|дні"),
    (Fraction(14), r"fortnight|quincena|quinzaine|vierzehn tage|quinze jours|quince dias"),
    (
        Fraction(7),
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
        r"lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
        r"понедельник\w*|вторник\w*|сред[уеы]|четверг\w*|пятниц\w+|суббот\w+|воскресен\w+",
    ),
    (Fraction(7), r"week|weken|woche|wochen|semana|semaine|недел\w+|settiman[ae]|tydzien|tygodni\w*|тиж\w+"),
    (_YEAR / 12, r"month|monat|mes|mois|месяц\w*|mes[ei]|maand|miesi[ae]c\w*|місяц\w+"),
    (_YEAR / 2, r"semester|semestre|halbjahr|half-year|half year|полугоди[ея]|семестр|полгода|semestr|півроку"),
    (_YEAR / 4, r"quarter|quartal|trimestre|квартал|kwartal"),
    (
        _YEAR,
        r"year|jahr|ano|an|annee|год\w*|ann[oi]|jaar|jaren|rok|lata|рік|роки",
    ),
)
RECURRING = (  # what comes around by itself, told with "every" only
    (Fraction(1), r"night|morning|evening|nacht|morgen|abend|noche|manana|tarde|nuit|matin|soir|ночь|утро|вечер|notte|noite"),
    (
        _YEAR,
        r"spring|summer|autumn|winter|season|christmas|fruhling|fruhjahr|sommer|herbst|saison|weihnachten|primavera|verano|"
        r"otono|invierno|temporada|printemps|ete|automne|hiver|весн[ау]|лето|осень|зим[ау]|сезон|estate|inverno",
    ),
)
ADVERBS = (
    (
        _YEAR / 2,
        r"half-?yearly|twice-?(?:yearly|annual\w*)|bi-?annual(?:ly)?|semi-?annual(?:ly)?|halbjahrlich\w*|semestral\w*|semestriel\w*|"
        r"polroczn\w+|раз в полгода",
    ),
    (Fraction(7, 2), r"twice-?weekly|bi-?hebdomadaire\w*|bisemanal\w*|bisettimanal\w*"),
    (_YEAR / 24, r"twice-?monthly|semi-?monthly|bimensuel\w*|bimensil\w*|zweimal monatlich|dos veces al mes"),
    (
        Fraction(1),
        r"daily|nightly|taglich\w*|diari[oa]s?|a diario|diariamente|quotidien\w*|quotidiennement|ежедневн\w*|giornalier\w*|"
        r"quotidian\w*|dagelijks\w*|codzienn\w*|щоден\w*",
    ),
    (
        Fraction(14),
        r"fortnightly|bi-?weekly|zweiwochentlich\w*|zweiwochig\w*|vierzehntag\w*|14-?tag\w*|quincenal\w*|bimensal|quinzenal\w*|"
        r"tweewekelijks\w*|раз в две недели|dwutygodniow\w*",
    ),
    (
        Fraction(7),
        r"weekly|wochentlich\w*|\w*wochenstunden?|stunden-woche|hour week|semanal\w*|semanalmente|hebdomadaire\w*|hebdo|"
        r"еженедельн\w*|settimanal\w*|wekelijks\w*|tygodniow\w*|щотижн\w*",
    ),
    (
        _YEAR / 12,
        r"first (?:\w+ )?(?:of|in) (?:the|each|every) month|erste[rn]? \w+ im monat|1er \w+ du mois|primer \w+ de(?:l| cada) mes|"
        r"перв\w+ \w+ (?:каждого )?месяца|monthly|monatlich\w*|mensual\w*|mensuel\w*|ежемесячн\w*|mensil\w*|mensal|mensais|maandelijks\w*|miesieczn\w*|"
        r"щомісяч\w*",
    ),
    (
        _YEAR / 4,
        r"quarterly|quartalsweise|vierteljahrlich\w*|trimestral\w*|trimestriel\w*|ежеквартальн\w*|trimestrali?|kwartaln\w*",
    ),
    (
        _YEAR,
        r"yearly|annual|annually|jahrlich\w*|anual\w*|annuel\w*|ежегодн\w*|annual[ei]|jaarlijks\w*|roczn\w*|щорічн\w*",
    ),
)
_DAYS = (
    r"mondays?|montags?|lunes|lundis?|понедельник\w*|lunedi|maandag\w*|segundas?(?=[- ]feira)|poniedzial\w+|понеділ\w+",
    r"tuesdays?|dienstags?|martes|mardis?|вторник\w*|martedi|dinsdag\w*|tercas?(?=[- ]feira)|wtor\w+|вівтор\w+",
    r"wednesdays?|mittwochs?|miercoles|mercredis?|сред(?:а|е|у|ы|ам)|mercoledi|woensdag\w*|quartas?(?=[- ]feira)|srod\w+|серед[аиу]",
    r"thursdays?|donnerstags?|jueves|jeudis?|четверг\w*|giovedi|donderdag\w*|quintas?(?=[- ]feira)|czwart(?:ek|ki)|четвер\w*",
    r"fridays?|freitags?|viernes|vendredis?|пятниц\w+|venerdi|vrijdag\w*|sextas?(?=[- ]feira)|piat(?:ek|ki)|п.ятниц\w+",
    r"saturdays?|samstags?|sonnabends?|sabados?|samedis?|суббот\w+|sabato|zaterdag\w*|sobot\w+|субот\w+",
    r"sundays?|sonntags?|domingos?|dimanches?|воскресень\w+|domenica|zondag\w*|niedziel\w+|неділ\w+",
)
DAY = re.compile("|".join(rf"\b(?P<d{at}>{words})\b" for at, words in enumerate(_DAYS)))
_ANY = "|".join(f"(?:{words})" for words in _DAYS)
DAYS_TO = re.compile(
    rf"\b(?P<first>{_ANY})\s*(?:-|(?:to|through|bis|a|au|al|по|до|tot|do)\s)\s*(?:el |la |le )?(?P<last>{_ANY})\b"
)
