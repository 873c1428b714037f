"""The rows of a work that a person has accepted, sentence by sentence."""

from __future__ import annotations

from align.errors import InputError
from align.exchange.accepted import Accepted
from align.exchange.units import abouts_of, reviewed_of, units_of
from align.exchange.writers import Level
from align.reviewed import Reviewed, RowStatus


def accepted_rows(reviewed: Reviewed) -> Accepted:
    """The accepted rows of a work. Raises InputError if there is none."""
    units = [
        unit
        for unit in units_of(reviewed, Level.SENTENCE)
        if unit.review.status is RowStatus.ACCEPTED
    ]
    if not units:
        problem = "no row of it is accepted"
        raise InputError(reviewed.work.title, problem, "accept rows with a in hexapla open")
    found = reviewed_of(reviewed.work.title, abouts_of(reviewed), units)
    statuses = (reviewed.review_of(n).status for n in range(len(reviewed.alignment.rows)))
    count = sum(status is RowStatus.ACCEPTED for status in statuses)
    return Accepted(found.work, tuple(found.alignment.rows), count)
