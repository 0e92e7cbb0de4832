"""XML to elements, without entities of its own making and without anything from outside."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from tui_reader.errors import FormatError


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root element and, when the file breaks off or is damaged, the line where reading ended."""

    root: Element
    damaged: int | None = None


def parse(text: str) -> Parsed:
    """Read XML into elements whose tags and attributes have no namespaces.

    Entities that a file declares are refused, as they may grow without limit; nothing outside the file is read.

    Raises:
        FormatError: when there is no element in it or it declares entities.
    """
    builder, roots = TreeBuilder(), list[Element]()
    parser = expat.ParserCreate("utf-8", namespace_separator="}")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        element = builder.start(_local(name), {_local(key): value for key, value in attributes.items()})
        if not roots:
            roots.append(element)

    def end(name: str) -> None:
        builder.end(_local(name))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        if not roots:
            raise FormatError(f"its XML is damaged in line {error.lineno}") from None
        return Parsed(roots[0], error.lineno)
    return Parsed(roots[0])


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _refuse(*_declared: object) -> None:
    raise FormatError("its XML declares entities, which are not read")
