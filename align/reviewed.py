"""What people said of a work: the status of its rows, comments, dismissed findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from align.model import Alignment, Work
from align.numbers.model import Discrepancy


class RowStatus(StrEnum):
    """How far the review of a row has come."""

    UNTOUCHED = "untouched"
    ACCEPTED = "accepted"
    NEEDS_REVIEW = "needs review"


@dataclass(frozen=True, slots=True)
class RowReview:
    """What was said of one row."""

    status: RowStatus = RowStatus.UNTOUCHED
    comment: str = ""


UNTOUCHED = RowReview()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A work, its rows, the discrepancies of its rows, and what people said of them.

    `reviews` are those of rows by their number, from 0; a row without one is untouched.
    `dismissed` are the reasons (perhaps empty) of dismissed discrepancies by their keys. It is
    what the exchange formats write, and what is read of those that hold finished rows.
    """

    work: Work
    alignment: Alignment
    discrepancies: Sequence[Discrepancy] = ()
    reviews: Mapping[int, RowReview] = field(default_factory=dict)
    dismissed: Mapping[str, str] = field(default_factory=dict)

    def review_of(self, row: int) -> RowReview:
        """What was said of a row."""
        return self.reviews.get(row, UNTOUCHED)

    @property
    def open_discrepancies(self) -> list[Discrepancy]:
        """The discrepancies that nobody dismissed."""
        return [each for each in self.discrepancies if each.key not in self.dismissed]
