"""Texts whose lines recur with numbers and dates but head no posts: records of changes of all sorts."""

from __future__ import annotations

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

PEOPLE = ("Ann Oar", "Bob Green", "Cal Reed", "Ann Oar", "Bob Green", "Cal Reed")
DAYS = range(28, 16, -2)

PACKAGED = "".join(
    f"oar (0.{day}-1) stable; urgency=low\n\n  * Wax the {part} of the oar again. (Closes: #{day}4213)\n"
    f"  * Sand what is rough\n\n -- {name} <{name[:3].lower()}@boats.example>  Sat, {day} Mar 2020 10:00:00 +0100\n\n"
    for day, part, name in zip(DAYS, ("blade", "shaft", "grip", "collar", "button", "tip"), PEOPLE, strict=True)
)
ENTRIES = "".join(
    f"2020-03-{day}  {name}  <{name[:3].lower()}@boats.example>\n\n\tMake the oar longer.\n\n"
    f"\t* oar.c (row_{day}): Pull harder.\n\n"
    for day, name in zip(DAYS, PEOPLE, strict=True)
)
NEWS = "".join(
    f"oar-1.{day}.2 ({day} March 2020)\n\nThe blade no longer breaks, and there are {day} new colours.\n\n"
    for day in DAYS
)
COMMITS = "".join(
    f"commit {day:040x}\nAuthor: {name} <oar@boats.example>\nDate:   Sat Mar {day} 10:00:00 2020 +0100\n\n"
    f"    Make the oar longer\n\n"
    for day, name in zip(DAYS, PEOPLE, strict=True)
)
REFERENCES = "".join(
    f"The {part} breaks on the way to shore, see #{day}41\nas we all knew before the day was done.\n\n"
    for day, part in zip(DAYS, ("blade", "shaft", "grip", "collar", "button", "tip"), strict=True)
)


@pytest.mark.parametrize("text", [PACKAGED, ENTRIES, NEWS, COMMITS, REFERENCES])
def test_a_record_of_changes_is_no_thread(text: str) -> None:
    assert PageFormat().sniff(Source("NEWS.txt", text.encode())) == 0.0


def test_posts_that_all_begin_with_a_list_are_posts() -> None:
    text = "A title\n" + "".join(f"By Ann\n#{post}\n- one more oar for us\nThanks.\n" for post in range(1, 7))
    assert PageFormat().sniff(Source("page.txt", text.encode())) > 0.3
