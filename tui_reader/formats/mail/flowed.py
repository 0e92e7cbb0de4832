"""Text of the kind format=flowed (RFC 3676): lines that end in a space go on in the next line."""

from __future__ import annotations

SIGNATURE = "-- "


def unwrap(text: str, del_sp: bool = False) -> str:
    """Join the soft line breaks of `text`, those of quoted lines within one quote depth.

    A line of spaces alone ends a paragraph, as writers mean it.
    `del_sp` says that the space at a soft break is not part of the text.
    """
    paragraphs: list[str] = []
    open_pieces: list[str] = []
    open_depth = 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        if open_pieces and (depth != open_depth or words == SIGNATURE):
            paragraphs.append(_joined(open_pieces, open_depth))
            open_pieces = []
        soft = words.endswith(" ") and not words.isspace() and words != SIGNATURE
        open_pieces.append(words[:-1] if soft and del_sp else words)
        open_depth = depth
        if not soft:
            paragraphs.append(_joined(open_pieces, depth))
            open_pieces = []
    if open_pieces:
        paragraphs.append(_joined(open_pieces, open_depth))
    return "\n".join(paragraphs)


def _joined(pieces: list[str], depth: int) -> str:
    return ">" * depth + " " * bool(depth) + "".join(pieces)
