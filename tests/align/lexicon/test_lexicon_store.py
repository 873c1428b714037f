"""Compiled lexicons: what was put in comes out, and what is no sound store is refused."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.lexicon.cache import cached_store
from align.lexicon.store import Store, StoreError, compile_triples
from align.lexicon.triples import Triple

TRIPLES = [
    Triple("de", "firma", "c:x:1"),
    Triple("en", "compani", "c:x:1"),
    Triple("en", "compani", "c:x:2"),
    Triple("zh", "公司", "c:x:1"),
]
_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\n\0"), min_size=1, max_size=5)
_LANGUAGE = st.sampled_from(("de", "en", "zh"))


def test_keys_come_back(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "core.sqlite"
    compile_triples(TRIPLES, path, "signature")
    store = Store.open(path, "signature")
    assert store.keys("en", "compani") == {"c:x:1", "c:x:2"}
    assert store.keys("zh", "公司") == {"c:x:1"}
    assert store.keys("de", "compani") == frozenset()
    assert store.keys_of("de", ("firma", "unbekannt")) == {"firma": {"c:x:1"}}
    assert store.languages == {"de", "en", "zh"}
    assert store.signature == "signature"
    assert [file.name for file in path.parent.iterdir()] == ["core.sqlite"]
    if os.name == "posix":
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    store.close()


@given(st.lists(st.builds(Triple, _LANGUAGE, _TEXT, _TEXT)))
def test_every_triple_is_found_and_no_other(triples: list[Triple]) -> None:
    store = Store.in_memory(triples)
    for language, form, _ in triples:
        keys = {key for tag, other, key in triples if (tag, other) == (language, form)}
        assert store.keys(language, form) == keys
    assert store.keys("de", "kein Wort davon") == frozenset()
    store.close()


def test_other_source_is_refused(tmp_path: Path) -> None:
    compile_triples(TRIPLES, tmp_path / "s", "old")
    with pytest.raises(StoreError, match="something else"):
        Store.open(tmp_path / "s", "new")


def test_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Store.open(tmp_path / "s")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + bytes(500)])
def test_what_is_no_store_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s").write_bytes(content)
    with pytest.raises(StoreError):
        Store.open(tmp_path / "s")


def many() -> Iterator[Triple]:
    return (Triple("en", f"word{n}", f"key{n}") for n in range(3000))


def test_truncated_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s"
    compile_triples(many(), path)
    whole = path.read_bytes()
    for share in (0.1, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(StoreError):
            Store.open(path)


def test_overwritten_page_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "s"
    compile_triples(many(), path)
    whole = path.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:middle] + bytes(4096) + whole[middle + 4096 :])
    with pytest.raises(StoreError):
        Store.open(path)


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_file_that_others_may_write_is_refused(tmp_path: Path) -> None:
    compile_triples(TRIPLES, tmp_path / "s")
    (tmp_path / "s").chmod(0o666)
    with pytest.raises(StoreError, match="others"):
        Store.open(tmp_path / "s")


class TestCache:
    """`cached_store`: compiled once for each source."""

    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "cache"
        monkeypatch.setattr("align.lexicon.cache.cache_folder", lambda: folder)
        return folder

    def triples(self) -> list[Triple]:
        self.calls = getattr(self, "calls", 0) + 1
        return TRIPLES

    def test_it_is_compiled_once(self) -> None:
        for _ in range(3):
            assert cached_store("x", "source", self.triples).keys("de", "firma") == {"c:x:1"}
        assert self.calls == 1

    def test_other_source_is_compiled_anew(self) -> None:
        one = cached_store("x", "source", self.triples)
        other = cached_store("x", "other source", self.triples)
        assert self.calls == 2
        assert one.signature != other.signature

    def test_damage_is_mended(self, folder: Path) -> None:
        cached_store("x", "source", self.triples)
        (folder / "x.sqlite").write_bytes(b"damaged")
        assert cached_store("x", "source", self.triples).keys("de", "firma") == {"c:x:1"}
        assert self.calls == 2

    def test_without_a_folder_it_is_in_memory(self, folder: Path) -> None:
        folder.write_text("a file where the folder should be")
        store = cached_store("x", "source", self.triples)
        assert store.keys("zh", "公司") == {"c:x:1"}
        assert folder.is_file()


def test_asked_often_a_store_answers_as_before(monkeypatch) -> None:
    monkeypatch.setattr("align.lexicon.store.OFTEN", 3)
    store = Store.in_memory([("de", "haus", "c:house"), ("de", "haus", "c:home"), ("en", "x", "k")])
    for _ in range(5):
        assert store.keys_of("de", ("haus", "maus")) == {"haus": {"c:house", "c:home"}}
        assert store.keys_of("zh", ("房子",)) == {}
    assert store.keys("en", "x") == {"k"}


def test_a_store_of_many_forms_is_never_read_whole(monkeypatch) -> None:
    monkeypatch.setattr("align.lexicon.store.OFTEN", 2)
    monkeypatch.setattr("align.lexicon.store.FEW", 1)
    store = Store.in_memory([("de", "haus", "c:house"), ("de", "baum", "c:tree")])
    for _ in range(4):
        assert store.keys_of("de", ("baum", "haus")) == {"baum": {"c:tree"}, "haus": {"c:house"}}
