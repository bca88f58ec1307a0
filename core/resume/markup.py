"""Markup inside a line: Markdown's emphasis and links, and tags of HTML. The words stay; so do signs that only look like it."""

import html
import re

from core.resume.passage import Passage, joined

_EMPHASIS = (
    re.compile(r"(?<![\w*\\])(?P<mark>\*{1,3})(?=\S)(?P<words>.+?)(?<=[^\s\\])(?P=mark)(?![\w*])"),
    re.compile(r"(?<![\w_\\])(?P<mark>_{1,3})(?=\S)(?P<words>.+?)(?<=[^\s\\])(?P=mark)(?![\w_])"),
    re.compile(r"(?<!\\)(?P<mark>`+)(?P<words>.+?)(?P=mark)"),
)
_NEVER_MEANT = (re.compile(r"(?<![\w*])\*\*(?=\S)(?P<words>[^*]+?)(?<=\S)\*\*(?![\w*])"),)
_ADDRESS = r"[^()\s>]{1,2000}(?:\([^()\s>]{0,200}\)[^()\s>]{0,200}){0,5}"
_LINK = re.compile(rf"!?\[(?P<words>[^\]\n]{{0,300}})\]\(\s*<?({_ADDRESS})>?[^()\n]{{0,300}}\)")
_AUTOLINK = re.compile(  # no file of C: "#include <stdio.h>"
    r"<(?P<words>(?:https?://|mailto:)[^<>\s]+|[^<>\s]+@[^<>\s]+|[^<>\s]+\.(?!(?:h|hh|hpp|hxx|inc)>)[^<>\s]+)>"
)
_ESCAPE = re.compile(r"\\(?P<words>[\\`*_\[\]<>#+.)|-])")
_SCHEME = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?")
_DIALLED = re.compile(r"^tel:\+?(?P<digits>[\d\s().-]+)$")
_ASIDE = re.compile(r"\s*<small(?:\s[^<>\n]*)?>\s*", re.IGNORECASE)
TAG = re.compile(
    r"</?(?P<name>a|abbr|b|big|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header"
    r"|hr|html|i|img|ins|kbd|li|main|mark|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|style|sub|summary|sup|svg|table"
    r"|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr)(?:\s[^<>\n]*)?/?>",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"</([a-z][a-z0-9]*)\s*>", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"""(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)+""")
_ALONE = frozenset({"br", "hr", "img", "wbr"})  # tags that are never closed
_INLINE = frozenset(
    {"a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike"}
    | {"strong", "sub", "sup", "tt", "u", "var"}
)
_BREAKS = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_POWER = re.compile(r"(?<=\d)<sup>(?=[\d-]+</sup>)", re.IGNORECASE)
_ITEM = re.compile(r"\s*<li(?:\s[^<>\n]*)?>\s*", re.IGNORECASE)
BLOCK = re.compile(r"</?(?:br|p|div|h[1-6]|li|ul|ol|tr|table|section|article|dt|dd)(?:\s[^<>\n]*)?/?>", re.IGNORECASE)
HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


def closed(text: str) -> frozenset[str]:
    """The names of tags that a text closes somewhere."""
    return frozenset(name.lower() for name in _CLOSING.findall(text))


def tags(text: str, ended: frozenset[str]) -> list[tuple[int, int]]:
    """Where tags stand. What only looks like one is a word: "A<B and C>D", "List<I>", "(<div>, <span>)"."""
    return [match.span() for match in TAG.finditer(text) if not _AUTOLINK.fullmatch(match.group()) and _is_tag(match, ended)]


def _is_tag(match: re.Match[str], ended: frozenset[str]) -> bool:
    tag, name, text = match.group(), match["name"].lower(), match.string
    before, attributes = text[: match.start()], tag[1 + len(name) :].rstrip("/>")
    if before.count("`") % 2:
        return False
    if tag.startswith("</"):
        return True
    if attributes.strip() and not ("=" in attributes and _ATTRIBUTES.fullmatch(attributes.rstrip())):
        return False
    if name in _ALONE or tag.endswith("/>") or re.search(rf"</{name}\s*>", text[match.end() :], re.IGNORECASE):
        return True
    begins = not before[-1:].isalnum() if name in _INLINE else before.endswith(">") or not before.strip(" \t-*#>|")
    return name in ended and begins


def unmarked(body: Passage, *, literal: bool, ended: frozenset[str]) -> tuple[Passage, list[Passage], list[Passage]]:
    """The words without markup, the addresses that only the markup held, and the markup that has words of its own.

    `literal`: the file is not in Markdown, so an underscore, a star or a backtick is what the person wrote. `ended`: the tags
    that the whole text closes.
    """
    links = [body.cut(*match.span(2)) for match in _LINK.finditer(body.text)]
    marked = [body.cut(*span) for span in tags(body.text, ended)]
    hrefs = [body.cut(*match.span(1)) for match in HREF.finditer(body.text)]
    bare = body.unwrapped(_LINK)
    if "<" in bare.text:
        parts = [part for piece in bare.unwrapped(_AUTOLINK).split(_BREAKS) for part in piece.split(_ASIDE)]
        bare = joined(joined(parts, "\t").split(_POWER), "^")
        bare = bare.outside(tags(bare.text, ended))
    bare = _unwrapped(bare, _NEVER_MEANT if literal else _EMPHASIS)
    bare = bare if literal else _unwrapped(bare, (_ESCAPE,))
    for tag in marked:
        links += [
            href
            for href in hrefs
            if href.starts and tag.starts[0] <= href.starts[0] <= tag.starts[-1] and href.text not in bare.text
        ]
    kept = [link for link in links if not _is_said(link.text, bare.text)]
    return bare, kept, [*marked, *[link for link in links if link not in kept]]


def bare(text: str) -> str:
    """A text that needs no spans, without its markup: blocks and rows of HTML on lines of their own, its items as bullets."""
    if spans := tags(text, closed(text)):
        for start, end in reversed(spans):
            tag = text[start:end]
            text = text[:start] + ("\n- " if _ITEM.fullmatch(tag) else "\n" if BLOCK.fullmatch(tag) else "") + text[end:]
        text = re.sub(r"\n\s*\n(?=\n|\s*- )", "\n", text)
    text = _LINK.sub(lambda found: found["words"], html.unescape(text))
    for pattern in _EMPHASIS:
        text = pattern.sub(lambda found: found["words"], text)
    return text


def _is_said(link: str, words: str) -> bool:
    """Whether the words show the address of a link, or the number that it dials."""
    if dialled := _DIALLED.match(link):
        return re.sub(r"\D", "", dialled["digits"]) in re.sub(r"\D", "", words)
    return _SCHEME.sub("", link).rstrip("/") in words


def plain(text: Passage) -> Passage:
    """Without emphasis marks: the ones that reach over several rows are only seen when the rows are joined."""
    return _unwrapped(text, _EMPHASIS)


def _unwrapped(text: Passage, patterns: tuple[re.Pattern[str], ...]) -> Passage:
    for pattern in patterns:
        text = text.unwrapped(pattern) if pattern.search(text.text) else text
    return text
