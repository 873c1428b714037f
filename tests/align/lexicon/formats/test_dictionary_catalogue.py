"""Adding, listing, removing and finding dictionaries, and the keys that their entries give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dictionary_files import CEDICT, HANDEDICT, TSV, write_dictd

from align.errors import InputError
from align.lexicon import at_hand, discovery
from align.lexicon.at_hand import found_dictionaries
from align.lexicon.catalogue import (
    add_dictionary,
    damaged_dictionaries,
    list_dictionaries,
    remove_dictionary,
)
from align.lexicon.entries import Entry, triples_of
from align.lexicon.forms import form_of
from align.lexicon.records import dictionary_folder
from align.lexicon.store import Store


@pytest.fixture
def cedict(tmp_path: Path) -> Path:
    path = tmp_path / "cedict_ts.u8"
    path.write_text(CEDICT, encoding="utf-8")
    return path


def keys(language: str, word: str) -> frozenset[str]:
    (added,) = list_dictionaries()
    store = Store.open(added.path, added.sha256)
    try:
        return store.keys(language, form_of(word, language))
    finally:
        store.close()


def test_what_was_added_is_listed_with_all_that_is_known_of_it(cedict: Path) -> None:
    added = add_dictionary(cedict)
    assert list_dictionaries() == (added,)
    assert (added.name, added.format, added.languages) == ("cc-cedict", "CEDICT", ("zh", "en"))
    assert (added.entries, added.bad, added.licence) == (5, 0, "CC BY-SA 4.0")
    assert (len(added.sha256), added.source) == (64, str(cedict))
    assert damaged_dictionaries() == ()


def test_english_is_the_hub_on_either_side(cedict: Path) -> None:
    add_dictionary(cedict)
    firm = f"en:{form_of('firm', 'en')}"
    assert firm in keys("zh", "公司")
    assert keys("en", "firms") == {firm}
    assert keys("zh", "图书馆") == keys("zh", "圖書館") == {f"en:{form_of('library', 'en')}"}
    turned = Entry("en", ("firm",), "de", ("Firma",))
    straight = Entry("de", ("Firma",), "en", ("firm",))
    assert set(triples_of([turned])) == set(triples_of([straight]))


def test_german_is_the_hub_of_german_and_chinese(tmp_path: Path) -> None:
    path = tmp_path / "handedict.u8"
    path.write_text(HANDEDICT, encoding="utf-8")
    assert add_dictionary(path).name == "handedict"
    assert keys("zh", "公司") >= keys("de", "Firma") == {f"de:{form_of('Firma', 'de')}"}


def test_parts_of_an_idiom_mean_nothing_by_themselves() -> None:
    idiom = Entry("de", ("blanker Hohn",), "en", ("sheer mockery",))
    assert {triple.language for triple in triples_of([idiom])} == {"en"}
    assert list(triples_of([Entry("zh", ("@", "，"), "en", ("@",))])) == []


def test_a_dictionary_from_the_same_file_is_replaced(cedict: Path) -> None:
    first = add_dictionary(cedict)
    cedict.write_text(CEDICT + "桥 桥 [qiao2] /bridge/\n", encoding="utf-8")
    second = add_dictionary(cedict)
    assert list_dictionaries() == (second,)
    assert second.entries == first.entries + 1
    assert not first.path.exists()
    assert len(list(dictionary_folder().iterdir())) == 2


def test_a_name_is_not_taken_from_another_file(cedict: Path, tmp_path: Path) -> None:
    first = add_dictionary(cedict)
    other = tmp_path / "other.u8"
    other.write_text(CEDICT, encoding="utf-8")
    with pytest.raises(InputError, match=r"named cc-cedict already; .*--name"):
        add_dictionary(other)
    second = add_dictionary(other, name="My own: ../Wörter!")
    assert second.name == "my-own-worter"
    assert list_dictionaries() == (first, second)


def test_a_failed_replacement_keeps_the_old_one(cedict: Path) -> None:
    first = add_dictionary(cedict)
    cedict.write_text(CEDICT + "broken\n" * 6, encoding="utf-8")
    with pytest.raises(InputError, match="6 of 17 lines"):
        add_dictionary(cedict)
    assert list_dictionaries() == (first,)
    assert keys("zh", "公司")
    assert len(list(dictionary_folder().iterdir())) == 2


def test_removing_leaves_nothing_and_only_what_was_added_goes(cedict: Path) -> None:
    add_dictionary(cedict)
    for name in ("cc", "../cc-cedict", "", "cc-cedict.json", "*"):
        with pytest.raises(InputError, match="name one of cc-cedict"):
            remove_dictionary(name)
    remove_dictionary("cc-cedict")
    assert list(dictionary_folder().iterdir()) == []
    with pytest.raises(InputError, match="found on this computer, not added"):
        remove_dictionary("cc-cedict")
    with pytest.raises(InputError, match="add one with hexapla dict add"):
        remove_dictionary("none")


def test_languages_have_to_be_known(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text(TSV.partition("\n")[2], encoding="utf-8")
    with pytest.raises(InputError, match="which two languages"):
        add_dictionary(path)
    assert add_dictionary(path, ("de", "zh")).name == "words"
    assert keys("zh", "企业") == keys("de", "Firma") | keys("de", "Unternehmen")


@pytest.mark.parametrize(
    "record", ["", "{}", "[]", "null", '{"name": "other"}', "\0" * 9, "[" * 9999]
)
def test_a_damaged_record_is_told_and_can_be_removed(cedict: Path, record: str) -> None:
    added = add_dictionary(cedict)
    (dictionary_folder() / "cc-cedict.json").write_text(record, encoding="utf-8")
    assert (list_dictionaries(), damaged_dictionaries()) == ((), ("cc-cedict",))
    remove_dictionary("cc-cedict")
    assert not added.path.exists()


@pytest.mark.parametrize("field", ["name", "languages", "sha256", "entries", "source", "licence"])
def test_a_record_of_wrong_values_is_damaged(cedict: Path, field: str) -> None:
    add_dictionary(cedict)
    path = dictionary_folder() / "cc-cedict.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**record, field: ["../../x"]}), encoding="utf-8")
    assert damaged_dictionaries() == ("cc-cedict",)


def test_a_damaged_compilation_is_told(cedict: Path) -> None:
    added = add_dictionary(cedict)
    added.path.write_bytes(added.path.read_bytes()[:3000])
    assert damaged_dictionaries() == ("cc-cedict",)
    added.path.unlink()
    assert damaged_dictionaries() == ("cc-cedict",)


def test_only_the_user_may_enter_the_folder(cedict: Path) -> None:
    add_dictionary(cedict)
    assert dictionary_folder().stat().st_mode & 0o777 == 0o700


def test_a_folder_that_may_not_be_written_is_told(
    cedict: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    with pytest.raises(InputError, match="cannot be kept there"):
        add_dictionary(cedict)


def test_debians_dictionaries_are_found_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discovery, "_SHARE", tmp_path)
    monkeypatch.setattr(discovery, "_package_data", list)
    assert found_dictionaries() == ()
    (tmp_path / "dictd").mkdir()
    index = write_dictd(tmp_path / "dictd")
    for path in (index, index.with_name("small.dict.dz")):
        path.rename(path.with_name(path.name.replace("small", "freedict-deu-eng")))
    (found,) = found_dictionaries()
    assert (found.name, len(list(found.entries()))) == ("freedict-deu-eng", 3)
    (tmp_path / "trans").mkdir()
    (tmp_path / "trans" / "de-en").write_text("Haus :: house\n", encoding="utf-8")
    (ding,) = found_dictionaries()
    assert list(ding.entries()) == [Entry("de", ("Haus",), "en", ("house",))]
    before = ding.signature
    (tmp_path / "trans" / "de-en").write_text("Haus :: home\n", encoding="utf-8")
    assert ding.signature != before


def test_the_package_with_cedict_is_found_and_gives_way_to_ones_own(
    cedict: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(discovery, "_SHARE", tmp_path)
    monkeypatch.setattr(discovery, "_package_data", lambda: [cedict])
    (found,) = found_dictionaries()
    assert (found.name, found.languages, len(list(found.entries()))) == (
        "cc-cedict",
        ("zh", "en"),
        5,
    )
    add_dictionary(cedict)
    assert at_hand.found_dictionaries() == ()
