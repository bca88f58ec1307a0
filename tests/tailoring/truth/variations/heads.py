"""Heads told again: title, employer, town and time in another order or form, joined to a line or alone, and told of another."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product

from core.tailoring.truth.lexis import look
from core.tailoring.truth.plain import key
from tests.tailoring.truth.variations import Transformation
from tests.tailoring.truth.variations.posts import Post, deeds, posts
from tests.tailoring.truth.variations.times import months_between, spans, years

_ORDERS = (
    "{title}, {employer} ({dates})",
    "{title}, {employer}, {dates}",
    "{employer}, {title} ({dates})",
    "{employer}: {title}, {dates}",
    "{employer} – {title} ({dates})",
    "{dates}: {title}, {employer}",
    "{dates} – {employer}, {title}",
    "{title} | {employer} | {dates}",
    "{title} ({dates}), {employer}",
    "{title} / {employer} / {dates}",
    "{employer} · {title} · {dates}",
    "{title} – {employer} ({dates})",
    "{title} ({employer}, {dates})",
)
_UNDATED = ("{title}, {employer}", "{employer}: {title}", "{title} ({employer})", "{employer} – {title}", "{title} | {employer}")
_AT = {"en": ("at",), "de": ("bei",), "fr": ("chez",), "es": ("en",)}
_WHILE = {
    "en": ("As {title} at {employer}: {line}", "{line}, as {title} at {employer}"),
    "de": ("Als {title} bei {employer}: {line}", "{line}, als {title} bei {employer}"),
    "fr": ("Comme {title} chez {employer} : {line}", "{line}, en tant que {title} chez {employer}"),
    "es": ("Como {title} en {employer}: {line}", "{line}, como {title} en {employer}"),
}
_LEGAL = re.compile(r",?\s+(?:Ltd|Inc|Co|GmbH|AG|KG|OHG|mbH|LLP|LLC|plc|S\.L|S\.A|SAS|SARL|e\. V|e\. K|Corp)\.?$")
_FOR_YEARS = {
    "en": ("{} years as {title} at {employer}", "{title} at {employer} for {} years"),
    "de": ("{} Jahre als {title} bei {employer}", "{} Jahre {title}, {employer}"),
    "fr": ("{} ans comme {title} chez {employer}", "{title} chez {employer} pendant {} ans"),
    "es": ("{} años como {title} en {employer}", "{title} en {employer} durante {} años"),
}
_MORE = {"en": "more than {}", "de": "mehr als {}", "fr": "plus de {}", "es": "más de {}"}
_LESS = {"en": "almost {}", "de": "fast {}", "fr": "presque {}", "es": "casi {}"}
_MONTHS = {"en": "{} months", "de": "{} Monate", "fr": "{} mois", "es": "{} meses"}
_HIGHER = {
    "en": ("Senior {}", "Head {}", "Chief {}", "Lead {}", "{} and team leader"),
    "de": ("Leitender {}", "Senior {}", "{} und Teamleiter"),
    "fr": ("{} en chef", "{} principal", "{} et chef d'équipe"),
    "es": ("{} jefe", "{} principal", "{} y jefe de equipo"),
}
_LOWERED = re.compile(
    r"^(?:acting|deputy|assistant|associate|interim|junior|trainee|vice|relief|student|volunteer|apprentice|seasonal)\s+(?=\w{4})|"
    r"^(?:stellvertretende[rn]?|stellv\.|kommissarische[rn]?|hilfs|azubi)\s*(?=\w{4})|"
    r"^(?:apprentie?|stagiaire|adjointe?|aide|assistante?)[ -](?=\w{4})|^(?:ayudante|auxiliar|aprendiz|asistente|subjefe) de ",
    re.IGNORECASE,
)


def _told(forms: Iterable[str], post: Post, **parts: str) -> Iterator[str]:
    own = {"title": post.title, "employer": post.employer, "dates": post.dates, "line": post.text}
    yield from (form.format(**{**own, **parts}) for form in forms)


def _orders(post: Post) -> Iterator[str]:
    yield from _told(_ORDERS, post)


def _undated(post: Post) -> Iterator[str]:
    yield from _told((*_UNDATED, *(f"{{title}} {word} {{employer}}" for word in _AT[post.language])), post)


def _in_town(post: Post) -> Iterator[str]:
    forms = ("{title}, {employer}, {place} ({dates})", "{employer}, {place}: {title}, {dates}", "{title}, {employer} ({place})")
    if post.place:
        yield from _told(forms, post, place=post.place)


def _without_form(post: Post) -> Iterator[str]:
    if (bare := _LEGAL.sub("", post.employer)) != post.employer:
        yield from _told((*_ORDERS, *_UNDATED), post, employer=bare)


def _redated(post: Post) -> Iterator[str]:
    for time in dict.fromkeys(spans(post.start, post.end, post.language)):
        yield from _told(_ORDERS[:4], post, dates=time)


def _by_years(post: Post) -> Iterator[str]:
    if "-" in post.start + post.end and post.start[:4] != post.end[:4]:
        for time in spans(*years(post.start, post.end), post.language):
            yield from _told(_ORDERS[:4], post, dates=time)


def _lasting(post: Post) -> Iterator[str]:
    """The whole years or months between the dates of the head."""
    if "-" not in post.start or "-" not in post.end:
        return
    months, language = months_between(post.start, post.end), post.language
    full, rest = divmod(months, 12)
    counts = [_MONTHS[language].format(count) for count in (months, months + 1) if 1 < count < 24]
    told = [*(count for count, exact in ((full, rest == 0), (full + 1, rest == 11)) if exact and count > 1)]
    forms = _FOR_YEARS[language]
    yield from (form.format(count, title=post.title, employer=post.employer) for form in forms for count in told)
    yield from (form.format(title=post.title, employer=post.employer) for form in _with(forms, counts))
    if full > 1 and rest:
        yield from _told(_with_number(forms, _MORE[language].format(full)), post)
    if full and rest > 9:
        yield from _told(_with_number(forms, _LESS[language].format(full + 1)), post)


def _with(forms: Iterable[str], counts: Iterable[str]) -> Iterator[str]:
    """Forms whose years are replaced by a count of months."""
    for form, count in product(forms, counts):
        yield re.sub(r"\{\} \w+", count, form)


def _with_number(forms: Iterable[str], number: str) -> Iterator[str]:
    yield from (form.replace("{}", number, 1) for form in forms)


def _beside_line(post: Post) -> Iterator[str]:
    at = _AT[post.language][0]
    forms = (
        f"{at.capitalize()} {{employer}}: {{line}}",
        "{line} ({employer})",
        "{employer}: {line}",
        "{line} – {title}, {employer}",
    )
    yield from _told(forms, post)


def _as_title(post: Post) -> Iterator[str]:
    yield from _told(_WHILE[post.language], post)


def _since_with_line(post: Post) -> Iterator[str]:
    times = (*spans(*years(post.start, post.end), post.language), post.dates)
    yield from (
        text
        for time in times
        for text in _told(("{line} ({employer}, {dates})", "{employer} ({dates}): {line}"), post, dates=time)
    )


def _other_year(post: Post) -> Iterator[str]:
    first, last = int(post.start[:4]), int(post.end[:4] or 0)
    for less, more in ((1, 0), (2, 0), (3, 0), (0, 1), (0, 2)):
        if (less and first - less > 1990) or (more and last):
            start = str(first - less) + post.start[4:]
            end = str(last + more) + post.end[4:] if last else ""
            for time in spans(start, end, post.language):
                yield from _told(_ORDERS[:4], post, dates=time)


def _goes_on(post: Post) -> Iterator[str]:
    if post.end:
        for time in spans(post.start, "", post.language):
            yield from _told(_ORDERS[:4], post, dates=time)


def _too_long(post: Post) -> Iterator[str]:
    if "-" in post.start and "-" in post.end:
        least = months_between(post.start, post.end) // 12 + 3
        forms = _with_number(_FOR_YEARS[post.language], str(least))
        yield from _told((*forms, *_with_number(_FOR_YEARS[post.language], str(least + 2))), post)


def _elsewhere(post: Post) -> Iterator[str]:
    for employer in post.others:
        yield from _told((*_ORDERS[:4], *_UNDATED), post, employer=employer)


def _line_elsewhere(post: Post) -> Iterator[str]:
    at = _AT[post.language][0]
    for employer in post.others:
        yield from _told((f"{at.capitalize()} {{employer}}: {{line}}", "{line} ({employer})"), post, employer=employer)


def _raised(post: Post) -> Iterator[str]:
    ranked = any("rank" in look(key(word)).lists for word in post.title.split())
    for form in () if ranked else _HIGHER[post.language]:
        yield from _told((*_ORDERS[:2], *_UNDATED[:2]), post, title=form.format(post.title))


def _no_longer_lowered(post: Post) -> Iterator[str]:
    title = _LOWERED.sub("", post.title)
    if title != post.title and len(title) > 3:
        title = title[0].upper() + title[1:]
        yield from _told((*_ORDERS[:2], *_UNDATED[:2]), post, title=title)


def _of(name: str, vary: Callable[[Post], Iterable[str]], *, breaks: bool = False, below: bool = False) -> Transformation:
    return Transformation(name, vary, breaks, deeds if below else posts)


TRANSFORMATIONS = (
    _of("another order", _orders),
    _of("without the time", _undated),
    _of("with the town", _in_town),
    _of("without the legal form", _without_form),
    _of("dates in another form", _redated),
    _of("years without months", _by_years),
    _of("how long", _lasting),
    _of("employer beside a line", _beside_line, below=True),
    _of("as title at employer", _as_title, below=True),
    _of("employer and time beside a line", _since_with_line, below=True),
    _of("another year", _other_year, breaks=True),
    _of("ended told as going on", _goes_on, breaks=True),
    _of("too long", _too_long, breaks=True),
    _of("another employer", _elsewhere, breaks=True),
    _of("a line under another employer", _line_elsewhere, breaks=True, below=True),
    _of("a title raised", _raised, breaks=True),
    _of("a title without what lowers it", _no_longer_lowered, breaks=True),
)
