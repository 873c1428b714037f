"""Texts sorted into works and comparable sets, as plain text, with the commands that open them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from align.exchange.as_text import printable
from align.pairing.grouping import ComparableSet, Grouping
from align.reading.folders import Texts

TITLE_WIDTH = 60


def groups_as_text(texts: Texts, grouping: Grouping) -> Iterator[str]:
    """The works, the comparable sets, what stands alone, copies, and what was not read.

    Works and sets come with the command that opens them, ready for a shell.
    """
    width = max(len(version.language) for version in texts.versions)
    yield _summary(grouping)
    for number, work in enumerate(grouping.works, 1):
        if len(work) > 1:
            yield ""
            yield f"Work {number}: {len(work)} versions"
            yield from _listed(texts, work, width)
            yield _line(f"  {read_command(texts, work)}")
    for number, found in enumerate(grouping.sets, 1):
        yield ""
        yield from _set_lines(texts, grouping, number, found, width)
    if grouping.alone:
        yield ""
        yield "Alone, related to none of the others:"
        yield from _listed(texts, grouping.alone, width)
    if grouping.copies:
        yield ""
        yield "Copies, no versions of their own:"
        paths = [version.source.path for version in texts.versions]
        yield from (
            _line(f"  {paths[copy]} holds the same text as {paths[original]}")
            for copy, original in grouping.copies
        )
    if texts.unread:
        yield ""
        yield "Not read:"
        yield from (_line(f"  {error.subject}: {error.problem}") for error in texts.unread)


def read_command(texts: Texts, members: Sequence[int]) -> str:
    """The command that opens texts side by side, quoted for a shell.

    A language stands before a file where the user told it.
    """
    return " ".join(["hexapla", "read", *(shlex.quote(_argument(texts, m)) for m in members)])


def _argument(texts: Texts, member: int) -> str:
    version = texts.versions[member]
    if texts.told[member]:
        return f"{version.language}={version.source.path}"
    path = version.source.path
    return f"./{path}" if path.startswith("-") else path


def _summary(grouping: Grouping) -> str:
    works = sum(len(work) > 1 for work in grouping.works)
    parts = [
        _counted(works, "work in several versions", "works in several versions"),
        _counted(len(grouping.sets), "comparable set", "comparable sets"),
        f"{_counted(len(grouping.alone), 'text', 'texts')} alone",
    ]
    return f"{', '.join(parts)}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _set_lines(
    texts: Texts, grouping: Grouping, number: int, found: ComparableSet, width: int
) -> Iterator[str]:
    works = [work for work in found.works if len(grouping.works[work]) > 1]
    singles = [grouping.works[work][0] for work in found.works if work not in works]
    members = [f"work {work + 1}" for work in works]
    if singles:
        members.append(_counted(len(singles), "related text", "related texts"))
    named = members[0] if len(members) == 1 else f"{', '.join(members[:-1])} and {members[-1]}"
    yield f"Comparable set {number}: {named}, on one subject but no translations of one another"
    yield from _listed(texts, singles, width)
    yield _line(f"  they share: {', '.join(found.shared)}")
    command = read_command(texts, [m for work in found.works for m in grouping.works[work]])
    yield _line(f"  {command}")


def _listed(texts: Texts, members: Sequence[int], width: int) -> Iterator[str]:
    for member in members:
        version = texts.versions[member]
        title = _cut(version.title)
        yield _line(f"  {version.language:{width}}  {version.source.path}  {title}".rstrip())


def _cut(title: str) -> str:
    return title if len(title) <= TITLE_WIDTH else f"{title[:TITLE_WIDTH].rstrip()}..."


def _line(text: str) -> str:
    """The text on one line that can't command a terminal, whatever a file is called."""
    return printable(text).replace("\n", "\u240a")
