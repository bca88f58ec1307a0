"""What breaks a deed: it was somebody else's, helped with, denied, only planned or watched, or less than it is told as."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.deed_forms import Deed, agents, capital, english, german, romance, table

Shapes = Callable[[Deed, str], Iterator[str]]


def _who(line: Line, language: str) -> str:
    return Random(line.text).choice(agents(language))  # noqa: S311


def _plainly(line: Line) -> Deed | None:
    """The deed of an English line that says nothing more behind a comma, which could be said of something else."""
    deed = english(line.text) if line.language in {"en", ""} and ", " not in line.text else None
    return deed if deed and deed.forms[0] not in {"lead", "plan"} else None


def _english_of(shapes: Shapes) -> Callable[[Line], Iterator[Line]]:
    """Lines told as before of an evidence in one of these shapes."""

    def vary(line: Line) -> Iterator[Line]:
        if deed := _plainly(line):
            told = replace(line, text=capital(line.text.removeprefix("I ")))
            yield from (replace(told, cites=(capital(shape),)) for shape in shapes(deed, _who(line, "en")))

    return vary


def _theirs(deed: Deed, who: str) -> Iterator[str]:
    _, third, past, done, ing, _ = deed.forms
    verb = past if deed.form == "past" else third
    be = "were" if deed.thing.split()[-1].endswith("s") else "was"
    yield from (
        f"{who} {verb} {deed.rest}",
        f"{who} {verb} {deed.rest}; I took the minutes",
        f"I took the minutes, {who} {verb} {deed.rest}",
        f"I took the minutes while {who} {verb} {deed.rest}",
        f"It was {who} who {verb} {deed.rest}",
        f"{who} was the one who {verb} {deed.rest}",
        f"No, that was {who}, who {verb} {deed.rest}; I only took the minutes",
        f"Minutes for {who}, who {verb} {deed.rest}",
        f"{ing} {deed.rest} was {who}, not me",
        f"{ing} {deed.rest}: that was {who}",
        f"{ing} {deed.rest} was always done by {who}",
        f"{ing} {deed.rest}? {who} did that",
        f"With {who}: they {past} {deed.rest}, I took the minutes",
        f"When {who} {verb} {deed.rest}, I took the minutes",
    )
    if deed.form == "past":
        yield from (
            f"{deed.thing} {be} {done} by {who}{deed.tail}",
            f"{deed.thing} {done} by {who}{deed.tail}",
            f"{deed.thing}{deed.tail} ({done} by {who})",
            f"{deed.thing} {be} {done}{deed.tail} by {who}, I took the minutes",
        )


def _helped(deed: Deed, who: str) -> Iterator[str]:
    base, _, _, _, ing, noun = deed.forms
    yield from (
        f"Helped {base} {deed.rest}",
        f"Helped {who} {base} {deed.rest}",
        f"Assisted {who} in {ing} {deed.rest}",
        f"Assisted with {ing} {deed.rest}",
        f"Supported {who} in {ing} {deed.rest}",
        f"I helped {who} to {base} {deed.rest}",
        f"{ing} {deed.rest}, as a helper",
    )
    if noun != "-":
        yield f"Assisted with the {noun} of {deed.rest}"


def _denied(deed: Deed, who: str) -> Iterator[str]:
    base, _, _, done, ing, _ = deed.forms
    yield from (
        f"I have never {done} {deed.rest}",
        f"I did not {base} {deed.rest}",
        f"No, I don't {base} {deed.rest}",
        f"{ing} {deed.rest}: no, never",
        f"{ing} {deed.rest} is not something I have done",
        f"{ing} {deed.rest}? Never",
        f"Never {done} {deed.rest}",
        f"No experience of {ing} {deed.rest}",
        f"I was never asked to {base} {deed.rest}",
    )


def _to_come(deed: Deed, who: str) -> Iterator[str]:
    base, _, _, _, ing, _ = deed.forms
    yield from (
        f"Planned for next year: {ing} {deed.rest}",
        f"I am going to {base} {deed.rest} next year",
        f"I was to {base} {deed.rest}, but it was cancelled",
        f"Wanted to {base} {deed.rest}; it never happened",
        f"{ing} {deed.rest} was planned, then dropped",
        f"I offered to {base} {deed.rest}, {who} turned it down",
    )


def _watched(deed: Deed, who: str) -> Iterator[str]:
    base, _, past, _, ing, _ = deed.forms
    yield from (
        f"Watched {who} {base} {deed.rest}",
        f"Shadowed {who} {ing} {deed.rest}",
        f"Sat in while {who} {past} {deed.rest}",
        f"I only watched how {who} {past} {deed.rest}",
        f"I know only from a video how to {base} {deed.rest}",
    )


def _alone(line: Line) -> Iterator[str | Line]:
    """What was done with somebody, told as done alone."""
    if not (deed := _plainly(line)):
        return
    verb = capital(deed.forms[2])
    for shape in (
        f"{verb} {deed.rest} together with {_who(line, 'en')}",
        f"With {_who(line, 'en')}, {deed.forms[2]} {deed.rest}",
    ):
        for alone in (
            f"Single-handedly {deed.forms[2]} {deed.rest}",
            f"{verb} {deed.rest} on my own",
            f"{verb} {deed.rest} alone",
        ):
            yield replace(line, text=alone, cites=(shape,))


def _ended(line: Line) -> Iterator[str | Line]:
    """What one did until some year, told as what one does."""
    if deed := _plainly(line):
        for shape in (f"{capital(deed.forms[2])} {deed.rest} until 2021", f"Until 2021 I {deed.forms[2]} {deed.rest}"):
            for now in (
                f"Currently {deed.forms[4]} {deed.rest}",
                f"Now {deed.forms[0]} {deed.rest}",
                f"{capital(deed.forms[4])} {deed.rest} to this day",
            ):
                yield replace(line, text=now, cites=(shape,))


def _raised(line: Line) -> Iterator[str | Line]:
    """A deed put in the place of another that says less."""
    first, _, rest = line.text.partition(" ")
    if line.language in {"en", ""} and rest and "\n" not in line.text:
        yield from (
            f"{capital(more)} {rest}"
            for less, more in table("raised_en")
            if first.casefold() == less and len(line.text.split(";")) == 1
        )


def _german(shapes: Callable[[Deed, str], Iterator[str]]) -> Callable[[Line], Iterator[Line]]:
    def vary(line: Line) -> Iterator[Line]:
        if line.language == "de" and (deed := german(line.text)):
            yield from (replace(line, cites=(capital(shape),)) for shape in shapes(deed, _who(line, "de")))

    return vary


def _von(who: str) -> str:
    first, _, name = who.partition(" ")
    return {"der": "vom", "die": "von der", "ein": "von einem", "eine": "von einer"}.get(first, f"von {first}") + f" {name}"


def _german_theirs(deed: Deed, who: str) -> Iterator[str]:
    base, _, third, done = deed.forms
    yield from (
        f"{who} hat {deed.thing} {done}",
        f"{deed.thing} hat {who} {done}",
        f"{deed.thing} {_von(who)} {done}",
        f"{deed.thing} {base}: das macht {who}",
        f"{deed.thing} {done} hat {who}, ich habe Protokoll geführt",
        f"Ich habe Protokoll geführt, während {who} {deed.thing} {done} hat",
        f"Nein, {deed.thing} hat {who} {done}",
        f"Protokoll geführt, {deed.thing} {done} hat {who}",
    )
    if third != "-":
        yield from (f"{deed.thing} {third} {who}", f"{who} {third} {deed.thing}, ich führe Protokoll")


def _german_less(deed: Deed, who: str) -> Iterator[str]:
    base, _, _, done = deed.forms
    if base[0].islower() and not _separable(base):
        yield f"Dabei geholfen, {deed.thing} zu {base}"
    yield from (
        f"Ich habe nie {deed.thing} {done}",
        f"{deed.thing} {base}: nein, nie",
        f"{deed.thing} {done} habe ich nicht",
        f"Geplant für nächstes Jahr: {deed.thing} {base}",
        f"{deed.thing} {base} wollte ich, kam aber nicht dazu",
        f"Zugesehen, wie {who} {deed.thing} {done} hat",
        f"Mitgeholfen beim {capital(base)}: {deed.thing}",
    )


def _separable(base: str) -> bool:
    """Whether the "zu" of an infinitive would stand within it."""
    return base.startswith(("aus", "ein", "vor"))


def _romance(shapes: Callable[[Deed, str, str], Iterator[str]]) -> Callable[[Line], Iterator[Line]]:
    def vary(line: Line) -> Iterator[Line]:
        if line.language in {"fr", "es"} and (deed := romance(line.text, line.language)):
            yield from (
                replace(line, cites=(capital(shape),)) for shape in shapes(deed, _who(line, line.language), line.language)
            )

    return vary


def _gap(before: str) -> str:
    return "" if before.endswith(("'", "’")) else " "


def _romance_theirs(deed: Deed, who: str, language: str) -> Iterator[str]:
    article, noun = deed.forms[:2]
    of = f"{noun} {deed.form}{_gap(deed.form)}{deed.thing_bare}"
    whole = f"{article}{_gap(article)}{of}"
    past = deed.forms[-1]
    if language == "fr":
        yield from (
            f"{who} {past} {deed.thing}",
            f"{of} par {who}",
            f"{of} : c'est {who}",
            f"C'est {who} qui {past} {deed.thing}, j'ai pris des notes",
            f"{whole} a été confié à {who}" if who.startswith(("M", "un")) else f"{whole}, c'était {who}",
            f"J'ai pris des notes, {who} {past} {deed.thing}",
            f"Non, {who} {past} {deed.thing}",
            f"{deed.thing}, {who} les {past}" if deed.thing.startswith("les ") else f"{who} s'occupe de {whole}",
        )
    else:
        yield from (
            f"{who} {past} {deed.thing}",
            f"{of} por {who}",
            f"{of}: lo hace {who}",
            f"Fue {who} quien {past} {deed.thing}, yo tomé notas",
            f"Yo tomé notas, {who} {past} {deed.thing}",
            f"De {whole} se encarga {who}",
            f"{whole} {'la' if article == 'la' else 'lo'} lleva {who}",
            f"No, {who} {past} {deed.thing}",
        )


def _romance_less(deed: Deed, who: str, language: str) -> Iterator[str]:
    article, noun, base = deed.forms[:3]
    done = deed.forms[4] if language == "fr" else deed.forms[5]
    of = f"{noun} {deed.form}{_gap(deed.form)}{deed.thing_bare}"
    whole = f"{article}{_gap(article)}{of}"
    if language == "fr":
        to = {"le": "au ", "la": "à la ", "l'": "à l'"}[article]
        yield from (
            f"Aide {to}{of}",
            f"Participation {to}{of}",
            f"J'ai aidé {who} à {base} {deed.thing}",
            f"Je n'ai jamais {done} {deed.thing}",
            f"{of} : non, jamais",
            f"{of} : prévu pour l'an prochain",
            f"Regardé comment {who} {deed.forms[-1]} {deed.thing}",
        )
    else:
        yield from (
            f"Ayuda en {whole}",
            f"Participación en {whole}",
            f"Ayudé a {who} a {base} {deed.thing}",
            f"Nunca he {done} {deed.thing}",
            f"{of}: no, nunca",
            f"{of}: previsto para el año que viene",
            f"Vi cómo {who} {deed.forms[-1]} {deed.thing}",
        )


BREAKING = (
    Transformation("somebody else's deed", _english_of(_theirs), breaks=True),
    Transformation("help", _english_of(_helped), breaks=True),
    Transformation("denied", _english_of(_denied), breaks=True),
    Transformation("still to come", _english_of(_to_come), breaks=True),
    Transformation("only watched", _english_of(_watched), breaks=True),
    Transformation("alone", _alone, breaks=True),
    Transformation("ended", _ended, breaks=True),
    Transformation("raised", _raised, breaks=True),
    Transformation("somebody else's deed in German", _german(_german_theirs), breaks=True),
    Transformation("less than done in German", _german(_german_less), breaks=True),
    Transformation("somebody else's deed in French or Spanish", _romance(_romance_theirs), breaks=True),
    Transformation("less than done in French or Spanish", _romance(_romance_less), breaks=True),
)
