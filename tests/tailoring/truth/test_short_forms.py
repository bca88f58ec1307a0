"""Short forms and what they stand for: clipped words, abbreviations of parts, language codes, degrees and what they are in."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("MSc in Geology, University of Leeds", "MSc Geology, Univ. of Leeds"),
        ("Assistant Manager, Depot 4", "Asst. Mgr., Depot 4"),
        ("Auxiliar en el Ayuntamiento de Ronda", "Auxiliar, Ayto. de Ronda"),
        ("Licenciada en Historia por la Universidad de Burgos", "Lic. en Historia, Univ. de Burgos"),
        ("Logopädin mit staatlicher Anerkennung (2014)", "Logopädin, staatl. anerkannt 2014"),
        ("Senior Engineer with certificate in welding", "Sr. Engr with cert. in welding"),
        ("Certified Pharmacy Technician since 2019", "CPhT, since 2019"),
        ("Bachelor of Pharmacy (2010)", "B.Pharm, 2010"),
        ("Bachelor of Education, 2012", "BEd, 2012"),
        ("Institute and Faculty of Actuaries: CS1 and CM1 passed", "IFoA: CS1 and CM1 passed"),
        ("Reviews with the special educational needs coordinator", "Reviews with the SENCo"),
        ("Part-66 licence of the European Union Aviation Safety Agency", "EASA Part-66 licence"),
        ("90 UI tests with XCUITest", "XCUITest, 90 tests"),
        ("German-English and French-English translation", "DE>EN and FR>EN"),
        ("Translation from Polish into German", "PL → DE"),
        ("Übersetzung Englisch-Deutsch", "Übersetzung EN-DE"),
        (
            "Diplom-Ingenieur (FH), Bauwesen; Masterstudium Baumanagement abgebrochen",
            "Dipl.-Ing. (FH) Bauwesen / M.Sc. Baumanagement (Fernstudium), abgebrochen",
        ),
        ("MA in Museum Studies, University of Ferrano", "MA Museum Studies, Univ. of Ferrano"),
        ("AAS in Business, Dunmere College", "Associate of Applied Science, Business, Dunmere College"),
        ("Bachelor of Science in Chemistry, minor in Mathematics", "B.S. Chem., minor Math"),
        (
            "Postgraduate Certificate with Qualified Teacher Status, University of Ellesby",
            "PGCE Secondary with QTS, Univ. of Ellesby",
        ),
        ("CIPD Level 3 (2022); Level 5 under way", "CIPD L3, 2022; L5 under way"),
        ("Doctor of Pharmacy, 2014", "PharmD, 2014"),
        ("Bachelor of Engineering in Mechanical Engineering (2:1)", "B.Eng. Mech. Eng. (2:1)"),
        ("OSHA 30-hour card for construction", "OSHA 30 (construction)"),
        ("Food handler's card, valid until 2026", "Food handlers card exp. 2026"),
        ("Senior House Officer in paediatrics", "SHO, paeds"),
        ("Drafted Section 47 reports", "Wrote s.47 reports"),
        ("Umsatzsteuer-Voranmeldungen", "USt-Voranmeldungen"),
        ("Colegiada con el número 2231", "Col. nº 2231"),
        ("Immediate Life Support (Resuscitation Council UK), 2023", "ILS (Resus Council UK), 2023"),
        ("Units CS30, CS31 and (assessed in 2020) CS38", "CS30/31; CS38 assessed 2020"),
        ("Irish (mother tongue), French (B1)", "French B1, Irish native"),
    ],
)
def test_a_short_form_and_what_it_stands_for_say_the_same(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("MSc in Geology, University of Leeds", "MSc Geology, Inst. of Leeds"),
        ("Certified Pharmacist (Pharmacy Technician Certification Board)", "CPhT (PTCB)"),
        ("Pricing with generalised additive models", "Pricing with GLM"),
        ("Medizinisch-technische Radiologieassistentin (2013)", "MTLA, 2013"),
        ("BA Business and Sociology", "A levels: Business B, Sociology B"),
        ("HPLC and LC-MS", "HPLC and GC-MS"),
        ("English-German translation", "DE>EN"),
        ("Website eines Museums ins Englische übertragen", "Website eines Museums lokalisiert (EN > DE)"),
        ("German-English and Italian-English translation", "DE>EN and FR>EN"),
        ("Bachelor of Science in Mathematics", "B.S. Chem., minor Math"),
        ("Dipl.-Ing. (FH) Maschinenbau, FH Ostrau", "Dipl.-Ing. (FH) Elektrotechnik, FH Ostrau"),
        ("Dr.-Ing. Elektrotechnik, FH Ostrau", "Dipl.-Ing. (FH) Elektrotechnik, FH Ostrau"),
        ("Mestrado em Enfermagem (2012)", "Lic. em Enfermagem, 2012"),
        ("Laurea magistrale in Fisioterapia", "Laurea triennale in Fisioterapia"),
        ("Доктор технических наук (2011)", "Канд. техн. наук, 2011"),
    ],
)
def test_another_form_of_the_same_letters_or_height_is_found(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


def test_a_degree_in_capitals_is_not_read_as_a_small_word_of_another_language() -> None:
    assert verify("Translation, University of Ferrano", ["MA Translation, Univ. of Ferrano"]).level is Level.SUPPORTED


def test_a_full_stop_within_a_name_ends_no_sentence() -> None:
    said = "Fellow of the Hist. Soc. of Durrow: application pending"
    assert verify("Fellow of the Historical Society of Durrow", [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Seit März 2015 Vorarbeiter", "Vorarbeiter seit 3/15"),
        ("Shift lead since November 2022", "Shift lead from Nov-22"),
        ("First aid certificate valid until June 2025", "First aid certificate, valid to 06/25"),
        ("Geselle, ab September 2016 Meister", "Meister (bis 08/2016 Geselle), 01/2012 bis 12/2021"),
        ("Deputy Librarian, Wenlow Philharmonic", "Wenlow Phil., Deputy Librarian"),
        ("Führerscheinklassen B und C1", "FS-Klassen B, C1"),
        ("Lowered monthly Snowflake costs from $41k to $28k", "Cut the Snowflake bill from $41k to $28k a month"),
        ("Builds with GitHub Actions on Amazon EKS", "Builds with GH Actions on EKS"),
    ],
)
def test_times_names_and_makers_in_another_form_are_the_same(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Seit Mai 2015 Vorarbeiter", "Vorarbeiter seit 3/15"),
        ("Shift lead since October 2022", "Shift lead from Nov-22"),
        ("Geselle, ab Oktober 2016 Meister", "Meister (bis 08/2016 Geselle), 01/2012 bis 12/2021"),
        ("Deputy Librarian, Wenlow Opera", "Wenlow Phil., Deputy Librarian"),
        ("Führerscheinklassen B und C", "FS-Klassen B, C1"),
        ("Builds with GitLab on Amazon EKS", "Builds with GH Actions on EKS"),
    ],
)
def test_another_time_name_or_class_is_found(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("PgCert Computed Tomography, 2019 (60 credits)", Level.SUPPORTED),
        ("PgCert Computed Tomography, 2019, 20 of 60 credits", Level.UNSUPPORTED),
    ],
)
def test_a_certificate_written_short(evidence: str, expected: Level) -> None:
    assert verify("Postgraduate Certificate in Computed Tomography (2019)", (evidence,)).level is expected
