"""Records of changes are no threads, and threads that look a little like them are."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

WHAT = ("Mend the spout.", "Whistle in a lower key.", "Boil milk as well.", "Keep the lid shut.", "Count the cups.")
DEBIAN = "".join(
    f"kettle (2.{at}-1) unstable; urgency=low\n\n  * {what} Closes: #{at}0{at}41\n  * New release.\n\n"
    f" -- Ann Moss <ann@kettles.example>  Mon, {at} May 2021 10:00:00 +0200\n\n"
    for at, what in enumerate(WHAT, start=1)
)
GNU = "".join(
    f"2021-05-0{at}  Ann Moss  <ann@kettles.example>\n\n\t* spout.c: {what}\n\n" for at, what in enumerate(WHAT)
)
AUTHORED = "".join(f"Ann Moss (3 May 202{at})\n- {what}\n\n- Clean up.\n\n" for at, what in enumerate(WHAT))
VERSIONS = "".join(f"Release 2.{at} - 2021-05-0{at} 10:00:00\n\n  {what}\n\n" for at, what in enumerate(WHAT, start=1))
DAYS = "".join(f"May {at}, 2021\n\n{what} It took us all day.\n\n" for at, what in enumerate(WHAT, start=1))
SENTENCES = "".join(
    f"{what}\nThe right to pour was given to the heirs on 2021-05-0{at}.\nSo it stays.\n\n"
    for at, what in enumerate(WHAT)
)


@pytest.mark.parametrize("text", [DEBIAN, GNU, AUTHORED, VERSIONS, DAYS, SENTENCES])
def test_a_record_is_no_thread(text: str) -> None:
    assert PageFormat().sniff(Source("changes", text.encode())) == 0.0


NAMES = ("Ann Moss", "B. Fell", "Ann Moss", "Cid", "B. Fell")
THREADS = {
    "named days": "".join(f"{name}\nMay {at}, 2021\n\n{WHAT[at]}\n\n" for at, name in enumerate(NAMES)),
    "days with times": "".join(
        f"Posted: May {at}, 2021 10:0{at} AM\n\n{what} It took us all day.\n\n" for at, what in enumerate(WHAT, start=1)
    ),
    "a record in a post": "".join(f"{name} » 3 May 202{at}, 10:00\n\n{WHAT[at]}\n\n" for at, name in enumerate(NAMES))
    + f"Cid » 4 May 2025, 11:00\n\nHere is the log:\n\n{DEBIAN}",
}


@pytest.mark.parametrize("kind", list(THREADS))
def test_a_thread_is_no_record(kind: str) -> None:
    assert PageFormat().sniff(Source("thread.txt", f"The kettle\n\n{THREADS[kind]}".encode())) > 0.0
