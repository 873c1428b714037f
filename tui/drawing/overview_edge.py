"""The overview in strips: one more cell at the right of every line."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from textual.strip import Strip

from tui.reader.book import Book
from tui.reader.columns import capacity
from tui.reader.dismissals import Dismissals
from tui.reader.gathered import Findings
from tui.reader.marks import SEVERITY_GLYPHS, finding_glyph
from tui.reader.overview import Sign, Spot, overview, stretches
from tui.reader.reader import Reader
from tui.strips import strip
from tui.theme import Theme

_REMEMBERED = 512
SHOWN = "the right edge shows where discrepancies lie; o hides it"
HIDDEN = "overview hidden; o shows it again"


class OverviewEdge:
    """Puts the overview beside the lines of a screen, if it is `wanted` and costs no column."""

    def __init__(self, theme: Theme, *, wanted: bool) -> None:
        self.cells = 0
        """How many cells it takes."""
        self._theme = theme
        self._wanted = wanted
        self._found: tuple[tuple[Dismissals, int], list[Spot]] | None = None
        self._joined: OrderedDict[tuple[int, Sign], tuple[Strip, Strip]] = OrderedDict()

    def toggle(self) -> str:
        """Want it or not; what is to be said of that."""
        self._wanted = not self._wanted
        return SHOWN if self._wanted else HIDDEN

    def fit(self, width: int) -> None:
        """Take a cell of a screen of this width, unless a column would be lost."""
        self.cells = int(self._wanted and width > 1 and capacity(width - 1) == capacity(width))

    def beside(self, lines: Sequence[Strip], reader: Reader) -> list[Strip]:
        """The lines with the overview beside them."""
        if not self.cells:
            return list(lines)
        book, viewport = reader.book, reader.page.viewport
        found = self._spots(book, reader.state.dismissals, len(lines))
        rows = [at.row for at in viewport.lines(reader.state.top)]
        shown = range(rows[0], rows[-1] + 1) if rows else range(0)
        signs = overview(found, len(book.rows), len(lines), shown)
        return [self._beside(line, sign) for line, sign in zip(lines, signs, strict=True)]

    def _spots(self, book: Book, dismissals: Dismissals, lines: int) -> list[Spot]:
        """Where the open findings of the book are; made anew when others are dismissed.

        As long as none is, the gravest discrepancies of the rows of each line stand for the others.
        """
        wanted = dismissals, lines
        if self._found is None or self._found[0] != wanted:
            findings, rows = book.findings, len(book.rows)
            if dismissals.made:
                open_ = book.judged(dismissals).open
                spots = [_spot(findings, n, row) for n in open_ for row in findings.rows(n)]
            else:
                spots = [
                    Spot(row, each.severity, finding_glyph(each))
                    for each in findings.passages
                    for row in each.rows
                ]
                for part in stretches(rows, lines):
                    severity = findings.gravest(part)
                    if severity is not None:
                        spots.append(Spot(part.start, severity, SEVERITY_GLYPHS[severity]))
            self._found = wanted, sorted(spots, key=lambda each: each.row)
        return self._found[1]

    def _beside(self, line: Strip, sign: Sign) -> Strip:
        """The line with a sign; the same strip whenever it is the same line."""
        key = id(line), sign
        if key not in self._joined:
            self._joined[key] = line, self._join(line, sign)
            if len(self._joined) > _REMEMBERED:
                self._joined.popitem(last=False)
        return self._joined[key][1]

    def _join(self, line: Strip, sign: Sign) -> Strip:
        style = self._theme.glyph(sign.severity) if sign.severity else self._theme.bar
        return Strip.join([line, strip([(sign.glyph, style)], 1, self._theme.text)])


def _spot(findings: Findings, number: int, row: int) -> Spot:
    passage, severity = findings.passage(number), findings.severity(number)
    return Spot(row, severity, finding_glyph(passage) if passage else SEVERITY_GLYPHS[severity])
