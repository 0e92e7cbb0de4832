from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.state import Session, open_store
from tui_reader.state.notes import Notes, settled

Make = Callable[..., Thread]

FERRY = "Who has seen the ferry? It should have left at noon."
BODIES = [FERRY, "It left.", "When?"]
PASSAGE = (FERRY.index("It should"), FERRY.index("left") + 4)


def test_they_are_there_the_next_time_beside_the_same_words(folder: Path, thread_of: Make) -> None:
    thread = thread_of(BODIES)
    session = Session(open_store(folder), thread)
    session.notes.write(thread, (0, *PASSAGE), "Which ferry?")
    session.notes.write(thread, (2, 0, 0), "unanswered")
    session.notes.write(thread, (1, 0, 0), "to be taken away")
    session.save()
    session.notes.write(thread, (1, 0, 0), "  ")
    session.save()
    wrapped = ["Log in to post.", FERRY.replace(" ", "\n  "), *BODIES[1:]]
    again = Session(open_store(folder), thread_of(wrapped))
    assert [(node, note.text) for node, note in again.notes] == [(1, "Which ferry?"), (3, "unanswered")]
    ((_, note), _) = again.notes
    assert wrapped[1][note.start : note.end].split() == ["It", "should", "have", "left"]
    again.notes.write(again.annotated(thread_of(wrapped)), (1, note.start, note.end), "")
    again.save()
    assert [node for node, _ in Session(open_store(folder), thread).notes] == [2]


def test_a_thread_has_its_notes(folder: Path, thread_of: Make) -> None:
    thread = thread_of(BODIES)
    session = Session(open_store(folder), thread)
    session.notes.write(thread, (0, *PASSAGE), "Which ferry?")
    session.notes.write(thread, (0, 0, 0), "an old question")
    assert [note.text for note in session.annotated(thread).notes[0]] == ["an old question", "Which ferry?"]


def test_no_note_drives_a_terminal(thread_of: Make) -> None:
    notes = Notes()
    notes.write(thread_of(BODIES), (0, 0, 0), "a \x1b[31mred\u202e note")
    assert notes.text((0, 0, 0)) == "a ␛[31mred‹RLO› note"


@given(st.text("ab \n", min_size=1, max_size=9), st.text("ab \n", max_size=9), st.text("ab \n", max_size=9))
def test_a_note_finds_its_words_again_wherever_they_are(thread_of: Make, words: str, before: str, earlier: str) -> None:
    notes = Notes()
    at = len(earlier)
    notes.write(thread_of([earlier + words]), (0, at, at + len(words)), "note")
    note = notes.written[0, at, at + len(words)]
    body = before + words
    (_, start, end), now = settled(thread_of([body]), 0, note)
    assert body[start:end].split() == words.split()
    assert (now.start, now.end, now.passage) == (start, end, words)
    (_, start, end), now = settled(thread_of(["c"]), 0, note)
    assert (start, end, now.passage) == (0, 0, words)
