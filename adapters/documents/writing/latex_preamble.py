"""The head of a LaTeX document for a text: which program sets it, with which languages and fonts."""

import re

from adapters.documents.writing.latex_words import escaped
from adapters.documents.writing.outline import Outline
from core.ports import Style

# What pdfLaTeX prints with its own fonts: the letters of its encodings T1 and TS1, by LaTeX's tables t1enc.dfu and ts1enc.dfu.
PLAIN = re.compile(
    "[\t\n -~\u00a0-\u00b7\u00b9-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u0218-\u021b\u1e9e"
    "\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039-\u203a\u2044\u20ac\u2116\u2070\u2074-\u207b\u2080-\u208b\u2117\u2122\u2190-\u2193]*"
)
LANGUAGES = {
    "ar": "arabic",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "he": "hebrew",
    "hi": "hindi",
    "hu": "hungarian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "th": "thai",
    "tr": "turkish",
    "uk": "ukrainian",
    "vi": "vietnamese",
    "zh": "chinese-simplified",
}
SERIF = {"classic", "academic"}


# Scripts that the main font has not: their letters, the language of LaTeX that breaks their lines, and their fonts.
SCRIPTS = (
    ("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]", "arabic", "Noto Naskh Arabic", "script=arab"),
    ("[\u0590-\u05ff]", "hebrew", "Noto Sans Hebrew", "script=hebr"),
    ("[\u0900-\u097f]", "hindi", "Noto Sans Devanagari", "script=dev2"),
    ("[\u0e00-\u0e7f]", "thai", "Noto Sans Thai", "script=thai"),
    ("[\u0530-\u058f]", "", "Noto Sans Armenian", ""),
    ("[\u10a0-\u10ff]", "", "Noto Sans Georgian", ""),
    ("[\u3040-\u30ff]", "japanese", "Noto Sans CJK JP", ""),
    ("[\uac00-\ud7af\u1100-\u11ff]", "korean", "Noto Sans CJK KR", ""),
    ("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]", "chinese-simplified", "Noto Sans CJK SC", ""),
    ("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\uac00-\ud7af\u1100-\u11ff]", "", "WenQuanYi Micro Hei", ""),
    ("[\u2190-\u2bff\u0300-\u036f\U0001f000-\U0001faff]", "", "DejaVu Sans", ""),
)
EITHER = r"""\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage{lmodern}
  \input{glyphtounicode}\pdfgentounicode=1
\else
  \usepackage{fontspec}
\fi"""
OTHERS = r"""% Fonts for letters that the main one has not, each where it is installed.
\directlua{others, bold = {}, {}}
\newcommand{\alsofont}[2]{\IfFontExistsTF{#1}
  {\directlua{table.insert(others, "#1:mode=harf;#2") table.insert(bold, "#1/B:mode=harf;#2")}}{}}"""
ALL = r"""\directlua{luaotfload.add_fallback("others", others) luaotfload.add_fallback("bold", bold)}"""
FALLBACK = "[UprightFeatures={RawFeature={fallback=others}},BoldFeatures={RawFeature={fallback=bold}}]"
LOOK = r"""
% The look: change it here, and the whole resume follows.
\usepackage[margin=18mm]{geometry}
\usepackage{titlesec}
\usepackage{enumitem}
\usepackage[hidelinks]{hyperref}
\titleformat{\section}{\large\bfseries}{}{0pt}{}[\titlerule]
\titlespacing*{\section}{0pt}{10pt}{4pt}
\titleformat{\subsection}{\normalsize\bfseries}{}{0pt}{}
\titlespacing*{\subsection}{0pt}{6pt}{1pt}
\setlist[itemize]{leftmargin=1.2em,itemsep=1pt,parsep=0pt,topsep=2pt}
\setlength{\parindent}{0pt}
\raggedright
\raggedbottom
\pagestyle{empty}"""


def preamble(outline: Outline, style: Style) -> str:
    """All that stands before the document begins."""
    text = "".join(block.text for block in outline.blocks)
    plain = PLAIN.fullmatch(text) is not None and LANGUAGES.get(outline.language, "english") in _LATIN
    program = "pdflatex" if plain else "lualatex"
    said = "Compile it with pdfLaTeX; LuaLaTeX and XeLaTeX do as well." if plain else _LUA
    size = min(12, max(10, round(style.measures.size)))
    name = escaped(outline.name)
    paper = "letterpaper" if style.paper == "letter" else "a4paper"
    return "\n".join(
        (
            f"% !TeX program = {program}",
            f"% {said}",
            rf"\documentclass[{size}pt,{paper}]{{article}}",
            "",
            *(_plain_fonts(outline, style) if plain else _fonts(text, outline, style)),
            LOOK,
            rf"\hypersetup{{pdftitle={{{name}}},pdfauthor={{{name}}},pdflang={{{outline.language}}}}}",
        )
    )


_LATIN = {"czech", "danish", "german", "english", "spanish", "finnish", "french", "hungarian", "italian", "dutch", "norwegian"}
_LATIN |= {"polish", "portuguese", "romanian", "swedish", "turkish"}
_LUA = "Compile it with LuaLaTeX (on Overleaf: Menu, Compiler): pdfLaTeX has not all of its letters."


def _plain_fonts(outline: Outline, style: Style) -> list[str]:
    family = [] if style.look in SERIF else [r"\renewcommand{\familydefault}{\sfdefault}"]
    return [EITHER, rf"\usepackage[provide=*,{LANGUAGES.get(outline.language, 'english')}]{{babel}}", *family]


def _fonts(text: str, outline: Outline, style: Style) -> list[str]:
    """One font for the text, and others for the letters that it has not."""
    main = LANGUAGES.get(outline.language, "english")
    here = [script for script in SCRIPTS if re.search(script[0], text)]
    spoken = dict.fromkeys(language for _letters, language, _font, _features in here if language and not _is(main, language))
    family = "Noto Serif" if style.look in SERIF else "Noto Sans"
    return [
        r"\usepackage{fontspec}",
        rf"\usepackage[bidi=basic,provide=*,{main}]{{babel}}",
        *([r"\babelprovide[import]{english}"] if outline.right_to_left else ()),
        *(rf"\babelprovide[import,onchar=ids]{{{language}}}" for language in spoken),
        *(
            [OTHERS, *(rf"\alsofont{{{font}}}{{{features}}}" for _letters, _language, font, features in here), ALL]
            if here
            else ()
        ),
        rf"\babelfont{{rm}}{FALLBACK if here else ''}{{{family}}}",
    ]


def _is(main: str, language: str) -> bool:
    """Whether the main language breaks lines as this one does."""
    return main == language or (main, language) == ("persian", "arabic")
