"""A time told in all the ways that people write it, in four languages."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language writes months, spans, and what goes on; "{}" stands for a date."""

    months: tuple[str, ...]
    short: tuple[tuple[str, ...], ...]
    dated: tuple[str, ...]  # a month's name and its year
    closed: tuple[str, ...]
    open: tuple[str, ...]


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def _short(names: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(one.split("|")) for one in names.split())


TONGUES = {
    "en": Tongue(
        _months("January February March April May June July August September October November December"),
        _short("Jan|Jan. Feb|Feb. Mar|Mar. Apr|Apr. May Jun|June Jul|July Aug|Aug. Sep|Sept|Sept. Oct|Oct. Nov|Nov. Dec|Dec."),
        ("{0} {1}", "{1} ({0})"),
        ("{} – {}", "{} to {}", "from {} to {}", "{} until {}", "{}-{}"),
        ("since {}", "{} – present", "{} to date", "{} to present", "{} – today", "{} - now", "from {} to the present"),
    ),
    "de": Tongue(
        _months("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        _short("Jan. Feb. Mär.|März Apr. Mai Juni|Jun. Juli|Jul. Aug. Sep.|Sept. Okt. Nov. Dez."),
        ("{0} {1}", "{1} ({0})"),
        ("{} – {}", "{} bis {}", "von {} bis {}", "{}-{}"),
        ("seit {}", "{} – heute", "{} bis heute", "{} bis dato", "{} - aktuell"),
    ),
    "fr": Tongue(
        _months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        _short("janv. févr.|fév. mars avr. mai juin juil. août sept. oct. nov. déc."),
        ("{0} {1}", "{1} ({0})"),
        ("{} – {}", "{} à {}", "de {} à {}", "{}-{}"),
        ("depuis {}", "{} – aujourd'hui", "{} à ce jour", "{} - actuellement", "depuis {} à ce jour"),
    ),
    "es": Tongue(
        _months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        _short("ene. feb. mar. abr. may. jun. jul. ago. sept.|sep. oct. nov. dic."),
        ("{0} de {1}", "{0} {1}", "{1} ({0})"),
        ("{} – {}", "{} a {}", "de {} a {}", "desde {} hasta {}", "{}-{}"),
        ("desde {}", "{} – actualidad", "{} – presente", "desde {} hasta la fecha", "{} a la fecha"),
    ),
}
_NUMERIC = ("{month:02d}/{year}", "{month}/{year}", "{year}-{month:02d}", "{month:02d}.{year}", "{month:02d}-{year}")


def dates(when: str, language: str) -> tuple[tuple[str, ...], ...]:
    """A date such as "2017-05" in every form; the forms of one style stand at the same place for every month."""
    year, _, month = when.partition("-")
    if not month:
        return ((year,),)
    tongue, number = TONGUES[language], int(month)
    names = (tongue.months[number - 1], *tongue.short[number - 1])
    worded = tuple(tuple(form.format(name, year) for name in names) for form in tongue.dated)
    return (*worded, *((form.format(year=year, month=number),) for form in _NUMERIC))


def spans(start: str, end: str, language: str) -> Iterator[str]:
    """The time from one date to another, or to now, in every form."""
    tongue = TONGUES[language]
    first, last = dates(start, language), dates(end, language) if end else ()
    for style, begun in enumerate(first if len(first) >= len(last) else [first[0]] * len(last)):
        ended = last[min(style, len(last) - 1)] if last else ()
        for one in begun:
            yield from (form.format(one) for form in tongue.open if not end)
            yield from (form.format(one, other) for form in tongue.closed for other in ended if _apart(form, one + other))


def _apart(form: str, told: str) -> bool:
    """Whether a bare hyphen between two dates is not taken for one within them."""
    return "}-{" not in form or "-" not in told


def years(start: str, end: str) -> tuple[str, str]:
    """The same time by its years alone."""
    return start[:4], end[:4]


def months_between(start: str, end: str) -> int:
    """How many months lie between two dates with months."""
    return (int(end[:4]) - int(start[:4])) * 12 + int(end[5:]) - int(start[5:])
