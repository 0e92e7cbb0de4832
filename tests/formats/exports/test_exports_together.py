"""Exports that come in several files: a workspace, a corpus, a thread with the comments that were held back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.formats.containers.packing import zipped
from tests.formats.exports.exported import authors, bodies, only, replies
from tui_reader.formats.document import Document
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source, open_source

SEA = "1512392400.000100"


def in_zip(files: dict[str, Any]) -> Document:
    return read(Source("export.zip", zipped({name: json.dumps(value).encode() for name, value in files.items()})))


def said(user: str, ts: str, text: str, **more: Any) -> dict[str, Any]:
    return {"type": "message", "user": user, "ts": ts, "text": text, **more}


WORKSPACE: dict[str, Any] = {
    "users.json": [
        {"id": "U1", "name": "ann", "profile": {"real_name": "Ann Hill", "display_name": "annie"}},
        {"id": "U2", "name": "bo", "real_name": "Bo Reed", "profile": {"display_name": ""}},
    ],
    "channels.json": [{"id": "C1", "name": "sailing"}],
    "dms.json": [{"id": "D7", "members": ["U1", "U2"]}],
    "integration_logs.json": [{"service_id": "1", "user_id": "U1", "date": "1512392400"}],
    "sailing/2017-12-04.json": [
        said("U1", SEA, "who sails?", thread_ts=SEA),
        said("U1", "1512392401.0", "<@U1> has joined", subtype="channel_join"),
    ],
    "sailing/2017-12-05.json": [said("U2", "1512478800.2", "I do, <@U1>, see <#C1>", thread_ts=SEA)],
    "D7/2017-12-05.json": [said("U2", "1512478801.3", "between us")],
}


def test_slack_workspace_has_channels_as_threads_and_names_for_ids() -> None:
    document = in_zip(WORKSPACE)
    sailing, direct = document.drafts
    assert (sailing.title, direct.title) == ("sailing", "annie, Bo Reed")
    assert (authors(sailing), authors(direct)) == (["annie", "Bo Reed"], ["Bo Reed"])
    assert bodies(sailing)[1] == "I do, @annie, see #sailing"
    assert replies(sailing) == {SEA: "", "1512478800.2": SEA}
    assert document.warnings == ("1 notice of the chat left out (somebody joined, pinned, renamed).",)


def test_slack_workspace_as_a_folder_in_a_folder(tmp_path: Path) -> None:
    for name, value in WORKSPACE.items():
        path = tmp_path / "our export" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value))
    assert authors(read(open_source(tmp_path)).drafts[0]) == ["annie", "Bo Reed"]


def comment(key: str, above: str, link: str = "t3_sea", **more: Any) -> dict[str, Any]:
    common = {"author": "ann", "body": f"words of {key}", "created_utc": 1512392400, "replies": ""}
    return {"kind": "t1", "data": {"id": key, "parent_id": above, "link_id": link, **common, **more}}


def listing(*children: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "Listing", "data": {"children": list(children)}}


def more(count: int, *children: str) -> dict[str, Any]:
    return {"kind": "more", "data": {"count": count, "children": list(children), "parent_id": "t1_a"}}


STORY: dict[str, Any] = {"kind": "t3", "data": {"id": "sea", "title": "The sea", "selftext": "ahoy", "author": "ann",
                                "created_utc": 1512392400, "permalink": "/r/sea"}}  # fmt: skip
THREAD = [listing(STORY), listing(comment("a", "t3_sea", replies=listing(more(3, "b", "d"))), more(2, "x"))]
HELD_BACK = {"json": {"data": {"things": [comment("b", "t1_a"), comment("c", "t1_b"), comment("d", "t1_a")]}}}


def test_reddit_thread_with_the_comments_that_were_held_back() -> None:
    document = in_zip({"more.json": HELD_BACK, "thread.json": THREAD})
    assert replies(only(document)) == {"sea": "", "a": "sea", "b": "a", "c": "b", "d": "a"}
    assert document.warnings == ("2 comments not in the file: Reddit holds them back behind “more”.",)


def test_reddit_threads_in_one_folder_stay_apart() -> None:
    other = {**STORY, "data": {**STORY["data"], "id": "lake", "title": "The lake"}}
    lake = [listing(other), listing(comment("q", "t3_lake", "t3_lake"))]
    assert [draft.title for draft in in_zip({"1.json": lake, "2.json": THREAD}).drafts] == ["The lake", "The sea"]


def utterance(key: str, talk: str, above: str | None) -> dict[str, Any]:
    return {"id": key, "text": "words", "speaker": "ann", "conversation_id": talk, "reply-to": above, "meta": {}}


def test_convokit_corpora_have_titles_from_the_file_beside_them() -> None:
    document = in_zip({
        "sea/utterances.jsonl": [utterance("a", "a", None), utterance("b", "a", "a")],
        "sea/conversations.json": {"a": {"meta": {"title": "The sea"}, "vectors": []}},
        "sea/speakers.json": {"ann": {"meta": {}}},
        "lake/utterances.jsonl": [utterance("q", "a", None)],
        "lake/conversations.json": {"a": {"title": "The lake"}},
    })  # fmt: skip
    assert [(draft.title, len(draft.posts)) for draft in document.drafts] == [("The sea", 2), ("The lake", 1)]
    assert not document.warnings


def test_other_json_beside_an_export_is_read_by_itself() -> None:
    document = in_zip({**WORKSPACE, "settings.json": {"dark": True}, "broken.json": "x", "talk.json": THREAD})
    assert [draft.title for draft in document.drafts] == ["sailing", "The sea", "annie, Bo Reed"]
    assert document.warnings[0] == "No posts were found in broken.json and settings.json; left out."
