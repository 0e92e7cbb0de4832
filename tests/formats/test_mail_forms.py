"""Mail and news in what programs keep them in besides mbox: single files, folders, older mailboxes, other encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.mail import SEPARATOR, mail, read
from tui_reader.errors import FormatError
from tui_reader.formats.document import Document
from tui_reader.formats.mail.eml import EmlFormat
from tui_reader.formats.mail.folder import read_files
from tui_reader.formats.mbox.reader import MboxFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post


def single(number: int, body: str = "words", **fields: str) -> str:
    return mail(number, body, Date="Mon, 3 May 2021 19:24:00 +0000", Subject="Kilns", **fields).removeprefix(SEPARATOR)


def posts(document: Document) -> list[Post]:
    return [post for draft in document.drafts for post in draft.posts]


def ids(document: Document) -> list[str]:
    return [post.id for post in posts(document)]


def eml(text: str | bytes) -> Document:
    source = Source("a.eml", text.encode() if isinstance(text, str) else text)
    assert EmlFormat().sniff(source) > 0.5
    return EmlFormat().read(source)


def test_a_single_mail_is_one_post_and_a_ghost_for_what_it_answers() -> None:
    (draft,) = eml(single(2, References="<1@hill>")).drafts
    assert [(post.id, post.author, post.subject, post.body) for post in draft.posts] == [
        ("2@hill", "Ada Moss", "Kilns", "words")
    ]
    assert [ghost.id for ghost in draft.ghosts] == ["1@hill"]
    assert list(draft.parents) == [1, -1]


def test_an_article_of_old_news_is_read_by_its_old_fields() -> None:
    text = (
        "Relay-Version: B 2.10; site mill.UUCP\nPosting-Version: B 2.10; site kiln.UUCP\nPath: mill!kiln!ada\n"
        "From: mill!kiln!ada (Ada Moss)\nNewsgroups: net.clay\nTitle: Glazes\nArticle-I.D.: kiln.104\n"
        "Posted: Mon Nov 17 1984 19:24:00\n\nwords\n"
    )
    (post,) = posts(eml(text))
    assert (post.id, post.author, post.subject) == ("kiln.104", "Ada Moss", "Glazes")
    assert post.date is not None
    assert post.date.year == 1984


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\n\nFrom: is a word.\n",
        "Note: one\nMinutes: two\n\nthree\n",
        "Subject: only one field\n\nwords\n",
        "words\nFrom: Ada\nDate: today\nSubject: x\n\n",
        "",
        "\n\n\n",
    ],
)
def test_other_texts_are_no_mail(text: str) -> None:
    source = Source("a", text.encode())
    assert EmlFormat().sniff(source) == 0
    with pytest.raises(FormatError):
        EmlFormat().read(source)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_saved_anew_as_text_is_read_as_saved_whatever_its_mails_declare(encoding: str, newline: str) -> None:
    text = single(
        1, "Mühle", Content_Type="text/plain; charset=utf-8" if encoding == "utf-8" else "text/plain; charset=koi8-r"
    )
    (post,) = posts(eml(text.replace("\n", newline).encode(encoding)))
    assert post.body == "Mühle"
    box = (SEPARATOR + text).replace("\n", newline).encode(encoding)
    assert MboxFormat().sniff(Source("a", box)) > 0.9
    (post,) = posts(read(box))
    assert post.body == "Mühle"


MMDF = "\x01\x01\x01\x01\n"
BABYL = "BABYL OPTIONS: -*- rmail -*-\nVersion: 5\n\x1f"


def babyl(text: str, whole: bool) -> str:
    head, _, body = text.partition("\n\n")
    shown = head if not whole else "From: shortened"
    return "\f\n{},,\n{}*** EOOH ***\n{}\n\n{}\x1f".format(int(whole), head + "\n" if whole else "", shown, body)


OLD_MAILBOXES = {
    "mmdf": "".join(MMDF + single(number, f"body {number}") + MMDF for number in (1, 2)),
    "babyl": BABYL + babyl(single(1, "body 1"), whole=True) + babyl(single(2, "body 2"), whole=False),
    "rnews": "".join(f"#! rnews {len(single(n, f'body {n}'))}\n{single(n, f'body {n}')}" for n in (1, 2)),
}


@pytest.mark.parametrize("box", OLD_MAILBOXES.values(), ids=OLD_MAILBOXES.keys())
def test_older_mailboxes_are_split(box: str) -> None:
    assert MboxFormat().sniff(Source("box", box.encode())) > 0.9
    assert [(post.id, post.author, post.subject, post.body) for post in posts(read(box))] == [
        ("1@hill", "Ada Moss", "Kilns", "body 1"),
        ("2@hill", "Ada Moss", "Kilns", "body 2"),
    ]


@pytest.mark.parametrize("box", OLD_MAILBOXES.values(), ids=OLD_MAILBOXES.keys())
@given(cut=st.integers(0, 600))
def test_a_mailbox_cut_anywhere_fails_in_words_or_gives_what_is_left(box: str, cut: int) -> None:
    try:
        document = read(box[:cut])
    except FormatError:
        return
    assert all(post.body is not None for post in posts(document))


def test_mails_that_thunderbird_deleted_are_left_out() -> None:
    document = read(mail(1, X_Mozilla_Status="0001") + mail(2, X_Mozilla_Status="0009"))
    assert ids(document) == ["1@hill"]
    assert document.warnings == ("1 message had been deleted in the mail program and were left out.",)


FOLDERS: dict[str, dict[str, str]] = {
    "maildir": {
        "cur/1620069840.M2P3.mill:2,S": single(1),
        "new/1620069841.M2P4.mill": single(2),
        "tmp/1620069842.M2P5.mill": single(3),
        ".Sent/cur/1620069843.M2P6.mill:2,": single(4),
        "dovecot.index.cache": "binary",
        ".Sent/dovecot-uidlist": "3 V1",
    },
    "mh": {"1": single(1), "2": single(2), "10": single(4), ".mh_sequences": "unseen: 2"},
    "eml": {"clay/one.eml": single(1), "clay/two.eml": single(2), "kilns/deep/four.eml": single(4), ".DS_Store": "x"},
    "mixed": {"all.mbox": SEPARATOR + single(1) + SEPARATOR + single(2), "all.msf": "// <!-- mork", "4.eml": single(4)},
}


@pytest.mark.parametrize("files", FOLDERS.values(), ids=FOLDERS.keys())
def test_a_folder_of_mail_is_read_whole(files: dict[str, str]) -> None:
    document = read_files([(name, text.encode()) for name, text in reversed(files.items())])
    assert sorted(ids(document)) == ["1@hill", "2@hill", "4@hill"]
    assert document.warnings == ()


def test_numbers_in_names_order_the_mails() -> None:
    files = {
        f"{number}": mail(number).removeprefix(SEPARATOR).replace("\n\n", "\nSubject: a\n\n", 1)
        for number in (10, 9, 2)
    }
    document = read_files([(name, text.encode()) for name, text in files.items()])
    assert ids(document) == ["2@hill", "9@hill", "10@hill"]


def test_a_mail_in_two_folders_is_shown_once_and_other_files_are_counted() -> None:
    document = read_files([("a/1.eml", single(1).encode()), ("b/1.eml", single(1).encode()), ("notes.txt", b"notes")])
    assert ids(document) == ["1@hill"]
    assert document.warnings == (
        "1 message stood in the file more than once and are shown once.",
        "1 file held no mail and were left out.",
    )


def test_a_folder_without_mail_says_so() -> None:
    with pytest.raises(FormatError, match="no message"):
        read_files([("notes.txt", b"notes")])


@given(st.binary(max_size=300) | st.text(st.sampled_from("From: \n\x01\x1fa<@>")).map(str.encode))
def test_any_bytes_are_judged_and_read_or_refused(data: bytes) -> None:
    source = Source("a", data)
    assert 0 <= EmlFormat().sniff(source) <= 1
    assert 0 <= MboxFormat().sniff(source) <= 1
    try:
        document = read_files([("a", data)])
    except FormatError:
        return
    assert ids(document)


DIGEST = f"""\
From: kilns-request@hill.example
Date: Wed, 5 May 2021 12:00:00 +0000
Subject: Kilns Digest, Vol 3, Issue 4

Today's Topics:

   1. Glaze (Ada Moss)

{"-" * 70}

Message: 1
Date: Mon, 3 May 2021 19:24:00 +0000
From: Ada Moss <ada@hill.example>
Subject: Glaze
Message-ID: <1@hill>

Which glaze?

{"-" * 30}

Message: 2
Date: Mon, 3 May 2021 20:24:00 +0000
From: Bo <bo@hill.example>
Subject: Re: Glaze
Message-ID: <2@hill>
In-Reply-To: <1@hill>

The green one.

{"-" * 30}

Subject: Digest Footer

End of Kilns Digest
"""


def test_a_digest_is_the_mails_in_it() -> None:
    (draft,) = eml(DIGEST).drafts
    assert [(post.id, post.author, post.body) for post in draft.posts] == [
        ("1@hill", "Ada Moss", "Which glaze?"),
        ("2@hill", "Bo", "The green one."),
    ]
    assert list(draft.parents) == [-1, 0]


def test_a_rule_in_a_mail_makes_no_digest() -> None:
    (draft,) = eml(single(1, f"above\n\n{'-' * 30}\n\nFrom: here on\nit rains.\n")).drafts
    assert len(draft.posts) == 1
