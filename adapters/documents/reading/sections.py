"""The sections of a JSON Resume in the order of the file, or in the one that Vitae wrote down with its headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.documents.reading.named import is_technical
from adapters.documents.reading.tree import Branch, Tree, listed, word

SUMMARY, OTHERS, UNPLACED = "summary", "x-sections", "x-unplaced"


@dataclass(frozen=True, slots=True)
class Part:
    """A section: the key it stands under, its heading as the person wrote it (empty: the usual one), and what it holds."""

    key: str
    heading: str
    items: list[Tree]


def parts(tree: Branch, summary: Sequence[Tree]) -> Iterator[Part]:
    """Every section; what somebody wrote into the file besides what its layout names comes last."""
    others = [part for part in listed(tree.get(OTHERS)) if isinstance(part, dict)]
    keys = [key for key in tree if key not in {"basics", OTHERS, UNPLACED} and not is_technical(key)]
    held = {SUMMARY: [*summary], **{key: listed(tree[key]) for key in keys}}
    order = [one for one in listed(tree.get("x-layout")) if isinstance(one, dict)]
    for place, one in enumerate(order):
        key = word(one.get("key"))
        if key == OTHERS and others:
            yield _other(others.pop(0))
        elif key in held:
            last = all(word(later.get("key")) != key for later in order[place + 1 :])
            items = held[key] if last else [item for item in held[key] if _belongs(item, held[key], one, order[:place])]
            held[key] = [item for item in held[key] if not any(item is taken for taken in items)]
            yield Part(key, word(one.get("heading")), items)
    yield from (Part(key, "", items) for key, items in held.items())
    yield from map(_other, others)
    yield Part(UNPLACED, "", listed(tree.get(UNPLACED)))


def in_rows(items: Sequence[Tree]) -> list[Tree]:
    """The items, with languages that stood in one row put together again."""
    rows: list[Tree] = []
    for item in items:
        above = rows[-1] if rows else ""
        if isinstance(item, dict) and isinstance(above, dict) and "x-beside" in item:
            rows[-1] = {**above, "x-written": f"{word(above.get('x-written'))}, {word(item.get('x-written'))}"}
        else:
            rows.append(item)
    return rows


def _other(part: Branch) -> Part:
    return Part(OTHERS, word(part.get("heading")), [*listed(part.get("lines")), *listed(part.get("entries"))])


def _belongs(item: Tree, left: Sequence[Tree], one: Branch, before: Sequence[Branch]) -> bool:
    """Whether an item is of this section, where more than one of its kind follow each other.

    A line of the summary is when it is among the first `lines` of what is left; another item says its section by id, unless it
    is of the first one.
    """
    if not isinstance(item, dict):
        count = word(one.get("lines"))
        return count.isdigit() and any(item is each for each in left[: int(count)])
    first = all(word(each.get("key")) != word(one.get("key")) for each in before)
    return word(item.get("x-section")) == ("" if first else word(one.get("id")))
