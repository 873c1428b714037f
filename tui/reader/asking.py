"""What the keys of a prompt do: the line typed, what it finds, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.reader.filtering import filtered
from tui.reader.finding_words import NO_MATCH, match_words
from tui.reader.found import FROM_THE_END, FROM_THE_TOP, not_searched, nothing_found
from tui.reader.judging import dismissed, dismissible
from tui.reader.line_editor import LineEditor, with_latest
from tui.reader.pattern import BadPatternError, Pattern, Query, pattern_of
from tui.reader.prompt import Prompt, Purpose, about, about_comment, about_dismissal
from tui.reader.reader import Reader
from tui.reader.search import Hit
from tui.reader.seeker import SEARCHING, Seeker
from tui.reader.state import Outcome
from tui.reader.words import brief_words_of

NO_SEARCH_YET = "nothing has been searched for yet: type a text"
ONLY_TEXT = "what is typed here is plain text"


class Asking:
    """A prompt while it is open (`prompt` is None while it is not), over a reader.

    `keys_wait` tells whether more has been typed than was answered.
    """

    def __init__(self, reader: Reader, keys_wait: Callable[[], bool] = lambda: False) -> None:
        self.reader = reader
        self.seeker = Seeker(reader, keys_wait)
        self.prompt: Prompt | None = None
        self._wrong = ""
        self._origin, self._page = reader.state, reader.page
        self._earlier: dict[Purpose, tuple[str, ...]] = {}
        self._dismissing: tuple[int, ...] = ()
        self._last: Query | None = None
        self._commented: Callable[[str], None] | None = None
        self._after: Callable[[], None] | None = None

    def open(self, purpose: Purpose) -> None:
        """Begin to type."""
        self.seeker.stop()
        self._after = None
        earlier = self._earlier.get(_shared(purpose), ())
        self.prompt, self._wrong = Prompt(purpose, LineEditor(earlier=earlier)), ""
        self._origin, self._page = self.reader.state, self.reader.page

    def open_dismissal(self, *, alike: bool, after: Callable[[], None] | None = None) -> None:
        """Begin to type why the current finding is none; if `alike` all that are like it.

        When that is done or left, `after` is called.
        """
        chosen = dismissible(self.reader.page, self.reader.state, alike=alike)
        self.reader.message, self._dismissing = chosen.why_not, chosen.numbers
        if chosen.numbers:
            self.open(Purpose.DISMISS)
            self._after = after

    def open_comment(self, text: str, commented: Callable[[str], None]) -> None:
        """Begin to type a comment, from the one that is there; `commented` takes it."""
        self.open(Purpose.COMMENT)
        self._commented = commented
        if self.prompt is not None:
            self.prompt = replace(self.prompt, line=self.prompt.line.typed(text))

    def about(self, cells: int) -> str:
        """What the prompt says above the line typed."""
        if self.prompt is None:
            return ""
        note = self._wrong or self.reader.message
        if self.prompt.purpose is Purpose.COMMENT:
            return about_comment(self.reader.state.row, note, cells)
        if self.prompt.purpose is Purpose.DISMISS:
            has_earlier = bool(self.prompt.line.earlier)
            return about_dismissal(
                self._to_dismiss, has_earlier=has_earlier, note=note, cells=cells
            )
        if self.prompt.line.text and self.prompt.purpose.searches:
            page, state = self.reader.page, self.reader.state
            matches = match_words(page, state)
            wrapped = note in {FROM_THE_TOP, FROM_THE_END}
            if note == nothing_found(page, state):
                note = NO_MATCH + not_searched(page, state)
            note = f"{matches}, {note}" if wrapped else note or matches
        labels, columns = self.reader.book.labels, self.reader.state.columns
        hidden = sorted(set(range(len(labels))) - set(columns.wanted))
        return about(self.prompt, labels, note, cells, hidden)

    def edit(self, change: Callable[[LineEditor], LineEditor]) -> None:
        """Change the line typed; a search shows its first hit at once."""
        if self.prompt is None:
            return
        line = change(self.prompt.line)
        if line.text == self.prompt.line.text:
            self.prompt = replace(self.prompt, line=line)
        else:
            self._ask(replace(self.prompt, line=line))

    def type_text(self, text: str) -> None:
        """Put text in at the cursor; ! as the first sign of a filter stands for discrepancies."""
        prompt = self.prompt
        if prompt is None:
            return
        if (prompt.purpose, prompt.line.text, text) == (Purpose.FILTER, "", "!"):
            self.prompt = None
            self.reader.perform("only_discrepancies")
        else:
            self.edit(lambda line: line.typed(text))

    def erase(self) -> None:
        """Take back a character; where nothing is typed, leave."""
        if self.prompt is not None and not self.prompt.line.text:
            self.leave()
        else:
            self.edit(LineEditor.erase)

    def toggle_regular(self) -> None:
        """Read the text as a regular expression, or literally again."""
        if self.prompt is not None:
            self._ask(replace(self.prompt, regular=not self.prompt.regular))

    def next_version(self) -> None:
        """Search the next version alone, after the last one all."""
        if self.prompt is not None:
            version = self.prompt.next_version(len(self.reader.book.work.versions))
            self._ask(replace(self.prompt, version=version))

    def leave(self) -> None:
        """Stop typing; all is as it was before."""
        self._return()
        self.prompt = None
        self._go_on_after()

    def accept(self) -> None:
        """Stay at the hit, or show only the rows that match; what cannot be read stays typed."""
        prompt = self.prompt
        if prompt is None:
            return
        if prompt.purpose is Purpose.DISMISS:
            self._dismiss(prompt.line.text.strip())
            return
        if prompt.purpose is Purpose.COMMENT:
            self.prompt = None
            if self._commented is not None:
                self._commented(prompt.line.text.strip())
            return
        if not prompt.line.text:
            self._accept_nothing(prompt)
            return
        pattern = self._pattern(prompt)
        if pattern is None or not (prompt.purpose is Purpose.FILTER or self._searches(pattern)):
            return
        filters = prompt.purpose is Purpose.FILTER
        self._remember(prompt)
        self.prompt = None
        if filters:
            self.seeker.show_only(pattern)
            return
        self._last = prompt.query
        if self.seeker.seeking:
            self.reader.message = SEARCHING
        elif self.reader.state.hit is None:
            self.reader.message = nothing_found(self.reader.page, self.reader.state)

    def _accept_nothing(self, prompt: Prompt) -> None:
        """Enter with nothing typed: all rows again, or the last search again."""
        if prompt.purpose is Purpose.FILTER:
            self.prompt = None
            self._take(filtered(self.reader.page, self.reader.state, None))
        elif self._last is None:
            self._wrong = NO_SEARCH_YET
        else:
            last = replace(prompt, regular=self._last.regular, version=self._last.version)
            self._ask(replace(last, line=LineEditor(self._last.text)))
            self.accept()

    def _dismiss(self, reason: str) -> None:
        """Dismiss what the prompt was opened for."""
        if self.prompt is not None and reason:
            self._remember(self.prompt)
        self.prompt = None
        numbers = self._dismissing
        self.reader.apply(lambda page, state: dismissed(page, state, numbers, reason))
        self._go_on_after()

    def _go_on_after(self) -> None:
        """Call what is to come after a dismissal."""
        after, self._after = self._after, None
        if after is not None:
            after()

    def _to_dismiss(self, cells: int) -> str:
        """What the prompt dismisses, in so many cells."""
        number, *others = self._dismissing
        many = f" all {len(others) + 1}: " if others else ": "
        book = self.reader.book
        return many + brief_words_of(book, book.findings[number], cells - len(many))

    def _remember(self, prompt: Prompt) -> None:
        """Keep the line typed, to be offered again."""
        purpose = _shared(prompt.purpose)
        self._earlier[purpose] = with_latest(self._earlier.get(purpose, ()), prompt.line.text)

    def _ask(self, prompt: Prompt) -> None:
        """Show what comes of a prompt that has changed."""
        if not prompt.purpose.finds:
            self._wrong = ONLY_TEXT if prompt.line == (self.prompt or prompt).line else ""
            self.prompt = replace(prompt, regular=False, version=None)
            return
        so_far = self._first_hit() if self._narrows(prompt) else None
        self.prompt, self._wrong = prompt, ""
        self._return()
        pattern = self._pattern(prompt) if prompt.line.text else None
        if pattern is not None and prompt.purpose.searches:
            back = prompt.purpose is Purpose.SEARCH_UP
            self.seeker.first(pattern, back, self._origin, so_far)

    def _narrows(self, prompt: Prompt) -> bool:
        """Whether plain text has only been added to at its end, so that no hit can be nearer.

        After an s one can be: ss stands for ß.
        """
        old = self.prompt
        if old is None or not old.line.text or replace(prompt, line=old.line) != old:
            return False
        so_far = old.line.text
        return not prompt.regular and prompt.line.text.startswith(so_far) and so_far[-1] not in "sS"

    def _first_hit(self) -> Hit | None:
        """The first hit of the text typed so far, None if it is not known."""
        return None if self.seeker.seeking else self.reader.state.hit

    def _searches(self, pattern: Pattern) -> bool:
        """Whether this is searched for; a search given up is tried once more."""
        search = self.reader.state.search
        if self.prompt is not None and (search is None or search.pattern != pattern):
            self._ask(self.prompt)
        return self.reader.state.search is not None

    def _pattern(self, prompt: Prompt) -> Pattern | None:
        """The pattern typed, None and a word on it if it cannot be read."""
        try:
            return pattern_of(prompt.query)
        except BadPatternError as error:
            self._wrong = str(error)
            return None

    def _return(self) -> None:
        """Stand where one stood when the prompt was opened."""
        self.seeker.stop()
        state, there = self._origin, self.reader.page.showing(self._origin)
        if (there.cells, there.lines) != (self._page.cells, self._page.lines):
            state = replace(state, top=there.viewport.revealing(state.top, state.row))
        self._take(Outcome(state))

    def _take(self, outcome: Outcome) -> None:
        self.reader.apply(lambda _page, _state: outcome)


def _shared(purpose: Purpose) -> Purpose:
    """The purpose whose earlier lines are offered: searches up and down have the same."""
    return Purpose.SEARCH if purpose.searches else purpose
