"""A page of our own that is read once before the first child is forked, so that no child loads words and patterns anew.

What reading needs is built when it is first asked for: the grammar of dates alone takes a quarter of a second. A child that
is forked for one file would build all of it for that file and throw it away.
"""

from adapters.documents.reading import pdf

SIZE = 11  # pt
ROWS = (  # x and y in pt, and what stands there: what makes the reader ask for its words of mail, places, dates and headings
    (60, 780, "Ann Lee"),
    (60, 766, "E-mail: ann.lee@"),
    (60, 752, "example.com"),
    (60, 730, "Experience"),
    (60, 714, "Clerk, Acme Ltd, Leeds"),
    (420, 714, "May 2019 - 2021"),
    (60, 700, "- Answered 40 calls a day and kept the list of"),
    (60, 686, "visitors."),
)
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def page() -> bytes:
    """The page as a PDF file without an index, which PDFium does not need."""
    words = " ".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, text in ROWS)
    content = f"BT /F {SIZE} Tf {words} ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F " + FONT + b">>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    )
    numbered = b"".join(b"%d 0 obj%s endobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + numbered + b"trailer<</Root 1 0 R>>"


def rehearse() -> str:
    """Read the page; the text it gives is what stands on it."""
    return pdf.extract(page()).text
