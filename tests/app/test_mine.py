from __future__ import annotations

import pytest

from tests.app.builders import post, thread, trams
from tests.app.screen import SLOW, on_screen, shows, until
from tui_reader.app.actions.mine import step_along
from tui_reader.app.settings.kinds import Names
from tui_reader.app.settings.table import Settings
from tui_reader.model import SafeText, Thread
from tui_reader.search import Index, parse
from tui_reader.state import Session, open_store
from tui_reader.state.mine import written_by


def found(of: Thread, query: str, *me: str) -> list[int]:
    session = Session(open_store(), of)
    session.me = me
    return list(Index(of, lambda: session.flags).search(parse(query)).nodes)


def test_a_post_is_mine_under_any_of_my_names_however_they_are_written() -> None:
    of = thread([post(n, name, "words") for n, name in enumerate(["Ada L.", "Bo", None])], [None, 0, 1])
    assert [node for node in range(3) if written_by(of, ["ada l"])(node)] == [0]
    of.names["Countess"] = SafeText("Ada L.")
    assert [node for node in range(3) if written_by(of, ["countess", "BO"])(node)] == [0, 1]
    assert not any(map(written_by(of, []), range(3)))


def test_a_query_finds_my_posts_and_what_answers_or_quotes_them() -> None:
    assert found(trams(), "is:mine", "ada") == [0, 2]
    assert found(trams(), "answers:(is:mine) !is:mine", "ada") == [1, 3, 4]
    assert found(trams(), "is:mine") == []


def test_names_stand_in_one_setting_with_commas_between() -> None:
    assert Settings(me=" Ann , Ann Other,").my_names == ("Ann", "Ann Other")
    assert Names().complaint("Ann") == ""
    assert Names().complaint(7)
    assert Names().complaint("Ann\n")


@pytest.mark.parametrize(("row", "steps", "to"), [(1, 1, 4), (4, 1, 9), (9, 1, 1), (0, 2, 4), (4, -1, 1), (0, -1, 9)])
def test_steps_go_round_the_ends(row: int, steps: int, to: int) -> None:
    assert step_along([1, 4, 9], row, steps) == to
    assert step_along([row], row, steps) is None
    assert step_along([], row, steps) is None


async def test_keys_lead_along_what_answers_me_through_folds() -> None:
    settings = Settings(read_after=SLOW.read_after, me="Ada")
    async with on_screen(settings=settings) as (pilot, reader, _):
        reader.perform("fold_all")
        await pilot.press("z", "y")
        await until(pilot, lambda: reader.reading.node == 1)
        await pilot.press("z", "y")
        await until(pilot, lambda: reader.reading.node == 3)
        await pilot.press("z", "P")
        await until(pilot, lambda: reader.reading.node == 2)
        await shows(pilot, "»Then move it.")


@pytest.mark.parametrize(
    ("me", "command", "says"),
    [
        ("", "next_own", "me ="),
        ("Zoe", "next_own", "Nobody here writes as Zoe."),
        ("Eve", "next_to_own", "Nobody here answers Eve."),
    ],
)
async def test_one_line_says_why_there_is_none(me: str, command: str, says: str) -> None:
    async with on_screen(settings=Settings(read_after=SLOW.read_after, me=me)) as (pilot, reader, _):
        reader.perform(command)
        await shows(pilot, says)
