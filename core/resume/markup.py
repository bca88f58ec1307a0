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
_AUTOLINK = re.compile(r"<(?P<words>(?:https?://|mailto:)?[^<>\s]+[@.][^<>\s]+)>")
_ESCAPE = re.compile(r"\\(?P<words>[\\`*_\[\]<>#+.)|-])")
_SCHEME = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?")
_DIALLED = re.compile(r"^tel:\+?(?P<digits>[\d\s().-]+)$")
_ASIDE = re.compile(r"\s*<small(?:\s[^<>\n]*)?>\s*", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header"
    r"|hr|html|i|img|ins|kbd|li|main|mark|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|style|sub|summary|sup|svg|table"
    r"|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr)(?:\s[^<>\n]*)?/?>",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*<li(?:\s[^<>\n]*)?>\s*", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:br|p|div|h[1-6]|li|ul|ol|tr|table|section|article|dt|dd)(?:\s[^<>\n]*)?/?>", re.IGNORECASE)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


def unmarked(body: Passage, *, literal: bool) -> tuple[Passage, list[Passage], list[Passage]]:
    """The words without markup, the addresses that only the markup held, and the markup that has words of its own.

    `literal`: the file is not in Markdown, so an underscore, a star or a backtick is what the person wrote.
    """
    links = [body.cut(*match.span(2)) for match in _LINK.finditer(body.text)]
    tags = [body.cut(*match.span()) for match in TAG.finditer(body.text) if not _AUTOLINK.fullmatch(match.group())]
    hrefs = [body.cut(*match.span(1)) for match in _HREF.finditer(body.text)]
    bare = body.unwrapped(_LINK)
    bare = joined(bare.unwrapped(_AUTOLINK).split(_ASIDE), "\t").without(TAG) if "<" in bare.text else bare
    bare = _unwrapped(bare, _NEVER_MEANT if literal else _EMPHASIS)
    bare = bare if literal else _unwrapped(bare, (_ESCAPE,))
    for tag in tags:
        links += [
            href
            for href in hrefs
            if href.starts and tag.starts[0] <= href.starts[0] <= tag.starts[-1] and href.text not in bare.text
        ]
    kept = [link for link in links if not _is_said(link.text, bare.text)]
    return bare, kept, [*tags, *[link for link in links if link not in kept]]


def bare(text: str) -> str:
    """A text that needs no spans, without its markup: blocks and rows of HTML on lines of their own, its items as bullets."""
    if TAG.search(text):
        text = TAG.sub("", _BLOCK.sub("\n", _ITEM.sub("\n- ", text)))
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
