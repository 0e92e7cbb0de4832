"""From a file or several to one document: unpack, have each read, and put the pages of one thread together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tui_reader.errors import FormatError
from tui_reader.formats.asking import Asked, ask, check_name, read_together
from tui_reader.formats.containers import open_container
from tui_reader.formats.containers.limits import Budget
from tui_reader.formats.document import Document
from tui_reader.formats.joining import Leaf, join
from tui_reader.formats.registry import FALLBACK, TOGETHER, reads_together
from tui_reader.formats.source import Source
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.wording import listed


def read(source: Source, wanted: str | None = None) -> Document:
    """Read a file, or all files of a source of several, as the format `wanted` or as the one that fits each best.

    Raises:
        FormatError: when there is no format of that name, the file is not of it, or a container is broken.
    """
    check_name(wanted)
    if not source.parts:
        files = open_container(source)
        if len(files) == 1:
            return ask(files[0], wanted).read()
        return _Several().document(files, wanted)
    several = _Several()
    return several.document(several.unpack(source.parts), wanted)


@dataclass(slots=True)
class _Several:
    """The files of one reading: the document of each, and what was left out of which."""

    leaves: list[Leaf] = field(default_factory=list)
    left_out: list[SafeText] = field(default_factory=list)

    def unpack(self, parts: Sequence[Source]) -> list[Source]:
        """The files that parts come down to; a part that cannot be unpacked is left out."""
        files: list[Source] = []
        budget, waiting = Budget(), list(reversed(parts))
        while waiting:
            part = waiting.pop()
            waiting += reversed(part.parts)
            try:
                files += [] if part.parts else open_container(part, budget)
            except FormatError as error:
                self._leave_out(part.name, error)
        return files

    def document(self, files: Sequence[Source], wanted: str | None) -> Document:
        """Everything that is found in the files, as one document."""
        self._read(files, wanted)
        if not self.leaves:
            raise FormatError(f"nothing in it can be read: {self.left_out[0].rstrip('.')}")
        found = [leaf for leaf in self.leaves if leaf.document.format != FALLBACK]
        without = [leaf.name for leaf in self.leaves if leaf.document.format == FALLBACK] if found else []
        said = [SafeText(f"No posts were found in {listed(without)}; left out.")] if without else []
        document = join(found or self.leaves)
        return replace(document, warnings=(*self.left_out, *said, *document.warnings))

    def _read(self, files: Sequence[Source], wanted: str | None) -> None:
        """Read each file by itself, and those together whose format says that they belong together."""
        together: dict[str, list[Asked]] = {}
        for file in files:
            try:
                asked = ask(file, wanted)
                if asked.best.name in TOGETHER:
                    together.setdefault(TOGETHER[asked.best.name], []).append(asked)
                else:
                    self._read_alone(asked)
            except FormatError as error:
                self._leave_out(file.name, error)
        for where, members in together.items():
            self._read_together(members, where)

    def _read_together(self, members: Sequence[Asked], where: str) -> None:
        names = [member.source.name for member in members]
        left = dict(enumerate(members))
        try:
            for places, document in read_together(members, reads_together(where)):
                self.leaves.append(Leaf(SafeText(listed([left.pop(place).source.name for place in places])), document))
        except FormatError as error:
            self._leave_out(listed(names), error)
            return
        for asked in left.values():
            self._read_alone(asked)

    def _read_alone(self, asked: Asked) -> None:
        try:
            self.leaves.append(Leaf(SafeText(asked.source.name), asked.read()))
        except FormatError as error:
            self._leave_out(asked.source.name, error)

    def _leave_out(self, name: str, error: FormatError) -> None:
        self.left_out.append(clean_line(f"{name} was left out: {error}."))
