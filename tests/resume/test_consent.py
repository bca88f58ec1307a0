"""The clause that agrees to have one's data processed is a part of its own at the end, kept whole whatever goes."""

import pytest

from core.resume.coverage import coverage
from core.resume.model import Kind
from core.tailoring.expendable import expendable
from tests.resume.reading import of, texts

RESUME = """Ewa Nowak
ewa@nowak.example.pl

Praca

Kierownik sklepu, Społem, Radom
2018 - 2022
- Prowadziła sklep

{heading}
{last}
{clause}
"""
CLAUSES = {
    "Polish": "Wyrażam zgodę na przetwarzanie moich danych osobowych dla potrzeb niezbędnych do realizacji\nprocesu rekrutacji.",
    "Polish, another": "Niniejszym wyrażam zgodę na przetwarzanie danych osobowych zgodnie z RODO.",
    "Italian": "Autorizzo il trattamento dei miei dati personali ai sensi del Dlgs 196/2003 e del GDPR.",
    "Italian, law first": "Ai sensi del GDPR autorizzo il trattamento dei dati personali\npresenti nel CV.",
    "German": "Ich willige in die Verarbeitung meiner personenbezogenen Daten zum Zweck der Bewerbung ein.",
    "Spanish": "Autorizo el tratamiento de mis datos personales para procesos de selección.",
    "Romanian": "Sunt de acord cu prelucrarea datelor cu caracter personal în vederea recrutării.",
    "Portuguese": "Autorizo o tratamento dos meus dados pessoais para fins de recrutamento.",
    "Czech": "Souhlasím se zpracováním osobních údajů pro účely výběrového řízení.",
    "Russian": "Даю согласие на обработку моих персональных данных.",
    "English": "I hereby consent to the processing of my personal data for the recruitment process.",
}


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=CLAUSES)
@pytest.mark.parametrize(
    "last", [("Zainteresowania", "Żeglarstwo, kuchnia"), ("Umiejętności", "Excel, SAP")], ids=["hobbies", "skills"]
)
@pytest.mark.parametrize("sign", ["", "- ", "\n"], ids=["below", "as a bullet", "apart"])
def test_a_clause_is_a_part_of_its_own_and_stays(last: tuple[str, str], clause: str, sign: str) -> None:
    found = of(RESUME.format(heading=last[0], last=last[1], clause=sign + clause))
    assert found.sections[-1].kind is Kind.OTHER
    (line,) = found.sections[-1].lines
    assert line.text == clause.replace("\n", " ")
    assert line.id not in expendable(found).lines
    assert not coverage(found).missing
    assert not {"dane", "dati", "Daten"} & set(" ".join(texts(found.sections[-2].lines)).split())


@pytest.mark.parametrize(
    "line",
    [
        "Autorizo pagos a proveedores por 2 millones al mes",
        "Wyrażam zgodę na relokację",
        "Processed personal data of 4,000 patients under the GDPR",
        "Advised shops on consent to the processing of personal data",
    ],
)
def test_a_line_that_only_sounds_like_one_stays_where_it_is(line: str) -> None:
    found = of(RESUME.format(heading="Zainteresowania", last="Żeglarstwo", clause=line))
    assert found.sections[-1].kind is Kind.INTERESTS


def test_a_clause_below_which_the_resume_is_signed() -> None:
    clause = CLAUSES["Polish, another"]
    found = of(RESUME.format(heading="Języki", last="angielski B1", clause=f"\n{clause}\n\nRadom, dnia 3.05.2021\nEwa Nowak"))
    assert texts(found.sections[-1].lines) == [clause]
    assert "Radom" not in " ".join(line.text for entry in found.entries(Kind.LANGUAGES) for line in entry.lines)
