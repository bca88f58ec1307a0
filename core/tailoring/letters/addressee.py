"""Whom a posting names as the one to write to: only where it says so itself."""

import re

_LABEL = (
    r"(?:contact(?: person)?|hiring manager|recruiter|apply to|applications? to|reports? to|ansprechpartner(?:in)?|"
    r"ansprechperson|kontakt|bewerbung(?:en)? an|persona de contacto|contacto|dirigid[ao] a|votre contact|contact rh|"
    r"candidatures? à)"
)
_NAME = r"(?:[A-ZÄÖÜÉÁÍÓÚÑ][\w'’-]+)(?:[ ](?:von|van|de|la|del|der)?[ ]?[A-ZÄÖÜÉÁÍÓÚÑ][\w'’-]+){0,2}"
_FORMS = {
    "en": rf"(?:Mr|Ms|Mrs|Dr)\.? {_NAME}",
    "de": rf"(?:Frau|Herrn?)(?: (?:Dr|Prof)\.)* {_NAME}",
    "es": rf"(?:Sra|Sr|Srta|Dra|Dr)\. {_NAME}",
    "fr": rf"(?:Madame|Monsieur|Mme|M\.) {_NAME}",
}
_BETWEEN = r"\W{0,4}(?:\n\s*)?(?:(?:is|ist|es|est|our|unser\w*|the|hr|manager|team|ihre?|dein\w*|[,:])\s*){0,3}"


def addressee(posting: str, language: str) -> str:
    """The person to write to, as "Ms Ann Smith" or "Frau Müller"; empty when none is named in the letter's language."""
    form = _FORMS.get(language)
    found = re.search(rf"\b(?i:{_LABEL}){_BETWEEN}(?P<who>{form})", posting) if form else None
    return found["who"].replace("Herrn ", "Herr ").strip() if found else ""
