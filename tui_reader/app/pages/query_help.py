"""The page of help on what a search or a limit can say."""

from __future__ import annotations

from collections.abc import Mapping

from tui_reader.app.text.page import Page, PageMaker
from tui_reader.search import FORMS, OPERATORS

NAME_WIDTH = 18
"""Columns for what is explained."""

ABOUT: Mapping[str, str] = {
    "/": "marks the hits and walks them with n and N; alone, it goes on with the last search",
    "&": "shows only the posts that fulfil the query; another & narrows further, & alone ends all limits",
    "Enter, Esc": "keep what was typed, or go back to where it began",
    "Up, Down": "fetch earlier queries",
}
"""The bar in which a query is typed."""

EXAMPLES: Mapping[str, str] = {
    "is:question is:unanswered": "questions that nobody took up",
    "own:mill NOT author:ann": "who else speaks of the mill in words of their own",
    "author:ann answered-by:ben": "what Ann wrote and Ben answered",
    "own:/\\d:\\d\\d/ has:quote": "times of day in posts that quote",
    "is:unread (author:ann OR answers:ann)": "what is new by Ann, or to her",
    "is:guess sure:<50": "replies whose place in the tree is doubtful",
}
"""Whole queries, each with what it finds."""


def query_page() -> Page:
    """How to type a query, and all that it can say."""
    maker = PageMaker("How to search")
    maker.say("Esc closes this page.\n", "dim")
    say_lines(maker, "The bar", ABOUT)
    say_query(maker)
    say_lines(maker, "Examples", EXAMPLES)
    return maker.page()


def say_query(maker: PageMaker) -> None:
    """The forms and operators of the query language."""
    say_lines(maker, "What a search can say", FORMS | {f"{name}:": words for name, words in OPERATORS.items()})


def say_lines(maker: PageMaker, heading: str, lines: Mapping[str, str]) -> None:
    """A heading, and lines that explain one thing each."""
    maker.say(f"\n{heading}\n", "head")
    width = max(NAME_WIDTH, *map(len, lines))
    for name, words in lines.items():
        say_line(maker, name, words, width)


def say_line(maker: PageMaker, name: str, words: str, width: int = NAME_WIDTH) -> None:
    """A name, and beside it what it means."""
    maker.hang(width + 3)
    maker.say(f"  {name:<{width}}", "key")
    maker.say(f" {words}\n")
