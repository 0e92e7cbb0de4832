from __future__ import annotations

from pathlib import Path

from tui_reader.app.background.stamps import stamp_of


def test_a_folder_changes_with_what_is_inside_it(tmp_path: Path) -> None:
    page = tmp_path / "pages" / "one.txt"
    page.parent.mkdir()
    page.write_text("one")
    stamps = [stamp_of([str(tmp_path)])]
    page.write_text("one and more")
    stamps.append(stamp_of([str(tmp_path)]))
    page.with_name("two.txt").write_text("two")
    stamps.append(stamp_of([str(tmp_path)]))
    assert len(set(stamps)) == 3
    assert stamp_of([str(tmp_path)]) == stamps[-1]


def test_what_cannot_be_looked_at_has_no_stamp(tmp_path: Path) -> None:
    assert stamp_of([str(tmp_path / "gone"), "a\0b"]) == (None, None)
