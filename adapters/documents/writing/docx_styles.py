"""The styles and the list of a Word file, taken from how the PDF is set."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from adapters.documents.writing import docx_words as said
from adapters.documents.writing.docx_fonts import Fonts
from adapters.documents.writing.sheet import Face, Setting


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph style: what Word calls it, the style that follows it, its level in the outline, whether it holds on."""

    name: str
    id: str
    next: str = ""
    level: int | None = None
    keeps: bool = False
    listed: bool = False
    dated: bool = False


STYLES: Mapping[str, Named] = {
    "text": Named("Normal", "Normal"),
    "name": Named("Title", "Title", "Subtitle"),
    "label": Named("Subtitle", "Subtitle", "Contact"),
    "contact": Named("Contact", "Contact"),
    "note": Named("Note", "Note"),
    "heading": Named("heading 1", "Heading1", "Heading2", 0, keeps=True),
    "title": Named("heading 2", "Heading2", "Place", 1, keeps=True, dated=True),
    "place": Named("Place", "Place", "ListBullet", keeps=True, dated=True),
    "item": Named("List Bullet", "ListBullet", listed=True),
    "aside": Named("Aside", "Aside"),
    "subject": Named("Subject", "Subject", "BodyText"),
    "paragraph": Named("Body Text", "BodyText"),
}
TONES = {"Strong": "strong", "Quiet": "quiet", "Hyperlink": "link"}
EMPTY = Setting(Face(("Carlito",), 10.5, "000000"), 14.0, 0.0)  # of a document that says nothing
BULLETS = 1  # the number of the list
LANGUAGES = (
    "en-US de-DE fr-FR es-ES pt-PT it-IT nl-NL pl-PL ru-RU uk-UA el-GR tr-TR ar-SA fa-IR he-IL hi-IN th-TH zh-CN ja-JP ko-KR"
)
REGIONS = {tag.partition("-")[0]: tag for tag in LANGUAGES.split()}  # Word's proofing tools want a region


@dataclass(frozen=True, slots=True)
class Styles:
    """The setting of each kind of paragraph, and what the words in a tone look like."""

    paragraphs: Mapping[str, Setting]
    tones: Mapping[str, Face]

    def face(self, kind: str, tone: str) -> Face:
        """What letters look like by the style of their paragraph and of their own."""
        face = self.paragraphs[kind].face
        own = self.tones.get(tone, face)
        return replace(face, colour=own.colour, bold=face.bold or tone == "Strong")


def usual(kinds: Sequence[str], settings: Sequence[Setting]) -> Styles:
    """What most paragraphs of a kind, and most words in a tone, look like: that becomes the styles."""
    found: dict[str, Counter[Setting]] = {}
    tones: dict[str, Counter[Face]] = {}
    for kind, setting in zip(kinds, settings, strict=True):
        found.setdefault(kind, Counter())[replace(setting, strong=None, quiet=None, link=None)] += 1
        for name, tone in TONES.items():
            if face := getattr(setting, tone):
                tones.setdefault(name, Counter())[face] += 1
    paragraphs = {kind: counted.most_common(1)[0][0] for kind, counted in found.items()}
    body = next((paragraphs[kind] for kind in ("text", "item", "paragraph", *kinds) if kind in paragraphs), EMPTY)
    normal = paragraphs.get("text", replace(body, before=0.0, indent=0.0, bullet=0.0, rule=None))
    return Styles({"text": normal, **paragraphs}, {name: counted.most_common(1)[0][0] for name, counted in tones.items()})


def define(document: Document, styles: Styles, fonts: Fonts, language: str, width: float, *, backwards: bool) -> None:
    """Write them into an empty document, whose lines are so many points long."""
    words = "".join(_all(styles, fonts, language, width, backwards=backwards))
    document.styles.element.extend(parse_xml(f"<w:styles {nsdecls('w')}>{words}</w:styles>"))
    numbers = f"<w:numbering {nsdecls('w')}>{_list(styles.paragraphs.get('item', styles.paragraphs['text']))}</w:numbering>"
    document.part.numbering_part.element.extend(parse_xml(numbers))


def _all(styles: Styles, fonts: Fonts, language: str, width: float, *, backwards: bool) -> Iterator[str]:
    yield _defaults(fonts, language)
    yield '<w:style w:type="character" w:default="1" w:styleId="Letters"><w:name w:val="Default Paragraph Font"/></w:style>'
    yield '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    for kind, setting in sorted(styles.paragraphs.items(), key=lambda style: list(STYLES).index(style[0])):
        yield _paragraph(STYLES[kind], setting, width, backwards=backwards)
    for name, face in styles.tones.items():
        bold = "<w:b/><w:bCs/>" if name == "Strong" else ""
        yield f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="Letters"/><w:qFormat/>'
        yield f'<w:rPr>{bold}<w:color w:val="{face.colour}"/></w:rPr></w:style>'


def _defaults(fonts: Fonts, language: str) -> str:
    tag = quoteattr(REGIONS.get(language, language))
    names = f'w:ascii="{fonts.latin}" w:hAnsi="{fonts.latin}" w:cs="{fonts.shaped}" w:eastAsia="{fonts.asian}"'
    letters = f'<w:rFonts {names}/><w:kern w:val="2"/><w:lang w:val={tag} w:eastAsia={tag} w:bidi={tag}/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _paragraph(named: Named, setting: Setting, width: float, *, backwards: bool) -> str:
    normal = named.id == "Normal"
    parts = (
        f'<w:style w:type="paragraph" w:default="{int(normal)}" w:styleId="{named.id}"><w:name w:val="{named.name}"/>',
        "" if normal else '<w:basedOn w:val="Normal"/>',
        f'<w:next w:val="{named.next}"/>' if named.next else "",
        "<w:qFormat/><w:pPr>",
        "<w:keepNext/>" if named.keeps else "",
        f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr>' if named.listed else "",
        said.border(setting.rule),
        f'<w:tabs><w:tab w:val="right" w:pos="{said.twips(width)}"/></w:tabs>' if named.dated else "",
        "<w:bidi/>" if normal and backwards else "",
        said.spacing(setting),
        said.indent(setting),
        said.alignment(setting),
        "" if named.level is None else f'<w:outlineLvl w:val="{named.level}"/>',
        f"</w:pPr><w:rPr>{said.letters(setting.face)}</w:rPr></w:style>",
    )
    return "".join(parts)


def _list(item: Setting) -> str:
    colour = f'<w:rPr><w:color w:val="{item.marked}"/></w:rPr>' if item.marked else ""
    return (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{said.indent(item)}</w:pPr>{colour}</w:lvl></w:abstractNum>"
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>'
    )
