"""Bounds that stand apart from their figure: the limit is 30, darf 18 Grad im Lager nicht ....

Where one version bounds a figure and another has such words in the same clause, the bound may
well be kept. The words only soften a finding; they give no figure a bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from align.numbers.items import Item

_FAR = 40
"""So many characters on either side of a figure are looked at."""
_CLAUSE = re.compile(r"[;:!?()][ \n]|[.,][ \n](?!\d)|[，。；：！？（）]|\n")
_NOT = r"(?:nicht|kein\w*|nie|not|no|never|cannot|\w+n['’]t)\b[\w ]{0,16}?\b"
_AT_MOST = re.compile(
    rf"\b(?:{_NOT}(?:über\w*|übertr\w+|mehr|länger|höher|exceed\w*|surpass\w*|more|longer|over"
    r"|above)|höchst\w*|maximal\w*|maximum|max|obergrenze|limit\w*|begrenz\w+|beschränk\w+|kein\w*"
    r"|noch nicht|bis|unter|weniger|cap|capped|ceiling|at (?:the )?most|up to"
    r"|as (?:much|many|long) as|under|below|less|fewer|within|not (?:yet|quite))\b"
    r"|最[高多长大快]|至多|[不未][^，。；]{0,3}[超逾满]|不[^，。；]{0,2}[高多大长]于"
    r"|不到|不足|上限|封顶|限[制为额定时]",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    rf"\b(?:{_NOT}(?:unter\w*|weniger|kürzer|below|under|less|fewer|short of)"
    r"|mindest\w*|minimum|wenigstens|untergrenze|über|übertr\w+|überst\w+|überschr\w+|mehr|ab"
    r"|at least|over|above|more|exceed\w*|beyond|from|start\w*|past|top(?:s|ped)?|surpass\w*)\b"
    r"|至少|最[少低短]|起码|(?<![不未])[超逾]|不[^，。；]{0,2}[低少小短]于|(?<![不未])满|突破|下限",
    re.IGNORECASE,
)
_AT_MOST_BEHIND = re.compile(
    rf"\b{_NOT}über(?:schr|st)\w+|\b(?<!nicht )unterschr\w+"
    r"|\b(?:at most|or less|or under|maximum|limit|cap)\b|以[内下]|之内|[的为]?上限|封顶",
    re.IGNORECASE,
)
_AT_LEAST_BEHIND = re.compile(
    rf"\b{_NOT}unterschr\w+|\b(?<!nicht )über(?:schr|st)\w+"
    r"|\b(?:at least|or more|or over|minimum)\b|以上|[的为]?下限|[多余]|起",
    re.IGNORECASE,
)


_NEGATION = re.compile(
    r"\b(?:nicht|kein\w*|nie|niemals|ohne|not|no|never|cannot|\w+n['’]t|nor|without)\b|[不没未别勿无]",
    re.IGNORECASE,
)


def is_said_apart(item: Item, way: int, own: Sequence[Item], paragraphs: Sequence[str]) -> bool:
    """Whether words in the clause of a figure make it a minimum (`way` 1) or a maximum (-1).

    `own` are the figures of its version; what stands beyond the next one is not looked at.
    """
    before, behind = _clause(item, own, paragraphs)
    leads, follows = (
        (_AT_LEAST, _AT_LEAST_BEHIND) if way > 0 else (_AT_MOST, _AT_MOST_BEHIND)
    )  # fmt: skip
    return leads.search(before) is not None or follows.search(behind) is not None


def is_negated(item: Item, own: Sequence[Item], paragraphs: Sequence[str]) -> bool:
    """Whether the clause of a bounded figure may deny it: mehr als 55 l soll man nicht nehmen."""
    return any(_NEGATION.search(part) for part in _clause(item, own, paragraphs))


def _clause(item: Item, own: Sequence[Item], paragraphs: Sequence[str]) -> tuple[str, str]:
    """What stands before a figure and behind it in its clause, as far as its neighbours."""
    text, span = paragraphs[item.figure.paragraph], item.mention.span
    others = [
        i.mention.span
        for i in own
        if i.figure.paragraph == item.figure.paragraph and i.figure is not item.figure
    ]
    first = max([span.start - _FAR, 0, *(o.end for o in others if o.end <= span.start)])
    last = min([span.end + _FAR, *(o.start for o in others if o.start >= span.end)])
    return _CLAUSE.split(text[first : span.start])[-1], _CLAUSE.split(text[span.end : last])[0]
