"""The head of a posting gives a letter its title and its employer: right, or none at all."""

import pytest

from core.tailoring.posting import parse_posting

BODY = "\n\nRequirements\n- Excel\n- Attention to detail\n- Data entry\n"
LUMEN = "\n\nLumen Pay moves money for small shops. We are hiring a Backend Engineer in Bristol."
ADDRESS = "\n\nWrite to jobs@foxglove.example"
REFERENCES = "\n\nPlease provide two references. Accommodation is available. Excel is a must."


@pytest.mark.parametrize(
    ("head", "title", "company"),
    [
        ("Backend Engineer at Lumen Pay" + LUMEN, "Backend Engineer", "Lumen Pay"),
        ("Data Clerk at Foxglove Ltd", "Data Clerk", "Foxglove Ltd"),
        ("Night Porter @ Hotel Bay", "Night Porter", "Hotel Bay"),
        ("Chef de Partie at The Ivy, London", "Chef de Partie", "The Ivy"),
        ("Data Scientist, Machine Learning at Acme Inc.", "Data Scientist, Machine Learning", "Acme Inc"),
        ("Barista wanted at Cafe Mono, Leeds", "Barista", "Cafe Mono"),
        ("Now hiring: Barista at Cafe Mono", "Barista", "Cafe Mono"),
        ("Looking for a barista at Cafe Mono in Leeds", "barista", "Cafe Mono"),
        ("We're looking for a Data Clerk to join our team at Foxglove!", "Data Clerk", "Foxglove"),
        ("Foxglove Ltd is hiring a Data Clerk", "Data Clerk", "Foxglove Ltd"),
        ("Acme Corp. is seeking an experienced Office Manager for our Dublin office", "Office Manager", "Acme Corp."),
        ("St Mary's Hospital is looking for a Staff Nurse to join our busy ward", "Staff Nurse", "St Mary's Hospital"),
        ("Data Clerk - Foxglove Ltd - Leeds", "Data Clerk", "Foxglove Ltd"),
        ("Senior Physiotherapist - Cork University Hospital", "Senior Physiotherapist", "Cork University Hospital"),
        ("Cleaner | Leeds General Hospital", "Cleaner", "Leeds General Hospital"),
        ("Data Clerk, Foxglove Ltd" + REFERENCES, "Data Clerk", "Foxglove Ltd"),
        ("Foxglove Ltd: Data Clerk", "Data Clerk", "Foxglove Ltd"),
        ("Harrow & Finch LLP - Senior Accountant", "Senior Accountant", "Harrow & Finch LLP"),
        ("Senior Accountant – Harrow & Finch LLP (Hybrid)", "Senior Accountant", "Harrow & Finch LLP"),
        ("Care Assistant, Willow House Care Home, Bolton", "Care Assistant", "Willow House Care Home"),
        ("Data Clerk (Foxglove)" + ADDRESS, "Data Clerk", "Foxglove"),
        ("Data Clerk | Foxglove | Remote" + ADDRESS, "Data Clerk", "Foxglove"),
        ("Job title: Data Clerk | Company: Foxglove | Location: Leeds", "Data Clerk", "Foxglove"),
        ("Position: Data Clerk at Foxglove Ltd (Leeds)", "Data Clerk", "Foxglove Ltd"),
        ("Koch (m/w/d) bei Hotel Krone in Ulm", "Koch", "Hotel Krone"),
        ("Hotel Krone sucht Koch (m/w/d)", "Koch", "Hotel Krone"),
        ("Die Nordwick GmbH sucht ab sofort eine Buchhalterin (m/w/d) in Teilzeit", "Buchhalterin", "Nordwick GmbH"),
        ("Wir, die Nordwick GmbH, suchen einen Elektriker", "Elektriker", "Nordwick GmbH"),
        ("Nordwick GmbH | Elektriker (m/w/d) | Ulm", "Elektriker", "Nordwick GmbH"),
        ("Pflegefachkraft (m/w/d) im Klinikum Nord, Kiel", "Pflegefachkraft", "Klinikum Nord"),
        ("Restaurante El Faro busca camarero", "camarero", "Restaurante El Faro"),
        ("Contable - Grupo Marisma S.L. - Sevilla", "Contable", "Grupo Marisma S.L."),
        ("Serveuse chez Café Paul à Lyon", "Serveuse", "Café Paul"),
        ("La Clinique du Parc recrute un aide-soignant (H/F)", "aide-soignant", "Clinique du Parc"),
        ("Comptable (H/F) - Société Durand SAS - Lyon", "Comptable", "Société Durand SAS"),
    ],
)
def test_title_and_employer_are_told_apart(head: str, title: str, company: str) -> None:
    posting = parse_posting(head + BODY)
    assert (posting.title, posting.company) == (title, company)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Data Clerk - Leeds", "Data Clerk"),
        ("Data Clerk, Leeds, UK", "Data Clerk"),
        ("Customer Service Advisor - Full-time - £24,000", "Customer Service Advisor"),
        ("Warehouse Operative | Nights | Leeds", "Warehouse Operative"),
        ("Clinical Nurse - Intensive Care", "Clinical Nurse - Intensive Care"),
        ("Carer - Elderly Care", "Carer - Elderly Care"),
        ("Registered Nurse - Emergency Department - Cork", "Registered Nurse - Emergency Department"),
        ("Software Engineer II, Payments Platform", "Software Engineer II, Payments Platform"),
        ("Full-stack Developer (React/Node)", "Full-stack Developer (React/Node)"),
        ("Head of Sales, Northern Region", "Head of Sales, Northern Region"),
        ("Executive Assistant to the CEO", "Executive Assistant to the CEO"),
        ("Wir suchen einen Lagermitarbeiter (m/w/d) für unser Lager in Kassel", "Lagermitarbeiter"),
        ("Contable en Madrid", "Contable"),
        ("Técnico en Sistemas", "Técnico en Sistemas"),
        ("Nous recherchons un vendeur (H/F) à Lyon", "vendeur"),
        ("hey saw this: foxglove needs a data clerk", "data clerk"),
        ("Assistant Manager\nPlease provide two references. Training is provided.", "Assistant Manager"),
        ("Kellner (m/w/d)\nUnterkunft ist vorhanden. Bei Fragen: 0711 000.", "Kellner"),
        ("Data Clerk\nPlease make sure your references answer. Candidates provide two of them.", "Data Clerk"),
    ],
)
def test_what_is_no_employer_for_certain_is_none(head: str, title: str) -> None:
    posting = parse_posting(head + BODY)
    assert (posting.title, posting.company) == (title, "")


@pytest.mark.parametrize("title", ["Senior Dental Nurse", "Dental Hygienist", "Pension Administrator", "Childcare Manager"])
def test_a_job_named_by_what_others_offer_is_the_title(title: str) -> None:
    posting = parse_posting(f"{title}\nSmile Leeds Ltd, Leeds{BODY}")
    assert (posting.title, posting.company) == (title, "Smile Leeds Ltd")
