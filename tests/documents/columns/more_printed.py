"""More printed pages: one grid of lines, timelines, sidebars over two pages, dates at the right within a column, levels."""

from collections.abc import Callable, Mapping
from html import escape

from tests.documents.columns import Job, Person
from tests.documents.columns import printed as page


def _head(shown: Person) -> str:
    return f"{page.name(shown)}<p>{shown.email} | {shown.phone} | {shown.town}</p>"


def one_grid(shown: Person) -> str:
    """Sidebar and main column on the same baselines, all in one size; headings in capitals, not bold."""
    side = page.contact(shown) + page.skills(shown) + page.languages(shown)
    main = page.profile(shown) + page.jobs(shown) + page.degrees(shown) + page.closing(shown)
    style = """.grid { display: grid; grid-template-columns: 48mm 126mm; column-gap: 8mm } body { line-height: 14pt }
    ul, h1, h2, h3 { margin: 0 }
    h2, h3 { font-size: 9.5pt; font-weight: normal } h2 { text-transform: uppercase; margin-top: 14pt }
    h1 { line-height: 28pt }"""
    return f"<style>{style}</style>{page.name(shown)}<div class=grid><div>{side}</div><div>{main}</div></div>"


def sidebar_on_two_pages(shown: Person) -> str:
    """A table over two pages of A5 with the sidebar at the right: lists on the first page, schools on the second."""
    first = page.profile(shown) + page.jobs(shown, page.across)
    style = """@page { size: A5; margin: 10mm } body { font-size: 8.5pt }
    .grid { display: grid; grid-template-columns: 80mm 42mm; column-gap: 6mm }
    .next { break-before: page }"""
    one = f"<div class=grid><div>{first}</div><div>{page.contact(shown)}{page.skills(shown)}</div></div>"
    other = (
        f"<div class='grid next'><div>{page.degrees(shown)}{page.closing(shown)}</div><div>{page.languages(shown)}</div></div>"
    )
    return f"<style>{style}</style>{page.name(shown)}{one}{other}"


def timeline(shown: Person) -> str:
    """Dates at the left, each over two lines, beside a thin line."""

    def rows(entries: list[tuple[str, str]]) -> str:
        cells = "".join(f"<tr><td class=when>{when}</td><td class=what>{what}</td></tr>" for when, what in entries)
        return f"<table>{cells}</table>"

    jobs = [
        (job.dates, f"<b>{escape(job.title)}</b><p>{escape(job.employer)}, {job.town}</p>{page.items(job.done)}")
        for job in shown.work
    ]
    schools = [(degree.dates, f"<b>{escape(degree.title)}</b><p>{escape(degree.school)}</p>") for degree in shown.education]
    style = """table { border-spacing: 0 } td { vertical-align: top; padding: 0 0 2mm } .when { width: 21mm; padding-right: 4mm }
    .what { border-left: 0.5pt solid; padding-left: 4mm }"""
    body = f"<h2>{shown.heading('work')}</h2>{rows(jobs)}<h2>{shown.heading('education')}</h2>{rows(schools)}"
    lists = page.skills(shown) + page.languages(shown)
    return f"<style>{style}</style>{_head(shown)}{page.profile(shown)}{body}{lists}{page.closing(shown)}"


def dates_in_main(shown: Person) -> str:
    """A dark sidebar at the right; in the main column the dates stand at its right end."""
    side = page.contact(shown) + page.skills(shown) + page.languages(shown)
    main = page.name(shown) + page.profile(shown) + page.jobs(shown, page.across) + page.degrees(shown) + page.closing(shown)
    style = """@page { margin: 0 } .side { position: absolute; right: 0; top: 0; width: 52mm; height: 297mm; padding: 12mm 7mm;
    background: #113; color: white; box-sizing: border-box } .main { margin: 12mm 60mm 12mm 12mm }
    .row { align-items: baseline }"""
    return f"<style>{style}</style><div class=side>{side}</div><div class=main>{main}</div>"


def pairs_of_sections(shown: Person) -> str:
    """Sections side by side in rows: schools beside skills, below them languages beside the closing one."""
    style = ".two { display: grid; grid-template-columns: 84mm 84mm; column-gap: 10mm } .row { align-items: baseline }"
    first = f"<div class=two><div>{page.degrees(shown)}</div><div>{page.skills(shown)}</div></div>"
    second = f"<div class=two><div>{page.languages(shown)}</div><div>{page.closing(shown)}</div></div>"
    return f"<style>{style}</style>{_head(shown)}{page.profile(shown)}{page.jobs(shown, page.across)}{first}{second}"


def dates_far_right(shown: Person) -> str:
    """Dates over the town at the right edge of the page, beside the title and the employer."""

    def job(one: Job) -> str:
        when = f"<div style='text-align: right'><p>{one.dates}</p><p>{one.town}</p></div>"
        what = f"<div><h3>{escape(one.title)}</h3><p>{escape(one.employer)}</p></div>"
        return f"<div class=row>{what}{when}</div>{page.items(one.done)}"

    style = "h3 { margin: 0 } .row { margin-top: 2mm }"
    lists = page.skills(shown) + page.languages(shown)
    body = f"{page.profile(shown)}{page.jobs(shown, job)}{page.degrees(shown)}{lists}{page.closing(shown)}"
    return f"<style>{style}</style>{_head(shown)}{body}"


def contact_at_right(shown: Person) -> str:
    """Name at the left, contact data over three lines at the right, one column below."""
    contact = page.lines((shown.email, shown.phone, shown.town))
    head = f"<div class=row><div>{page.name(shown)}</div><div class=to>{contact}</div></div>"
    style = ".to { text-align: right } .two { columns: 2; column-gap: 4mm; width: 90mm } .row { align-items: baseline }"
    lists = f"<h2>{shown.heading('skills')}</h2><div class=two>{page.lines(shown.skills)}</div>{page.languages(shown)}"
    body = f"{page.profile(shown)}{page.jobs(shown, page.across)}{page.degrees(shown)}{lists}{page.closing(shown)}"
    return f"<style>{style}</style>{head}{body}"


def levels(shown: Person) -> str:
    """A coloured sidebar in which each skill has dots for its level; the text of the page is centred in it."""
    dots = "".join(f"<p>{escape(skill)}</p><p>●●●●○</p>" for skill in shown.skills)
    side = f"{page.name(shown)}{page.contact(shown)}<h2>{shown.heading('skills')}</h2>{dots}{page.languages(shown)}"
    main = page.profile(shown) + page.jobs(shown) + page.degrees(shown)
    style = """@page { margin: 0 } .side { position: absolute; left: 0; top: 0; width: 62mm; height: 297mm; padding: 12mm 6mm;
    text-align: center; background: #e8d9c5; box-sizing: border-box }
    .main { margin: 12mm 12mm 12mm 70mm } h1 { font-size: 18pt }"""
    return f"<style>{style}</style><div class=side>{side}</div><div class=main>{main}</div>"


def labels_right_aligned(shown: Person) -> str:
    """As Europass: everything in two columns, headings and dates flush right in the left one."""
    rows = [(f"<b>{shown.heading('profile')}</b>", escape(shown.summary)), (f"<b>{shown.heading('work')}</b>", "")]
    rows += [
        (job.dates, f"<b>{escape(job.title)}</b><p>{escape(job.employer)}, {job.town}</p>{page.items(job.done)}")
        for job in shown.work
    ]
    rows += [(f"<b>{shown.heading('education')}</b>", "")]
    rows += [(degree.dates, f"<b>{escape(degree.title)}</b><p>{escape(degree.school)}</p>") for degree in shown.education]
    rows += [
        (f"<b>{shown.heading('skills')}</b>", ", ".join(shown.skills)),
        (f"<b>{shown.heading('languages')}</b>", ", ".join(shown.languages)),
    ]
    rows += [(f"<b>{shown.closing[0]}</b>", escape(shown.closing[1]))]
    cells = "".join(f"<tr><td class=label>{label}</td><td>{text}</td></tr>" for label, text in rows)
    style = "td { vertical-align: top; padding: 1mm 0 } .label { width: 44mm; text-align: right; padding-right: 5mm }"
    return f"<style>{style}</style>{_head(shown)}<table>{cells}</table>"


MORE_PRINTED: Mapping[str, tuple[str, Callable[[Person], str]]] = {
    "one grid of lines": ("manager", one_grid),
    "one grid of lines, long": ("developer", one_grid),
    "sidebar on two pages": ("teacher", sidebar_on_two_pages),
    "timeline": ("manager", timeline),
    "timeline, German": ("mechanic", timeline),
    "sidebar right, dates in the main column": ("developer", dates_in_main),
    "sidebar right, French": ("librarian", dates_in_main),
    "pairs of sections": ("scientist", pairs_of_sections),
    "dates over the town, far right": ("designer", dates_far_right),
    "contact data at the right": ("engineer", contact_at_right),
    "levels in a centred sidebar": ("librarian", levels),
    "labels flush right": ("welder", labels_right_aligned),
    "labels flush right, German": ("mechanic", labels_right_aligned),
    "coloured sidebar, German": ("mechanic", page.coloured_left),
}
