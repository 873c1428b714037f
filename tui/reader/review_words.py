"""What was said of a row, as a sign beside it and as words at the foot."""

from __future__ import annotations

from tui.reader.book import Book

COMMENT_GLYPH = ";"
_LONGEST_COMMENT = 40


def review_glyph(book: Book, row: int) -> str:
    """✓ for an accepted row, ? for one that needs review, ; for one with a comment alone."""
    if book.review_of is None:
        return ""
    review = book.review_of(row)
    status = {"accepted": "✓", "needs review": "?"}.get(review.status, "")
    return status or (COMMENT_GLYPH if review.comment else "")


def review_words(book: Book, row: int, *, is_short: bool = False) -> list[str]:
    """The status of a row and the comment on it; nothing where there is none."""
    if book.review_of is None or row >= len(book.rows):
        return []
    review = book.review_of(row)
    glyph = review_glyph(book, row)
    status = [] if review.status == "untouched" else [glyph if is_short else str(review.status)]
    if not review.comment:
        return status
    comment = review.comment
    if is_short or len(comment) > _LONGEST_COMMENT:
        comment = f"{comment[: 12 if is_short else _LONGEST_COMMENT]}…"
    return [*status, f"“{comment}”"]
