"""Text made comparable without moving a sign: offsets into the folded text are offsets into the text."""

from __future__ import annotations

_BLANKS_ASCII = "\n\t"
_BLANKS = (
    _BLANKS_ASCII + "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)


def flatten(text: str) -> str:
    """Write all white space as spaces, sign by sign, so that a phrase is found across a line break."""
    for blank in _BLANKS_ASCII if text.isascii() else _BLANKS:
        text = text.replace(blank, " ")
    return text


def fold(text: str) -> str:
    """Flatten and lower-case a text, sign by sign: the result has the same length.

    A sign whose lower case is longer ('İ') stays as it is, and both small sigmas become 'σ'.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return flatten(lowered.replace("ς", "σ"))
