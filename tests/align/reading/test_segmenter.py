"""The segmenter's cache is believed only if it is ours and whole; without it nothing breaks."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from align.reading import segmenter, segmenter_cache

DICTIONARY = "清华 10 nt\n清华大学 20 nt\n北京 30 ns\n".encode()
TABLE = {"清": 0, "清华": 10, "清华大": 0, "清华大学": 20, "北": 0, "北京": 30}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache" / "hexapla" / "segmenter"
    monkeypatch.setattr(segmenter_cache, "cache_file", lambda: path)
    return path


def load(version: str = "1", dictionary: bytes = DICTIONARY) -> dict[str, int] | None:
    table = segmenter_cache.load(dictionary, version)
    if table is None:
        return None
    table.prepare("".join(TABLE))
    assert table.total == sum(table.ready.values())
    return table.ready


def test_the_table_has_the_words_and_their_beginnings() -> None:
    assert segmenter.prefix_frequencies(DICTIONARY) == TABLE


def test_what_is_stored_is_loaded(cache: Path) -> None:
    assert load() is None
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    assert load() == TABLE


def test_only_words_of_the_characters_asked_for_are_filled_in(cache: Path) -> None:
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    table = segmenter_cache.load(DICTIONARY, "1")
    assert table is not None
    table.prepare("x北")
    assert table.ready == {"北": 0, "北京": 30}
    assert table.total == 60


def test_the_cache_is_for_its_user_alone(cache: Path) -> None:
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    assert cache.parent.stat().st_mode & 0o777 == 0o700
    assert cache.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in cache.parent.iterdir()] == ["segmenter"]


def test_a_cache_of_another_jieba_or_dictionary_is_not_believed(cache: Path) -> None:
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    assert load(version="2") is None
    assert load(dictionary=DICTIONARY + b"x 1 n\n") is None


def test_a_cache_others_may_write_to_is_not_believed(cache: Path) -> None:
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    cache.chmod(0o666)
    assert load() is None


def test_a_damaged_cache_is_not_believed_wherever_the_damage_is(cache: Path) -> None:
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    whole = cache.read_bytes()
    for place in range(len(whole)):
        cache.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert load() in (None, TABLE)
        cache.write_bytes(whole[:place])
        assert load() is None


@pytest.mark.parametrize(
    "header", ["[]", "null", "{}", '{"words": -1}', "not json", '{"words": "x"}']
)
def test_a_foreign_file_is_not_believed(cache: Path, header: str) -> None:
    cache.parent.mkdir(parents=True)
    cache.write_text(header + "\nrest")
    assert load() is None


def test_a_header_that_lies_about_the_number_of_words_is_not_believed(cache: Path) -> None:
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    line, rest = cache.read_bytes().split(b"\n", 1)
    header = json.loads(line) | {"words": 3}
    cache.write_bytes(json.dumps(header).encode() + b"\n" + rest)
    assert load() is None


def test_without_a_folder_to_write_to_nothing_is_stored(cache: Path) -> None:
    cache.parent.parent.mkdir()
    cache.parent.write_text("a file where the folder should be")
    segmenter_cache.store(TABLE, DICTIONARY, "1")
    assert load() is None


def test_jieba_is_silent_and_writes_to_our_folder_only(tmp_path: Path) -> None:
    code = (
        "from align.reading import split_words; print(len(split_words('我来到北京清华大学', 'zh')))"
    )
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = {
        "HOME": str(tmp_path / "home"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(Path(segmenter.__file__).parents[2]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert (done.stdout, done.stderr) == ("4\n", "")
    assert list(temporary.iterdir()) == []
    assert [
        str(p.relative_to(tmp_path)) for p in (tmp_path / "cache").rglob("*") if p.is_file()
    ] == ["cache/hexapla/segmenter"]


def test_our_table_is_jiebas_own(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = segmenter._load_segmenter().table
    again = segmenter._load_segmenter().table
    again.prepare("".join({word[0] for word in ours.ready}))
    assert again.ready == ours.ready
    import jieba

    frequencies, total = jieba.Tokenizer.gen_pfdict(jieba.get_module_res("dict.txt"))
    assert frequencies == ours.ready
    assert abs(ours.total - total) < 10  # jieba counts a word twice that its list has twice


def test_threads_share_one_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    loads = []
    ready = segmenter._lazy.get()
    lazy = segmenter._Lazy()
    monkeypatch.setattr(segmenter, "_lazy", lazy)

    def load_slowly() -> object:
        loads.append(1)
        time.sleep(0.05)
        return ready

    monkeypatch.setattr(segmenter, "_load_segmenter", load_slowly)
    threads = [threading.Thread(target=segmenter.segment, args=("北京大学",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert loads == [1]


def test_jieba_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        assert (
            "".join(segmenter.segment("工信处女干事每月经过下属科室"))
            == "工信处女干事每月经过下属科室"
        )
    assert caplog.records == []


@pytest.mark.parametrize("text", ["中" * 5000, "工信处女干事每月经过下属科室" * 300])
def test_a_long_run_is_segmented_in_pieces(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []
    words_of = segmenter.Segmenter.words

    def watched(self: segmenter.Segmenter, piece: str) -> list[str]:
        shown.append(len(piece))
        return words_of(self, piece)

    monkeypatch.setattr(segmenter.Segmenter, "words", watched)
    segmenter._words_of_piece.cache_clear()
    assert "".join(segmenter.segment(text)) == text
    assert max(shown) <= segmenter.LONGEST
