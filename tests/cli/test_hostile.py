"""Files made to attack: every command prints marks instead of signs that a terminal obeys, and nothing breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import run

ATTACK = "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\u202e[red]x[/red][/]\x0e\x7f\u200b"
EVIL = "\x1b]0;evil\x07"

PAGE = "Evil{a} - A{a}\n\n" + "".join(
    f"By\u00a0Bob{n % 3}{{a}}\n#{100 + n}\nWords number {n} for {{a}} and all the others who read this.\n\n"
    for n in range(9)
)
MAILBOX = "".join(
    f"From a@b Mon Jan  1 00:00:0{n} 2024\nMessage-ID: <{n}{{a}}@x>\nFrom: Bob{{a}} <b{{a}}@x>\n"
    f"Subject: Hi{{a}}\nIn-Reply-To: <{n - 1}{{a}}@x>\n\nWords {{a}}\n> quoted {{a}}\n\n"
    for n in range(4)
)
KINDS = {"page.txt": PAGE, "mail.mbox": MAILBOX, "other": "{a}\n" * 20}


def hostile_file(folder: Path, kind: str) -> Path:
    file = folder / f"{EVIL}{kind}"
    file.write_bytes(KINDS[kind].replace("{a}", ATTACK).encode())
    return file


def is_harmless(text: str) -> bool:
    return all(line.replace("\t", " ").replace("\u00a0", " ").isprintable() for line in text.split("\n"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "args",
    [("tree",), ("read",), ("tree", "--json"), ("search", "Words"), ("explain",), ("export", "--to", "md"),
     ("export", "--to", "json"), ("tree", "--thread", "list")],
    ids=" ".join,
)  # fmt: skip
def test_nothing_drives_the_terminal(tmp_path: Path, kind: str, args: tuple[str, ...]) -> None:
    printed = run(args[0], hostile_file(tmp_path, kind), *args[1:])
    assert printed.code in {0, 1}
    assert printed.code == 0 or args[0] == "search"
    assert is_harmless(printed.out)
    assert is_harmless(printed.err)


def test_a_post_of_a_hostile_page_is_shown_and_explained(tmp_path: Path) -> None:
    page = hostile_file(tmp_path, "page.txt")
    for command in ("show", "explain"):
        printed = run(command, page, "103")
        assert printed.code == 0
        assert is_harmless(printed.out)
        assert "#103 Bob0␛]52" in printed.out


def test_brackets_stand_as_they_are(tmp_path: Path) -> None:
    page = hostile_file(tmp_path, "page.txt")
    assert "[red]x[/red][/]" in run("tree", page, "--color=always").out


@pytest.mark.parametrize("name", ["missing", "folder", "fifo", "empty", "ring"])
def test_what_is_no_file_to_read_is_one_line(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # long paths are shortened
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    failed = run("tree", name)
    assert (failed.code, failed.out) == (1, "")
    assert failed.err.startswith(f"tui-reader: {name}: ")
    assert failed.err.count("\n") == 1


def test_a_chain_of_2000_replies_needs_no_deep_stack(tmp_path: Path) -> None:
    mails = (
        f"From a@b Mon Jan  1 00:00:00 2024\nMessage-ID: <{n}@x>\nIn-Reply-To: <{n - 1}@x>\n\nWords {n}\n\n"
        for n in range(2000)
    )
    file = tmp_path / "deep.mbox"
    file.write_text("".join(mails))
    for args in (("tree",), ("tree", "--json"), ("export", "--to", "md"), ("export", "--to", "json")):
        printed = run(args[0], file, *args[1:])
        assert printed.code == 0
        assert "Words 1999" in printed.out


def test_the_same_file_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tui_reader", "export", "sample_threads/tram_forum.txt", "--to", "json"]
    environments = ({**os.environ, "PYTHONHASHSEED": "1"}, {**os.environ, "PYTHONHASHSEED": "2", "LC_ALL": "C"})
    first, second = (
        subprocess.run(command, cwd=root, env=environment, stdout=subprocess.PIPE, check=True).stdout
        for environment in environments
    )
    assert first == second
