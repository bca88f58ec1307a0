"""The parts that a person's word may bring into a resume that has none of the kind, and what they are called in its language."""

from collections.abc import Mapping

from core.resume.model import Kind, Resume, Section

SUMMARY_ID, SKILLS_ID, EDUCATION_ID, CERTIFICATES_ID, VOLUNTEER_ID = "summary", "skills", "education", "certificates", "volunteer"
SUMMARY_HEADINGS: Mapping[str, str] = {
    "en": "Summary",
    "de": "Profil",
    "es": "Perfil",
    "fr": "Profil",
    "it": "Profilo",
    "nl": "Profiel",
    "pl": "Podsumowanie",
    "pt": "Resumo",
    "ru": "О себе",
    "uk": "Про себе",
}
SKILLS_HEADINGS: Mapping[str, str] = {
    "en": "Skills",
    "de": "Kenntnisse",
    "es": "Habilidades",
    "fr": "Compétences",
    "it": "Competenze",
    "nl": "Vaardigheden",
    "pl": "Umiejętności",
    "pt": "Competências",
    "ru": "Навыки",
    "uk": "Навички",
}
EDUCATION_HEADINGS: Mapping[str, str] = {
    "en": "Education",
    "de": "Ausbildung",
    "es": "Educación",
    "fr": "Formation",
    "it": "Istruzione",
    "nl": "Opleiding",
    "pl": "Wykształcenie",
    "pt": "Formação",
    "ru": "Образование",
    "uk": "Освіта",
}
CERTIFICATES_HEADINGS: Mapping[str, str] = {
    "en": "Certificates",
    "de": "Zertifikate",
    "es": "Certificados",
    "fr": "Certifications",
    "it": "Certificati",
    "nl": "Certificaten",
    "pl": "Certyfikaty",
    "pt": "Certificados",
    "ru": "Сертификаты",
    "uk": "Сертифікати",
}
VOLUNTEER_HEADINGS: Mapping[str, str] = {
    "en": "Volunteering",
    "de": "Ehrenamt",
    "es": "Voluntariado",
    "fr": "Bénévolat",
    "it": "Volontariato",
    "nl": "Vrijwilligerswerk",
    "pl": "Wolontariat",
    "pt": "Voluntariado",
    "ru": "Волонтёрство",
    "uk": "Волонтерство",
}
NEW_PARTS: Mapping[str, tuple[Kind, Mapping[str, str]]] = {
    SUMMARY_ID: (Kind.SUMMARY, SUMMARY_HEADINGS),
    SKILLS_ID: (Kind.SKILLS, SKILLS_HEADINGS),
    EDUCATION_ID: (Kind.EDUCATION, EDUCATION_HEADINGS),
    CERTIFICATES_ID: (Kind.CERTIFICATES, CERTIFICATES_HEADINGS),
    VOLUNTEER_ID: (Kind.VOLUNTEER, VOLUNTEER_HEADINGS),
}
_BODY_KINDS = (Kind.SUMMARY, Kind.WORK, Kind.PROJECTS, Kind.EDUCATION, Kind.VOLUNTEER)


def with_new_part(resume: Resume, section_id: str) -> tuple[Section, ...]:
    """The sections with a new one: a summary before all others, anything else after the last one that tells what was done."""
    kind, headings = NEW_PARTS[section_id]
    section = Section(section_id, kind, headings.get(resume.language, headings["en"]))
    body = (index for index, one in enumerate(resume.sections, 1) if one.kind in _BODY_KINDS)
    place = 0 if kind is Kind.SUMMARY else max(body, default=len(resume.sections))
    return (*resume.sections[:place], section, *resume.sections[place:])
