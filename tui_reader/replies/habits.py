"""Words that posts share by habit, a signature, a saying, program text: no post quotes another for that."""

from __future__ import annotations

import re
from collections import defaultdict

import numpy as np

from tui_reader.replies.forms import is_form
from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material
from tui_reader.replies.shared import Runs
from tui_reader.replies.tokens import Flags, Words

HABIT_WORDS = 40
"""Words from which a passage is too long for a habit: everybody quotes it."""
SALUTATION = 4
"""Words from which something is left out above a post that is repeated whole."""
LEAD = 16
"""Characters before and behind a passage in which signs tell of it."""
_LEADING = (":", "：", "…", "...")
"""Signs behind words that lead up to a quotation; of 9 last lines without in the training threads one is quoted."""
WRITERS = 3
"""Other people who wrote words that are a template: a letter, a form, a saying."""
CODE, AMONG_CODE = 0.12, 0.06
"""Shares of signs of program text from which a passage is code, and from which its lines are when it is no paragraph
above an answer: of the passages for which the second tells, 53 of 54 in the training threads with even numbers are
quoted from nobody, and 60 of 61 in the others."""
_GOING_ON = re.compile(r",?[ \t]+[^\W\d_]")
"""A comma at most, and a word: of 23 unmarked passages before these in the training threads none is a quotation."""
INDENT = 4 * " "
"""What Markdown and mails put before lines of program text."""


def is_habit(material: Material, passage: Passage, spread_wide: bool) -> bool:
    """Whether a passage is no quotation because many posts hold its words.

    A paragraph with words of the writer's own below is one: a question that everybody quotes to answer it.
    """
    return spread_wide and passage.matched < HABIT_WORDS and not is_answered(material, passage)


def is_formula(material: Material, passage: Passage, spread_wide: bool) -> bool:
    """Whether a passage that nothing marks or attributes is a habit, the closing words of posts, or program text."""
    return is_habit(material, passage, spread_wide) or is_closing(material, passage) or is_code(material, passage)


def is_closing(material: Material, passage: Passage) -> bool:
    """Whether a passage is the last line of a post and not the first of its source: a greeting, how to reach somebody.

    Nobody quotes a line below his own words that do not lead up to it; whole posts and paragraphs are repeated there.
    """
    first, last = material.words.of(passage.post)
    if passage.end < last or passage.start == first or len(material.lines.over(passage.start, passage.end)) > 1:
        return False
    body, (start, end) = material.bodies[passage.post], material.chars(passage.start, passage.end)
    led_up_to = body[max(start - LEAD, 0) : start].rstrip().endswith(_LEADING) or "?" in body[end : end + LEAD]
    return not led_up_to and passage.runs[0][1] - material.words.of(passage.source)[0] >= SALUTATION


def is_code(material: Material, passage: Passage) -> bool:
    """Whether a passage is program text."""
    return material.prose.code(passage.post, *material.chars(passage.start, passage.end)) > CODE


def is_reused(material: Material, passage: Passage) -> bool:
    """Whether a passage stands among program text, which whoever goes on with it posts again."""
    lines = material.chars(*material.lines.around(passage.start, passage.end))
    return material.prose.code(passage.post, *lines) > AMONG_CODE and not is_answered(material, passage)


def goes_on(material: Material, passage: Passage) -> bool:
    """Whether the writer's own sentence goes on behind a passage, in its line: a turn of phrase that he took up."""
    _, end = material.chars(passage.start, passage.end)
    return passage.matched < HABIT_WORDS and _GOING_ON.match(material.bodies[passage.post], end) is not None


def is_answered(material: Material, passage: Passage) -> bool:
    """Whether a passage is whole paragraphs, not indented as code is, with other words of its post below them."""
    post, start = passage.post, passage.start
    begins = start == material.words.of(post)[0] or material.is_apart(post, start)
    whole = begins and passage.matched == passage.end - start and material.is_apart(post, passage.end)
    return whole and not _is_indented(material, passage)


def _is_indented(material: Material, passage: Passage) -> bool:
    body, (start, _) = material.bodies[passage.post], material.chars(passage.start, passage.end)
    return body[max(start - len(INDENT), 0) : start] in (INDENT, "\t")


def habitual(words: Words, runs: Runs) -> Flags:
    """The runs that are habits at any rate, as they fill no lines above others of their post."""
    end = runs.at + runs.length
    begins = np.zeros(len(words.hash) + 1, dtype=np.bool_)
    begins[words.line] = True
    answered = begins[runs.at] & begins[end] & (end < words.first[words.post[runs.at] + 1])
    habits: Flags = runs.habit & (runs.length < HABIT_WORDS) & ~answered
    return habits


def without_templates(material: Material, passages: list[Passage]) -> list[Passage]:
    """The passages of a post without forms, and those that several other people wrote too and nobody quoted to answer.

    Where posts quote whole earlier ones, with what these quote, the passages from each begin at another word.
    """
    writers = defaultdict[int, set[str | int]](set)
    for passage in passages if len(passages) >= WRITERS else ():
        writers[passage.start].add(material.author(passage.source) or passage.source)
    return [one for one in passages if not _is_template(material, one, len(writers.get(one.start, ())))]


def _is_template(material: Material, passage: Passage, writers: int) -> bool:
    if passage.marked or passage.attributed or passage.matched >= HABIT_WORDS:
        return False
    return is_form(material, passage) or is_habit(material, passage, spread_wide=writers >= WRITERS)
