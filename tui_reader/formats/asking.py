"""Which format a file is of: each is asked how surely it is its own, and the surest that finds posts reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from tui_reader.errors import FormatError
from tui_reader.formats.containers.pages import address_of
from tui_reader.formats.document import Document
from tui_reader.formats.foreign import refuse_foreign
from tui_reader.formats.registry import (
    CERTAIN,
    FALLBACK,
    Format,
    ReadTogether,
    formats,
    is_brought,
    load,
    names,
    tell_failure,
)  # fmt: skip
from tui_reader.formats.source import Source
from tui_reader.model import SafeText
from tui_reader.text.decode import unscrambled

SCRAMBLED = SafeText("The text had been saved in a wrong encoding, such as Ã¤ for ä; this was undone.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A file and the formats that it may be of, best first, with how sure each is; `named` if the user chose it."""

    source: Source
    ranking: tuple[tuple[float, Format], ...]
    named: bool
    repaired: bool

    @property
    def best(self) -> Format:
        """The format that is surest."""
        return self.ranking[0][1]

    def read(self) -> Document:
        """The document of the best format that finds posts, with how it was come by.

        Raises:
            FormatError: when the user named a format that finds none.
        """
        document = _read(self.best, self.source) if self.named else self._read_best()
        address = address_of(self.source)
        return replace(
            document,
            warnings=(*self.source.lost, *document.warnings, *([SCRAMBLED] if self.repaired else [])),
            explained=(SafeText(f"saved from {address}"), *document.explained) if address else document.explained,
            passed=self.source.passed,
            asked=tuple((made.name, score) for score, made in self.ranking),
        )

    def _read_best(self) -> Document:
        for _, made in self.ranking:
            try:
                return _read(made, self.source)
            except FormatError:
                continue
        fallback = load(FALLBACK)
        assert fallback is not None, "it is built in"
        return fallback.read(self.source)


def read_together(asked: Sequence[Asked], reader: ReadTogether) -> Iterator[tuple[Sequence[int], Document]]:
    """The documents of at least one file whose format has such a reader, each with the places of its files."""
    for places, document in reader([one.source for one in asked]):
        files = [asked[place] for place in places]
        warnings = [SCRAMBLED] if any(file.repaired for file in files) else []
        lost = dict.fromkeys(words for file in files for words in file.source.lost)
        yield (
            places,
            replace(document, warnings=(*lost, *document.warnings, *warnings), passed=files[0].source.passed),
        )


def ask(source: Source, wanted: str | None = None) -> Asked:
    """Ask the formats, or only the one of the name `wanted`; text that was saved wrongly is put right before.

    Raises:
        FormatError: when there is no format of that name, the file is not of it, or is nothing to read.
    """
    if wanted is None:
        refuse_foreign(source)
    right = unscrambled(source.data) if source.encoding is None else None
    if right is not None:
        source = replace(source, data=right)
    ranking = _ranked(source) if wanted is None else [_only(source, wanted)]
    return Asked(source, tuple(ranking), wanted is not None, right is not None)


def check_name(wanted: str | None) -> None:
    """Raise a `FormatError` when there is no format of that name."""
    if wanted is not None and wanted not in names():
        raise FormatError(f"there is no format {wanted[:40]!r}; there are {', '.join(names())}")


def _ranked(source: Source) -> list[tuple[float, Format]]:
    """The formats that may fit, best first; later ones are not asked once one is certain."""
    scored = []
    for made in formats():
        score = _score(made, source)
        if score > 0:
            scored.append((score, made))
        if score >= CERTAIN:
            break
    return sorted(scored, key=itemgetter(0), reverse=True)


def _score(made: Format, source: Source) -> float:
    if not is_brought(made.name):
        return made.sniff(source)
    try:
        return float(made.sniff(source))
    except Exception as error:  # whatever it is, a package of others must not stop the reading
        tell_failure(made.name, f"fails: {error!r}")
        return 0.0


def _only(source: Source, wanted: str) -> tuple[float, Format]:
    check_name(wanted)
    chosen = load(wanted)
    if chosen is None:
        raise FormatError(f"the format {wanted!r} cannot be loaded")
    score = _score(chosen, source)
    if score <= 0:
        raise FormatError(f"it is not {chosen.title}; it looks like {_ranked(source)[0][1].title}")
    return score, chosen


def _read(made: Format, source: Source) -> Document:
    try:
        return made.read(source)
    except FormatError:
        raise
    except Exception as error:
        if not is_brought(made.name):
            raise
        tell_failure(made.name, f"fails: {error!r}")
        raise FormatError(f"the format {made.name!r} of another package fails") from None
