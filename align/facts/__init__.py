"""Facts: figures that state the same thing anywhere in a set of documents, and their conflicts."""

from typing import TYPE_CHECKING

from align.lazy import lazy_names

if TYPE_CHECKING:
    from align.facts.checking import check_facts
    from align.facts.finding import find_facts
    from align.facts.model import Fact, FactConflict, Statement

__all__ = ["Fact", "FactConflict", "Statement", "check_facts", "find_facts"]

__getattr__ = lazy_names(
    __name__,
    {
        "Fact": "model",
        "FactConflict": "model",
        "Statement": "model",
        "check_facts": "checking",
        "find_facts": "finding",
    },
)
