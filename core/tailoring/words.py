"""Content words of a statement, cut to stems, for what the lexicon does not know."""

import re
from functools import cache

_WORD = re.compile(r"[^\W\d_]{3,}|[㐀-鿿]{2,}")
_HAN = re.compile(r"[㐀-鿿]")
_STEM = {"latin": 6, "cyrillic": 5}
_FILLERS = """
and the for with you your our are will have has had who that this from into not all any can able ability able must should would could been being was were their them they its
experience experienced knowledge skill skills strong excellent good solid proven demonstrated working work works worked hands-on basic deep understanding familiarity familiar
comfortable confidence confident proficiency proficient years year plus least minimum more than required requirement requirements preferred nice ideally using use used including such
related relevant professional similar equivalent comparable other another etc record exposure background practical previous prior advanced expert fluent level field area areas within
across under over about well very new high quality both environment position role job candidate candidates applicants full-time paid performing possession valid current
or as of in on to by at an be is it we us do does what which when how also both either one two three four five six seven eight nine ten months month several multiple various
und oder mit der die das den dem des ein eine einer eines einem einen für von zum zur bei sowie auch aus auf über als sie ihr ihre ihnen wir uns unser haben sind ist erfahrung erfahrungen
kenntnisse kenntnis gute guter gutes sehr sicherer sichere sicher umgang mindestens mehrjährige mehrjähriger erste fundierte idealerweise wünschenswert jahre jahren jahr vorteil bereich
abgeschlossene abgeschlossenes vergleichbar vergleichbare ähnlich berufserfahrung praktische hohe ausgeprägte freude bereitschaft einschlägige
les des une avec pour dans sur vous votre vos nous notre est sont êtes avez expérience expériences connaissance connaissances maîtrise bonne bonnes bon minimum ans années année capacité similaire souhaitée
avoir être dans aux par ainsi que qui plus première significative professionnelle poste
los las del una con para por que sus usted experiencia conocimiento conocimientos dominio manejo mínimo mínima años año capacidad buen buena nivel deseable similar puesto valorable demostrable
опыт работы знание знания умение владение навыки навык лет года год месяцев уверенное уверенный пользователь хорошее отличное желательно наличие или для при что как это вас ваш наш более менее
经验 以上 熟悉 精通 掌握 熟练 具备 具有 良好 相关 工作 能力 优先 了解 以及 较强 较好 至少 及以上 年以上
"""


@cache
def _filler_stems() -> frozenset[str]:
    return frozenset(_stem(word) for word in _FILLERS.split())


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, each once, in order; pairs of characters for Chinese."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        pieces = [word[at : at + 2] for at in range(len(word) - 1)] if _HAN.match(word) else [_stem(word)]
        found.update(dict.fromkeys(pieces))
    return tuple(stem for stem in found if stem not in _filler_stems())


def _stem(word: str) -> str:
    if _HAN.match(word):
        return word
    plain = re.sub(r"(?<=[a-z]{3})(?:ies|es|s|ing|ed|er|en|ung)$", "", word) if word.isascii() else word
    return plain[: _STEM["cyrillic" if "а" <= word[0] <= "я" else "latin"]]
