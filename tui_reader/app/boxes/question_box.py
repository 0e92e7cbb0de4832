"""The box in which a line is typed about a part of the thread: a command, or the name of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from os.path import commonprefix

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui_reader.app.keys.bar import ClickableKeys
from tui_reader.app.outside.part import LABELS, Part, What
from tui_reader.app.outside.questions import Question

OFFERED = 12
"""Completions that are named at most."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was typed, and for which part."""

    part: Part
    line: str


class QuestionBox(ModalScreen[Answer | None]):
    """A question over the reader; the parts it may be about have a key each, and the first is meant at first."""

    def __init__(self, question: Question, parts: Mapping[What, Part], first: What) -> None:
        super().__init__(classes="overlay")
        self._question, self._parts, self._part = question, parts, parts[first]
        self._at = len(question.earlier)

    def compose(self) -> ComposeResult:
        """The line, what is wrong with it, the keys."""
        with Vertical(id="overlay-ask"):
            line = self._question.suggestion(self._part)
            yield Input(
                line, placeholder=self._question.placeholder, id="ask-line", compact=True, select_on_focus=False
            )
            yield Static(id="ask-told", markup=False)
            yield ClickableKeys(id="ask-keys")

    def on_mount(self) -> None:
        """Ask."""
        self._input.cursor_blink = False
        self._input.focus()
        self._tell("")
        keys = [("Enter", self._question.does, "enter")]
        ctrl = "Ctrl-" if self.app.has_class("-words") else "^"
        keys += [(f"{ctrl}{what.value.upper()}", LABELS[what], f"ctrl+{what.value}") for what in self._parts]
        self.query_one(ClickableKeys).show_keys([*keys, ("Esc", "leaves", "escape")])
        self._take_part(self._part)

    @property
    def _input(self) -> Input:
        return self.query_one(Input)

    def _take_part(self, part: Part) -> None:
        """Ask about another part; a suggestion that nobody has touched follows it, and gives way to what is typed."""
        if self._input.value == self._question.suggestion(self._part):
            self._write(self._question.suggestion(part))
            self._input.action_select_all()
        self._part = part
        self.query_one("#overlay-ask").border_title = Content(self._question.title(part))

    def _write(self, line: str) -> None:
        self._input.value = line
        self._input.cursor_position = len(line)

    def _tell(self, words: str) -> None:
        told = self.query_one("#ask-told", Static)
        told.update(Content(words))
        told.display = bool(words)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was wrong may be right by now."""
        event.stop()
        self._tell("")

    def on_key(self, event: events.Key) -> None:
        """Do what a key of the box means; a sign may come before the line has the keys."""
        early = event.is_printable and event.character
        if early:
            self._input.replace(early, *self._input.selection)
        if early or self._do(event.key):
            event.stop()
            event.prevent_default()

    @on(ClickableKeys.Clicked)
    def _clicked(self, event: ClickableKeys.Clicked) -> None:
        self._do(event.name)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter the line."""
        event.stop()
        self._enter()

    def _do(self, key: str) -> bool:
        """Do what a key of the box means; whether it means anything."""
        acts: dict[str, Callable[[], object]] = {
            "enter": self._enter,
            "escape": lambda: self.dismiss(None),
            "tab": self._complete,
            "up": lambda: self._fetch(self._at - 1),
            "down": lambda: self._fetch(self._at + 1),
        }
        acts |= {f"ctrl+{what.value}": partial(self._take_part, part) for what, part in self._parts.items()}
        if key in acts:
            acts[key]()
        return key in acts

    def _enter(self) -> None:
        line = self._input.value
        complaint = self._question.complaint(line)
        if complaint:
            self._tell(complaint)
        else:
            self.dismiss(Answer(self._part, line))

    def _complete(self) -> None:
        found = self._question.completions(self._input.value)
        with self.prevent(Input.Changed):
            self._write(commonprefix(found) or self._input.value)  # noqa: RUF071  # signs are completed
        more = f" and {len(found) - OFFERED:,} more" if len(found) > OFFERED else ""
        self._tell("  ".join(found[:OFFERED]) + more if len(found) > 1 else "")

    def _fetch(self, at: int) -> None:
        earlier = self._question.earlier
        if 0 <= at <= len(earlier):
            self._at = at
            self._write(earlier[at] if at < len(earlier) else "")
