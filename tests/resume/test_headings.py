import pytest

from core.resume.headings import bare, guess, known
from core.resume.model import Kind
from tests.resume.reading import of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("WORK EXPERIENCE", Kind.WORK),
        ("Where I have worked", Kind.WORK),
        ("Professional Experience (continued)", Kind.WORK),
        ("Research & Teaching Experience", Kind.WORK),
        ("Berufserfahrung", Kind.WORK),
        ("ОПЫТ РАБОТЫ", Kind.WORK),
        ("Досвід роботи", Kind.WORK),
        ("EXPÉRIENCES PROFESSIONNELLES", Kind.WORK),
        ("Experiencia laboral", Kind.WORK),
        ("Experiência profissional", Kind.WORK),
        ("ESPERIENZE LAVORATIVE", Kind.WORK),
        ("Werkervaring", Kind.WORK),
        ("Doświadczenie zawodowe", Kind.WORK),
        ("工作经历", Kind.WORK),
        ("職務経歴", Kind.WORK),
        ("경력사항", Kind.WORK),
        ("ניסיון תעסוקתי", Kind.WORK),
        ("الخبرات العملية", Kind.WORK),
        ("سوابق کاری", Kind.WORK),
        ("कार्य अनुभव", Kind.WORK),
        ("Επαγγελματική εμπειρία", Kind.WORK),
        ("Aus- und Weiterbildung", Kind.EDUCATION),
        ("Education and Certifications", Kind.EDUCATION),
        ("EDV-Kenntnisse", Kind.SKILLS),
        ("Skills & Awards", Kind.SKILLS),
        ("Licenses & Certifications", Kind.CERTIFICATES),
        ("Selected Honors", Kind.AWARDS),
        ("Talks and other", Kind.PUBLICATIONS),
        ("Ehrenamt und Hobbys", Kind.VOLUNTEER),
        ("Sprachkenntnisse", Kind.LANGUAGES),
        ("Centres d’intérêt", Kind.INTERESTS),
        ("Referees", Kind.REFERENCES),
        ("Registration", Kind.CERTIFICATES),
        ("PROFESSIONAL REGISTRATION", Kind.CERTIFICATES),
        ("Berufszulassung", Kind.CERTIFICATES),
        ("Schul- und Berufsausbildung", Kind.EDUCATION),
        ("Schul- und Hochschulausbildung", Kind.EDUCATION),
        ("School- en beroepsopleiding", Kind.EDUCATION),
        ("Skol- och yrkesutbildning", Kind.EDUCATION),
        ("Formación académica y profesional", Kind.EDUCATION),
        ("Formazione scolastica e professionale", Kind.EDUCATION),
        ("PROFESSIONAL MEMBERSHIP", Kind.VOLUNTEER),
    ],
)
def test_the_words_of_headings_are_known(heading: str, kind: Kind) -> None:
    assert known(heading) is kind


USUAL = (Kind.SUMMARY, Kind.WORK, Kind.EDUCATION, Kind.SKILLS, Kind.LANGUAGES, Kind.CERTIFICATES, Kind.INTERESTS)


@pytest.mark.parametrize(
    "headings",
    [
        "সারসংক্ষেপ|কাজের অভিজ্ঞতা|শিক্ষাগত যোগ্যতা|দক্ষতা|ভাষা|প্রশিক্ষণ|শখ",
        "เกี่ยวกับฉัน|ประสบการณ์ทำงาน|ประวัติการศึกษา|ทักษะ|ภาษา|การฝึกอบรม|งานอดิเรก",
        "Giới thiệu|Kinh nghiệm làm việc|Học vấn|Kỹ năng|Ngoại ngữ|Chứng chỉ|Sở thích",
        "Tentang Saya|Riwayat Pekerjaan|Pendidikan|Keahlian|Bahasa|Pelatihan|Hobi",
        "Про себе|Місця роботи|Вища освіта|Професійні навички|Знання мов|Підвищення кваліфікації|Захоплення",
        "Επαγγελματικό προφίλ|Επαγγελματική πορεία|Τίτλοι σπουδών|Ψηφιακές δεξιότητες|Ξένες γλώσσες|Πιστοποιητικά|Ενδιαφέροντα",
        "Hakkımda|Çalışma Hayatı|Eğitim Durumu|Bilgisayar Bilgisi|Yabancı Diller|Kurs ve Sertifikalar|İlgi Alanları",
        "O mnie|Przebieg pracy zawodowej|Kształcenie|Dodatkowe umiejętności|Znajomość języków obcych|Uprawnienia|Zainteresowania",
        "Over mij|Arbeidsverleden|Opleidingen|Digitale vaardigheden|Talenkennis|Rijbewijs|Vrije tijd",
        "Kort om mig|Arbetserfarenhet|Akademisk utbildning|Övriga kunskaper|Språkkunskaper|Vidareutbildning|Fritidsintressen",
        "Profesní profil|Průběh zaměstnání|Dosažené vzdělání|Odborné dovednosti|Jazykové dovednosti|Školení|Koníčky",
        "Profil profesional|Experiență de muncă|Formare|Competențe digitale|Limbi cunoscute|Certificate|Pasiuni",
        "Rólam|Munkahelyek|Képzettség|Számítógépes ismeretek|Nyelvtudás|Képzések|Érdeklődési kör",
    ],
)
def test_usual_headings_of_a_language_are_known_in_small_letters_and_in_capitals(headings: str) -> None:
    assert tuple(map(known, headings.split("|"))) == USUAL
    assert tuple(map(known, headings.upper().split("|"))) == USUAL


@pytest.mark.parametrize(
    "line", ["Senior Engineer", "Acme Work Clothing", "I have experience with skills", "Jane Doe", "2019", ""]
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert known(line) is None


def test_a_styled_heading_is_told_by_its_noun() -> None:
    assert guess("SELLING SUMMARY") is Kind.SUMMARY
    assert guess("MY LIFE PHILOSOPHY") is Kind.OTHER


@pytest.mark.parametrize(
    "styled", ["EXPERIENCE", "Experience:", "— Experience —", "E X P E R I E N C E", "1. Experience", "• Experience •"]
)
def test_decoration_does_not_count(styled: str) -> None:
    assert known(styled) is Kind.WORK


def test_letters_are_put_together() -> None:
    assert bare("W O R K   H I S T O R Y") == "WORK HISTORY"


@pytest.mark.parametrize(
    "heading",
    [
        "EXPERIENCE",
        "## Experience",
        "Experience\n----------",
        "EXPERIENCE -------------",
        "E X P E R I E N C E",
        "**Experience**",
        "\uf0b1 Experience",
        "Experience:",
    ],
)
def test_styles_of_headings(heading: str) -> None:
    found = of(f"Jane Doe\njane@example.com\n\n{heading}\n\nEngineer, Acme Inc., 2019 - 2021\n- Built a thing\n")
    (work,) = found.sections
    assert (work.kind, work.heading.casefold()) == (Kind.WORK, "experience")
    assert (work.entries[0].title, work.entries[0].organisation) == ("Engineer", "Acme Inc.")


def test_an_unknown_heading_keeps_its_words() -> None:
    found = of(
        "JANE DOE\njane@example.com\n\nSKILLS\nPython, Go\n\nTHINGS THAT MAKE ME TICK\n"
        "I like tidy workshops and short meetings.\n\nEDUCATION\nB.A., X College, 2011\n"
    )
    assert [(part.kind, part.heading) for part in found.sections][1] == (Kind.OTHER, "THINGS THAT MAKE ME TICK")


def test_a_heading_beside_its_text() -> None:
    found = of(
        "Jane Doe\njane@example.com\n\nRESEARCH\tInstitute of Oceans, Kiel\n"
        "EXPERIENCE\tResearch Assistant\t2011 – 2013\n• Measured waves\n\nSKILLS\tR, MATLAB\n"
    )
    assert [(part.kind, part.heading) for part in found.sections] == [(Kind.WORK, "RESEARCH EXPERIENCE"), (Kind.SKILLS, "SKILLS")]


def test_tools_within_skills_are_a_group() -> None:
    found = of(
        "Jane Doe\njane@example.com\n\nSkills\nFrameworks\nDjango, React, Vue\nTools\n"
        "Git, Docker, Jira\n\nEducation\nB.A., X College, 2011\n"
    )
    assert [entry.title for entry in found.entries(Kind.SKILLS)] == ["Frameworks", "Tools"]


def test_text_on_the_line_of_its_heading() -> None:
    found = of(
        "Иван Петров Email: ivan@example.com Телефон: +7-999-123-4567\nНАВЫКИ Python, Django\n"
        "ОБРАЗОВАНИЕ МГУ, бакалавр, 2014 - 2018\n"
    )
    assert [(part.kind, part.heading) for part in found.sections] == [(Kind.SKILLS, "НАВЫКИ"), (Kind.EDUCATION, "ОБРАЗОВАНИЕ")]


def test_a_title_or_a_label_within_its_own_kind_is_no_heading() -> None:
    found = of(
        "Jane Doe\njane@example.com\n\nExperience\n\nAccountant\nQuellmoor GmbH, Berlin | 2012 - 2014\n- Closed books\n\n"
        "Internship\nBramblewick Trading Ltd., London | 02/2011 - 04/2011\n- Filed receipts\n\n"
        "Projects\n\nEvent Planner | 2018\n- Planned\n\nPersonal Project: Gotham Guide | 2019 - Present\n- Guided\n"
    )
    assert [part.heading for part in found.sections] == ["Experience", "Projects"]
    assert [entry.title for entry in found.sections[0].entries] == ["Accountant", "Internship"]
    assert len(found.sections[1].entries) == 2


def test_headings_with_a_colon_open_their_sections_row_after_row() -> None:
    rows = "Education: BSN, State University, 2017\nSkills: triage, IV, EMR\nCertifications: Food Handler 2021; CPR 2022\n"
    for title in ("Experience:", "WORK HISTORY"):
        found = of(
            f"Jane Smith\njane@example.com\n\n{title}\nNurse, St Mary's Hospital, 2018-2020\n- Took care of 12 beds\n\n{rows}"
        )
        assert [section.kind for section in found.sections] == [Kind.WORK, Kind.EDUCATION, Kind.SKILLS, Kind.CERTIFICATES]
        assert [line.text for line in found.sections[2].entries[0].lines] == ["triage", "IV", "EMR"]


def test_a_row_of_skills_under_each_job_opens_no_section() -> None:
    jobs = "".join(
        f"Developer, {name} Ltd, {year} - {year + 2}\n- Built a shop\n\nSkills: Go, SQL\n\n"
        for name, year in (("Acme", 2018), ("Beta", 2014))
    )
    found = of(f"Jane Smith\njane@example.com\n\nWORK HISTORY\n{jobs}")
    assert [section.kind for section in found.sections] == [Kind.WORK]


@pytest.mark.parametrize("above", ["Kurser\nTruckkort 2020", "Arbete\nSnickare, Lunds kommun, Lund\n2012 - 2014\n- Tak."])
@pytest.mark.parametrize("line", ["Svenska (modersmål), engelska (god)", "Norsk - morsmål, engelsk - god"])
def test_languages_of_the_north_stand_under_their_heading(above: str, line: str) -> None:
    found = of(f"Åsa Lind\nasa@lind.example.com\n\n{above}\n\nSpråk\n{line}\n")
    assert [section.kind for section in found.sections][-1] is Kind.LANGUAGES


def test_a_membership_is_no_degree() -> None:
    found = of(
        "Ada Obi\nada@obi.example.com\n\nEDUCATION\nUniversity of Lagos\t2008 - 2012\nB.Sc. Botany\n\n"
        "PROFESSIONAL MEMBERSHIP\nAssociate, Institute of Botany of Nigeria, 2018\n"
    )
    assert [section.kind for section in found.sections] == [Kind.EDUCATION, Kind.VOLUNTEER]
