"""Degrees and certificates told in another order or by another name, of another height, year or house, and not yet held."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.posts import Post, deeds, papers

_ORDERS = (
    "{title} ({dates}), {employer}",
    "{title}, {employer} ({dates})",
    "{dates}: {title}, {employer}",
    "{title} – {employer}, {dates}",
    "{employer}: {title} ({dates})",
    "{employer}, {dates}: {title}",
    "{title} ({employer}, {dates})",
    "{title} | {employer} | {dates}",
    "{title} / {employer} / {dates}",
)
_LESS = ("{title}", "{title}, {employer}", "{title} ({dates})", "{title} ({employer})", "{dates}: {title}")
_WORDED = {
    "en": (
        "{title} from {employer} in {dates}",
        "{title} from {employer} ({dates})",
        "{title}, obtained from {employer} in {dates}",
    ),
    "de": ("{title}, {employer}, Abschluss {dates}", "{title} ({employer}), abgeschlossen {dates}"),
    "fr": ("{title} obtenu en {dates}, {employer}", "{title}, {employer}, obtenu en {dates}"),
    "es": ("{title} por {employer} ({dates})", "{title}, {employer}, obtenido en {dates}"),
}
_DEGREES = (  # short, in full, and what is another height or kind
    (r"B\.?Sc\.?", "Bachelor of Science", "MSc"),
    (r"B\.S\.|BS", "Bachelor of Science", "M.S."),
    (r"B\.?A\.?", "Bachelor of Arts", "MA"),
    (r"M\.?Sc\.?", "Master of Science", "PhD"),
    (r"M\.S\.", "Master of Science", "PhD"),
    (r"M\.?A\.?", "Master of Arts", "PhD"),
    (r"B\.?Eng\.?", "Bachelor of Engineering", "MEng"),
    (r"M\.?Eng\.?", "Master of Engineering", "PhD"),
    (r"BBA", "Bachelor of Business Administration", "MBA"),
    (r"BFA", "Bachelor of Fine Arts", "MFA"),
    (r"A\.?A\.?S\.?", "Associate of Applied Science", "BS"),
    (r"A\.S\.", "Associate of Science", "B.S."),
    (r"HND", "Higher National Diploma", "BSc"),
    (r"PGCE", "Postgraduate Certificate in Education", "MA"),
    (r"PgCert", "Postgraduate Certificate", "MSc"),
    (r"M\.?Ed\.?", "Master of Education", "PhD"),
    (r"PharmD", "Doctor of Pharmacy", "PhD"),
    (r"B\.?Pharm\.?", "Bachelor of Pharmacy", "PharmD"),
    (r"Doctor of Pharmacy", "PharmD", "PhD"),
    (r"CAP", "Certificat d'aptitude professionnelle", "BTS"),
    (r"BTS", "Brevet de technicien supérieur", "Master"),
    (r"DUT", "Diplôme universitaire de technologie", "Master"),
    (r"Grado en", "Grado universitario en", "Máster en"),
    (r"Bachelor of", "Bachelor's degree in", "Master of"),
    (r"Realschulabschluss", "Mittlere Reife", "Abitur"),
    (r"Mittlere Reife", "Realschulabschluss", "Abitur"),
    (r"Abitur", "Allgemeine Hochschulreife", "Bachelor"),
    (r"Fachhochschulreife", "Fachhochschulreife", "Abitur"),
    (r"GCSEs", "General Certificates of Secondary Education", "A-levels"),
)
_UNFINISHED = {
    "en": (
        "in progress|ongoing|first semester|first year of three|two of six modules done|admitted for fall 2025|"
        "place offered|exam booked|exam not yet taken|theory passed, practical outstanding|theory passed|"
        "thesis outstanding|not finished|dropped out|paused|withdrew after one year|enrolled|expected 2026|"
        "application submitted|waiting list|failed|resit planned|started in September|planned|audited two classes|"
        "result pending|12 of 60 credits|deferred|not awarded|left without the degree"
    ),
    "de": (
        "laufend|begonnen|im ersten Semester|zwei von sechs Modulen|zugelassen für Herbst 2025|Prüfung angemeldet|"
        "Prüfung steht noch aus|Theorie bestanden, Praxis offen|Theorie bestanden|abgebrochen|ohne Abschluss|"
        "unterbrochen|nicht bestanden|geplant|angemeldet|noch nicht abgeschlossen|Abschluss voraussichtlich 2026|"
        "Antrag gestellt|nach zwei Semestern abgebrochen|Ergebnis steht aus"
    ),
    "fr": (
        "en cours|première année|premier semestre|deux modules sur six|admise pour la rentrée 2025|"
        "examen prévu en juin|théorie validée|théorie obtenue, pratique à passer|mémoire à rendre|abandonné|"
        "interrompu|non obtenu|inscrite|prévu en 2026|dossier déposé|liste d'attente|échec à l'examen|"
        "en attente du résultat|non validé|sans diplôme"
    ),
    "es": (
        "en curso|primer año|primer semestre|dos de seis módulos|admitida para otoño de 2025|"
        "examen previsto en junio|teórico aprobado|teórico aprobado, práctico pendiente|trabajo final pendiente|"
        "abandonado|interrumpido|sin terminar|inscrita|previsto para 2026|solicitud presentada|lista de espera|"
        "suspenso|pendiente de resultado|no superado|matriculada"
    ),
}
_OFFICES = {
    "en": ("member", "treasurer|secretary|chair|vice chair|safety officer", "since", "of", "from {} to {}"),
    "de": ("Mitglied", "Kassenwart|Schriftführerin|Vorsitzender|Gerätewartin|Jugendwart", "seit", "–", "von {} bis {}"),
    "fr": ("membre", "trésorière|secrétaire|présidente|vice-président|porte-parole", "depuis", "–", "de {} à {}"),
    "es": ("miembro", "tesorera|secretario|presidenta|vicepresidente|portavoz", "desde", "–", "de {} a {}"),
}


def _told(forms: Iterable[str], post: Post, **parts: str) -> Iterator[str]:
    own = {"title": post.title, "employer": post.employer, "dates": post.dates}
    yield from (form.format(**{**own, **parts}) for form in forms)


def _orders(post: Post) -> Iterator[str]:
    yield from _told(_ORDERS, post)


def _less(post: Post) -> Iterator[str]:
    yield from _told(_LESS, post)


def _worded(post: Post) -> Iterator[str]:
    yield from _told(_WORDED[post.language], post)


def _in_full(post: Post) -> Iterator[str]:
    for short, full, _ in _DEGREES:
        found = re.match(rf"(?:{short})(?!\w)(?:\s+(?:in\s+)?(?P<field>.*))?$", post.title)
        if found and full != post.title:
            joined = " in " if post.language == "en" and not full.endswith("in") else " "
            title = f"{full}{joined}{found['field']}" if found["field"] else full
            yield from _told((*_ORDERS[:3], *_LESS), post, title=title)


def _in_short(post: Post) -> Iterator[Line]:
    """The paper in full in the evidence, and short in the line."""
    for text in _in_full(post):
        if post.dates in text and post.employer in text:
            yield from (replace(post, cites=(text,), text=told) for told in _told((*_ORDERS[:3], *_LESS), post))


def _higher(post: Post) -> Iterator[str]:
    for short, _, other in _DEGREES:
        if re.match(rf"(?:{short})(?!\w)", post.title):
            title = re.sub(rf"^(?:{short})(?!\w)", other, post.title)
            yield from _told((*_ORDERS[:3], *_LESS), post, title=title)


def _another_year(post: Post) -> Iterator[str]:
    for year in (int(post.dates) + step for step in (-2, -1, 1, 2)):
        yield from _told((*_ORDERS, "{title} ({dates})"), post, dates=str(year))


def _elsewhere(post: Post) -> Iterator[str]:
    for school in post.others:
        yield from _told((*_ORDERS[:4], "{title}, {employer}"), post, employer=school)


def _another_subject(post: Post) -> Iterator[str]:
    field = re.match(r"((?:B|M)\.?(?:Sc|A|S|Eng)\.?|B\.S\.|Grado en|Máster en|Master|Bachelor of|Master of) (.+)$", post.title)
    if field:
        subjects = {"en": ("Chemistry", "Law", "Economics"), "es": ("Química", "Derecho"), "fr": ("Chimie", "Droit")}
        for subject in subjects.get(post.language, ("Chemie", "Jura")):
            if subject.casefold() not in post.title.casefold():
                yield from _told((*_ORDERS[:3], *_LESS[:3]), post, title=f"{field[1]} {subject}")


def _unfinished(post: Post) -> Iterator[Line]:
    """Papers that the evidence has as begun, planned or failed, told as held."""
    bare = replace(post, text=post.title)
    for state in _UNFINISHED[post.language].split("|"):
        for said in (
            f"{post.title}, {post.employer} ({state})",
            f"{post.title}, {post.employer}: {state}",
            f"{post.title}: {state}",
        ):
            school = f"{post.title}, {post.employer}" if post.employer in said else post.title
            yield from (replace(bare, cites=(said,), text=text) for text in (post.title, school))


def _said_unfinished(post: Post) -> Iterator[Line]:
    """The same, told with what it falls short by, in another order."""
    for state in _UNFINISHED[post.language].split("|"):
        cites = (f"{post.title}, {post.employer} ({state})",)
        told = (f"{post.title} ({state}), {post.employer}", f"{post.employer}: {post.title}, {state}", f"{post.title}: {state}")
        yield from (replace(post, cites=cites, text=text) for text in told)


def _office(post: Post) -> Iterator[tuple[Line, bool]]:
    """An office of some years beside a longer membership: a line that tells it so, or for all of the time."""
    member, offices, since, of, span = _OFFICES[post.language]
    first = int(post.start[:4])
    held = span.format(first + 2, first + 4)
    for office in offices.split("|"):
        house = f"{of} {post.employer}"
        cites = (
            f"{member.capitalize()} {house} {since} {first}, {office} {first + 2}–{first + 4}",
            f"{post.employer}: {member} {since} {first}, {office} {held}",
            f"{member.capitalize()} {house} ({since} {first}; {office} {first + 2}-{first + 4})",
        )
        for cite in cites:
            line = replace(post, cites=(cite,))
            yield replace(line, text=f"{office.capitalize()} {house} {since} {first}"), True
            yield replace(line, text=f"{office.capitalize()}, {post.employer} ({since} {first})"), True
            yield replace(line, text=f"{office.capitalize()} {house}, {first + 2}–{first + 4}"), False
            yield replace(line, text=f"{member.capitalize()}, {post.employer}, {since} {first}"), False
            yield replace(line, text=f"{post.employer}: {office} {held}"), False


def _office_kept(post: Post) -> Iterator[Line]:
    yield from (line for line, breaks in _office(post) if not breaks)


def _office_stretched(post: Post) -> Iterator[Line]:
    yield from (line for line, breaks in _office(post) if breaks)


def _of(name: str, vary: Callable[[Post], Iterable[str | Line]], *, breaks: bool = False) -> Transformation:
    return Transformation(name, vary, breaks, papers)


TRANSFORMATIONS = (
    _of("another order", _orders),
    _of("without the year or the house", _less),
    _of("year and house in words", _worded),
    _of("a degree in full", _in_full),
    _of("a degree in short", _in_short),
    _of("unfinished, told so", _said_unfinished),
    Transformation("an office with its years", _office_kept, source=deeds),
    _of("a degree of another height", _higher, breaks=True),
    _of("another year", _another_year, breaks=True),
    _of("another house", _elsewhere, breaks=True),
    _of("another subject", _another_subject, breaks=True),
    _of("unfinished, told as held", _unfinished, breaks=True),
    Transformation("an office for all of the time", _office_stretched, breaks=True, source=deeds),
)
