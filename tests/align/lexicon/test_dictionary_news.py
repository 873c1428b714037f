"""What is told while dictionaries are loaded, and what happens when that goes wrong."""

from __future__ import annotations

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from align.lexicon import store as store_module
from align.lexicon.cache import cached_store
from align.lexicon.catalogue import add_dictionary
from align.lexicon.discovery import Found
from align.lexicon.lookup import default_lexicon
from align.lexicon.store import Store, compile_triples
from align.lexicon.triples import Triple
from align.news import News, Preparing, Unusable, listening, sentence_of, tell

_DAMAGED = "x: this dictionary is damaged and not used"
_AGAIN = "remove it (hexapla dict remove x) and add it again"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("cache", "data"):
        place = tmp_path / folder
        monkeypatch.setattr(f"platformdirs.user_{folder}_path", lambda *_, p=place, **__: p)
    monkeypatch.setattr("align.lexicon.at_hand.found_dictionaries", tuple)
    return tmp_path


def heard() -> list[News]:
    news: list[News] = []
    with listening(news.append):
        default_lexicon()
    return news


def test_compiling_is_told_once(folders: Path) -> None:
    assert heard() == [Preparing("core")]
    assert heard() == []


def test_how_far_a_found_dictionary_is_read_is_told(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = folders / "words.tsv"
    words.write_text("".join(f"Wort{n}\tword{n}\n" for n in range(25_000)), encoding="utf-8")
    found = Found("words", "TSV", ("de", "en"), words)
    monkeypatch.setattr("align.lexicon.at_hand.found_dictionaries", lambda: (found,))
    told = [news for news in heard() if isinstance(news, Preparing) and news.name == "words"]
    assert told == [Preparing("words", n) for n in (0, 10_000, 20_000)]


def test_a_found_dictionary_that_is_damaged_is_told(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = folders / "broken.gz"
    broken.write_bytes(b"\x1f\x8bno gzip file")
    found = Found("broken", "TSV", ("de", "en"), broken)
    monkeypatch.setattr("align.lexicon.at_hand.found_dictionaries", lambda: (found,))
    assert heard()[-1] == Unusable("broken", is_added=False)


@pytest.mark.parametrize("suffix", ["sqlite", "json"])
def test_an_added_dictionary_that_is_damaged_is_told_every_time(folders: Path, suffix: str) -> None:
    words = folders / "words.tsv"
    words.write_text("Firma\t公司\nHaus\t房子\n", encoding="utf-8")
    add_dictionary(words, ("de", "zh"))
    assert Unusable("words", is_added=True) not in heard()
    (file,) = (folders / "data" / "dictionaries").glob(f"words*.{suffix}")
    file.write_bytes(b"damaged")
    assert heard() == [Unusable("words", is_added=True)]
    assert heard() == [Unusable("words", is_added=True)]


def test_nobody_hears_after_listening() -> None:
    news: list[News] = []
    with listening(news.append):
        tell(Preparing("x"))
    tell(Preparing("y"))
    assert news == [Preparing("x")]


@pytest.mark.parametrize(
    ("news", "sentence"),
    [
        (Preparing("core"), "preparing the lexicon, once only"),
        (Preparing("x"), "preparing the dictionary x, once only"),
        (Preparing("x", 10_000), "preparing the dictionary x, once only (10,000 entries)"),
        (
            Unusable("x", is_added=True),
            f"{_DAMAGED}; remove it (hexapla dict remove x) and add it again",
        ),
        (Unusable("x", is_added=False), f"{_DAMAGED}; install it again"),
    ],
)
def test_news_is_a_sentence_with_its_remedy(news: News, sentence: str) -> None:
    assert sentence_of(news) == sentence


def _compile(path: Path) -> None:
    for _ in range(5):
        compile_triples((Triple("en", f"word{n}", f"k{n}") for n in range(2000)), path, "s")
        Store.open(path, "s").close()


def test_processes_that_compile_at_once_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_compile, args=(path,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert Store.open(path, "s").keys("en", "word1999") == {"k1999"}
    assert [file.name for file in tmp_path.iterdir()] == ["x.sqlite"]


def test_on_a_full_disk_it_is_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.lexicon.cache.cache_folder", lambda: tmp_path / "lexicon")
    fill = store_module._fill
    full = [True]

    def fill_once_full(*arguments: object) -> None:
        if full.pop() if full else False:
            raise sqlite3.OperationalError("database or disk is full")
        fill(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(store_module, "_fill", fill_once_full)
    store = cached_store("x", "source", lambda: [Triple("en", "dog", "k")])
    assert store.keys("en", "dog") == {"k"}
    assert list((tmp_path / "lexicon").iterdir()) == []
