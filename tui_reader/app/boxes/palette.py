"""What the palette finds: commands by name, posts by number, writer or words, and the people who wrote."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui_reader.app.commands import COMMANDS, Command
from tui_reader.app.keys.names import show_key
from tui_reader.summary import summary
from tui_reader.wording import called, counted

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader
    from tui_reader.model import Thread

LISTED = 30
"""Posts found at most; who wants more searches the thread."""
AT_ONCE = 20
"""Posts looked at between two chances for a key, in about a millisecond."""
EXACT, PERSON, POST = 100.0, 3.0, 0.1
"""Scores: the post that was named by its number stands first, people by name above, other posts below commands."""


class FromReader(Provider):
    """A provider that knows the reader below the palette."""

    @property
    def reader(self) -> Reader:
        """The reader."""
        return cast("Reader", self.screen)


class CommandsProvider(FromReader):
    """Every command, with the keys in force."""

    async def discover(self) -> Hits:
        """All commands."""
        for command in COMMANDS:
            yield DiscoveryHit(self._title(command), self._run(command), command.title, command.help)

    async def search(self, query: str) -> Hits:
        """The commands that fit what was typed."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            if (score := matcher.match(f"{command.title} {command.help}")) > 0:
                yield Hit(score, self._title(command), self._run(command), command.title, command.help)

    def _title(self, command: Command) -> Content:
        keys = self.reader.keymap.keys[command.id]
        shown = "  ".join(show_key(key, ascii_only=self.reader.reading.signs.ascii) for key in keys)
        return Content.assemble(command.title, (f"  {shown}" if shown else "", "dim"))

    def _run(self, command: Command) -> Callable[[], None]:
        return partial(self.reader.perform, command.id)


class PostsProvider(FromReader):
    """Posts, by what they are called, who wrote them, and the line of the tree."""

    async def search(self, query: str) -> Hits:
        """The post of that number, and posts that hold all the words typed."""
        thread = self.reader.reading.thread
        wanted, found = query.casefold().split(), 0
        for node in self._in_turn(thread, query):
            if node % AT_ONCE == 0:
                await asyncio.sleep(0)
            name, words = called(thread, node), summary(thread, node)
            said = f"{name} {words}".casefold()
            if all(word in said for word in wanted):
                score = EXACT if said.startswith(f"#{query.strip().removeprefix('#').casefold()} ") else POST
                yield Hit(score, _shown(name, words), partial(self.reader.jump, node), name)
                found += 1
                if found == LISTED:
                    return

    @staticmethod
    def _in_turn(thread: Thread, query: str) -> Iterator[int]:
        """The post of that number first, so that it is found in any thread."""
        named = thread.find(query.strip().removeprefix("#"))
        if named is not None:
            yield named
        yield from (node for node in range(len(thread)) if node != named)


class PeopleProvider(FromReader):
    """Those who wrote, each leading to the next of their posts."""

    async def startup(self) -> None:
        """Count the posts of each."""
        self._posts = await asyncio.to_thread(_posts_of_each, self.reader.reading.thread)

    async def search(self, query: str) -> Hits:
        """The people whose names fit."""
        matcher = self.matcher(query)
        for name, posts in self._posts.most_common():
            if (score := matcher.match(name)) > 0:
                display = _shown(name, f"{counted(posts, 'post')}; to the next")
                yield Hit(PERSON + score, display, partial(self._go_on, name), name)

    def _go_on(self, name: str) -> None:
        """Jump to the next post of a person, from the place on and round the end of the thread."""
        reading = self.reader.reading
        order, here = reading.tree.node, reading.row
        for node in (*order[here + 1 :], *order[: here + 1]):
            if reading.thread.post(node).author == name:
                self.reader.jump(node)
                return


def _shown(name: str, words: str) -> Content:
    """A hit and a line below it; the help of a hit would be read as markup."""
    return Content.assemble(name, "\n", (words, "not bold dim"))


def _posts_of_each(thread: Thread) -> Counter[str]:
    return Counter(post.author for post in thread.posts if post.author)


PROVIDERS: list[type[FromReader]] = [CommandsProvider, PeopleProvider, PostsProvider]
"""Everything the palette finds."""
