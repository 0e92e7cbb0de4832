"""The part of a page between two comments of its source, as nodes."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode


def between(source: str, start: str, *ends: str) -> tuple[LexborNode, ...]:
    """The nodes that hold what stands from `start` to the nearest of `ends`; none when `start` is missing.

    Preformatted blocks are nodes of their own: in a mail they are the text, not code in it.
    """
    _, found, rest = source.partition(start)
    if not found:
        return ()
    stops = [at for end in ends if (at := rest.find(end)) >= 0]
    body = LexborHTMLParser(rest[: min(stops, default=len(rest))]).body
    if body is None:
        return ()
    blocks = tuple(body.iter())
    return blocks if any(block.tag == "pre" for block in blocks) else (body,)
