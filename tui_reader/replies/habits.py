"""Words that posts share by habit, a signature or a saying: that makes none of them a quotation of another."""

from __future__ import annotations

import numpy as np

from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material
from tui_reader.replies.shared import Runs
from tui_reader.replies.tokens import Flags, Words

HABIT_WORDS = 40
"""Words from which a passage is too long for a habit: everybody quotes it."""
INDENT = 4 * " "
"""What Markdown and mails put before lines of program text."""


def is_habit(material: Material, passage: Passage, spread_wide: bool) -> bool:
    """Whether a passage is no quotation because many posts hold its words.

    A paragraph with words of the writer's own below is one: a question that everybody quotes to answer it.
    """
    return spread_wide and passage.matched < HABIT_WORDS and not _is_answered(material, passage)


def _is_answered(material: Material, passage: Passage) -> bool:
    """Whether a passage fills paragraphs that are not indented as code is, and its post goes on below them."""
    post, start = passage.post, passage.start
    begins = start == material.words.of(post)[0] or material.is_apart(post, start)
    return begins and material.is_apart(post, passage.end) and not _is_indented(material, passage)


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
