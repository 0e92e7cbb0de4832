"""What the text of a mail shows of itself."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.formats.mail.marks import find_marks
from tui_reader.formats.mail.prefixes import uniform
from tui_reader.model import MarkKind, SafeText


def spans(text: str, kind: MarkKind) -> list[tuple[int, str | None, str]]:
    marks = find_marks(SafeText(text))
    return [(mark.depth, mark.name, text[mark.start : mark.end]) for mark in marks if mark.kind is kind]


def quotes(text: str) -> list[tuple[int, str | None, str]]:
    return spans(text, MarkKind.QUOTE)


ORIGINALS = {
    "outlook": "-----Original Message-----\nFrom: Bo Reed [mailto:b@a.example]\nSent: Mon\nTo: Ada\nSubject: Kilns\n",
    "german": "-----Ursprüngliche Nachricht-----\nVon: Bo Reed\nGesendet: Mo\nAn: Ada\nBetreff: Öfen\n",
    "french": "________________________________\nDe : Bo Reed\nEnvoyé : lundi\nÀ : Ada\nObjet : Fours\n",
    "bold": " ---------------\n\n*From:* Bo Reed\n*Sent:* 2021-05-03\n*To:* Ada\n*Subject:* Kilns\n",
    "apple": "Begin forwarded message:\n\nFrom: Bo Reed <bo@mill.example>\nDate: May 3\nTo: Ada\nSubject: Kilns\n",
    "gmail": "---------- Forwarded message ---------\nFrom: Bo Reed\nDate: May 3\nSubject: Kilns\nburn\nTo: Ada\n",
    "chinese": "发件人： Bo Reed\n发送时间： 2021年5月3日\n收件人： Ada\n主题： Kilns\n",
    "russian": "От: Bo Reed\nОтправлено: 3 мая\nКому: Ada\nТема: Kilns\n",
    "attribution": "On Mon, May 3, 2021 at 7:24 PM Bo Reed <bo@mill.example> wrote:\n",
    "dashes": "---- On Mon, 03 May 2021 19:24:00 +0200 Bo Reed<bo@mill.example> wrote ----\n",
    "no verb": "2021-05-03 19:24 GMT+02:00 Bo Reed:\n",
}  # fmt: skip


@pytest.mark.parametrize("heading", ORIGINALS.values(), ids=ORIGINALS.keys())
def test_an_original_below_a_reply_is_quoted_to_the_end(heading: str) -> None:
    text = f"Yes.\n\nAda\n\n{heading}\nIs it open?\n\nBo\n"
    assert quotes(text) == [(1, "Bo Reed", "Is it open?\n\nBo")]
    assert spans(text, MarkKind.ATTRIBUTION) == [(0, "Bo Reed", heading.rstrip())]


@pytest.mark.parametrize(
    "line",
    [
        "On Mon, May 3, 2021 at 7:24 PM Bo Reed\n<bo@mill.example> wrote:",
        "Am Mo., 3. Mai 2021 um 19:24 Uhr schrieb Bo Reed <bo@mill.example>:",
        "Le lun. 3 mai 2021 à 19:24, Bo Reed <bo@mill.example> a écrit :",
        "El lun, 3 may 2021 a las 19:24, Bo Reed (<bo@mill.example>) escribió:",
        "El dl., 3 de maig 2021, 19:24, Bo Reed <bo@mill.example> va escriure:",
        "Em seg., 3 de mai. de 2021 às 19:24, Bo Reed <bo@mill.example> escreveu:",
        "Il giorno lun 3 mag 2021 alle ore 19:24 Bo Reed <bo@mill.example> ha scritto:",
        "Op ma 3 mei 2021 om 19:24 schreef Bo Reed <bo@mill.example>:",
        "Den mån 3 maj 2021 kl 19:24 skrev Bo Reed <bo@mill.example>:",
        "man. 3. mai 2021 kl. 19:24 skrev Bo Reed <bo@mill.example>:",
        "ma 3. toukok. 2021 klo 19.24 Bo Reed (bo@mill.example) kirjoitti:",
        "W dniu 03.05.2021 o 19:24, Bo Reed pisze:",
        "po 3. 5. 2021 v 19:24 odesílatel Bo Reed <bo@mill.example> napsal:",
        "Dňa 3. 5. 2021 o 19:24 Bo Reed napísal(a):",
        "Dana 3.5.2021. u 19:24, Bo Reed je napisao/la:",
        "На 3.05.21 в 19:24, Bo Reed написа:",
        "пн, 3 мая 2021 г. в 19:24, Bo Reed <bo@mill.example>:",
        "пн, 3 трав. 2021 р. о 19:24 Bo Reed <bo@mill.example> пише:",
        "3 Mayıs 2021 Pazartesi tarihinde Bo Reed <bo@mill.example> yazdı:",
        "2021.05.03. 19:24 keltezéssel, Bo Reed írta:",
        "În lun., 3 mai 2021 la 19:24, Bo Reed <bo@mill.example> a scris:",
        "Στις Δευ, 3 Μαΐ 2021 στις 7:24 μ.μ., ο/η Bo Reed <bo@mill.example> έγραψε:",
        "Bo Reed <bo@mill.example> 于2021年5月3日周一 下午7:24写道：",
        "2021年5月3日(月) 19:24 Bo Reed <bo@mill.example>:",
        "2021년 5월 3일 (월) 오후 7:24, Bo Reed <bo@mill.example>님이 작성:",
        "Vào Th 2, 3 thg 5, 2021 vào lúc 19:24 Bo Reed <bo@mill.example> đã viết:",
        "Pada tanggal Sen, 3 Mei 2021 pukul 19.24 Bo Reed <bo@mill.example> menulis:",
        "Quoting Bo Reed (2021-05-03 19:24:00)",
        "+++ Bo Reed [03/05/21 19:24 +0200]:",
        "Excerpts from Bo Reed's message of Mon May 03 19:24:00 +0200 2021:",
    ],
)
def test_lines_with_signs_are_of_whom_the_line_above_names_in_many_languages(line: str) -> None:
    text = f"{line}\n> Is it open?\n\nYes.\n"
    assert quotes(text) == [(1, "Bo Reed", "> Is it open?")]
    assert spans(text, MarkKind.ATTRIBUTION) == [(0, "Bo Reed", line)]


def test_initials_quote_at_every_depth() -> None:
    text = "Bo Reed writes:\nBR> Well\nBR>> AM> Is it open?\nBR> No.\n\nYes.\n\nBR> Really?\n"
    assert [words for *_, words in quotes(text)][-1] == "BR> Really?"
    assert quotes(text)[0][:2] == (1, "Bo Reed")


def test_comments_that_outlook_marks_with_a_name_are_own_words() -> None:
    head = ORIGINALS["outlook"]
    text = f"See below.\n\n{head}\nIs it open?\n[Ada Moss] Yes.\n\nAll day?\n\n[Ada Moss] Till six.\n\nBo\n"
    assert quotes(text) == [(1, "Bo Reed", "Is it open?"), (1, "Bo Reed", "All day?"), (1, "Bo Reed", "Bo")]


@pytest.mark.parametrize("tag", ["[EXTERNAL]", "[image: kiln]", "[see below]", "[1]", "[cid:x]"])
def test_other_brackets_inside_an_original_are_quoted(tag: str) -> None:
    text = f"Yes.\n\n{ORIGINALS['outlook']}\n{tag} so\n\n{tag} and so\n"
    assert quotes(text) == [(1, "Bo Reed", f"{tag} so\n\n{tag} and so")]


def test_a_name_in_brackets_that_stands_once_is_quoted() -> None:
    text = f"Yes.\n\n{ORIGINALS['outlook']}\n[Kilns Weekly] so\n"
    assert quotes(text) == [(1, "Bo Reed", "[Kilns Weekly] so")]


def test_originals_within_originals_are_quoted_deeper() -> None:
    text = f"one\n\n{ORIGINALS['outlook']}\ntwo\n\n{ORIGINALS['german'].replace('Bo', 'Cy')}\nthree\n> four\n"
    assert [(depth, name, words.partition("\n")[0]) for depth, name, words in quotes(text)] == [
        (1, "Bo Reed", "two"),
        (2, "Cy Reed", "three"),
        (3, None, "> four"),
    ]


def test_a_block_above_lines_with_signs_names_them_and_ends_with_them() -> None:
    text = f"{ORIGINALS['outlook']}\n> Is it open?\n\nYes.\n"
    assert quotes(text) == [(1, "Bo Reed", "> Is it open?")]


def test_a_forwarded_mail_ends_where_it_says_so() -> None:
    head = "----- Forwarded message from Bo -----\n\nFrom: Bo\nDate: x\nSubject: y\n\n"
    text = f"{head}so\n\n----- End forwarded message -----\nAda\n"
    assert quotes(text) == [(1, "Bo", "so")]


@pytest.mark.parametrize(
    "text",
    [
        "From: here to there\nwe walked\n",
        "Ada wrote:\nand nothing was quoted\n",
        "Date: Monday\nFrom: noon\nTea and cake.\n",
        "2021-05-03  Ada Moss  <ada@hill.example>\n\n\t* kiln.c: New file.\n",
        "----- Results -----\none\n",
    ],
)
def test_prose_and_lists_of_changes_are_no_originals(text: str) -> None:
    assert find_marks(SafeText(text)) == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('>>>>> "BR" == Bo Reed <bo@mill.example> writes:\n\nBR> Is it\nBR> open?\n\nYes.\n', "BR> Is it\nBR> open?"),
        ("On 3 May 2021, Bo Reed wrote:\nBo> Is it?\n\nYes.\n", "Bo> Is it?"),
        ("On 3 May 2021, Bo Reed wrote:\n| Is it\n| open\n| now?\n\nYes.\n", "| Is it\n| open\n| now?"),
        ("On 3 May 2021, Bo Reed wrote:\n: Is it\n: open?\n\nYes.\n", ": Is it\n: open?"),
        ("Bo Reed wrote:\n--] Is it\n--] open?\n\nYes.\n", "--] Is it\n--] open?"),
    ],
)
def test_other_signs_than_angles_quote(text: str, quoted: str) -> None:
    assert quotes(text) == [(1, "Bo Reed", quoted)]


@pytest.mark.parametrize(
    "prompt",
    [
        "mysql> select 1;\n",
        "IDL> print, 1\n",
        "Table: x\n| a | b |\n| c | d |\n| e | f |\nwords\n\n\nmine\n\nand mine\n",
    ],
)
def test_prompts_and_tables_do_not(prompt: str) -> None:
    assert quotes(prompt * 4) == []


PATCH = """\
Fix the flue.
---
 kiln.c | 2 +-

diff --git a/kiln.c b/kiln.c
index 1111111..2222222 100644
--- a/kiln.c
+++ b/kiln.c
@@ -1,4 +1,4 @@
 > not a quote
---~
-__________________________
+open = 1;

 close = 0;
--~
2.34.1
""".replace("~", " ")


def test_a_patch_is_code_and_only_the_version_below_it_is_a_signature() -> None:
    assert [words for *_, words in spans(PATCH, MarkKind.CODE)] == [
        PATCH[PATCH.index("diff --git") : PATCH.index("\n-- \n2.34")]
    ]
    assert [words for *_, words in spans(PATCH, MarkKind.SIGNATURE)] == ["-- \n2.34.1"]
    assert quotes(PATCH) == []


def test_a_patch_between_words_leaves_these_alone() -> None:
    text = "> so?\n\n" + PATCH.replace("-- \n2.34.1", "\nThat is all.\n> Really?")
    assert [words for *_, words in quotes(text)] == ["> so?", "> Really?"]


def test_armour_is_a_note_and_the_words_inside_are_not() -> None:
    text = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\n> so\n\nyes\n- -- \nAda\n"
        "-----BEGIN PGP SIGNATURE-----\nVersion: 1\n\nabc\n-----END PGP SIGNATURE-----\n"
    )
    assert [words.partition("\n")[0] for *_, words in spans(text, MarkKind.NOTE)] == [
        "-----BEGIN PGP SIGNED MESSAGE-----",
        "-----BEGIN PGP SIGNATURE-----",
    ]
    assert [words for *_, words in quotes(text)] == ["> so"]
    assert [words for *_, words in spans(text, MarkKind.SIGNATURE)] == ["- -- \nAda"]


@pytest.mark.parametrize(
    ("own", "signature"),
    [
        ("yes\n", "-- \nAda\nMill Lane"),
        ("yes\n", "--\nAda"),
        ("yes\n\n", "Sent from my stove"),
        ("yes\n\n", "Von meinem Ofen gesendet"),
        ("yes\n", "_______________________________________________\nClay mailing list\nclay@hill.example"),
        ("yes\n\n", "-----------------------------------------\nTo unsubscribe, e-mail: x@y.example"),
        ("yes\n\n", "You received this message because you are subscribed to the Clay group.\nTo post, write."),
    ],
)  # fmt: skip
def test_signatures_and_footers_stand_at_the_end_and_above_originals(own: str, signature: str) -> None:
    assert [words for *_, words in spans(own + signature + "\n", MarkKind.SIGNATURE)] == [signature]
    if "mailing list" not in signature and "ubscri" not in signature:
        for below in (ORIGINALS["outlook"] + "\nso\n", "On 3 May 2021, Bo Reed wrote:\n> so\n"):
            text = f"{own}{signature}\n\n{below}"
            assert [words for *_, words in spans(text, MarkKind.SIGNATURE)] == [signature]
            assert [(depth, name) for depth, name, _ in quotes(text)] == [(1, "Bo Reed")]


def test_the_footer_of_a_list_ends_an_original() -> None:
    footer = (
        "_______________________________________________\nClay mailing list\nhttp://hill.example/mailman/listinfo/clay"
    )
    text = f"yes\n\n{ORIGINALS['outlook']}\nso\n\n{footer}\n"
    assert quotes(text) == [(1, "Bo Reed", "so")]
    assert [words for *_, words in spans(text, MarkKind.SIGNATURE)] == [footer]


PIECES = [
    "Ada wrote:\n", "> ", ">> so\n", "so\n", "\n", "-- \n", "-----Original Message-----\n", "From: Bo\n", "Sent: x\n",
    "To: y\n", "Subject: z\n", "On 3 May 2021, Bo <b@c.example> wrote:\n", "AB> so\n", "| so\n", "diff --git a b\n",
    "--- a\n", "+++ b\n", "@@ -1,2 +1 @@\n", "-so\n", " so\n", "-----BEGIN PGP SIGNATURE-----\n", "mailing list\n",
    "-----END PGP SIGNATURE-----\n", "[Ada Moss] so\n", "______________________\n", "Sent from x\n", "İ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text())
def test_marks_lie_in_the_text_in_order_and_quotes_are_flat(text: str) -> None:
    marks = find_marks(SafeText(text))
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    flat = [mark for mark in marks if mark.kind is MarkKind.QUOTE]
    assert all(before.end <= after.start for before, after in pairwise(flat))
    assert all(mark.depth >= 1 for mark in flat)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_making_signs_uniform_moves_nothing(text: str) -> None:
    same = uniform(text)
    assert len(same) == len(text)
    assert [at for at, sign in enumerate(same) if sign == "\n"] == [at for at, sign in enumerate(text) if sign == "\n"]


@pytest.mark.parametrize(
    "flood", [*PIECES, "AB>", "--", "@@ -1 +1 @@\n", "<a@b.example\n>:\n", '>>> "a" == ', "From:", ":\n"]
)
def test_a_flood_costs_time_in_proportion(flood: str) -> None:
    text = SafeText(flood * (100_000 // len(flood)))
    started = time.process_time()
    find_marks(text)
    assert time.process_time() - started < 3
