import pytest

from tui.reader.languages import language_name

NAMES = """
de Deutsch; de-AT Deutsch; en-GB English; fr Français; es Español; it Italiano; pt-BR Português
nl Nederlands; pl Polski; cs Čeština; ru Русский; uk Українська; ja 日本語; ko 한국어; sv Svenska
da Dansk; fi Suomi; hu Magyar; tr Türkçe; el Ελληνικά; ar العربية; he עברית; ro Română
zh 中文; zh-Hans 简体中文; zh-hans-CN 简体中文; zh-Hant-TW 繁體中文; zh-TW 繁體中文; zh-CN 简体中文
FR Français; und language unknown; und-Latn language unknown; tlh tlh; tlh-Latn tlh-Latn
"""


@pytest.mark.parametrize(
    "entry", [each.strip() for each in NAMES.strip().replace("\n", ";").split(";")]
)
def test_languages_are_named_in_themselves(entry):
    tag, _, name = entry.partition(" ")
    assert language_name(tag) == name
