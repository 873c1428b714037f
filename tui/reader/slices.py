"""Work done in slices of time, so that keys are answered meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator
from time import monotonic
from typing import Generic, TypeVar

Result = TypeVar("Result")


class SlicedWork(Generic[Result]):
    """Steps that yield now and then, and what is done with their result."""

    def __init__(self, steps: Generator[None, None, Result], use: Callable[[Result], None]) -> None:
        self._steps = steps
        self._use = use

    def run(self, seconds: float) -> bool:
        """Go on for about so long; says whether the work is done, its result used."""
        until = monotonic() + seconds
        while True:
            try:
                next(self._steps)
            except StopIteration as end:
                self._use(end.value)
                return True
            if monotonic() >= until:
                return False


def result_of(steps: Generator[None, None, Result]) -> Result:
    """The result of steps done without a pause."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
