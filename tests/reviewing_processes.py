"""Reviewers as processes of their own, for tests: `python reviewing_processes.py kill|two LIBRARY`.

`kill`: sessions that are killed (SIGKILL) at random moments, one after the other. `two`: two
reviewers at once. Prints what was found as JSON; a decision is acknowledged once `make` returned.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from edited_works import bridge

from align.edits.addresses import Address
from align.edits.edited import edited
from align.edits.links import LinkKey
from align.edits.operations import merged, moved_down, moved_up, unlinked
from align.edits.regrouped import NotPossibleError
from align.library.changes import (
    Change,
    CommentItem,
    DismissalItem,
    LinkItem,
    Regrouping,
    StatusItem,
)
from align.library.library import Library
from align.library.review import Made, Review
from align.library.standing import ClashError, Standing
from align.reviewed import RowStatus

BASE = bridge()


def reviewing(path: Path, who: str) -> Review:
    library = Library.at(path)
    entry = library.shelf.entry("the-bridge")
    standing = Standing.at_first(BASE.alignment.rows)
    return Review(library.connection, path, entry, who, standing)


def some_change(review: Review, chance: random.Random, number: int) -> Change | None:
    """One of the changes that a person can make now."""
    standing = review.standing
    row = chance.randrange(len(standing.rows))
    address = standing.rows.address(row)
    said = standing.review(address)
    kind = chance.randrange(5)
    if kind == 0:
        after = chance.choice([status for status in RowStatus if status is not said.status])
        return Change("status", (StatusItem(address, said.status, after),))
    if kind == 1:
        return Change("comment", (CommentItem(address, said.comment, f"{review.who} {number}"),))
    if kind == 2:
        key = f"finding {chance.randrange(5)}"
        before = standing.dismissed.get(key)
        after_reason = f"{review.who} {number}" if before is None else None
        return Change("dismissal", (DismissalItem(key, before, after_reason),))
    if kind == 3:
        ends = ((version, Address(chance.randrange(4))) for version in (0, 1))
        key = LinkKey.of(*ends)
        is_link = standing.links.get(key, False)
        return Change("link", (LinkItem(key, is_link, not is_link),))
    now = edited(BASE, standing.rows, standing.kinds, standing.links)
    operation = chance.choice([
        lambda: merged(now, row),
        lambda: unlinked(now, row),
        lambda: moved_up(now, row, number % 2),
        lambda: moved_down(now, row, number % 2),
    ])  # fmt: skip
    try:
        found = operation()
    except NotPossibleError:
        return None
    return Change("rows", (Regrouping(found.before, found.after),))


def session(path: Path, who: str, seed: int, acknowledged: int, edits: int) -> None:
    """Make changes, undo and redo some, and write the number of each to a pipe once it is kept."""
    chance = random.Random(seed)
    review = reviewing(path, who)
    for number in range(edits):
        review.hear()
        way = chance.randrange(8)
        change = some_change(review, chance, number) if way > 1 else None
        outcome = (
            review.undo() if way == 0 else review.redo() if way == 1
            else review.make(change) if change else None
        )  # fmt: skip
        if isinstance(outcome, Made):
            os.write(acknowledged, f"{outcome.entry.number}\n".encode())


def started(path: Path, who: str, seed: int, edits: int) -> tuple[int, int]:
    """The process of a session, and the pipe that tells what was acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            session(path, who, seed, write, edits)
        except BaseException as error:  # noqa: BLE001 - told to the parent
            os.write(write, f"! {error!r}\n".encode())
            os._exit(1)
        os._exit(0)
    os.close(write)
    return child, read


def heard(pipe: int) -> list[str]:
    with os.fdopen(pipe) as stream:
        return [line.rstrip("\n") for line in stream.readlines() if line.endswith("\n")]


def checked(path: Path, wanted: set[int]) -> dict[str, object]:
    """Whether the library opens, has all that was acknowledged, and folds without a clash."""
    review = reviewing(path, "someone")
    entries = review.entries()
    stored = review.connection.execute("SELECT id FROM change").fetchall()
    standing = Standing.at_first(BASE.alignment.rows)
    clashes = 0
    for entry in entries:
        try:
            standing = standing.after(entry.change)
        except ClashError:
            clashes += 1
    review.connection.close()
    return {
        "missing": sorted(wanted - {entry.number for entry in entries}),
        "stored": len(stored),
        "folded": len(entries),
        "clashes": clashes,
    }


def killed(path: Path, sessions: int) -> dict[str, object]:
    wanted: set[int] = set()
    errors: list[str] = []
    chance = random.Random(7)
    for seed in range(sessions):
        child, pipe = started(path, "anna", seed, 10_000)
        time.sleep(chance.uniform(0.004, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said = heard(pipe)
        errors += (line for line in said if line.startswith("!"))
        wanted.update(int(line) for line in said if not line.startswith("!"))
        found = checked(path, wanted)
        if found["missing"] or found["clashes"]:
            break
    return {"acknowledged": len(wanted), "errors": errors, "sessions": sessions, **found}


def two(path: Path, edits: int) -> dict[str, object]:
    children = [started(path, who, seed, edits) for seed, who in enumerate(("anna", "bert"))]
    wanted: Counter[int] = Counter()
    errors: list[str] = []
    for child, pipe in children:
        said = heard(pipe)
        os.waitpid(child, 0)
        errors += (line for line in said if line.startswith("!"))
        wanted.update(int(line) for line in said if not line.startswith("!"))
    found = checked(path, set(wanted))
    return {"acknowledged": len(wanted), "twice": max(wanted.values()), "errors": errors, **found}


def main() -> None:
    what, path, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    library = Library.at(path)
    library.shelf.add(BASE)
    library.close()
    found = killed(path, count) if what == "kill" else two(path, count)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
