from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.attribution import LEAD_LIMIT, NAME_LIMIT, WRAPPED_LINES, attributions
from tui_reader.text.clean import clean

PIECES = ["Ada", " wrote", ":", "\n", "> ", "On ", "3 May 2021", " 19:24", ", ", "<a@b.example>", "schrieb ",
          "[quote=", "]", "Originally posted by ", "QUOTE (", " @ ", "In article <x> ", "\u00a0",
          '"', "a écrit "]  # fmt: skip


def names(text: str) -> list[str]:
    return [found.name for found in attributions(text)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ada Moss wrote:", "Ada Moss"),
        ("Ada\u00a0wrote:All of it", "Ada"),
        ("> Ada wrote:", "Ada"),
        ("Ada... wrote:", "Ada..."),
        ("ada@home.example wrote:", "ada@home.example"),
        ("Ada Moss <ada@hill.example> writes:", "Ada Moss"),
        ('"Moss, Ada" <ada@hill.example> wrote:', "Moss, Ada"),
        ("Ada said:", "Ada"),
        ("On Mon, May 3, 2021 at 7:24 PM Ada Moss <ada@hill.example> wrote:", "Ada Moss"),
        ("On 2021-05-03 19:24, Ada Moss wrote:", "Ada Moss"),
        ("On 03/05/21 19:24, Ada Moss wrote:", "Ada Moss"),
        ("On Mon, 3 May 2021 19:24:05 +0200 (CEST), Ada wrote:", "Ada"),
        ("On Monday, 3 May 2021 at 19:24, Ada Moss\n<ada@hill.example> wrote:", "Ada Moss"),
        ("> On Monday, 3 May 2021 at 19:24,\n> Ada Moss wrote:", "Ada Moss"),
        ("Ada Moss wrote on 3 May 2021:", "Ada Moss"),
        ("Ada Moss, on 3 May 2021, wrote:", "Ada Moss"),
        ("In article <7x@hill.example>, Ada Moss <ada@hill.example> wrote:", "Ada Moss"),
        ("In message <7x@hill.example> Ada Moss writes:", "Ada Moss"),
        ("Am 03.05.2021 um 19:24 schrieb Ada Moss:", "Ada Moss"),
        ("Am 03.05.21 19:24, schrieb Ada Moss:", "Ada Moss"),
        ("Ada Moss schrieb:", "Ada Moss"),
        ("Le 3 mai 2021 à 19:24, Ada Moss a écrit :", "Ada Moss"),
        ("Ada a écrit\u00a0:", "Ada"),
        ("El 3/5/2021 a las 19:24, Ada Moss escribió:", "Ada Moss"),
        ("Il 03/05/2021 19:24, Ada Moss ha scritto:", "Ada Moss"),
        ("Em 3 de mai. de 2021 19:24, Ada Moss escreveu:", "Ada Moss"),
        ("Op 3 mei 2021 om 19:24 schreef Ada Moss:", "Ada Moss"),
        ("Den 2021-05-03 19:24 skrev Ada Moss:", "Ada Moss"),
        ("W dniu 03.05.2021 o 19:24, Ada Moss napisał:", "Ada Moss"),
        ("Dne 03. 05. 2021 v 19:24 Ada Moss napsal:", "Ada Moss"),
        ("Ада Мосс написала:", "Ада Мосс"),
        ("Ada Moss kirjoitti:", "Ada Moss"),
        ("Ada Moss írta:", "Ada Moss"),
        ("Ada Moss yazdı:", "Ada Moss"),
        ("Originally Posted by Ada Moss", "Ada Moss"),
        ("Originally posted by Ada View Post", "Ada"),
        ("Quote from: Ada Moss on May 03, 2021, 07:24:05 PM", "Ada Moss"),
        ("Zitat von: Ada Moss am 03. Mai 2021, 19:24:05", "Ada Moss"),
        ("Цитата: Ada Moss от 03 Май 2021, 19:24:05", "Ada Moss"),
        ("Alıntı yapılan: Ada Moss - 03 Mayıs 2021, 19:24:05", "Ada Moss"),
        ("QUOTE (Ada Moss @ May 3 2021, 07:24 PM)", "Ada Moss"),
        ("[quote=Ada Moss]", "Ada Moss"),
        ('[quote="Ada Moss, post:3, topic:7"]', "Ada Moss"),
        ("Quote:", ""),
        ("Zitat:", ""),
    ],
)
def test_the_name_is_the_writer_of_what_follows(line: str, name: str) -> None:
    assert names(line) == [name]


ELSEWHERE = (
    "בתאריך יום ב׳, 3 במאי 2021 ב-19:24 מאת \u202aAda Moss\u202c\u200f <\u202aada@hill.example\u202c\u200f>:\u202c",
    "ב-3 במאי 2021, בשעה 19:24, Ada Moss <ada@hill.example> כתב/ה:",
    "Ada Moss כתב:",
    "في الاثنين، 3 مايو 2021 في 7:24 م تمت كتابة ما يلي بواسطة \u202aAda Moss\u202c\u200f <\u202aa@h.example\u202c>:",
    "في 03/05/21 19:24، كتب Ada Moss:",
    "Ada Moss كتب:",
    "در دوشنبه ۳ مهٔ ۲۰۲۱،\u200f ساعت ۱۹:۲۴ Ada Moss <ada@hill.example> نوشت:",
    "เมื่อ วันจันทร์ที่ 3 พฤษภาคม พ.ศ. 2564 เวลา 19:24 Ada Moss <ada@hill.example> เขียนว่า:",
    "सोम, 3 मई 2021 को 7:24 pm बजे को Ada Moss <ada@hill.example> ने लिखा:",
    "V V pon., 3. maj 2021 ob 19:24 je oseba Ada Moss <ada@hill.example> napisala:",
    "2021-05-03, pr, 19:24 Ada Moss <ada@hill.example> rašė:",
    "pirmd., 2021. g. 3. maijs, plkst. 19:24 — lietotājs Ada Moss (<ada@hill.example>) rakstīja:",
    "Kuupäev E, 3. mai 2021 kell 19:24 kirjutas kasutaja Ada Moss <ada@hill.example>:",
    "mán., 3. maí 2021 kl. 19:24 skrifaði Ada Moss <ada@hill.example>:",
    "Op Ma. 3 Mei 2021 om 19:24 het Ada Moss <ada@hill.example> geskryf:",
    "O luns, 3 de maio de 2021 ás 19:24, Ada Moss (<ada@hill.example>) escribiu:",
    "2021. 5. 3. 오후 7:24, Ada Moss <ada@hill.example> 작성:",
    "2021/05/03 19:24、Ada Moss <ada@hill.example>のメール:",
    "Ada Mossさんが書きました:",
    "Ада Мосс је написао/ла:",
    "Ада Мосс напісаў:",
    "Em 03/05/2021 em 19:24, Ada Moss disse:",
    "El 3/5/2021 a las 19:24, Ada Moss dijo:",
    "03.05.2021 в 19:24, Ada Moss сказал:",
    "Op 03-05-2021 om 19:24 zei Ada Moss:",
    "Il 3/5/2021 alle 19:24, Ada Moss ha detto:",
    "03.05.2021 tarihinde 19:24 saatinde, Ada Moss dedi ki:",
    "@Ada Moss said in The silent kettle:",
    "Ada Moss nói:",
    "Ada Moss powiedział:",
    "Ada Moss sagte:",
    "Ada Moss shkroi:",
)


@pytest.mark.parametrize("line", ELSEWHERE)
def test_the_writer_is_found_in_other_languages(line: str) -> None:
    assert names(clean(line)) in (["Ada Moss"], ["Ада Мосс"])


@pytest.mark.parametrize(
    "line",
    [
        "She wrote a book about clay.",
        "He said nothing",
        "wrote:",
        "Quote: of the day",
        "Ada wrote to the town: no answer came",
        "There are three kinds: red, white and grey",
        "A" * (NAME_LIMIT + 1) + " wrote:",
        "A " * LEAD_LIMIT + " wrote:",
        "",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert names(line) == []


def test_words_may_follow_on_the_line() -> None:
    text = "Ada wrote: all of it"
    (found,) = attributions(text)
    assert text[found.end :].strip() == "all of it"
    assert text[found.name_start : found.name_end] == "Ada"


def test_no_attribution_reaches_over_an_empty_line_or_too_many() -> None:
    assert names("On Monday, 3 May 2021\n\nAda wrote:") == ["Ada"]
    far = "On Monday, 3 May 2021" + "\n" * 1 + "x\n" * WRAPPED_LINES + "Ada wrote:"
    (found,) = attributions(far)
    assert found.start == far.index("Ada")


def test_a_name_broken_over_two_quoted_lines_is_one_line() -> None:
    (found,) = attributions("> On Monday, 3 May 2021 at 19:24, Ada\n> Moss wrote:")
    assert found.name == "Ada Moss"


def unsigned(words: str) -> str:
    """Words without quote signs and line ends."""
    return " ".join(words.replace(">", " ").replace("|", " ").split())


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_attributions_lie_in_the_text_in_order_and_hold_their_names(text: str) -> None:
    found = attributions(text)
    assert [at.start for at in found] == sorted(at.start for at in found)
    for at in found:
        assert 0 <= at.start < at.end <= len(text)
        assert 0 <= at.name_start <= at.name_end <= len(text)
        assert "\n" not in at.name
        assert len(at.name) <= NAME_LIMIT
        assert unsigned(at.name) in unsigned(text)


@pytest.mark.parametrize(
    "flood",
    [
        "x wrote ", ">", "> ", "wrote:", "On 3 May 2021 ", "On 3 May 2021\n", "a wrote:\n", "[quote=", "QUOTE (",
        "a@", "<a@", "In article <", "Originally posted by ", "Quote from: ", ":", "19:24 ", "x wrote:1", " schrieb ",
        "\u00a0",
    ],
)  # fmt: skip
def test_a_flood_costs_time_in_proportion(flood: str) -> None:
    started = time.process_time()
    attributions(flood * (100_000 // len(flood)))
    assert time.process_time() - started < 2
