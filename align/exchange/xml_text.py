"""Text in XML that comes back exactly: joined segments, and signs that XML 1.0 can't hold."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from align.model import Paragraph, ParagraphKind

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_JOINT = "\n"


def joined(segments: Sequence[Paragraph]) -> str:
    """The segments as one text, a line for each, without the signs that XML can't hold."""
    return without_forbidden(_JOINT.join(each.text for each in segments))


def without_forbidden(text: str) -> str:
    """The text with a replacement character for each sign that XML 1.0 can't hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def particulars(segments: Sequence[Paragraph]) -> str | None:
    """What `joined` can't tell of segments, as JSON in ASCII; None if it tells all.

    That is `[length, kind]` of each, or their very texts where some sign can't be held.
    """
    is_held = not any(_FORBIDDEN.search(each.text) for each in segments)
    if is_held and len(segments) == 1 and segments[0].kind is ParagraphKind.BODY:
        return None
    told = [[len(each.text) if is_held else each.text, each.kind.value] for each in segments]
    return json.dumps(told, separators=(",", ":"))


def parted(text: str, told: str | None) -> tuple[Paragraph, ...]:
    """The segments of a joined text; what was told of them counts only if it fits."""
    if told is None:
        return (Paragraph(text),) if text else ()
    try:
        found, position = [], 0
        for size, kind in json.loads(told):
            if isinstance(size, str):
                found.append(Paragraph(size, ParagraphKind(kind)))
                continue
            found.append(Paragraph(text[position : position + size], ParagraphKind(kind)))
            position += size + len(_JOINT)
        fits = position in (0, len(text) + len(_JOINT))
    except (ValueError, TypeError, KeyError):
        fits = False
    return tuple(found) if fits else parted(text, None)
