"""Employers whose roles stand in headers of their own below them: their towns, and the one role that their dates are about."""

from collections.abc import Sequence
from itertools import zip_longest

from core.resume import entries, roles
from core.resume.entries import Group
from core.resume.fields import Header
from core.resume.towns import is_town

_TWO = 2


def told(groups: Sequence[Group], headers: Sequence[Header]) -> tuple[list[Group], list[Header]]:
    """The entries, employers with their towns apart, and those with dates together with the only role that stands below them.

    "Acme AG, Burgdorf <tab> 2008 - 2016", "Maker of pumps.", "Director of Operations".
    """
    made: list[tuple[Group, Header]] = []
    for (group, head), after in zip_longest(zip(groups, headers, strict=True), headers[1:]):
        above = made[-1] if made else None
        if above and _is_described(*above) and not (group.dated or head.organisation) and names_role(head):
            body = [*above[0].body, *group.body]
            made[-1] = Group([*above[0].header, *group.header], body), _with_role(above[1], head)
            continue
        if after and names_role(after) and not after.organisation:
            if not group.dated and not group.body:
                _without_description(group, head)
            if entries.is_employer(group):
                _without_town(head)
        made.append((group, head))
    return [group for group, _head in made], [head for _group, head in made]


def names_role(head: Header) -> bool:
    """Whether the title of a header is a role."""
    return roles.role_score(" ".join(unit.text for unit in head.title)) > 0


def is_over(group: Group, head: Header, role: Header) -> bool:
    """Whether a group is the employer of the role in the header that follows it."""
    alone = bool(head.title) != bool(head.organisation) and entries.is_employer(group)
    below = bool(role.title) and not role.organisation and (not group.body or names_role(role))
    return alone and below and _holds(head, role)


def _holds(employer: Header, role: Header) -> bool:
    """Whether a role can lie within the time at an employer; without dates of the employer's own it can."""
    if employer.read is None:
        return True
    return role.read is not None and "" < employer.read.start <= role.read.start


def _is_described(group: Group, head: Header) -> bool:
    """Whether a header holds an employer, when all there was, and what they do, which sets it apart from the role below."""
    return group.dated and bool(group.body and head.organisation) and not head.title and entries.is_employer(group)


def _with_role(employer: Header, role: Header) -> Header:
    employer.title, employer.extra = role.title, [*employer.extra, *role.extra]
    employer.joints += role.joints
    employer.location = employer.location or role.location
    return employer


def _without_description(group: Group, head: Header) -> None:
    """What an employer does, in a row below its name, is a line of the role that follows: "Maker of valves; 2,300 employees"."""
    if len(group.header) == _TWO and (says := group.header[1]).first.strong and head.organisation and entries.describes(says):
        group.body.append(group.header.pop())
        rows = set(says.text.rows)
        head.title = [unit for unit in head.title if not rows & set(unit.rows)]
        head.extra = [unit for unit in head.extra if not rows & set(unit.rows)]


def _without_town(head: Header) -> None:
    """The last name beside an employer, where roles follow below, is the town: "Acme AG, Burgdorf"."""
    if len(head.title) == 1 and head.organisation and not head.location and is_town(head.title[0].text):
        head.location, head.title = head.title, []
