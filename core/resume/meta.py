"""What a row's words are: dates, places, the end of one sentence and the beginning of another."""

import re

from core.resume import places, roles
from core.resume.dates import Dates, find, is_duration, is_quoted
from core.resume.lexicon import fold, words

_TWO, _FEW = 2, 3
_NAME = 90  # characters of the longest employer
_COMMA = re.compile(r"[,،，]|\s[-–—]\s")
_STATE = re.compile(r"[A-Z]{2}(?: \d{5}(?:-\d{4})?)?")
FULL_STOP = (".", "!", "?", "…", "。", ";", "।", "۔", "؟")
_ABBREVIATION = re.compile(
    r"\b(?:[A-ZА-ЯЁІЇЄ]|Inc|Ltd|Co|Corp|Dr|Prof|St|Jr|Sr|e\.g|i\.e|etc|B\.?Sc|M\.?Sc|Ph\.D|B\.A|M\.A|S\.A|p\.m|a\.m|ca|bzw|z\.B|e\.V|No|vs|approx|Dept|Univ|"
    r"Lda|Ltda|Kft|d\.o\.o|o\.o|s\.r\.o|S\.p\.A|S\.r\.l|B\.V|N\.V|dist|Hons|B\.?Eng|M\.?Eng|B\.?Tech|M\.?Tech|M\.?Phil|Dipl)\.$"
)
LINK_ROW = re.compile(r"(?:https?://|www\.)\S+|\S+\.\w{2,6}/\S+|\[[^\]]+\]:\s+\S+")
_BREAK = re.compile(r"(?:(?P<word>[^\W\d_]{3,})|\d{4})[.!?] +[^\W\d_a-zа-яё]")
_DETAIL = re.compile(r"(?P<label>(?P<word>[^\W\d_]+)(?: [^\W\d_]+){0,4})\s?[:：](?=\s*\S)")
_BESIDE = " \t|,·•–—-("  # signs between dates and a place
_IN = re.compile(r"[^\W\d_] (?:in|im|by|en|nel|em|w|в|у|до|к|bis|until)(?: the)? $")
_SHORTENED = frozenset(
    {
        "ltd",
        "ltda",
        "inc",
        "corp",
        "şti",
        "san",
        "tic",
        "dept",
        "pvt",
        "govt",
        "assn",
        "univ",
        "prof",
        "dist",
        "hons",
        "kft",
        "zrt",
        "bros",
        "intl",
        "eng",
        "tech",
        "phil",
        "dipl",
        "comm",
        "hon",
        "rev",
        "ing",
        "gebr",
        "atty",
        "sta",
        "sto",
        "depto",
        "kgl",
        "hnos",
        "med",
        "rer",
        "nat",
        "jur",
        "oec",
        "vet",
        "habil",
        "doz",
        "mult",
        "kat",
        "stellv",
        "stv",
        "asst",
        "assoc",
        "kaufm",
        "techn",
        "wiss",
        "staatl",
        "gepr",
        "zast",
    }
)


def is_detail(text: str) -> bool:
    """Whether a row says under a label of its own something about the degree above it, "Thesis: ...", or only closes a form."""
    found = _DETAIL.match(text)
    told = found is not None and fold(found["word"]) in words("roles", "details")
    labelled = told and found is not None and fold(found["label"]) not in words("roles", "labels")
    return labelled or fold(text) in words("roles", "closings")


def labels_employer(text: str) -> bool:
    """Whether a row says by its label that it is the employer, whatever its words: "Company: Household of Mr. Lee"."""
    label, _, rest = text.partition(":")
    return 0 < len(rest.strip()) <= _NAME and fold(label) in words("roles", "employers")


def is_honour(text: str) -> bool:
    """Whether a row says with which honours a degree was taken: "Magna cum laude, Phi Beta Kappa"."""
    return any(re.match(rf"{re.escape(honour)}(?!\w)", fold(text)) for honour in words("roles", "honours"))


def ends_sentence(text: str) -> bool:
    """Whether a row ends where a sentence does, and not in an abbreviation."""
    return text.endswith(FULL_STOP) and not _ABBREVIATION.search(text)


def breaks(text: str) -> bool:
    """Whether a row holds the end of one sentence and the beginning of another."""
    dates = {date.at for date in find(text)}  # "Acme, Leeds. March 2021" is no sentence
    return any(
        (match["word"] or "").lower() not in _SHORTENED and match.end() - 1 not in dates for match in _BREAK.finditer(text)
    )


def dated(text: str) -> bool:
    """Whether a row begins or ends with a date or a range, as headers do."""
    return not breaks(text) and any(_at_edge(text, date) for date in find(text))


def _at_edge(text: str, date: Dates) -> bool:
    if is_quoted(text, date) or (not date.ranged and _IN.search(text[: date.at])):
        return False  # a sentence says when: "passed in 2022"
    before = text[: date.at].strip(" \t(|[,·•–-")
    after = text[date.until :].strip(" \t)|],.·•–-")
    if not before:
        return True
    return not after or (
        date.ranged and (places.is_place(after) or is_duration(after) or after.startswith("(") or len(after.split()) <= _FEW)
    )


def is_meta(text: str) -> bool:
    """Whether a row is only a date, a duration or a place."""
    return is_when_and_where(text) or is_duration(text) or is_only_place(text)


def is_only_place(text: str) -> bool:
    """Whether a text is a place, and not an employer in a town: "Royal Mint, London", "Stripe San Francisco, CA"."""
    if places.labelled(text):
        return True
    if not places.is_place(text) or places.joined(text) > 0:
        return False
    parts = [part.strip() for part in _COMMA.split(places.bare(text))]
    if any(places.is_address(part) for part in parts):
        return True
    if not is_free(parts[0]) or places.tail(text) > 0:
        return False
    if len(parts) > _TWO and _STATE.fullmatch(parts[-1]) and not (places.is_city(parts[0]) or places.is_remote(parts[0])):
        return False  # "Prairie Haulage, Aurora, IL"
    return len(parts) == 1 or places.is_region(parts[-1]) or places.is_remote(parts[-1]) or places.is_city(parts[0])


def is_free(part: str) -> bool:
    """Whether a text has no word of a role, an organisation or a degree, or is a known city all the same."""
    told = roles.organisation_score(part) or roles.role_score(part) or roles.degree_score(part)
    return not told or places.is_city(part)


def is_when_and_where(text: str) -> bool:
    """Whether a row says nothing but dates, or dates and the place: "10/2011 – 07/2014 – Torino, Italia", "Leeds, 2014"."""
    first = next(iter(find(text)), None)
    if first is None or is_dates(text):
        return first is not None
    around = [part for part in (text[: first.at].strip(_BESIDE), text[first.until :].strip(_BESIDE)) if part]
    return len(around) == 1 and is_only_place(around[0])


def is_dates(text: str) -> bool:
    """Whether a row says nothing but dates (and how long it was)."""
    found = find(text)
    if not found:
        return False
    rest = text
    for date in reversed(found):
        rest = rest[: date.at] + " " + rest[date.until :]
    rest = rest.strip(" \t()[]|,.;:·•–—-")
    said = [fold(part).strip(" :") for part in rest.split("·")]
    return not rest or is_duration(rest) or words("dates", "beside") | words("dates", "issued") >= set(said)
