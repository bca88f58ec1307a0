"""Numbers in words of ten tongues, and a measure that a number like "una trentina" counts, each beside another number."""

from fractions import Fraction

import pytest

from core.tailoring.truth.bounds import Bound
from core.tailoring.truth.plain import plain
from core.tailoring.truth.quantities import quantities
from core.tailoring.verify import Level, verify

WORDS = {
    "ventuno alunni": 21,
    "ventitré pazienti": 23,
    "ventotto ore-corso": 28,
    "trentadue classi": 32,
    "cinquantasei infermieri": 56,
    "novantanove pezzi": 99,
    "centotto pagine": 108,
    "centottanta soci": 180,
    "milleduecento copie": 1200,
    "duemila volantini": 2000,
    "duemila trecento volantini": 2300,
    "quindicimila visitatori": 15000,
    "veintiuna alumnas": 21,
    "veintidós mesas": 22,
    "ciento veintiocho piezas": 128,
    "soixante-dix-sept dossiers": 77,
    "quatre-vingts couverts": 80,
    "quatre-vingt-dix-huit dossiers": 98,
    "cent dix-neuf élèves": 119,
    "cent quatre-vingt-deux élèves": 182,
    "mille deux cents pages": 1200,
    "mille cent pages": 1100,
    "zwölftausend Belege": 12000,
    "fünfzehntausendfünfhundert Belege": 15500,
    "zwölfhundert Belege": 1200,
    "hundertundfünf Belege": 105,
    "tweeduizend vijfhonderd dossiers": 2500,
    "twaalfhonderd dossiers": 1200,
    "drieduizendvierhonderd dossiers": 3400,
    "dwadzieścia jeden zgłoszeń": 21,
    "dla trzydziestu dwóch osób": 32,
    "siedmioro dzieci": 7,
    "tysiąc dwieście zgłoszeń": 1200,
    "двадцять п’ять учнів": 25,
    "для двадцяти п'яти учнів": 25,
    "трьох медсестер": 3,
    "одна тисяча двісті учнів": 1200,
    "тридцятьох учнів": 30,
}
PAIRS = [  # what is said, a truth of it, and an invention that looks alike
    ("Formazione di 56 infermieri", "Formazione di cinquantasei infermieri", "Formazione di cinquantasette infermieri"),
    ("Formazione di ventuno volontari", "Formazione di 21 volontari", "Formazione di 22 volontari"),
    ("Atendí veintidós mesas", "Atención de 22 mesas", "Atención de 23 mesas"),
    ("Service de quatre-vingts couverts", "Service de 80 couverts", "Service de 90 couverts"),
    ("Suivi de soixante-dix-sept dossiers", "Suivi de 77 dossiers", "Suivi de 87 dossiers"),
    ("Zwölftausend Belege gebucht", "12.000 Belege gebucht", "12.500 Belege gebucht"),
    ("Groepen van twintig leerlingen", "Groepen van 20 leerlingen", "Groepen van 21 leerlingen"),
    ("Przeszkolenie dwudziestu pięciu sprzedawców", "Przeszkolenie 25 sprzedawców", "Przeszkolenie 35 sprzedawców"),
    ("Навчання двадцяти п'яти волонтерів", "Навчання 25 волонтерів", "Навчання 15 волонтерів"),
    (
        "Ho filato a mano scamorze, una trentina di chili",
        "Filatura a mano di circa 30 kg di scamorze",
        "Filatura a mano di 35 kg",
    ),
    ("Récolte d'une vingtaine de kilos de miel", "Récolte d'environ 20 kg de miel", "Récolte de 20 kg de miel"),
    ("Poda de una treintena de metros de seto", "Poda de unos 30 m de seto", "Poda de 30 m de seto"),
    ("Visite guidate, circa 20 persone per volta", "Visite guidate per una ventina di persone alla volta", "Visite a 20 persone"),
    ("Begeleiding van een twintigtal vrijwilligers", "Begeleiding van zo'n 20 vrijwilligers", "Begeleiding van 20 vrijwilligers"),
    ("Pecorino stagionato sei mesi", "Pecorino stagionato 6 mesi", "Pecorino stagionato 7 mesi"),
    (
        "Wachttijd in de holding van 35 naar 20 minuten",
        "Een kwartier kortere wachttijd in de holding (van 35 naar 20 minuten)",
        "Een half uur kortere wachttijd in de holding (van 35 naar 20 minuten)",
    ),
    (
        "Czas wydania narzędzi z 40 do 25 minut",
        "Czas wydania narzędzi krótszy o kwadrans (z 40 do 25 minut)",
        "Czas wydania narzędzi krótszy o trzy kwadranse (z 40 do 25 minut)",
    ),
    (
        "Attesa in accettazione da 35 a 20 minuti",
        "Attesa in accettazione più breve di un quarto d'ora (da 35 a 20 minuti)",
        "Attesa in accettazione più breve di mezz'ora (da 35 a 20 minuti)",
    ),
    (
        "Неявки зменшилися з 14 % до 6 % після нагадувань",
        "Неявки зменшилися на 8 відсоткових пунктів після нагадувань",
        "Неявки зменшилися на 9 відсоткових пунктів після нагадувань",
    ),
]


@pytest.mark.parametrize(("text", "value"), WORDS.items())
def test_a_number_in_words_is_read_whole(text: str, value: int) -> None:
    assert [one.value for one in quantities(plain(text))] == [value]


@pytest.mark.parametrize(
    "text", ["Das sei eine gute Lösung", "Totaal en kapitaal", "Camille, kapitan", "30 chili plants", "jeden Monat"]
)
def test_a_word_that_looks_like_a_number_or_a_unit_is_none(text: str) -> None:
    assert not any(one.unit == "kg" or one.value != 30 for one in quantities(plain(text)))


def test_a_round_number_counts_a_measure() -> None:
    found = quantities("una trentina di chili, une dizaine de mètres, drie kwartier")
    assert [(one.value, one.unit, one.bound) for one in found] == [
        (30, "kg", Bound.ABOUT),
        (10, "m", Bound.ABOUT),
        (Fraction(3, 4), "hour", Bound.EXACT),
    ]


@pytest.mark.parametrize(("cite", "truth", "invention"), PAIRS)
def test_a_number_in_words_bears_the_same_number_alone(cite: str, truth: str, invention: str) -> None:
    assert verify(truth, (cite,)).level is Level.SUPPORTED, verify(truth, (cite,)).findings
    assert verify(invention, (cite,)).level is not Level.SUPPORTED
