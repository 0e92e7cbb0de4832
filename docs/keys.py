"""Write `docs/keys.md`, the table of all commands with their keys in every keymap.

python docs/keys.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tui_reader.app.commands import COMMANDS, Command, Group
from tui_reader.app.keys.keymap import bindings
from tui_reader.app.keys.names import show_key
from tui_reader.app.keys.presets import PRESETS

PAGE = Path(__file__).with_name("keys.md")
HEAD = """\
# Keys

Every command of the reader, with its keys in each keymap; a dash where a keymap gives it none (`:` reaches it
by name). A number typed before a key repeats it where that makes sense: `3j`, `5P`. `docs/keys.py` makes this
page from the table of commands.

`tui-reader FILE --keymap mutt` tries a keymap. To keep one, and to give commands keys of your own, write into
the file of settings (`tui-reader config` says where it is), naming commands as the first column does:

```toml
keymap = "mutt"

[keys]
parent = ["P", "["]
next_unread = "Ctrl-Right"
read_back = []
```

A key is written as this page has it. One that you give to a command is taken from any other command of the same
place; a key given twice, the last key of another command, and one that begins a longer one are told when the
reader opens. `tui-reader keys` lists what is in force.

The keys are those that most readers of mail and news share: `j` `k`, `Space` to page and go on, `Tab` to what
is unread, `T` and `S` for quotes as in mutt, `[` and `]` along the replies as in trn, `za` `zM` `zR` for folds
as in vim.
"""


def keys_page() -> str:
    """The page as it must be."""
    return HEAD + "".join("\n".join(["", f"## {group}", "", *_table(group), ""]) for group in Group)


def _table(group: Group) -> Iterator[str]:
    keymaps = {name: bindings(preset) for name, preset in PRESETS.items()}
    yield f"| command | {' | '.join(keymaps)} | what it does |"
    yield f"| --- {'| --- ' * len(keymaps)}| --- |"
    for command in COMMANDS:
        if command.group is group:
            shown = " | ".join(_shown(keys[command.id]) for keys in keymaps.values())
            yield f"| `{command.id}` | {shown} | {_place(command)}{command.help} |"


def _shown(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{show_key(key)}`".replace("|", "\\|") for key in keys) or "-"


def _place(command: Command) -> str:
    return {"tree": "Tree: ", "text": "Text: "}.get(command.where, "")


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8", newline="\n")
