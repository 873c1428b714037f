"""When the interpreter looks for garbage: seldom, and never while modules are loaded.

A text is many small objects that stay, and so are modules; to look through them again and again
costs a tenth of the time in which the program starts and a twentieth of that of pairing.
"""

from __future__ import annotations

import gc

OBJECTS_BEFORE_COLLECTION = 50_000


def put_off_collection() -> None:
    """Look for no garbage until `take_up_collection`."""
    gc.disable()


def take_up_collection() -> None:
    """Look for garbage now and then, but not among what is there already."""
    gc.freeze()
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
    gc.enable()
