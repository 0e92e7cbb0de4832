"""Which files of a folder or an archive can hold posts, and in which order they are read."""

from __future__ import annotations

import re

ENDINGS = frozenset({
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".woff",
    ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".ogg", ".avi", ".mov", ".pdf", ".exe", ".dll", ".so",
    ".pyc", ".db", ".sqlite", ".msf", ".cdx", ".cdxj", ".idx",
})  # fmt: skip
"""Endings of files that hold no text of posts: looks, scripts, pictures, indexes."""
FOLDERS = ("_files", "-dateien", "_fichiers", "_archivos", "_bestanden", "_ficheiros", "_pliki", "_filer", ".files")
"""Ends of the names of the folders in which browsers keep what belongs to a saved page."""
OF_PROGRAMS = ("dovecot", "courier", "maildirfolder", "maildirsize")
"""Beginnings of the names of files that mail programs keep beside the mails."""
MAIL_FOLDERS = frozenset({"cur", "new"})
"""Where a Maildir keeps its mails; what lies in `tmp` is not delivered yet."""

_NUMBER = re.compile(r"(\d+)")


def may_hold_posts(path: str) -> bool:
    """Whether a file is worth reading, by its path with `/`: no picture, no index, nothing hidden.

    A folder whose name begins with a dot is looked into where it is a Maildir.
    """
    *folders, name = path.split("/")
    if not name or _is_hidden(name) or name.startswith(OF_PROGRAMS):
        return False
    if folders and folders[-1] in MAIL_FOLDERS:
        return True
    if any(_is_hidden(folder) or folder.lower().endswith(FOLDERS) for folder in folders):
        return False
    dot = name.rfind(".")
    return dot < 0 or name[dot:].lower() not in ENDINGS


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "__MACOSX")) and name not in {".", ".."}


def reading_order(path: str) -> list[tuple[int, str]]:
    """A key by which page 10 comes after page 9."""
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in _NUMBER.split(path)]
