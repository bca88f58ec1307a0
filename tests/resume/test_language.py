import pytest

from core.language import detect

TEXTS = {
    "en": "Backend engineer with six years of experience in the payments team, on call and happy with it",
    "de": "Ich habe als Entwickler bei der Firma gearbeitet und die Berufserfahrung dort gesammelt, Java und Python",
    "es": "Trabajé en la empresa como desarrollador de software con experiencia en los equipos",
    "fr": "J'ai travaillé dans une équipe de développement avec les clients pour le projet",
    "it": "Ho lavorato presso la società come sviluppatore nella squadra di Milano e per il cliente",
    "pt": "Trabalhei na empresa como desenvolvedor e não foi com os clientes para uma equipa",
    "nl": "Ik heb gewerkt bij een bedrijf en de werkervaring van het team met een klant",
    "pl": "Pracowałem w firmie oraz na stanowisku jako programista od roku do dziś",
    "ru": "ОПЫТ РАБОТЫ Python разработчик, FastAPI, Docker, Kubernetes, опыт",
    "uk": "Досвід роботи: інженер, її команда, Python, FastAPI",
    "zh": "软件工程师 Java Spring Kubernetes 支付网关",
    "ja": "ソフトウェア エンジニア 職務経歴 Python",
    "ko": "소프트웨어 엔지니어 경력 Python Django",
    "ar": "مهندس برمجيات في الشركة، خبرة في البرمجة",
    "fa": "مهندس نرم‌افزار در شرکت گوگل کار می‌کند، پروژه",
    "he": "מהנדס תוכנה, ניסיון תעסוקתי, Python",
    "hi": "सॉफ्टवेयर इंजीनियर, कार्य अनुभव",
    "el": "μηχανικός λογισμικού, εργασιακή εμπειρία",
}


@pytest.mark.parametrize("language", TEXTS)
def test_languages(language: str) -> None:
    assert detect(TEXTS[language]) == language


_SHORT = """Oleg Petrov
oleg@example.com

Experience
Nurse at St Mary
- Cared for 6 patients
- Trained the new nurses

Languages
русский, украинский, английский, белорусский и немного польский
"""


def test_a_line_in_other_letters_does_not_decide_for_the_whole() -> None:
    assert detect(_SHORT) == "en"
    assert detect("Олег Петров\n\nОпыт работы\nРазработчик\nPython, FastAPI, Docker, Kubernetes\nGrafana on AWS") == "ru"


@pytest.mark.parametrize(
    "text", ["", "2019", "Python, Go, SQL", "Jane Doe 张伟 jane@example.com, engineer at the bank in London"]
)
def test_english_when_unsure(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("EĞİTİM Marmara Üniversitesi İktisat Lisans YABANCI DİL İngilizce", "tr"),
        ("Sykepleier Oslo universitetssykehus Veileder 2018", "no"),
        ("Sygeplejerske, ansat ved sygehus, 2018", "da"),
        ("Zeynep Yıldırım, engineer at Doğan in London and the lead of a team with ten people", "en"),
    ],
)
def test_a_few_words_are_enough_where_their_letters_or_words_tell(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("no", "Sykepleier med videreutdanning i anestesi og veileder for studenter ved universitetssykehus, jeg er og har"),
        ("no", "Arbeid med kunder og hjelp til ansatte, høyskole og kommunikasjon, jeg har det på norsk"),
        ("da", "Sygeplejerske med videreuddannelse i anæstesi og vejleder for studerende, jeg er og har"),
        ("da", "Arbejde med kunder og hjælp til ansatte af firmaet, højskole og uddannelse, jeg har det på dansk"),
    ],
)
def test_danish_and_norwegian_are_told_by_how_they_spell(language: str, text: str) -> None:
    assert detect(text) == language
