"""A file that changes while it is read: new posts are offered, and taken in without moving anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event
from threading import Thread as Worker
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from tui_reader.app.background.stamps import Stamp, stamp_of
from tui_reader.app.background.working import undisturbed
from tui_reader.app.facts import Facts
from tui_reader.app.status import Work
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_sources
from tui_reader.model import Stage, Thread
from tui_reader.opening import begin, choose, complete
from tui_reader.state.carrying import same_posts
from tui_reader.state.session import Session
from tui_reader.wording import counted

if TYPE_CHECKING:
    from tui_reader.app.background.loading import Wanted
    from tui_reader.app.reader import Reader

LOOK_EVERY = 1.5
"""Seconds between two looks at the file."""


class Offered(Message):
    """The file as it is now, before anything is inferred, and how many of its posts are new."""

    def __init__(self, bare: Thread, new: int) -> None:
        super().__init__()
        self.bare, self.new = bare, new


@dataclass(frozen=True, slots=True)
class Grown:
    """A thread that was read again: `places` are the nodes in it of the posts that were there before."""

    bare: Thread
    thread: Thread
    facts: Facts
    session: Session
    places: dict[int, int]


class Ready(Message):
    """A thread that was read again is worked out and can be shown."""

    def __init__(self, grown: Grown) -> None:
        super().__init__()
        self.grown = grown


class Growth:
    """Watches the file of a reader, offers what is new in it, and takes it in when that is asked for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._wanted: Wanted | None = None
        self._paths: Sequence[str] = ()
        self._read: Stamp = ()
        self._last: Stamp = ()
        self._offered: Offered | None = None
        self._stopped = Event()
        self._busy = False

    def watch(self, wanted: Wanted) -> None:
        """Watch the files that are read; standard input never changes."""
        self._wanted, self._paths = wanted, wanted.paths
        self._read = self._last = wanted.stamp

    def stop(self) -> None:
        """Give up what is under way."""
        self._stopped.set()

    def look(self) -> None:
        """Look at the files; once they are other than before, and rest, read them again."""
        if not self._paths or self._busy:
            return
        now = stamp_of(self._paths)
        resting, self._last = now == self._last, now
        if resting and now != self._read:
            self._read, self._busy = now, True
            Worker(target=self._look_inside, name="growth", daemon=True).start()

    def _look_inside(self) -> None:
        assert self._wanted is not None
        reading = self._reader.reading
        try:
            source = open_sources(self._wanted.paths, self._wanted.source.encoding)
            document = read(source, self._wanted.format)
            bare = begin(document, choose(document, self._wanted.which), source.name)
            new = len(bare) - len(set(same_posts(reading.bare, bare).values()))
            if not self._stopped.is_set():
                self._reader.post_message(Offered(bare, new))
        except Exception:  # it may be half written: what is open stays open, and the next change is looked at again
            self._busy = False

    def offer(self, offered: Offered) -> None:
        """Tell the reader what has come."""
        self._busy, self._offered = False, offered
        key = self._reader.key_of("take_in")
        if offered.new:
            them = "it" if offered.new == 1 else "them"
            self._reader.say(f"{counted(offered.new, 'new post')}; press {key} to take {them} in", lasting=True)
        else:
            self._reader.say(f"The file has changed; press {key} to read it again", lasting=True)

    def take_in(self) -> None:
        """Work out the thread as it is now, and then show it."""
        if self._reader.reading.thread.stage is Stage.POSTS:
            self._reader.say("The replies are still being worked out.")
            return
        offered, self._offered = self._offered, None
        if offered is None:
            self._reader.say("Nothing new has come into the file.")
            return
        self._busy = True
        self._reader.say("")
        self._reader.work = Work("taking in what is new", 0.0, monotonic())
        Worker(target=self._work, args=(offered.bare,), name="growth", daemon=True).start()

    def _work(self, bare: Thread) -> None:
        reading = self._reader.reading
        with undisturbed():
            session = reading.session.succeeded(bare)
            places = same_posts(reading.bare, bare)
            reading.session.hand_over(session, places)
            thread = complete(session.annotated(bare), stop=self._stopped.is_set)
            if not self._stopped.is_set():
                self._reader.post_message(Ready(Grown(bare, thread, Facts(thread), session, places)))

    def show(self, ready: Ready) -> None:
        """Show the thread as it is now, as soon as nothing is typed or picked that speaks of the old one."""
        reader = self._reader
        if not reader.is_current or reader.bar.display:
            reader.set_timer(LOOK_EVERY, lambda: self.show(ready))
            return
        self._busy = False
        reader.work = None
        reader.relinker.stop()
        counted_in = dict(ready.grown.session.links.made)
        reader.reading.session.hand_over(ready.grown.session, ready.grown.places)
        reader.adopt(ready.grown)
        if reader.reading.session.links.made != counted_in:
            reader.relinker.begin()
