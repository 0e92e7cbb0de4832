from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tui_reader.model import Content, Post, Reply, SafeText, Stage, Thread, Tree
from tui_reader.state import Store

Make = Callable[..., Thread]


def _unread(body: str) -> Content:
    raise AssertionError(f"the body {body!r} was loaded")


def _thread(
    bodies: Sequence[str], *, ids: Sequence[str] = (), mail: bool = False, ghosts: Sequence[str] = ()
) -> Thread:
    """A flat thread of these bodies; the bodies of mail cannot be loaded."""
    nodes = len(bodies) + len(ghosts)
    rows = array("i", range(nodes))
    load = _unread if mail else lambda body: Content(SafeText(body))
    return Thread(
        title=SafeText("kites"),
        format="page",
        source="kites.txt",
        posts=[
            Post(SafeText(ids[node] if ids else f"#{node}"), partial(load, body)) for node, body in enumerate(bodies)
        ],
        ghosts=[Post(SafeText(ghost), partial(_unread, ghost), missing=True) for ghost in ghosts],
        quotes=[()] * len(bodies),
        replies=[Reply(None)] * nodes,
        tree=Tree(rows, rows, array("i", [-1] * nodes), array("i", [0] * nodes), array("i", range(1, nodes + 1))),
        stage=Stage.REPLIES,
        global_ids=mail,
    )


@pytest.fixture(scope="session")
def thread_of() -> Make:
    return _thread


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture(autouse=True)
def _close_stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    stores: list[Store] = []
    begin = Store.__init__

    def noted(store: Store, *args: Any) -> None:
        begin(store, *args)
        stores.append(store)

    monkeypatch.setattr(Store, "__init__", noted)
    yield
    for store in stores:
        store.close()
