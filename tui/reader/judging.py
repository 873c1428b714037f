"""Commands that dismiss findings and restore them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.reader.dismissals import Dismissals
from tui.reader.filtering import with_findings
from tui.reader.findings import shown
from tui.reader.page import Page
from tui.reader.state import Outcome, ReadingState

NOTHING_HERE = "there is no discrepancy in this row to dismiss; n goes to the next"
NOTHING_DISMISSED_HERE = "nothing is dismissed in this row; u takes back the last dismissal"
NOTHING_TO_TAKE_BACK = "no dismissal to take back; i dismisses a discrepancy"
NO_LONGER_SHOWN = "its row is not shown any more"


@dataclass(frozen=True, slots=True)
class Dismissible:
    """The findings that a key would dismiss, the one looked at first; else `why_not`."""

    numbers: tuple[int, ...] = ()
    why_not: str = ""


def dismissible(page: Page, state: ReadingState, *, alike: bool = False) -> Dismissible:
    """The current finding, or that which began above and goes on here; if `alike` all like it."""
    here = page.book.findings_of(state.row)
    opened = page.book.open_findings_of(state.row, state.dismissals)
    if opened:
        number = opened[0] if state.finding is None else state.finding
        others = page.book.judged(state.dismissals).alike(number) if alike else ()
        return Dismissible((number, *(other for other in others if other != number)))
    if not here:
        return Dismissible(why_not=NOTHING_HERE)
    dismissal = state.dismissals.of(page.book.finding_keys[here[0]])
    why = f" ({dismissal.reason})" if dismissal is not None and dismissal.reason else ""
    return Dismissible(why_not=f"dismissed already{why}; c restores it")


def dismissed(page: Page, state: ReadingState, numbers: Sequence[int], reason: str) -> Outcome:
    """The findings are dismissed; the next open one of the row becomes the current one."""
    keys = [page.book.finding_keys[number] for number in numbers]
    dismissals = state.dismissals.having(keys, reason)
    here = page.book.judged(dismissals).of(state.row)
    following = [number for number in here if number >= numbers[0]] or here[-1:]
    after = replace(state, dismissals=dismissals, finding=following[0] if following else None)
    what, them = (f"{len(numbers)} discrepancies", "them") if numbers[1:] else ("discrepancy", "it")
    why = f" ({reason})" if reason else ""
    return _refiltered(page, after, f"{what} dismissed{why}; u takes {them} back")


def judged_anew(page: Page, state: ReadingState, dismissals: Dismissals) -> Outcome:
    """`state` with other findings dismissed; the first open one of the row is the current one."""
    if dismissals == state.dismissals:
        return Outcome(replace(state, dismissals=dismissals))
    here = page.book.judged(dismissals).of(state.row)
    finding = state.finding if state.finding in here else here[0] if here else None
    return Outcome(replace(state, dismissals=dismissals, finding=finding))


def undo_dismissal(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Restores what was dismissed last, and goes there."""
    if not state.dismissals.made:
        return Outcome(state, NOTHING_TO_TAKE_BACK)
    return restored(page, state, state.dismissals.made[-1].keys)


def restore_row(page: Page, state: ReadingState, _count: int | None) -> Outcome:
    """Restores what is dismissed in the current row."""
    keys = [page.book.finding_keys[number] for number in page.book.findings_of(state.row)]
    gone = [key for key in keys if state.dismissals.of(key) is not None]
    if not gone:
        return Outcome(state, NOTHING_DISMISSED_HERE)
    return restored(page, state, gone)


def restored(page: Page, state: ReadingState, keys: Sequence[str]) -> Outcome:
    """The findings count again; the first of them that the work still has is gone to."""
    judged = page.book.judged(state.dismissals)
    back = [number for number in judged.dismissed if page.book.finding_keys[number] in keys]
    state = replace(state, dismissals=state.dismissals.without(keys))
    many = f"{len(back)} discrepancies count again"
    said = "1 discrepancy counts again" if len(back) == 1 else many
    outcome = _refiltered(page, state, said)
    if not back:
        return outcome
    there = page.showing(outcome.state)
    return replace(outcome, state=shown(there, outcome.state, back[0]))


def _refiltered(page: Page, state: ReadingState, said: str) -> Outcome:
    """`state` with its filter laid anew, if it keeps the rows that have findings."""
    if state.only is None or state.only.queue is None:
        return Outcome(state, said)
    changed = replace(state, only=with_findings(page, state, state.only.queue))
    after = page.showing(changed).transferred(changed, page)
    return Outcome(after, said if after.row == state.row else f"{said}; {NO_LONGER_SHOWN}")
