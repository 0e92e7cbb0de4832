from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.errors import ReaderError
from tui_reader.export.save import save


def test_it_writes_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    save(["one\n", "zwei é\n"], tmp_path / "out.md")
    assert (tmp_path / "out.md").read_bytes() == "one\nzwei é\n".encode()


def test_an_existing_file_is_replaced_with_force_only(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine")
    with pytest.raises(ReaderError, match="--force"):
        save(["theirs"], out)
    assert out.read_text() == "mine"
    save(["theirs"], out, force=True)
    assert out.read_text() == "theirs"


@pytest.mark.parametrize("force", [False, True])
def test_a_symbolic_link_is_never_followed(tmp_path: Path, force: bool) -> None:
    target = tmp_path / "target"
    target.write_text("mine")
    (tmp_path / "link").symlink_to(target)
    with pytest.raises(ReaderError, match="symbolic link"):
        save(["theirs"], tmp_path / "link", force=force)
    assert target.read_text() == "mine"


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no file"):
        save(["theirs"], tmp_path, force=True)


def test_a_failure_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "half"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        save(broken(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
