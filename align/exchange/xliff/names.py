"""The names that reading and writing XLIFF share."""

from __future__ import annotations

from align.reviewed import RowStatus

XLIFF_1 = "urn:oasis:names:tc:xliff:document:1.2"
XLIFF_2 = "urn:oasis:names:tc:xliff:document:2.0"
OWN = "urn:hexapla:xliff"
"""Attributes of ours in XLIFF 2: what it has no place for. In 1.2 `extradata` holds it, as JSON."""
LABELS = "hexapla labels"
"""From whom the note of a file in XLIFF 1.2 is that tells the labels of its two versions."""
XML = "http://www.w3.org/XML/1998/namespace"
SPACE = f"{{{XML}}}space"

STATES_1 = {RowStatus.ACCEPTED: "signed-off", RowStatus.NEEDS_REVIEW: "needs-review-translation"}
STATES_2 = {RowStatus.ACCEPTED: "final", RowStatus.NEEDS_REVIEW: "translated"}
REVIEWED = frozenset({"signed-off", "final", "reviewed"})
"""The states that say that a person has accepted the unit."""
IN_DOUBT = frozenset({"needs-review-translation", "needs-review-adaptation", "needs-review-l10n"})


def own(name: str) -> str:
    """An attribute of ours."""
    return f"{{{OWN}}}{name}"
