"""The scorer agrees with the one that others use, on the figures that both give."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from tests.evaluation.labelled import SHARED, hidden, read_labelled, samples
from tests.evaluation.score import score
from tui_reader.export.as_json import pieces
from tui_reader.opening import complete

OTHER = SHARED.parent / "tools" / "score_replies.py"
SAMPLES = list(samples())

pytestmark = pytest.mark.skipif(not OTHER.exists(), reason="the other scorer is not beside this checkout")


@pytest.fixture(scope="module")
def other() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_replies", OTHER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("file", "labels"), SAMPLES, ids=[file.stem for file, _ in SAMPLES])
def test_the_figures_are_the_same(other: ModuleType, file: Path, labels: Path) -> None:
    thread = read_labelled(file, labels)
    exported = json.loads("".join(pieces(complete(hidden(thread)))))
    ours, posts = score(thread.labels, exported), {post["id"]: post for post in exported["posts"]}

    edges = other.edge_figures(thread.labels, posts, [post["id"] for post in exported["posts"]])
    assert len(ours.edges) == edges["n"]
    assert ours.accuracy == pytest.approx(edges["accuracy"])
    assert ours.call_precision == pytest.approx(edges["precision"])
    assert ours.call_recall == pytest.approx(edges["recall"])
    assert ours.brier == pytest.approx(edges["brier"])

    quotes = other.quote_figures(thread.labels, posts)
    if quotes and quotes["found"]:
        figures = (ours.precision, ours.recall, ours.f1, ours.sources)
        assert figures == pytest.approx([quotes[name] for name in ("precision", "recall", "f1", "source")])
