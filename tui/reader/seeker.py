"""Searching a work that may be large: at once as far as it is quick, the rest in slices of time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace

from tui.reader.filtering import filtered
from tui.reader.found import ground_of, landed, seek_again, tally_of
from tui.reader.pattern import Pattern, TooSlowError
from tui.reader.places import remembered
from tui.reader.reader import Reader
from tui.reader.row_filter import RowFilter
from tui.reader.search import Found, Ground, Hit, rows_with_hits, seek
from tui.reader.slices import Result, SlicedWork
from tui.reader.state import Outcome, ReadingState
from tui.reader.tally import Search, Tally

AT_ONCE = 0.02
"""Seconds that a key may take before the rest is done in slices."""

_COUNT_AT_ONCE = 0.01

SEARCHING = "searching ..."
STOPPED = "search stopped"


class Seeker:
    """What is still looked for, and counted, on behalf of a reader.

    While `keys_wait` nothing is looked for at once: the next key may ask for something else.
    """

    def __init__(self, reader: Reader, keys_wait: Callable[[], bool] = lambda: False) -> None:
        self.reader = reader
        self._keys_wait = keys_wait
        self._run: Callable[[float], bool] | None = None
        self._counting: Callable[[float], bool] | None = None
        self._ground: Ground | None = None

    @property
    def seeking(self) -> bool:
        """Whether a hit, or the rows that match, are still looked for."""
        return self._run is not None

    @property
    def busy(self) -> bool:
        """Whether there is something to look for or to count."""
        page, state = self.reader.page, self.reader.state
        return self.seeking or (state.search is not None and tally_of(page, state) is None)

    def work(self, seconds: float) -> bool:
        """Go on for about so long; says whether something was finished."""
        try:
            return self._seek_on(seconds) if self.seeking else self._count_on(seconds)
        except TooSlowError as error:
            self.stop()
            state = replace(self.reader.state, search=None, hit=None)
            self._take(Outcome(state, str(error)))
            return True

    def first(self, pattern: Pattern, back: bool, origin: ReadingState, so_far: Hit | None) -> None:
        """Look for the first hit from `origin` on, to which one may return.

        `so_far` is the first hit of a text that the one searched for begins with: none is nearer.
        """
        search = Search(pattern, back)
        self.reader.state = replace(self.reader.state, search=search, hit=None)
        state = self.reader.state
        row = origin.row if so_far is None else so_far.row + back

        def use(found: Found | None) -> None:
            if found is not None:
                beyond = found.hit.row >= origin.row if back else found.hit.row < origin.row
                found = replace(found, wrapped=beyond)
            outcome = landed(self.reader.page, self.reader.state, found, back)
            self._take(remembered(origin, outcome))

        self._seek(seek(ground_of(self.reader.page, state, search), row, None, back), use)

    def again(self, count: int, other_way: bool) -> bool:
        """Go to the hit so many further on, or the other way; says whether there is a search."""
        before, search = self.reader.state, self.reader.state.search
        if search is None:
            return False
        back = search.back != other_way

        def use(found: Found | None) -> None:
            outcome = landed(self.reader.page, self.reader.state, found, back)
            self._take(remembered(before, outcome))

        self._seek(seek_again(self.reader.page, before, search, count, back), use)
        return True

    def show_only(self, pattern: Pattern) -> None:
        """Show only the rows that match."""
        every_row = replace(self.reader.state, only=None)
        ground = ground_of(self.reader.page.showing(every_row), every_row, Search(pattern))
        text = pattern.query.text

        def use(counted: list[tuple[int, int]]) -> None:
            page, state = self.reader.page, self.reader.state
            rows = [row for row, _ in counted]
            if rows:
                self._take(filtered(page, state, RowFilter(rows, f"with {text}")))
            else:
                self._take(Outcome(state, f"nothing matches {text}; the rows shown stay"))

        self._seek(rows_with_hits(ground), use)

    def forget(self) -> bool:
        """Stop looking, and forget the search; says whether there was anything to forget."""
        stopped = self.stop()
        had = stopped or self.reader.state.search is not None
        if had:
            state = replace(self.reader.state, search=None, hit=None)
            self._take(Outcome(state, STOPPED if stopped else ""))
        return had

    def stop(self) -> bool:
        """Stop looking and counting; says whether something was looked for."""
        stopped, self._run, self._counting = self.seeking, None, None
        return stopped

    def _seek(self, steps: Generator[None, None, Result], use: Callable[[Result], None]) -> None:
        self._counting, self._run = None, SlicedWork(steps, use).run
        self.reader.message = SEARCHING
        if not self._keys_wait() and self.work(AT_ONCE):
            self.work(_COUNT_AT_ONCE)

    def _seek_on(self, seconds: float) -> bool:
        run = self._run
        if run is None or not run(seconds):
            return False
        self._run = None
        return True

    def _count_on(self, seconds: float) -> bool:
        page, state = self.reader.page, self.reader.state
        if state.search is None or not self.busy:
            return False
        ground = ground_of(page, state, state.search)
        if self._counting is None or self._ground is None or not self._ground.same_as(ground):
            self._ground = ground
            self._counting = SlicedWork(rows_with_hits(ground), self._counted).run
        return self._counting(seconds)

    def _counted(self, counted: list[tuple[int, int]]) -> None:
        search, ground, self._counting = self.reader.state.search, self._ground, None
        if search is not None and ground is not None:
            search = replace(search, tally=Tally.of(ground, counted))
            self.reader.state = replace(self.reader.state, search=search)

    def _take(self, outcome: Outcome) -> None:
        self.reader.apply(lambda _page, _state: outcome)
