"""Jobs and groups of skills that stand side by side on a page, in columns much narrower than the rest of it."""

from core.resume.model import Kind
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source, texts

STYLE = """body { font-size: 8pt }
.two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm }
.two p, .three p { margin: 0 }
.three { display: grid; grid-template-columns: 1fr 1fr 1fr } h2 { font-size: 12pt; text-align: center }
.item { margin: 4mm 0 4mm 6mm }"""
DUTIES = {
    "Creative Solutions Inc.": [
        "Spearheaded the redesign of the main product site, which brought an increase of 40% in engagement.",
        "Developed and implemented a new responsive / framework, improving cross-device compatibility.",
    ],
    "TechAdvancers": [
        "Collaborated in a team of 10 to develop high-quality web applications that all departments use daily.",
        "Managed the integration of third-party services such as / Stripe for payments and Twilio for SMS services.",
        "Optimized application performance, achieving a 30% / reduction in load times.",
    ],
}


def job(employer: str, dates: str) -> str:
    items = "".join(f"<div class=item>{duty.replace(' / ', '<br>')}</div>" for duty in DUTIES[employer])
    return f"<div><p><b>{employer}</b></p><p>Senior Web Developer</p><p>San Jose, CA</p><p><b>{dates}</b></p>{items}</div>"


def skills(name: str, *words: str) -> str:
    return f"<div><p><b>{name}</b></p><p>Advanced</p><p>{', '.join(words)}</p></div>"


PAGE = f"""<h1>John Doe</h1><p>john.doe@gmail.com</p><h2>Summary</h2>
<p>Web developer with five years of experience in building sites and applications that people of all ages like to use.
I care for standards and for what is new in the field, and I have led projects from their concept to the day they opened.</p>
<h2>Experience</h2><div class=two>{job("Creative Solutions Inc.", "January 2019 to Present")}
{job("TechAdvancers", "June 2016 to December 2018")}</div>
<h2>Skills</h2><div class=three>{skills("Web Technologies", "HTML5", "PHP", "Python")}
{skills("Web Frameworks", "React.js", "Angular", "Vue.js", "Laravel", "Django")}
{skills("Tools", "Webpack", "Git", "Docker")}</div>"""


def test_a_narrow_column_keeps_its_duties_and_its_groups_whole() -> None:
    found = parse(source("two.pdf", made.pdf(PAGE, STYLE)))
    told = {employer: [duty.replace(" / ", " ") for duty in duties] for employer, duties in DUTIES.items()}
    assert {one.organisation: texts(one.lines) for one in found.entries(Kind.WORK)} == told
    assert [texts(one.lines) for one in found.entries(Kind.SKILLS)] == [
        ["HTML5", "PHP", "Python"],
        ["React.js", "Angular", "Vue.js", "Laravel", "Django"],
        ["Webpack", "Git", "Docker"],
    ]
