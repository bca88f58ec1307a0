"""Which language a text is in: by its script, and within the Latin script by small, frequent words.

Resumes and postings are short, full of names and of English technology words, so a tie goes to English, and other scripts win
long before they are the majority.
"""

import re
from collections import Counter
from collections.abc import Mapping

_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "latin": re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]"),
    "cyrillic": re.compile(r"[Ѐ-ԯ]"),
    "greek": re.compile(r"[Ͱ-Ͽἀ-῿]"),
    "hebrew": re.compile(r"[֐-׿]"),
    "arabic": re.compile(r"[؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ]"),
    "devanagari": re.compile(r"[ऀ-ॿ]"),
    "thai": re.compile(r"[฀-๿]"),
    "hangul": re.compile(r"[가-힯ᄀ-ᇿ]"),
    "kana": re.compile(r"[぀-ヿ]"),
    "han": re.compile(r"[㐀-䶿一-鿿]"),
}
_WEIGHTS = {"han": 3.0, "kana": 3.0, "hangul": 2.5}  # letters of the Latin script that one of these stands for
_FOREIGN = 0.25  # the share from which another script decides
_MOST = 0.6  # the share from which nothing else does
_WHOLE_SCRIPT = {"greek": "el", "hebrew": "he", "devanagari": "hi", "thai": "th", "hangul": "ko"}
_WORD = re.compile(r"[^\W\d_]+")
_DANISH = re.compile(
    r"\b(?:af|efter|mig|sig|inden)\b|syge|højs|ej(?:d|l)|hed(?:en|er)?\b|hjælp|udd|sprog|enc(?:e|er)\b|nuværende"
)
_NORWEGIAN = re.compile(
    r"\b(?:av|etter|meg|seg|innen)\b|syke|høys|høgs|ei(?:d|l)|het(?:en|er)?\b|hjelp|utd|språk|sjon|anse\b|nåværende"
)
_LEAD = 1.15  # how far another language must be ahead of English

_STOP_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the and of to for with on by from at is are was were be as an a or this that their our my we you i it its using "
        "through into across team teams experience education skills work present",
        "de": "der die das und von für mit im am bei den dem des ein eine einer einem einen ist sind war als auf aus zu zur zum "
        "sowie durch über nach seit bis oder wir sie ich unser ihre nicht werden wurde berufserfahrung kenntnisse ausbildung "
        "heute sprachen juli juni januar dezember oktober märz",
        "es": "el la los las de del y en con para por una un como que se su sus al es fue más desde hasta nuestro tu experiencia "
        "educación habilidades idiomas formación actualidad enero febrero marzo abril mayo junio julio agosto septiembre",
        "fr": "le la les de des du et en avec pour par une un dans sur au aux que qui est été nous vous notre votre ses ce cette "
        "plus depuis expérience compétences formation langues aujourd janvier février mars avril juin juillet août",
        "it": "il lo la gli le di del della dei delle e in con per una un come che si nel nella al alla da dal dalla è sono "
        "presso esperienza competenze formazione istruzione lingue oggi gennaio febbraio marzo aprile maggio giugno luglio",
        "pt": "o os as de do da dos das e em com para por uma um como que se no na nos nas ao à é foi mais desde até são não "
        "experiência formação habilidades idiomas atual janeiro fevereiro março abril maio junho julho setembro",
        "nl": "de het een en van voor met op in bij is zijn als aan door uit naar tot over niet ook je wij ons onze ben heeft "
        "werkervaring opleiding vaardigheden talen heden januari februari maart mei juni juli augustus",
        "pl": "i w z na do od dla oraz przez przy o się jest są jako po za nie to jak także doświadczenie wykształcenie "
        "umiejętności języki obecnie styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień",
        "sv": "och i att för med på av en ett som är från till den det de vid har inom hos om samt jag vi erfarenhet utbildning "
        "kunskaper språk nuvarande januari februari mars maj juni juli augusti",
        "da": "og i at for med på af en et som er fra til den det de ved har inden hos om samt jeg vi erfaring uddannelse "
        "kompetencer sprog nuværende januar februar marts maj juni juli dansk modersmål flydende ansat arbejde sygehus "
        "sygeplejerske leder",
        "no": "og i å for med på av en et som er fra til den det de ved har innen hos om samt jeg vi erfaring utdanning "
        "kompetanse språk nåværende januar februar mars mai juni juli norsk morsmål flytende ansatt arbeid sykehus "
        "universitetssykehus sykepleier sykepleie høgskolen høyskolen høgskole leder",
        "fi": "ja on oli sekä että kanssa tai myös joka mukaan sen ovat olen työkokemus koulutus taidot kielitaito nykyinen",
        "tr": "ve bir bu için ile olarak da de en çok ya olan deneyim eğitim beceriler yetenekler diller ocak şubat mart nisan "
        "mayıs haziran temmuz ağustos eylül ekim kasım aralık halen",
        "cs": "a v na se s z do pro je jsou jako od po při nebo také které že zkušenosti vzdělání dovednosti jazyky současnost "
        "leden únor březen duben květen červen červenec srpen září",
        "ro": "și în de la cu pentru pe din un o este sunt care ca prin experiență educație competențe limbi prezent ianuarie "
        "februarie martie aprilie mai iunie iulie",
        "hu": "és a az egy hogy is nem vagy mint volt van szakmai tapasztalat tanulmányok végzettség készségek nyelvek jelenleg",
    }.items()
}


_SMALL = frozenset[str]().union(*_STOP_WORDS.values())
_OWN_LETTERS = {"tr": "ğıİĞ", "pl": "łąęśźżŁŚŻ", "cs": "řěůŘĚŮ", "hu": "őűŐŰ", "ro": "țșȚȘ"}  # of no other language here
_DOTTED = frozenset({"tr", "az"})  # where I without a dot is ı, and i has its dot as a capital too


def lower(text: str, language: str = "") -> str:
    """A text in small letters as its language has them."""
    if language in _DOTTED or "İ" in text:
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower()


def capital(letter: str, language: str = "") -> str:
    """The capital that a word with this first letter begins with."""
    return "İ" if letter == "i" and language in _DOTTED else letter.title()


def detect(text: str) -> str:
    """The ISO 639-1 code of the language most of `text` is in; "en" when nothing speaks for another one."""
    counts = {script: len(pattern.findall(text)) * _WEIGHTS.get(script, 1.0) for script, pattern in _SCRIPTS.items()}
    east = counts["han"] + counts["kana"]
    foreign = {script: count for script, count in counts.items() if script not in {"latin", "han", "kana"}} | {"east": east}
    script = max(foreign, key=lambda name: foreign[name])
    if not foreign[script] or foreign[script] < _FOREIGN * sum(counts.values()):
        return _latin(text)
    if foreign[script] < _MOST * sum(counts.values()) and _is_told_in_latin(text):
        return _latin(text)
    if script == "east":
        return "ja" if counts["kana"] > 0.1 * east else "zh"
    if script == "cyrillic":
        return _cyrillic(text)
    if script == "arabic":
        return "fa" if len(re.findall("[پچژگکی]", text)) > len(re.findall("[ةكيىأإ]", text)) else "ar"
    return _WHOLE_SCRIPT[script]


def _is_told_in_latin(text: str) -> bool:
    """Whether more lines have small words of a language in Latin letters than are in others: names of tools tell nothing."""
    told = foreign = 0
    for line in text.splitlines():
        latin, letters = len(_SCRIPTS["latin"].findall(line)), sum(map(str.isalpha, line))
        if letters > 2 * latin:
            foreign += 1
        elif any(word.lower() in _SMALL for word in _WORD.findall(line)):
            told += 1
    return told > foreign


def _cyrillic(text: str) -> str:
    letters = Counter(text.lower())
    ukrainian = sum(letters[letter] for letter in "іїєґ")
    russian = sum(letters[letter] for letter in "ыэёъ")
    return "uk" if ukrainian > russian else "ru"


def _latin(text: str) -> str:
    words = Counter(word if "İ" in word else word.lower() for word in _WORD.findall(text))
    scores = {language: sum(words[word] for word in stop) for language, stop in _STOP_WORDS.items()}
    for language, letters in _OWN_LETTERS.items():
        scores[language] += sum(count for word, count in words.items() if not set(letters).isdisjoint(word))
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if scores[best] <= _LEAD * scores["en"] + 1:
        return "en"
    return _of_two(text.lower(), best) if best in {"da", "no"} else best


def _of_two(text: str, best: str) -> str:
    """Danish or Norwegian, whose small words are nearly the same, by how they spell others."""
    danish, norwegian = len(_DANISH.findall(text)), len(_NORWEGIAN.findall(text))
    return best if danish == norwegian else "no" if norwegian > danish else "da"
