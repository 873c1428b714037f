"""From a work to its alignment: units, evidence, path, repair, rows of paragraphs, links."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from align import __version__
from align.embedding.runs import Runs
from align.embedding.similarity import RunSimilarity
from align.lexicon.lookup import Lexicon, default_lexicon
from align.model import Alignment, Confidence, Link, Place, Row, Run, Work
from align.news import told
from align.pairing.annotation import Annotation, annotate, annotate_work
from align.pairing.confidence import lone_sentence, paired, torn, unpaired
from align.pairing.evidence import Explainer
from align.pairing.interleave import interleave
from align.pairing.lifting import Lifted, lift
from align.pairing.links import find_links
from align.pairing.meaning import read_meanings
from align.pairing.order import Paragraphs
from align.pairing.pair_evidence import PairEvidences, compare_units, units_of
from align.pairing.passes import pair_units
from align.pairing.relation import translation_groups
from align.pairing.rows import row_score
from align.pairing.sentence_rows import Joining, SentenceRows
from align.pairing.ties import Tie, tied
from align.pairing.unit import Unit
from align.pairing.units import read_units
from align.pairing.worth import Row as UnitRow
from align.signature import dependencies_signature

if TYPE_CHECKING:
    from align.embedding.model import SentenceModel

FEATURES = "features number+name+word+concept+sign+length+kind"
MODEL_SIGNS = 16
"""So much of a model's hash tells it from others."""


def pair(
    work: Work,
    annotations: Sequence[Annotation] | None = None,
    lexicon: Lexicon | None = None,
    model: SentenceModel | None = None,
    ties: Sequence[Tie] = (),
    groups: Sequence[Sequence[int]] | None = None,
) -> Alignment:
    """The alignment of a work's versions, whatever their number and order.

    Versions that don't translate each other share no row: their paragraphs stand alone, with
    links where they tell the same fact. `annotations` are those of the versions, where they are
    known; `lexicon` is the default one unless given; `model` gives the vectors of sentences, as one
    more evidence. `ties` are fixed points: paragraphs that share a row whatever the evidence;
    those that cross are linked. `groups` are the versions that translate one another, where that is
    known. Raises InputError if the model does not run.
    """
    known = annotate_work(work) if annotations is None else annotations
    lexicon = default_lexicon() if lexicon is None else lexicon
    read = [
        read_units(version, annotation, lexicon)
        for version, annotation in zip(work.versions, known, strict=True)
    ]
    meanings = read_meanings(work, known, read, model) if model else None
    units = tied(read, ties)
    if groups is None:
        groups = _groups(read, units, ties, meanings)
    paired = pair_groups(work, units, compare_all(units, meanings), groups)
    texts = [[p.text for p in version.paragraphs] for version in work.versions]
    explainer = Explainer(texts, paired.units, paired.evidence)
    links = find_links(groups, paired.evidence, explainer)
    crossing = [
        link for each in paired.lifted for bead in each.crossing for link in _links(bead, explainer)
    ]
    made = interleave([each.group for each in paired.lifted], _sizes(work))
    sentence_rows = SentenceRows(paired.rows, paired.units, known)
    return Alignment(
        tuple(_rows(made, groups, sentence_rows, explainer, paired.evidence)),
        tuple(sorted((*links, *crossing), key=lambda link: (link.one, link.other))),
        tuple(map(tuple, groups)),
        _signature(lexicon, model),
    )


def _groups(
    read: Sequence[Sequence[Unit]],
    units: Sequence[Sequence[Unit]],
    ties: Sequence[Tie],
    meanings: Sequence[Runs] | None,
) -> Sequence[Sequence[int]]:
    """The versions that translate one another by what they say, whatever order ties have.

    Where a tie joins versions that would stand apart, it is heard.
    """
    groups = translation_groups(read, meanings)
    held = all(any({p.version for p in tie} <= set(group) for group in groups) for tie in ties)
    return groups if held else translation_groups(units, meanings)


def _signature(lexicon: Lexicon, model: SentenceModel | None) -> str:
    """What rows depend on apart from the texts."""
    found = [f"hexapla {__version__}", FEATURES, lexicon.signature, dependencies_signature()]
    if model is not None:
        found.append(f"model {model.signature[:MODEL_SIGNS]}")
    return "; ".join(found)


def compare_all(
    units: Sequence[Sequence[Unit]], meanings: Sequence[Runs] | None = None
) -> PairEvidences:
    """The evidence between every pair of versions; `meanings` are the vectors of their units."""
    found = {}
    pairs = list(combinations(range(len(units)), 2))
    for a, b in told(pairs, len(pairs), "matching words"):
        similarity = RunSimilarity(meanings[a], meanings[b]) if meanings else None
        found[a, b] = compare_units(units[a], units[b], similarity=similarity)
    return found


@dataclass(frozen=True, slots=True)
class Paired:
    """Versions paired unit by unit: the rows of units, and the rows of paragraphs of each group.

    The rows speak of these `units`, by version: those there were, some cut in two. The `evidence`
    is what was known, and what the versions of a group taught of one another.
    """

    rows: Sequence[UnitRow]
    lifted: Sequence[Lifted]
    units: Sequence[Sequence[Unit]]
    evidence: PairEvidences


def pair_groups(
    work: Work,
    units: Sequence[Sequence[Unit]],
    evidence: PairEvidences,
    groups: Sequence[Sequence[int]],
) -> Paired:
    """The versions of each group paired; no version is in two of them."""
    rows: list[UnitRow] = []
    lifted: list[Lifted] = []
    for group in groups:
        found, evidence = pair_units({v: len(units[v]) for v in group}, evidence)
        known = units_of(evidence)
        units = [known.get(v, each) for v, each in enumerate(units)]
        rows += found
        sizes = {v: len(work.versions[v].paragraphs) for v in group}
        lifted.append(lift(found, units, sizes))
    return Paired(rows, lifted, units, evidence)


def _sizes(work: Work) -> list[list[int]]:
    return [
        [sum(map(len, p.text.split())) for p in version.paragraphs] for version in work.versions
    ]


def _rows(
    rows: Sequence[tuple[Run, ...]],
    groups: Sequence[Sequence[int]],
    sentence_rows: SentenceRows,
    explainer: Explainer,
    evidence: PairEvidences,
) -> list[Row]:
    group_of = {version: number for number, group in enumerate(groups) for version in group}
    groups_of = [{group_of[v] for v, run in enumerate(runs) if len(run)} for runs in rows]
    return [
        Row(
            runs,
            _confidence(
                runs,
                [
                    rows[n]
                    for n in (r - 1, r + 1)
                    if 0 <= n < len(rows) and groups_of[n] & groups_of[r]
                ],
                explainer,
            ),
            explainer.row(runs),
            tuple(_sentence_rows(runs, sentence_rows, evidence)),
        )
        for r, runs in told(enumerate(rows), len(rows), "weighing the rows")
    ]


def _confidence(
    runs: tuple[Run, ...], neighbours: Sequence[tuple[Run, ...]], explainer: Explainer
) -> Confidence:
    if sum(1 for run in runs if len(run)) == 1:
        return unpaired(runs, neighbours, explainer)
    return paired(*explainer.score(runs), _merged(runs))


def _merged(runs: Sequence[Sized]) -> int:
    """How many members a row has beyond one for each version in it."""
    return sum(len(run) - 1 for run in runs if len(run))


def _sentence_rows(
    runs: Sequence[Run], sentence_rows: SentenceRows, evidence: PairEvidences
) -> list[Row]:
    found = list(sentence_rows.inside(runs))
    joining = Joining([members for _, members in found], evidence)
    return [
        Row(inside, _sentence_confidence(inside, members, joining, evidence))
        for inside, members in found
    ]


def _sentence_confidence(
    inside: Sequence[Run], members: UnitRow, joining: Joining, evidence: PairEvidences
) -> Confidence:
    """How sure a row of sentences is, of which `inside` lies in a row of paragraphs."""
    if len(members) == 1:
        return lone_sentence(joining.gain(members))
    pairs = len(members) * (len(members) - 1) // 2
    units = sum(map(len, members.values()))
    is_torn = sum(1 for run in inside if len(run)) == 1
    sure = torn if is_torn else paired
    return sure(row_score(members, evidence), pairs, units, _merged(list(members.values())))


def _links(bead: Paragraphs, explainer: Explainer) -> list[Link]:
    """The links that stand for a bead that crosses others."""
    found = []
    for a, b in combinations(sorted(bead), 2):
        one, other = Run(bead[a][0], bead[a][0] + 1), Run(bead[b][0], bead[b][0] + 1)
        runs = [Run(0, 0)] * (max(bead) + 1)
        runs[a], runs[b] = one, other
        reasons = explainer.tokens(a, one, b, other)
        link = Link(
            Place(a, one.start), Place(b, other.start), paired(*explainer.score(runs), 0), reasons
        )
        found.append(link)
    return found


def pair_sentences(work: Work, lexicon: Lexicon | None = None) -> tuple[Row, ...]:
    """The sentence rows of versions that stand in one row with all their paragraphs."""
    known = annotate_work(work)
    lexicon = default_lexicon() if lexicon is None else lexicon
    both = zip(work.versions, known, strict=True)
    units = [read_units(version, annotation, lexicon) for version, annotation in both]
    paired = pair_groups(work, units, compare_all(units), [range(len(units))])
    runs = [Run(0, len(version.paragraphs)) for version in work.versions]
    rows = SentenceRows(paired.rows, paired.units, known)
    return tuple(_sentence_rows(runs, rows, paired.evidence))


def pair_beads(
    work: Work, lexicon: Lexicon | None = None, model: SentenceModel | None = None
) -> tuple[Paragraphs, ...]:
    """The paragraphs of a work's versions that belong together, taken for translations.

    Unlike the rows of an alignment beads may cross and have gaps. Paragraphs without a counterpart
    are beads of one version.
    """
    lexicon = default_lexicon() if lexicon is None else lexicon
    known = [annotate(version) for version in work.versions] if model else []
    units = [
        read_units(version, known[number] if known else annotate(version), lexicon)
        for number, version in enumerate(work.versions)
    ]
    meanings = read_meanings(work, known, units, model) if model else None
    evidence = compare_all(units, meanings)
    (lifted,) = pair_groups(work, units, evidence, [range(len(units))]).lifted
    return lifted.beads
