"""The one door between a file and the model: text that comes out cannot drive a terminal.

Every sign that a terminal obeys or hides is shown as a visible mark, sign by sign, so that nothing of the
file is lost in silence. Marks of invisible signs are written ‹LIKE THIS› in single guillemets.
"""

from __future__ import annotations

import re

from tui_reader.model import SafeText

COMBINING_LIMIT = 8
"""Combining signs kept on one base; Unicode's stream-safe format (UAX 15) allows 30, scripts need at most 4."""

_NAMED = {
    0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x115F: "HCF", 0x1160: "HJF", 0x17B4: "KIVAQ",
    0x17B5: "KIVAA", 0x180E: "MVS", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM",
    0x200F: "RLM", 0x2028: "LS", 0x2029: "PS", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF",
    0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2061: "FA", 0x2062: "IT", 0x2063: "IS", 0x2064: "IP",
    0x2065: "U+2065", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0x206A: "ISS",
    0x206B: "ASS", 0x206C: "IAFS", 0x206D: "AAFS", 0x206E: "NADS", 0x206F: "NODS", 0x3164: "HF",
    0xFEFF: "BOM", 0xFFA0: "HHF", 0xFFF9: "IAA", 0xFFFA: "IAS", 0xFFFB: "IAT",
}  # fmt: skip
"""Signs that reorder, join or hide text, with the short names the Unicode charts give them."""

_UNSAFE_BASIC = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(map(chr, _NAMED))
_UNSAFE = re.compile(
    f"[{_UNSAFE_BASIC}"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0010fffe\U0010ffff]"
)
_MAYBE_UNSAFE = re.compile(f"[{_UNSAFE_BASIC}\U00010000-\U0010ffff]")
"""The same and all signs beyond the basic plane: one look-up for each sign of a long text."""
_UNSAFE_ASCII = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_CONTROLS = bytes(_UNSAFE_ASCII.match(chr(code)) is not None for code in range(0x100))
"""Turns each control into 1 and all else into 0."""
_JOINERS = re.compile(
    "(?<=[\u0600-\u061b\u061d-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17b3\u17b6-\u17ff\ufb50-\ufdcf])[\u200c\u200d]"
    "|(?<=[\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f300-\U0001faff])"
)
"""Joiners that a script or an emoji needs: after a letter of a joining script, or between two emoji."""
_COMBINING = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_STACKED = re.compile(f"({_COMBINING}{_COMBINING}{{{COMBINING_LIMIT - 1}}})({_COMBINING}+)")
_BREAKS = re.compile("[\n\t]")


def _mark(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in _NAMED:
        return f"‹{_NAMED[code]}›"
    if 0x80 <= code <= 0x9F:
        return f"‹{code:02X}›"
    if 0xE0000 <= code <= 0xE007F:
        return "‹TAG›"
    if code > 0xFFFF and code & 0xFFFE != 0xFFFE:
        return "‹VS›" if 0xE0100 <= code <= 0xE01EF else f"‹U+{code:X}›"
    return "\ufffd"


def _shown(match: re.Match[str]) -> str:
    """A sign that may be unsafe, or the mark of one that is, but for joiners in their places."""
    safe = _UNSAFE.match(match[0]) is None or _JOINERS.match(match.string, match.start())
    return match[0] if safe else _mark(match)


def clean(text: str) -> SafeText:
    """Make text safe to show: controls, C1, bidi and zero-width signs become visible marks.

    Line feeds and tabs stay; CR LF becomes LF; a lone CR, like every other control, is shown. More than
    `COMBINING_LIMIT` combining signs on one base are counted instead of drawn. Cleaning twice changes nothing.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if text.isascii():
        unsafe = 1 in text.encode("ascii").translate(_CONTROLS)
        return SafeText(_UNSAFE_ASCII.sub(_mark, text) if unsafe else text)
    if (sign := _MAYBE_UNSAFE.search(text)) and _UNSAFE.search(text, sign.start()):
        text = _MAYBE_UNSAFE.sub(_shown, text)
    return SafeText(_STACKED.sub(lambda m: f"{m[1]}‹+{len(m[2])} marks›", text))


def clean_line(text: str) -> SafeText:
    """Make text safe to show on one line: as `clean`, with line feeds and tabs as single spaces."""
    line = clean(text).strip()
    return SafeText(_BREAKS.sub(" ", line)) if "\n" in line or "\t" in line else SafeText(line)
