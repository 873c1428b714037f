"""Small dictionaries, written for these tests, in the formats that people have."""

from __future__ import annotations

import gzip
import string
from pathlib import Path

from align.lexicon.entries import Entry
from align.lexicon.formats.lines import Tally
from align.lexicon.formats.recognition import recognise

CEDICT = """\
# CC-CEDICT
# License:
# Creative Commons Attribution-ShareAlike 4.0 International License
#! charset=UTF-8
公司 公司 [gong1 si1] /(business) company; firm/corporation/CL:家[jia1]/
張 张 [Zhang1] /surname Zhang/
圖書館 图书馆 [tu2 shu1 guan3] /library/
@ @ [at5] /at symbol, @/
小老鼠 小老鼠 [xiao3 lao3 shu3] /@/at symbol/
台階 台阶 [tai2 jie1] /variant of 臺階|台阶[tai2 jie1]/
打水 打水 [da3 shui3] /to draw water/to help sb fetch water/
"""
HANDEDICT = """\
# HanDeDict
# Lizenz: CC BY-SA 2.0
# Ver 2011-05-28T02:27:49Z HanDeDict Stat-New 001>x
公司 公司 [gong1 si1] /Firma, Unternehmen (u.E.) (S, Wirtsch)/
圖書館 图书馆 [tu2 shu1 guan3] /Bibliothek (S)/; Bsp.: 圖書館 图书馆 -- in der Bibliothek/
"""
DING = """\
# Version :: devel
# License :: GPL Version 2 or later; GNU General Public License
# URL :: https://dict.tu-chemnitz.de/
Haus {n}; Gebäude {n} (auch: Hof) [arch.] | Häuser {pl} :: house; building /bldg./ | houses
etw. wahrnehmen; etw. entdecken {vt} :: to perceive sth. <perceived> [coll.]
die reine Wahrheit :: the plain/pure truth / honest truth
das A und O [ugs.] :: the nuts and bolts
"""
TSV = "de\tzh\nFirma; Unternehmen\t公司、企业\tN\n# the next one is a verb\nlesen\t读书（动词）\n"

_FIGURES = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
_HAUS = """\
Haus /haʊ̯s/ <neut, n, sg>
house <n>, building <n, sg>
      "altes Haus"  - old boy
   Synonym: {Bau}

 see: {Häuser}
"""
DICTD = (
    (
        "00databaseinfo",
        "00-database-info\nAvailable under the GNU General Public License, version 3\n",
    ),
    ("00databaseshort", "German - English small dictionary\n"),
    ("haus", _HAUS),
    ("unohochkommissar", "UNO-Hochkommissar (UNHCR /x/)\n1. high commissioner\n2. UNHCR\n"),
    ("jdn abholen", "jdn. abholen <v>\n [coll.] pick up sb.\n"),
)


def figures(number: int) -> str:
    """A number as the index of a dictd dictionary writes it."""
    said = ""
    while True:
        number, figure = divmod(number, 64)
        said = _FIGURES[figure] + said
        if not number:
            return said


def write_dictd(folder: Path, entries: tuple[tuple[str, str], ...] = DICTD) -> Path:
    """Writes small.index and small.dict.dz; the path of the index."""
    data, index = b"", ""
    for headword, text in entries:
        said = text.encode()
        index += f"{headword}\t{figures(len(data))}\t{figures(len(said))}\n"
        data += said
    (folder / "small.dict.dz").write_bytes(gzip.compress(data))
    path = folder / "small.index"
    path.write_text(index, encoding="utf-8")
    return path


def entries_of(path: Path, languages: tuple[str, str] | None = None) -> tuple[list[Entry], Tally]:
    """All entries of the dictionary at `path`, and what was counted."""
    form, header = recognise(path)
    both, tally = languages or header.languages, Tally()
    assert both is not None
    return list(form.read(path, both, tally)), tally
