"""The keys of the reading screen for learners: what they need is loaded while one reads on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from tui.action import Action
from tui.copied_file import keep_copied, path_in_words
from tui.drawing.reader_view import ReaderView
from tui.reader.chinese_script import is_chinese
from tui.reader.copying import copied_row, copied_sentence, is_too_long
from tui.reader.cursors import without_cursors
from tui.reader.page import Page
from tui.reader.reader import Reader
from tui.reader.state import Outcome, ReadingState
from tui.screens.asking import AskingScreen
from tui.theme import Theme

if TYPE_CHECKING:
    from tui.reader.glosses import Glosses

NO_SENTENCE = "no sentence is chosen: ) chooses one; Y copies the row"
NOTHING_TO_COPY = "there is no text in this row to copy"
LOADING = "loading the Chinese words, once; reading goes on meanwhile"

_GLOSSES, _SEGMENTER = "glosses", "segmenter"
_WORDS = frozenset({"next_word", "previous_word"})
_CHINESE_WORDS = _WORDS | {"next_pinyin"}
"""The actions that want Chinese cut into words."""


class StudyScreen(AskingScreen):
    """A reading screen on which words are looked up and sentences copied."""

    class Loaded(Message):
        """What is called so has been loaded."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, reader: Reader, view: ReaderView, theme: Theme, versions: int) -> None:
        super().__init__(reader, view, theme, versions)
        self.view.note = self._note
        self._begun: set[str] = set()
        self._has_words = False
        self._put_off: list[tuple[str, int | None]] = []

    @cached_property
    def glosses(self) -> Glosses:
        """What is known of words."""
        from tui.reader.glosses import Glosses

        return Glosses()

    def _note(self, page: Page, state: ReadingState) -> str:
        return self.glosses.words(page, state) if state.study.word is not None else ""

    def studies(self, action: Action, count: int | None) -> bool:
        """Whether the action has to wait for what is loaded; it is performed then."""
        if action.id in _WORDS:
            self._load(_GLOSSES, self.glosses.load)
        if action.id not in _CHINESE_WORDS or self._has_words or not self._chinese_in_sight():
            return False
        self._put_off.append((action.id, count))
        self._load(_SEGMENTER, _load_chinese_words)
        self.say(LOADING)
        return True

    def on_study_screen_loaded(self, message: Loaded) -> None:
        """Perform what has waited, and show what is known of the word."""
        if message.name == _SEGMENTER:
            self._has_words = True
            self.say("")
            waiting, self._put_off = self._put_off, []
            for action, count in waiting:
                self.reader.perform(action, count)
        self.draw()

    def leaves_cursor(self) -> bool:
        """Put the cursors of sentence and word out; false if there are none."""
        study = self.reader.state.study
        if study.sentence is None and study.word is None:
            return False
        self.reader.apply(lambda _page, state: Outcome(without_cursors(state)))
        return True

    def do_copy_sentence(self, _count: int | None) -> None:
        """Copy the sentences that are lit."""
        self._copy(copied_sentence, "the sentence", NO_SENTENCE)

    def do_copy_row(self, _count: int | None) -> None:
        """Copy the current row."""
        self._copy(copied_row, "the row", NOTHING_TO_COPY)

    def _copy(self, text_of: Callable[[Page, ReadingState], str], what: str, nothing: str) -> None:
        why_not = self.reader.nothing_to_read
        text = "" if why_not else text_of(self.reader.page, self.reader.state)
        if not text:
            self.say(why_not or nothing)
            return
        too_long = is_too_long(text)
        if not too_long:
            self.app.copy_to_clipboard(text)
        try:
            place = path_in_words(keep_copied(text))
        except OSError as error:
            place = ""
            lost = f"no file could be written: {error.strerror}"
        if too_long:
            self.say(f"too long for a clipboard; {f'{what} is in {place}' if place else lost}")
        else:
            sent = f"{what} sent to the clipboard"
            self.say(f"{sent}; also in {place}" if place else f"{sent}; {lost}")

    def _chinese_in_sight(self) -> bool:
        versions = self.reader.book.work.versions
        return any(is_chinese(versions[version].language) for version in self.reader.page.seen)

    def _load(self, name: str, load: Callable[[], None]) -> None:
        """Load something in a thread, the first time; a daemon, so that q need not wait for it."""
        if name not in self._begun:
            self._begun.add(name)
            Thread(target=self._run, args=(name, load), name=name, daemon=True).start()

    def _run(self, name: str, load: Callable[[], None]) -> None:
        load()
        self.post_message(self.Loaded(name))


def _load_chinese_words() -> None:
    from align.reading.segmenter import warm_up as warm_up_words
    from tui.reader.pinyin import warm_up as warm_up_pinyin

    warm_up_words()
    warm_up_pinyin()
