"""Pages as browsers and web builders print them: grids, floats, coloured sidebars, cards, running heads."""

from collections.abc import Callable, Mapping
from html import escape

from weasyprint import HTML

from tests.documents.columns import Degree, Job, Person

BASE = """@page { size: A4; margin: 14mm } body { font: 9.5pt/1.35 'DejaVu Sans', sans-serif; margin: 0 }
h1 { font-size: 20pt; margin: 0 }
h2 { font-size: 12pt; margin: 4mm 0 1mm } h3 { font-size: 9.5pt; margin: 2mm 0 0 } p { margin: 0 }
ul { margin: 0.5mm 0; padding-left: 4mm }
.row { display: flex; justify-content: space-between }"""


def items(texts: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}' for text in texts)}</ul>"


def lines(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def job(job: Job) -> str:
    """Title over employer and dates."""
    head = f"<h3>{escape(job.title)}</h3><p>{escape(job.employer)}, {job.town}</p><p>{job.dates}</p>"
    return f"<div class=job>{head}{items(job.done)}</div>"


def across(job: Job) -> str:
    """The dates at the right end of the title's line."""
    head = f"<div class=row><h3>{escape(job.title)}</h3><span>{job.dates}</span></div><p>{escape(job.employer)}, {job.town}</p>"
    return f"<div class=job>{head}{items(job.done)}</div>"


def degree(degree: Degree) -> str:
    return f"<div class=job><h3>{escape(degree.title)}</h3><p>{escape(degree.school)}</p><p>{degree.dates}</p></div>"


def jobs(shown: Person, one: Callable[[Job], str] = job) -> str:
    return f"<h2>{shown.heading('work')}</h2>" + "".join(map(one, shown.work))


def degrees(shown: Person) -> str:
    return f"<h2>{shown.heading('education')}</h2>" + "".join(map(degree, shown.education))


def name(shown: Person) -> str:
    return f"<h1>{escape(shown.name)}</h1><p>{escape(shown.label)}</p>"


def contact(shown: Person) -> str:
    return f"<h2>{shown.heading('contact')}</h2>{lines((shown.email, shown.phone, shown.town))}"


def skills(shown: Person) -> str:
    return f"<h2>{shown.heading('skills')}</h2>{lines(shown.skills)}"


def languages(shown: Person) -> str:
    return f"<h2>{shown.heading('languages')}</h2>{lines(shown.languages)}"


def profile(shown: Person) -> str:
    return f"<h2>{shown.heading('profile')}</h2><p>{escape(shown.summary)}</p>"


def closing(shown: Person) -> str:
    return f"<h2>{shown.closing[0]}</h2><p>{escape(shown.closing[1])}</p>"


def coloured_left(shown: Person) -> str:
    """A dark sidebar over the whole page with contact data and lists, on one grid of lines with the main column."""
    side = contact(shown) + skills(shown) + languages(shown)
    main = name(shown) + profile(shown) + jobs(shown) + degrees(shown) + closing(shown)
    style = """@page { margin: 0 } .side { position: absolute; left: 0; top: 0; width: 50mm; height: 297mm; padding: 10mm 6mm;
    background: #24364b; color: white; box-sizing: border-box } .main { margin: 10mm 12mm 10mm 58mm }"""
    return f"<style>{style}</style><div class=side>{side}</div><div class=main>{main}</div>"


def name_in_sidebar(shown: Person) -> str:
    """The name in the sidebar, letters of headings spaced, and a second page without a sidebar."""
    side = name(shown) + contact(shown) + skills(shown) + languages(shown)
    main = profile(shown) + jobs(shown) + degrees(shown) + closing(shown)
    style = """@page { margin: 12mm } @page :first { margin: 0 } h1 { font-size: 17pt } h2 { text-transform: uppercase }
    .side { position: absolute; left: 0; top: 0; width: 54mm; height: 297mm; padding: 12mm 6mm;
    background: #d9e3da; box-sizing: border-box }
    .main { margin: 12mm 10mm 12mm 62mm; font-size: 12pt }"""
    return f"<style>{style}</style><div class=side>{side}</div><div class=main>{main}</div>"


def right_grid(shown: Person) -> str:
    """A banner with name and contact across the page, the sidebar on the right, shorter than the main column."""
    head = f"<div>{name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p></div>"
    main = profile(shown) + jobs(shown, across) + closing(shown)
    side = degrees(shown) + skills(shown) + languages(shown)
    style = ".grid { display: grid; grid-template-columns: 118mm 56mm; column-gap: 8mm }"
    return f"<style>{style}</style>{head}<div class=grid><div>{main}</div><div>{side}</div></div>"


def latex_like(shown: Person) -> str:
    """As AltaCV sets it: rules under headings in capitals, dates and town on a line of their own, a column of lists beside."""

    def job(one: Job) -> str:
        head = f"<h3>{escape(one.title)}</h3><p><b>{escape(one.employer)}</b></p>"
        head += f"<p class=row><span>{one.dates}</span><span>{one.town}</span></p>"
        return f"{head}{items(one.done)}"

    head = f"{name(shown)}<p>{shown.email}&nbsp;&nbsp;&nbsp;&nbsp;{shown.phone}&nbsp;&nbsp;&nbsp;&nbsp;{shown.town}</p>"
    main = jobs(shown, job)
    side = profile(shown) + skills(shown) + languages(shown) + degrees(shown)
    style = """.grid { display: grid; grid-template-columns: 104mm 66mm; column-gap: 10mm } body { font-size: 9pt }
    h2 { text-transform: uppercase; border-bottom: 1pt solid } .side { line-height: 1.5 } .row span:last-child { width: 30mm }"""
    return f"<style>{style}</style>{head}<div class=grid><div>{main}</div><div class=side>{side}</div></div>"


def floating(shown: Person) -> str:
    """A box floating at the right, the text of the page going on below it at full width."""
    side = contact(shown) + skills(shown) + languages(shown)
    main = profile(shown) + jobs(shown) + degrees(shown) + closing(shown)
    style = ".side { float: right; width: 46mm; margin-left: 7mm; padding: 3mm; background: #eee; line-height: 1.2 }"
    return f"<style>{style}</style>{name(shown)}<div class=side>{side}</div>{main}"


def headings_beside(shown: Person) -> str:
    """Headings in a narrow column at the left, everything else beside them."""
    parts = "".join(
        f"<tr><td class=head>{heading}</td><td>{body}</td></tr>"
        for heading, body in (
            ("Profile", f"<p>{escape(shown.summary)}</p>"),
            ("Experience", "".join(map(across, shown.work))),
            ("Education", "".join(map(degree, shown.education))),
            ("Skills", lines((", ".join(shown.skills),))),
            ("Languages", lines((", ".join(shown.languages),))),
            (shown.closing[0], lines((shown.closing[1],))),
        )
    )
    style = """td { vertical-align: top; padding: 1.5mm 0 } .head { width: 34mm; font-weight: bold }
    h3 { margin: 0 } .job { margin-bottom: 2mm }"""
    return f"<style>{style}</style>{name(shown)}<p>{shown.email} · {shown.phone} · {shown.town}</p><table>{parts}</table>"


def _dated(dates: str, title: str, place: str, more: str = "") -> str:
    return f"<tr><td class=when>{dates}</td><td><b>{escape(title)}</b><p>{escape(place)}</p>{more}</td></tr>"


def dates_close(shown: Person) -> str:
    """Dates at the left with hardly a gap before the titles."""
    rows = "".join(_dated(job.dates, job.title, f"{job.employer}, {job.town}", items(job.done)) for job in shown.work)
    schools = "".join(_dated(degree.dates, degree.title, degree.school) for degree in shown.education)
    style = """table { border-spacing: 0 } td { vertical-align: top; padding: 0 0 1mm }
    .when { padding-right: 1.2mm; white-space: nowrap }"""
    head = f"{name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p>{profile(shown)}"
    lists = f"<h2>Skills</h2>{lines((', '.join(shown.skills),))}<h2>Languages</h2>{lines((', '.join(shown.languages),))}"
    body = f"<h2>Experience</h2><table>{rows}</table><h2>Education</h2><table>{schools}</table>"
    return f"<style>{style}</style>{head}{body}{lists}{closing(shown)}"


def lists_in_columns(shown: Person) -> str:
    """One column, but for the skills, which stand in three with a bullet each."""
    style = ".three ul { columns: 3; column-gap: 3mm; width: 120mm }"
    head = f"{name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p>{profile(shown)}"
    lists = f"<div class=three><h2>Skills</h2>{items(shown.skills)}</div><h2>Languages</h2>{lines((', '.join(shown.languages),))}"
    return f"<style>{style}</style>{head}{lists}{jobs(shown, across)}{degrees(shown)}{closing(shown)}"


def foot_of_three(shown: Person) -> str:
    """Below the jobs three narrow columns side by side: schools, skills, languages."""
    style = ".three { display: grid; grid-template-columns: 60mm 50mm 50mm; column-gap: 7mm }"
    head = f"{name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p>{profile(shown)}"
    foot = f"<div>{degrees(shown)}</div><div>{skills(shown)}</div><div>{languages(shown)}</div>"
    return f"<style>{style}</style>{head}{jobs(shown, across)}<div class=three>{foot}</div>{closing(shown)}"


def running_head(shown: Person) -> str:
    """Several pages, each but the first with the name, what it is and its number above, and a sidebar on the first."""
    style = f"""@page {{ size: A5; margin: 18mm 12mm; @top-left {{ content: "{shown.name}"; font-size: 8pt }}
    @top-right {{ content: "Curriculum Vitae, page " counter(page) " of " counter(pages); font-size: 8pt }} }}
    @page :first {{ @top-left {{ content: "" }} @top-right {{ content: "" }} }}"""
    head = f"{name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p>{profile(shown)}"
    return f"<style>{style}</style>{head}{jobs(shown)}{degrees(shown)}{skills(shown)}{languages(shown)}{closing(shown)}"


def running_title(shown: Person) -> str:
    """Name, calling and address at the top of every page, and the number at its foot."""
    style = f"""@page {{ size: A5; margin: 20mm 12mm;
    @top-center {{ content: "{shown.name} – {shown.label} – {shown.email}"; font-size: 8pt }}
    @bottom-center {{ content: counter(page) " / " counter(pages); font-size: 8pt }} }}"""
    head = f"{name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p>{profile(shown)}"
    return f"<style>{style}</style>{head}{jobs(shown, across)}{degrees(shown)}{skills(shown)}{languages(shown)}{closing(shown)}"


def cards(shown: Person) -> str:
    """A dark banner with the name, and two columns of the same width below it."""
    style = """@page { margin: 0 } .banner { background: #7a2d3a; color: white; padding: 9mm 14mm; text-align: center }
    .two { display: flex; gap: 8mm; margin: 4mm 14mm } .two > div { flex: 1 }"""
    left = profile(shown) + contact(shown) + degrees(shown) + skills(shown) + languages(shown)
    banner = f"<div class=banner>{name(shown)}</div>"
    return f"<style>{style}</style>{banner}<div class=two><div>{left}</div><div>{jobs(shown)}</div></div>"


def narrow_sidebar(shown: Person) -> str:
    """A narrow sidebar in which schools and degrees wrap, a thin gap, and headings over both columns at the foot."""
    side = contact(shown) + degrees(shown) + skills(shown)
    main = name(shown) + profile(shown) + jobs(shown)
    style = """.grid { display: grid; grid-template-columns: 38mm 138mm; column-gap: 4mm } .side { font-size: 8.5pt }"""
    foot = f"{languages(shown)}{closing(shown)}"
    return f"<style>{style}</style><div class=grid><div class=side>{side}</div><div>{main}</div></div>{foot}"


PRINTED: Mapping[str, tuple[str, Callable[[Person], str]]] = {
    "coloured sidebar, left": ("designer", coloured_left),
    "name in the sidebar, on page 1 only": ("engineer", name_in_sidebar),
    "banner, sidebar right": ("teacher", right_grid),
    "as AltaCV": ("scientist", latex_like),
    "floating box": ("chef", floating),
    "headings beside": ("accountant", headings_beside),
    "dates close to titles": ("nurse", dates_close),
    "skills in three columns": ("welder", lists_in_columns),
    "three columns at the foot": ("accountant", foot_of_three),
    "running head from page 2": ("engineer", running_head),
    "running head on every page": ("nurse", running_title),
    "banner, two equal columns": ("chef", cards),
    "narrow sidebar, lines wrap": ("teacher", narrow_sidebar),
}


def pdf(shown: Person, layout: Callable[[Person], str]) -> bytes:
    """The page as a browser would print it."""
    return bytes(HTML(string=f"<style>{BASE}</style>{layout(shown)}").write_pdf())
