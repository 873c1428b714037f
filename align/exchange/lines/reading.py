"""Texts of a segment a line read as a work: rows by a list beside them, or line by line (Moses)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from align.errors import InputError
from align.exchange.lines.ladder import Pair, pairs_of_ladder
from align.exchange.lines.telling import is_list, label_of
from align.exchange.lines.vecalign import pairs_of_vecalign
from align.exchange.lines.writing import BREAK
from align.exchange.units import About, Unit, reviewed_of
from align.model import Paragraph, Run, Source
from align.reading.arguments import language_and_path, language_tag
from align.reading.encoding import decode
from align.reading.files import binary_error, read_bytes
from align.reading.language import chinese_script, detect_language
from align.reviewed import Reviewed

_SAMPLE = 20_000


def read_lined(arguments: Sequence[str]) -> Reviewed | None:
    """The work of two texts and a list of their rows, or of a Moses corpus.

    None if the texts of a corpus have different numbers of lines, so that they are none. Raises
    InputError if the list is damaged or belongs to other texts.
    """
    lists = [each for each in arguments if is_list(each)]
    if not lists:
        return _moses(arguments)
    texts = [each for each in arguments if each not in lists]
    if len(lists) > 1 or len(texts) != 2:
        problem = "this file says which lines of two texts belong together"
        raise InputError(lists[0], problem, "name the two texts and this file, and no other")
    lines = [_lines(language_and_path(text)[1]) for text in texts]
    pairs = _pairs(Path(lists[0]), lines)
    units = (
        Unit(tuple(_segments(found, run) for found, run in zip(lines, pair, strict=True)))
        for pair in pairs
    )
    return _work(Path(lists[0]).stem, texts, lines, [unit for unit in units if any(unit.segments)])


def _moses(arguments: Sequence[str]) -> Reviewed | None:
    """The work of texts that are named by their languages and have as many lines each."""
    lines = [_lines(language_and_path(argument)[1]) for argument in arguments]
    if len({len(each) for each in lines}) > 1:
        return None
    rows = zip(*lines, strict=True)
    units = [Unit(tuple(_segments(row, Run(n, n + 1)) for n in range(len(row)))) for row in rows]
    filled = [unit for unit in units if any(unit.segments)]
    return _work(Path(arguments[0]).stem, arguments, lines, filled)


def _pairs(path: Path, texts: Sequence[Sequence[str]]) -> list[Pair]:
    """The rows of a list; raises InputError if it is damaged, or ends elsewhere than the texts."""
    listed = read_bytes(path).decode("utf-8", "replace").split("\n")
    lines = [line for line in listed if line.strip()]
    read = pairs_of_vecalign if lines[0].startswith("[") else pairs_of_ladder
    try:
        pairs = read(lines)
    except ValueError as error:
        problem = f"line {error.args[0]} is no row that follows the one before"
        remedy = "make the list anew with the program it came from"
        raise InputError(path, problem, remedy) from None
    for side, found in enumerate(texts):
        end = pairs[-1][side].end if pairs else 0
        if end > len(found) or any(map(str.strip, found[end:])):
            problem = f"its rows end at line {end} of a text of {len(found)} lines"
            raise InputError(path, problem, "name the texts it was made of, in their order")
    return _with_gaps(pairs)


def _with_gaps(pairs: Sequence[Pair]) -> list[Pair]:
    """Rows, and before each the lines that are in none as rows of their own."""
    whole: list[Pair] = []
    ends = (0, 0)
    for one, other in pairs:
        if one.start > ends[0]:
            whole.append((Run(ends[0], one.start), Run(ends[1], ends[1])))
        if other.start > ends[1]:
            whole.append((Run(one.start, one.start), Run(ends[1], other.start)))
        whole.append((one, other))
        ends = (one.end, other.end)
    return whole


def _lines(path: str) -> list[str]:
    decoded = decode(read_bytes(path))
    if decoded is None:
        raise binary_error(path)
    return decoded[0].removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\n").split("\n")


def _segments(lines: Sequence[str], run: Run) -> tuple[Paragraph, ...]:
    """The lines of a run that are not blank; hunalign's `<p>` between paragraphs is none either."""
    return tuple(
        Paragraph(line.replace(BREAK, "\n"))
        for line in (lines[number] for number in run)
        if line.strip() and line.strip() != "<p>"
    )


def _work(
    title: str, arguments: Sequence[str], lines: Sequence[Sequence[str]], units: Sequence[Unit]
) -> Reviewed:
    if not units:
        _, path = language_and_path(arguments[0])
        raise InputError(path, "there is no text in its rows", "name texts of a segment a line")
    abouts, sources = [], []
    for argument, found in zip(arguments, lines, strict=True):
        given, path = language_and_path(argument)
        abouts.append(About("", _language(given or label_of(path), found)))
        sha256 = hashlib.sha256(read_bytes(path)).hexdigest()
        sources.append(Source(path, "bitext", "", sha256))
    return reviewed_of(title, abouts, units, sources)


def _language(given: str | None, lines: Sequence[str]) -> str:
    """The language given; else that of the text."""
    sample = "\n".join(lines)[:_SAMPLE]
    tag = language_tag(given) if given else ""
    if tag == "zh":
        return chinese_script(sample)
    return tag or detect_language(sample)
