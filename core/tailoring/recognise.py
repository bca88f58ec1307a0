"""Telling a resume from a posting, and both from chat and everything else."""

import re
from dataclasses import dataclass
from typing import Literal

from core.tailoring.headings import Part, heading, inline_heading
from core.tailoring.lexicon import terms_of

_OWN_HEADINGS = frozenset(
    """
experience|work experience|professional experience|employment|employment history|work history|career|where i have worked|education|school|academic background|education and training|skills|technical skills|summary|professional summary
profile|about me|objective|certifications|certificates|courses|projects|personal projects|publications|languages|interests|hobbies|references|volunteer|volunteering|volunteer experience|awards|honors|honours|achievements|training|tools
lebenslauf|curriculum vitae|resume|résumé|cv|kurzprofil|berufserfahrung|beruflicher werdegang|werdegang|ausbildung|bildungsweg|schulbildung|studium|aus- und weiterbildung|weiterbildung|edv-kenntnisse|kenntnisse|sprachen|sprachkenntnisse|ehrenamt und hobbys|hobbys|interessen|persönliche daten
expérience professionnelle|expériences professionnelles|expériences|parcours professionnel|formation|formations|diplômes|compétences|langues|centres d'intérêt|loisirs|état civil
experiencia|experiencia laboral|experiencia profesional|formación|formación académica|educación|estudios|habilidades|aptitudes|idiomas|datos personales|intereses|esperienza professionale|esperienze lavorative|istruzione|istruzione e formazione|competenze|lingue
experiência profissional|formação acadêmica|formação|idiomas|werkervaring|opleiding|opleidingen|talen|doświadczenie zawodowe|wykształcenie|umiejętności|języki|arbetslivserfarenhet|utbildning
опыт работы|образование|навыки|ключевые навыки|о себе|обо мне|языки|знание языков|личная информация|контакты|дополнительное образование|курсы|сертификаты|проекты|хобби|резюме|досвід роботи|освіта
工作经历|工作经验|教育背景|教育经历|个人信息|个人简介|自我评价|项目经验|项目经历|专业技能|技能|语言能力|获奖情况|证书|职歴|学歴|自己pr|資格|スキル|경력|학력|기술|سوابق شغلی|تحصیلات|مهارت‌ها|الخبرات|التعليم|المهارات
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
_SHARED_HEADINGS = frozenset(
    {
        "skills",
        "technical skills",
        "experience",
        "profile",
        "summary",
        "kenntnisse",
        "compétences",
        "formation",
        "competenze",
        "habilidades",
        "навыки",
        "ключевые навыки",
        "profil",
    }
)
_PARTS = {
    Part.MUST: 2.0,
    Part.NICE: 2.0,
    Part.DUTIES: 2.0,
    Part.BENEFITS: 2.0,
    Part.PROCESS: 1.0,
    Part.CONDITIONS: 0.6,
    Part.COMPANY: 0.6,
    Part.LEGAL: 1.5,
}
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|(?:\+\d{1,3}[ .(-]*)?(?:\(\d{2,5}\)|\d{2,5})[ .)/-]+\d{2,4}[ .-]?\d{2,5}|linkedin\.com/in/|github\.com/\w",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?:19|20)\d\d(?:[-./年]\d{1,2})?月?\s*г?\.?\s*(?:[-–—−~至]|to|bis|until|till|à|al?|по|до)+\s*(?:(?:\w+\.?\s|\d{1,2}[./])?(?:19|20)\d\d|present|now|current|today|heute|jetzt|aujourd|présent|actual|presente|oggi|н\.?\s?в|настоящее|наст|сейчас|至今|现在|現在|ongoing|heden|obecnie)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"^[\s•●▪*+–—>-]*(?:Built|Led|Managed|Developed|Designed|Implemented|Created|Maintained|Wrote|Helped|Improved|Increased|Reduced|Launched|Achieved|Coordinated|Supervised|Negotiated|Delivered|Worked|Handled|Taught|Trained|Served|Prepared|Assisted|Organi[sz]ed|Contributed|Responsible for|Updated|Raised|Opened|Ran|Cared|Cooked|Cleaned)\b|\b(?:I|I'm|I've|my)\b|\bich\b|\bmein\w*\b|\bj'ai\b|\bmes\b|\bразработал\w*|\bруководил\w*|\bработал\w*|我",
    re.MULTILINE,
)
_ASKING = re.compile(
    r"""
    \b(?:we|wir)\ (?:are|'re|re|sind|seek|need|want|offer|bieten|suchen) | \b(?:is|are)\ (?:looking\ for|seeking|hiring|searching) | looking\ for\ (?:an?|our|someone|people) | join\ (?:our|us|the)\ | you\ will | you'll | you\ (?:have|bring|are|must) | your\ (?:profile|responsibilities|role|tasks)
    | \bmust\ have | is\ required | are\ required | \bapply\b | applicants? | candidates? | equal\ opportunity | \bnice\ to\ have | minimum\ qualifications | years?\ of\ (?:\w+\ ){0,4}experience | experience\ (?:with|in)\ .{3,60}\ (?:required|preferred|a\ plus)
    | \$\d[\d,.]*k?\ ?(?:[-–/]|to|per|an?\ hour) | full[- ]time | part[- ]time | \bsalary | this\ position | this\ role | the\ role | \bwanted\b | \bhiring\b | job\ (?:description|purpose|type)|responsibilities | visa\ sponsor | fully\ remote
    | \(m/w/d\) | \(w/m/d\) | \bm/w/d\b | wir\ suchen | sie\ (?:bringen|haben|verfügen|sind|erstellen) | ihre?\ (?:aufgaben|profil|bewerbung)|gesucht | ab\ sofort | bewerben|bewerbung
    | \bH/F\b | \bF/H\b | nous\ (?:recherchons|cherchons|recrutons|proposons|offrons) | recherche\ un | recrute | vous\ (?:êtes|avez|serez|maîtrisez|justifiez)|votre\ (?:profil|mission) | débutant\ accepté | \bCD[ID]\b | poste\ à\ pourvoir
    | buscamos | se\ (?:busca|requiere|ofrece|necesita|valora) | ofrecemos | incorporación\ inmediata | tu\ perfil | empresa\ .{0,40}busca | imprescindible
    | \bищем\b | требу(?:ется|ются) | приглашаем | мы\ предлагаем | обязанности | вакансия | требования | опыт\ работы\ от | оформление\ по\ тк | зарплата\ от | в\ команду
    | 招聘 | 岗位职责 | 任职要求 | 岗位要求 | 职位 | 薪资 | 五险一金 | 及以上学历 | 优先 | 待遇 | 急招 | 募集 | 応募 | 모집 | 채용
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ROLE = re.compile(
    r"engineer|developer|manager|nurse|teacher|assistant|specialist|technician|analyst|designer|accountant|representative|electrician|librarian|cook\b|chef|driver|clerk|worker|custodian|paralegal|consultant|administrator|coordinator|director|supervisor|chemist|cleaner|agent|associate|intern\b|lead\b|recruiter|barista|waiter"
    r"|entwickler|leiter|kraft\b|techniker|buchhalter|verkäufer|erzieher|koch\b|lagerist|sachbearbeiter|berater|pfleger|ingenieur|infirmi|comptable|technicien|vendeur|assistant|développeur|chef de|desarrollador|enfermer|contable|camarer|profesor|cociner|auxiliar|инженер|разработчик|менеджер|бухгалтер|медсестра|повар|водитель|учитель|продавец|工程师|专员|经理|会计|护士|顾问|实习生|教师|司机|厨师|助理",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,3}[^\W\d_][\w.'’-]*,?(?:\s\w{2,5})?|[\u4e00-\u9fff]{2,4}")
_CHAT = 60
_ENOUGH = 3.0
_LONG = 25_000
_TOP = 500


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a text is, and how sure that is (0..1). `both`: a resume and a posting in one; `split` is where the second begins."""

    kind: Literal["resume", "posting", "neither"]
    confidence: float
    both: bool = False
    split: int = 0


def recognise(text: str, name: str = "") -> Recognition:
    """Tell what a text is; `name` is its file's name, which helps when it says so."""
    alone = _recognised(text, name)
    split = _split(text) if alone.kind != "neither" else 0
    return Recognition(alone.kind, alone.confidence, both=bool(split), split=split)


def _recognised(text: str, name: str) -> Recognition:
    resume, posting = _resume_score(text), _posting_score(text)
    if len(text) > _LONG:
        shrink = _LONG / len(text)
        resume, posting = resume * shrink, posting * shrink
    resume += 3.0 * bool(
        re.search(r"resume|résumé|lebenslauf|curriculum|\bcv\b|резюме|简历", name.replace("_", " "), re.IGNORECASE)
    )
    posting += 3.0 * bool(
        re.search(r"posting|\bjob|stelle|offre|vacan|oferta|вакансия|招聘|jd\b", name.replace("_", " "), re.IGNORECASE)
    )
    best, other = max(resume, posting), min(resume, posting)
    if best < _ENOUGH or len(text.strip()) < _CHAT // 3:
        return Recognition("neither", round(min(1.0, 1 - best / (2 * _ENOUGH)), 2))
    confidence = round(min(0.99, 0.5 + 0.08 * (best - other) + 0.02 * (best - _ENOUGH)), 2)
    return Recognition("resume" if resume >= posting else "posting", confidence)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _resume_score(text: str) -> float:
    lines = _lines(text)
    score = 2.0 * bool(_CONTACT.search(text[:_TOP])) + 1.0 * bool(_CONTACT.search(text[-_TOP:]))
    ranges = len(_RANGE.findall(text))
    score += min(4, ranges) * 1.3
    bare = {re.sub(r"[\W\d_]+$|^[\W\d_]+", "", line).casefold() for line in lines if len(line) < 45}  # noqa: PLR2004 - headings are short
    own = bare & _OWN_HEADINGS
    score += min(4.0, sum(0.7 if one in _SHARED_HEADINGS else 1.5 for one in own))
    score += min(5, len(_FIRST_PERSON.findall(text))) * 0.4 * bool(own or ranges)
    named = lines and _NAME.fullmatch(re.sub(r"^#+\s*", "", lines[0])) and not heading(lines[0]) and not _ROLE.search(lines[0])
    return score + 1.0 * bool(named and score)


def _posting_score(text: str) -> float:
    lines = _lines(text)
    parts = {part for line in lines if (part := heading(line) or (inline_heading(line) or (None,))[0])}
    score = sum(weight for part, weight in _PARTS.items() if part in parts)
    asking = {found.group().casefold() for found in _ASKING.finditer(text)}
    score += min(6, len(asking)) * 1.1
    if (
        lines
        and len(lines[0]) < 2 * _CHAT
        and _ROLE.search(lines[0])
        and not lines[0].endswith((".", "!", "?"))
        and len(text) > _CHAT
    ):
        score += 0.8 + 1.2 * bool(parts or asking)
    if len(asking) + len(parts) and len(terms_of(text[:5000])) > 2:  # noqa: PLR2004 - two skills can be chance
        score += 1.0
    return score if len(lines) > 1 or len(text) > _CHAT else score * 0.5


def _split(text: str) -> int:
    """Where the second document begins when one is a resume and the other a posting; 0 when the text is one document."""
    if _resume_score(text) < 2 * _ENOUGH or _posting_score(text) < 2 * _ENOUGH or len(text) > _LONG:
        return 0
    best, at = 0.0, 0
    for gap in re.finditer(r"\n[ \t]*\n+|\n[-=_*]{3,}\n", text):
        head, tail = text[: gap.end()], text[gap.end() :]
        one, two = _recognised(head, ""), _recognised(tail, "")
        both = {one.kind, two.kind} == {"resume", "posting"}
        worth = min(one.confidence, two.confidence) if both else 0.0
        if worth > best:
            best, at = worth, gap.end()
    return at if best >= 0.85 else 0  # noqa: PLR2004 - both halves must be clear
