"""Leading and founding: told of what the evidence says one led, or not at all."""

import re
from collections.abc import Iterator, Sequence

from core.expressions import expression
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import TO_DO, Evidence, Place
from core.tailoring.truth.people import TOKEN, is_somebody
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.sharing import CONTENT_SKIP, is_share, sentence
from core.tailoring.truth.verdict import Finding, Level

_LEADS = expression(
    r"(?:team|gruppen|abteilung|bereich|dienst|projekt|schicht|filial|kuche|werkstatt|station|standort|betrieb|markt|bau|"
    r"verkauf|pflege|"
    r"einrichtung|labor|kita|schul|lager|wache?n?|einsatz|kurs|haus|pflege|etagen|objekt)\w*leit(?:ung|er|erin)$|"
    r"\w{3,}(?<!beg)(?<!halb)(?<!zab)(?<!zu)leit(?:er|erin)$"
)
PEOPLE = expression(
    r"\b(?:team|staff|crew|gang|people|employees|colleagues|department|engineers|nurses|agents|cooks|workers|"
    r"mitarbeit\w*|personal\b(?! (?!(?:de|del|y|und|im|in|für|para|a|auf|der|an|am|zu|e|en)\b)[a-z])|"
    r"equipo|équipe|personnes|команд\w*|сотрудник\w*|squadra|equipe|collegh\w*|colleagues?|kolleg\w+|"
    r"compañer\w+|colegas?|collègue\w*|volunteers?|zesp\w+)\b",
    re.IGNORECASE,
)

_ANOTHERS = expression(
    r"\b(?:my|our|mein\w{0,2}|unser\w{0,2}|mon|ma|notre|nuestr[oa]|мо[йяе]\w*|наш\w{0,3})\s+(?:\w+\s)?$", re.IGNORECASE
)
_FOR_THEM = expression(r"\bfor (?:my|our|the) $", re.IGNORECASE)
_UNDER_SOMEBODYS = expression(r"\bunder [^,;.]*'s\s+$", re.IGNORECASE)
_POSSESSIVE = expression(r"'s?\s+[a-z]")  # "for the manager's approval"
_WITH_LEADER = expression(r"\bwith (?:an?|the|our|my|another) (?:[\w'-]+ ){1,4}$", re.IGNORECASE)
_CO = expression(r"\bco-?$", re.IGNORECASE)
_OUTSIDE = expression(
    r"suppl|vendor|contract|subcontract|agenc|partner|account|client|custom|tenant|sponsor|fourniss|proveedor|prestat"
)
_TAKEN_OVER = expression(
    r"\b(?:took over|taken over|take over|look after|looks? after|own(?:ed)?|mine|my job|fall to me|am in charge|falls to me)\b",
    re.IGNORECASE,
)
_LOOKED_AFTER = expression(  # whom one looks after one is responsible for: "look after a team of six"
    r"(?:^|\bI\s|[,;.]\s)\W*look(?:s|ed)? after (?:an?|the|my|our)\s+(?:[\w-]+\s+){0,2}?(?:team|crew|staff|gang|shift)\b",
    re.IGNORECASE,
)
_BEGUN = expression(
    r"(?:started|launched|created|initiated|set up|began|built up|brought to life)\s+(?:an?|the|our|my|its)\b", re.IGNORECASE
)
_WITHIN = 3  # words after a verb of managing within which those managed are named
_REPORTS_TO = expression(  # "reporto a la directora", "berichte an den Leiter"
    r"\b(?:report\w*\s+(?:directly\s+)?(?:to|a)|bericht\w*\s+(?:direkt\s+)?an|unterst\w+|depend\w*\s+(?:directamente\s+)?de|rattach\w+\s+[àa]u?|rends?\s+compte\s+[àa]u?|"
    r"подчин\w+|отчитыва\w+\s+перед|rispond\w+\s+a)\s+(?:\w{1,4}\s)?$",
    re.IGNORECASE,
)
_AS_ONE = expression(r"\b(?:as|als|como|comme|come) (?:\w{1,4}['’]? ?)?(?:[\w'’]+ )?$", re.IGNORECASE)  # "as the school's head"
_DONE = ("ed", "led", "e", "ee", "ado", "ada", "ido", "ida", "et")  # participles: "supervised by"
UNDER = expression(  # whose lead it is: "unter Leitung von", "sous la direction de"
    r"\b(?:under|unter|sous|bajo|под|sotto|sob|onder|pod)\s+(?:(?:the|der|la|a|de|het|fachlicher|ärztlicher|направля\w+)\s+)?$",
    re.IGNORECASE,
)
_SOMEBODYS = expression(
    r"\b(?:the|an?|der|die|das|den|dem|des|einer?|al|del|el|la|le|du|il|lo|o|a|de|het)\s+(?:[\w'’]+\s)?$", re.IGNORECASE
)


def is_leading(word: str) -> bool:
    """Whether a German compound names a lead: "stationsleitung"."""
    return bool(_LEADS.search(word))


def is_led(word: Word, reading: Reading) -> bool:
    """Whether a word of leading says that somebody else leads: "under supervision", "dirigé par"."""
    after = reading.text[word.end :].split(maxsplit=1)[:1]
    return (
        bool(UNDER.search(reading.text[: word.start]))
        or bool(_UNDER_SOMEBODYS.search(reading.text[: word.start]))
        or bool(_POSSESSIVE.match(reading.text, word.end))
        or leads_beside(word, reading)
        or (after in (["by"], ["par"], ["por"], ["von"]) and word.key.endswith(_DONE))
    )


def leads_beside(word: Word, reading: Reading) -> bool:
    """Whether a line says who led beside one's own deed: "with a colleague leading"."""
    return word.key == "leading" and bool(_WITH_LEADER.search(reading.text, 0, word.start))


def leads(words: Sequence[Word], claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a clause tells of leading or founding, and the evidence does not."""
    for word in words:
        if _CO.search(claim.text[: word.start]) and any(clause.shared for piece in evidence.pieces for clause in piece.clauses):
            continue
        tier = next((name for name in ("tier_found", "tier_lead") if name in word.entry.lists), "")
        tier = tier or ("tier_lead" if _LEADS.search(word.key) else "")
        if not tier and not _manages_people(word, claim):
            continue
        tier = tier or "tier_lead"
        if "function" in look(word.key).lists or (
            tier == "tier_lead"
            and (
                _is_plain_noun(word, claim)
                or _is_met(word, claim, evidence)
                or _guides(word, words, evidence)
                or _carries(word, words, evidence)
                or _keeps_records(word, claim)
                or _tutors(word, words, evidence)
            )
        ):
            continue
        deputy = _DEPUTY.search(claim.text, 0, word.start)
        leading = [
            place
            for place in evidence.all_places
            if place.word.entry.lists & ({tier, "tier_found"} | ({"tier_charge"} if tier == "tier_lead" else set()))
            or place.word.key == word.key
            or (tier == "tier_found" and _begins_something(place, evidence))
            or (tier == "tier_lead" and (_LEADS.search(place.word.key) or _guides_staff(place, evidence)))
            or (tier == "tier_lead" and place.word.key.startswith("leitend"))
            or (tier == "tier_lead" and _UNDER_ME.search(_text(place, evidence)))
            or (tier == "tier_lead" and _manages_people(place.word, evidence.pieces[place.piece]))
        ]
        leading = [place for place in leading if not evidence.clause(place).denied and not evidence.clause(place).others]
        leading = [
            place
            for place in leading
            if not _is_of_another(place, evidence) and (deputy or not _is_stood_in_for(place, evidence))
        ]
        if (
            not any(_bears(place, words, word, evidence) for place in leading)
            and not _plainly(word, evidence)
            and not ((CHARGE.match(word.key) or _IN_CHARGE.match(claim.text, word.start)) and _does(word, words, claim, evidence))
        ):
            yield Finding(Level.UNSUPPORTED, "deed", word.text, f"Nothing you gave me says that you {_verb(tier)} this.")
            return


def _begins_something(place: Place, evidence: Evidence) -> bool:
    """Whether something new was begun, which founds it: "started a kitchen group", not "started in 2019"."""
    text = evidence.pieces[place.piece].text
    return bool(_BEGUN.match(text, place.word.start))


def looks_after(charge: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether being in charge of a thing says what one does oneself: "encargada de las llaves" of "las llaves las llevo yo"."""
    told = CHARGE.match(charge.key) and _OF_THE.match(claim.text, charge.end)
    return bool(told) and _does(charge, claim.words_of(charge.clause), claim, evidence)


_OF_THE = expression(r"\s+(?:de (?:la|las|los|les|l')|del|des|du|de l')\s?", re.IGNORECASE)


def _does(charge: Word, words: Sequence[Word], claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence tells as one's own doing what one is said to be in charge of, when that is no people."""
    if PEOPLE.search(claim.text[charge.end : charge.end + 40].split(",")[0]):
        return any(_LOOKED_AFTER.search(piece.text) for piece in evidence.pieces)
    if any(_TAKEN_OVER.search(piece.text) for piece in evidence.pieces):
        return True
    rest = [word for word in words if word is not charge and not word.entry.lists & CONTENT_SKIP]
    spots = [[spot for spot in evidence.stated(word) if not evidence.clause(spot).others] for word in rest]
    return bool(rest) and all(
        any(_FIRST_PERSON.search(_text(spot, evidence)) and not is_share(spot, evidence) for spot in places)
        for places in spots[:1]
    )


def _text(place: Place, evidence: Evidence) -> str:
    clause = evidence.clause(place)
    return evidence.pieces[place.piece].text[clause.start : clause.end]


CHARGE = expression(
    r"charge$|zustandig|verantwort|responsib|responsable|responsavel|responsabil|encargad|ответствен|отвеча|"
    r"відповіда|odpowiedzial"
)
_IN_CHARGE = expression(r"(?:(?:took|takes?|taken|taking) )?charge\b", re.IGNORECASE)
_FIRST_PERSON = expression(
    r"\b(?:by me|durch mich|von mir|par moi|par mes soins|por mí|мною?)\b|\b(?:I|ich|yo|je|j'|я|io|eu|ik|betreute?)\b|"
    r"\b(?:ab|lle|hag|gestion|coordin|organiz)[oé]\b|^\W*(?:runs?|ran|keep|kept|look(?:ed)? after|own|handled?)\b",
    re.IGNORECASE,
)


def _verb(tier: str) -> str:
    return "founded" if tier == "tier_found" else "led"


_KEPT = expression(  # what German keeps with the verb it leads with: "Kassenbuch geführt", "Führung der Inventarliste"
    r"\b\w*(?:buch|bücher|listen?|karten?|kartei|protokolle?|statistik(?:en)?|kasse|journal|register|akten?|konto|konten|tabellen?|"
    r"datei(?:en)?|nachweise?|verzeichnis(?:se)?)\b",
    re.IGNORECASE,
)
_KEEPS = expression(r"(?:ge)?fuhr(?:t|e|en|te|ten|ung)")
_UNDER_ME = expression(
    r"\b(?:under my|unter meiner|sous ma|bajo mi|под моим|sotto la mia)\s+(?:[^\W\d_]+\s+)?"
    r"(?:supervision|direction|lead|leadership|guidance|management|leitung|anleitung|aufsicht|führung|responsabilité|dirección|"
    r"supervisión|руководством|началом|direzione|guida)\b",
    re.IGNORECASE,
)
_WITH_SOMEBODY = expression(
    r"\b(?:with|alongside|to|from|mit|bei|avec|con|с)\s+(?:the|my|our|a|der|dem|le|la|el|mi|notre)\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_TUTORED = expression(r"tutor|mentor", re.IGNORECASE)
_STUDENTS = expression(r"[eé]tudiant|stagiaire|apprenti|[eé]l[eè]ve|intern|alternant", re.IGNORECASE)
_HEADS = expression(r"[ -](?:ultrasounds?|scans?|injur|ct\b|mri\b|x-?ray|imaging|lice|circumference)", re.IGNORECASE)


def _keeps_records(word: Word, claim: Reading) -> bool:
    """Whether the German verb of leading has a list or a book for its object: "Schichtbuch auf Englisch geführt"."""
    clause = claim.clauses[word.clause]
    if not _KEEPS.fullmatch(word.key):
        return False
    before, after = claim.text[clause.start : word.start], claim.text[word.end : clause.end]
    return bool(_KEPT.search(after if word.key.endswith("ung") else before)) and not PEOPLE.search(before + after)


def _tutors(word: Word, words: Sequence[Word], evidence: Evidence) -> bool:
    """Whether those whom a French word of leading is said of are students that the evidence says one tutored."""
    students = (
        [one for one in words if one.start > word.end and _STUDENTS.match(one.text)] if word.key.startswith("encadr") else []
    )
    return any(_TUTORED.search(_text(place, evidence)) for one in students[:1] for place in evidence.stated(one))


def _is_plain_noun(word: Word, claim: Reading) -> bool:
    """Whether nothing is led: "sales leads", "head office", "lead time", "with the manager"."""
    if is_somebody(word.text) and _WITH_SOMEBODY.search(claim.text, 0, word.start):
        return True
    after, before = claim.text[word.end : word.end + 9].casefold(), claim.text[: word.start].casefold()
    if any("stand_in" in other.entry.lists for other in claim.words):
        return True
    if word.key in {"lead", "leads"}:
        return (
            bool(
                re.match(r"[ -](?:time|gen|score|scoring|quali)", after)
                or re.search(r"(?:\d+\+?|sales|qualified|new|inbound|warm|generat\w+|convert\w+|of|more|and) $", before)
            )
            and word.key != "lead"
        ) or after.startswith(" time")
    if word.key in {"led", "leading", "leads", "lead"} and re.match(r" to\b(?! (?:a |the )?(?:team|project)s?\b)", after):
        return True
    if word.key in {"head", "heads"}:
        return bool(re.match(r" (?:office|count|chef)", after) or _HEADS.match(claim.text, word.end)) or bool(
            re.search(r"\d+ $", before)
        )
    return False


def _manages_people(word: Word, claim: Reading) -> bool:
    if not re.fullmatch(
        r"manag(?:e|ed|es|ing)|run|ran|coordinat\w+|koordin\w+|coordin\w+|координир\w+|gestion\w+|verwalt\w+|zarzadza\w+|"
        r"управл\w+",
        word.key,
    ):
        return False
    after = _FOR_WHOM.split(claim.text[word.end : word.end + 40], maxsplit=1)[0]
    return bool(PEOPLE.search(after)) or _names_staff(after)


_FOR_WHOM = expression(r",|\s(?:for|to|with|from|für|para|pour|для)\s")  # "ran payroll for 280 employees" leads none of them


def _names_staff(after: str) -> bool:
    """Whether a verb of managing goes on with people in a post: "managed two analysts", not clients or suppliers."""
    for name in TOKEN.findall(after)[:_WITHIN]:
        entry = look(key(name))
        if entry.lists & {"function", "served"} and not name.isdigit():
            return False
        if is_somebody(name) and name.islower() and name.endswith("s"):
            return not _OUTSIDE.match(name)
    return False


def _guides(word: Word, words: Sequence[Word], evidence: Evidence) -> bool:
    """Whether what is led is a walk or a lesson that the evidence says one gave: "led walks" of "guided walks"."""
    if not _LED.fullmatch(word.key):
        return False
    events = [one for one in words if one.start > word.end and _EVENT.match(one.key)]
    return any(
        _GIVEN.search(_text(place, evidence)) and not is_share(place, evidence)
        for one in events[:1]
        for place in evidence.stated(one)
    )


_LED = expression(r"lead(?:s|ing)?|led")
_EVENT = expression(r"(?:tour|walk|hike|ride|excursion|visit|workshop|session|class|classes|course|lesson|exercise|rehearsal)s?$")
_GIVEN = expression(
    r"\b(?:guid(?:e|es|ed|ing)|gave|giv(?:e|es|ing)|ran|runn?(?:s|ing)?|held|hold(?:s|ing)?|taught|teach\w*|hosted|conduct\w*|deliver\w*|took)\b",
    re.IGNORECASE,
)


def _carries(word: Word, words: Sequence[Word], evidence: Evidence) -> bool:
    """Whether those supervised are the caseload that the evidence has as one's own: "Supervise 64 adults", "Caseload of 64"."""
    behind = [one for one in words if one.start > word.end and not one.entry.lists & CONTENT_SKIP]
    return word.key.startswith("supervis") and any(
        _CASELOAD.search(_text(place, evidence)) and not (evidence.clause(place).denied or is_share(place, evidence))
        for one in behind[:1]
        for place in evidence.stated(one)
    )


_CASELOAD = expression(r"\bcase-?\s?load\b", re.IGNORECASE)


def _guides_staff(place: Place, evidence: Evidence) -> bool:
    """Whether a German verb that is no word of leading by itself is one here: "führe ich fachlich" is no "führe Listen"."""
    return bool(_FUHRT.fullmatch(place.word.key)) and bool(_FACHLICH.search(_text(place, evidence)))


_FUHRT = expression(r"fuhr(?:e|te|t|ten|en)")
_FACHLICH = expression(r"\b(?:fachlich|disziplinarisch|personell)\b", re.IGNORECASE)


def _plainly(word: Word, evidence: Evidence) -> bool:
    """Whether the very word, or one that says the same, is the person's own and governs what it should."""
    places = [place for place in evidence.stated(word) if place.word.key == word.key]
    return any(
        not evidence.clause(place).others and not _is_of_another(place, evidence) and not _is_stood_in_for(place, evidence)
        for place in places
    )


def _is_met(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether the claim itself speaks of somebody else who leads: "assisted the head of department"."""
    before = claim.text[: word.start]
    if _FOR_THEM.search(before) and TO_DO.match(claim.text, word.end):
        return True
    return is_led(word, claim) or (
        bool(_ANOTHERS.search(before) or _SOMEBODYS.search(before))
        and not _AS_ONE.search(before)
        and any(place.word.key == word.key and _is_of_another(place, evidence) for place in evidence.places(word))
    )


def _is_of_another(place: Place, evidence: Evidence) -> bool:
    """Whether it is somebody else who leads: "supported the head of department", "for my team lead"."""
    if "tier_found" in place.word.entry.lists:
        return False
    before = evidence.pieces[place.piece].text[: place.word.start]
    return bool(_ANOTHERS.search(before) or UNDER.search(before) or _REPORTS_TO.search(before)) or (
        bool(_SOMEBODYS.search(before)) and is_share(place, evidence)
    )


def _is_stood_in_for(place: Place, evidence: Evidence) -> bool:
    """Whether one only stood in for whoever leads: "Remplacement de la gérante", "за бригадира"."""
    piece = evidence.pieces[place.piece]
    before = [word for word in piece.words_of(place.word.clause) if word.start < place.word.start]
    return any("stand_in" in word.entry.lists for word in before) or bool(_FOR_SOMEBODY.search(piece.text[: place.word.start]))


_DEPUTY = expression(
    r"\b(?:deputy|assistant|vice|acting|stellvertretend\w*|adjointe?|заместител\w*)[ -](?:[\w-]+\s+)?$", re.IGNORECASE
)
_FOR_SOMEBODY = expression(r"(?:^|[\s,;:])за\s$|\b(?:eingesprungen|eingespringen) für\s(?:\w+\s)?$", re.IGNORECASE)


def _bears(place: Place, words: Sequence[Word], lead: Word, evidence: Evidence) -> bool:
    """Whether leading in the evidence is about what the claim leads, and not about something else."""
    rest = [word for word in words if word is not lead and not word.entry.lists & CONTENT_SKIP]
    spots = [spot for word in rest for spot in evidence.stated(word)]
    if not spots or _is_headed(place, spots, evidence):
        return True
    near = [spot for spot in spots if spot.piece == place.piece and sentence(spot, evidence) == sentence(place, evidence)]
    elsewhere = [spot for spot in near if spot.word.clause != place.word.clause or len(near) == 1]
    return bool(near) and not (elsewhere and all(is_share(spot, evidence) for spot in elsewhere))


def _is_headed(place: Place, spots: Sequence[Place], evidence: Evidence) -> bool:
    """Whether a line without a verb stands under the title of somebody who leads: "4 staff" of a "Shop Manager"."""
    head = evidence.pieces[place.piece].words_of(0)
    titled = place.word.clause == 0 and not any(word.entry.lists & {"lowering", "stand_in", "tier_part"} for word in head)
    below = evidence.beside((place.piece,)) - {place.piece}
    lines = {(spot.piece, spot.word.clause) for spot in spots if spot.piece in below}
    return (
        titled
        and is_somebody(place.word.text)
        and bool(lines)
        and not any(word.entry.families for piece, clause in lines for word in evidence.pieces[piece].words_of(clause))
    )
