from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import QueryError
from tui_reader.search import OPERATORS, parse
from tui_reader.search.language import DEEPEST, LONGEST
from tui_reader.search.query import All, Either, Expression, Linked, Literal, Not, Pattern, Term
from tui_reader.text.clean import clean_line

OPERANDS = {"is": "unread", "has": "code", "date": "2011", "replies": "3", "sure": "<50"}
PARTS = [*'ab(){}[]|*+?^$\\/".:,-1 P<>=!#xis&~İß\n', "own:", "author:", "quoted:", "is:unread", "under:", "OR ", "NOT "]
MIXED = st.lists(st.sampled_from(PARTS), max_size=30).map("".join)
QUERIES = MIXED | MIXED.map("/{}/".format) | st.text(max_size=30)


def fault_of(text: str) -> QueryError | None:
    try:
        parse(text)
    except QueryError as fault:
        return fault
    return None


def said(text: str) -> list[tuple[str, str]]:
    return [
        (term.scope.value, term.what.text if isinstance(term.what, Literal) else f"/{term.what.regex.pattern}/")
        for term in parse(text).terms
    ]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("red  kite", [("", "red"), ("", "kite")]),
        ('"red   kite" x', [("", "red kite"), ("", "x")]),
        ('"say "hm" twice" x', [("", 'say "hm'), ("", 'twice"'), ("", "x")]),
        (r"/a b/ /c\/ d/", [("", "/a b/"), ("", r"/c\/ d/")]),
        ("/usr/bin/", [("", "/usr/bin/")]),
        ("author:Ann own:kite", [("author", "Ann"), ("own", "kite")]),
        ('author:"Ann Lee" quoted: /k.te/', [("author", "Ann Lee"), ("quoted", "/k.te/")]),
        ("http://x.example re:own", [("", "http://x.example"), ("", "re:own")]),
        ('don"t a / b', [("", 'don"t'), ("", "a"), ("", "/"), ("", "b")]),
    ],
)
def test_a_query_says(text: str, terms: list[tuple[str, str]]) -> None:
    assert said(text) == terms


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("  ", 0, "nothing to search for"),
        ('kite "red', 5, "not closed"),
        ("kite /red", 5, "not closed"),
        ('kite ""', 5, "empty"),
        ("//", 0, "empty"),
        ("kite own:", 5, "own: needs"),
        ("author: own:x", 0, "author: needs"),
        ("x /a(b/", 4, "not right"),
        ("x /a**/", 5, "not right"),
        ("/a{99999999999}/", 1, "too large"),
        ("/" + "(" * 600 + ")" * 300 + "/", 1, ""),
        ("x /(a+)+b/", 7, "forever"),
        ("x" * (LONGEST + 1), LONGEST, "may have"),
        ("a\0b", 1, "control"),
    ],
)
def test_a_fault_is_named_and_placed(text: str, at: int, words: str) -> None:
    with pytest.raises(QueryError) as fault:
        parse(text)
    assert words in str(fault.value)
    if words:
        assert fault.value.at == at


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+b",
        r"(a*)*",
        r"(?:>+\s*)*x",
        r"^(\w+\s*)+ wrote:",
        r"((a?))+b",
        r"(a|a)*b",
        r"(a|ab)+c",
        r"(\w|x)+y",
        r"(a{2,})+",
        r"(a+){5}",
        r"\w+\s*\w+\s*=",
        r".*.*.*x",
        r"(\w+)\s*(\w+)=",
        r"(?x)(a+ )+ b",
        r"(?x: a b)",
        r"(|a)+b",
    ],
)
def test_runaway_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(QueryError):
        parse(f"/{pattern}/")


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+@\w+\.\w+",
        r"colou?r",
        r"(?:foo|bar)+",
        r"(\d{3}-)+",
        r"(a+)?b",
        r"a.*b.*c.*d",
        r"[(+*]+x",
        r"\(+a\)+",
        r"[]+]+[^]*]*",
        r"(?#a+)(?:b(?#+))+",
        r"foo\(?x",
        r"(?P<x>k)ite(?P=x)",
        r"^\s*\w+:",
        r"x{}y+",
        r"(?i:k)ite",
        r"a++b",
    ],
)
def test_tame_patterns_are_taken(pattern: str) -> None:
    (term,) = parse(f"/{pattern}/").terms
    assert isinstance(term.what, Pattern)


@given(QUERIES)
def test_only_query_errors_come_out_and_point_into_the_query(text: str) -> None:
    fault = fault_of(text)
    if fault is not None:
        assert 0 <= fault.at <= len(text)
        assert str(fault) == clean_line(str(fault))


@given(st.text(st.sampled_from("ab()|*+?.s\\"), min_size=1, max_size=14))
def test_patterns_that_are_taken_end_soon(source: str) -> None:
    query = f"/{source}/"
    if fault_of(query):
        return
    term = parse(query).terms[0]
    began = time.process_time()
    for text in ("a" * 200 + "!", "ab" * 100 + "!", "b" * 200):
        list(term.what.spans(text))
    assert time.process_time() - began < 1.0


def test_capitals_in_escapes_are_no_capitals() -> None:
    (term,) = parse(r"/\Skite (?P<n>é)/").terms
    assert list(term.what.spans("xKITE É")) == [(0, 7)]


def test_every_operator_has_a_help_line_whose_examples_are_understood() -> None:
    for name, line in OPERATORS.items():
        parse(f"{name}:{OPERANDS.get(name, 'x')}")
        examples = re.findall(rf"{name}:(?:\([^)]*\)|\"[^\"]*\"|[^\s:,]+)", line)
        assert examples
        for example in examples:
            parse(example)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("a b", "(a & b)"),
        ("a OR b c", "(a | (b & c))"),
        ("a | b | c", "(a | b | c)"),
        ("(a OR b) c", "((a | b) & c)"),
        ("a AND b & c", "(a & b & c)"),
        ("NOT a b", "(~a & b)"),
        ("!a !(b OR c)", "(~a & ~(b | c))"),
        ("NOT NOT a", "a"),
        ("f(x) :) (tm)", "(f(x) & :) & tm)"),
        ("((a))", "a"),
        ('("a b" OR /c/)', "(a b | /c/)"),
        ("! a", "(! & a)"),
        ("answers:(a OR b)", "[a | b]"),
        ("under:12 a", "([?] & a)"),
        ("is:unread", "?"),
        ("and or not", "(and & or & not)"),
    ],
)
def test_words_are_joined(text: str, shape: str) -> None:
    assert shown(parse(text).expression).replace("[(", "[").replace(")]", "]") == shape


@pytest.mark.parametrize("text", ["iso:9001", "data:image", "http://example.org", '"autor:ann"', "autor:", "1:30"])
def test_words_with_a_colon_that_are_no_operators_are_sought(text: str) -> None:
    assert fault_of(text) is None


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("OR a", 0, "nothing to search for"),
        ("a OR", 4, "nothing to search for"),
        ("a ()", 3, "nothing to search for"),
        ("a (b", 2, "not closed"),
        ("a NOT", 2, "NOT needs"),
        ("is:red", 3, "did you mean read"),
        ("is:colour", 3, "can be unread"),
        ("x autor:ann", 2, 'did you mean author:? To search for the word, write "autor:ann"'),
        ("repliess:>3", 0, "did you mean replies:?"),
        ("has:/x/", 5, "takes no pattern"),
        ("own:(a b)", 0, "own: needs"),
        ("date:2011-13", 5, "no such day"),
        ("date:may", 5, "a date"),
        ("x replies:>many", 10, "a number"),
        ("(" * (DEEPEST + 1) + "a", DEEPEST, "brackets"),
    ],
)
def test_faults_of_joined_queries_are_named_and_placed(text: str, at: int, words: str) -> None:
    fault = fault_of(text)
    assert fault is not None
    assert words in str(fault)
    assert fault.at == at


def test_what_is_denied_or_asked_of_other_posts_is_no_hit() -> None:
    query = parse("a !b answers:(c) (d OR !(e f))")
    assert [term.what.text for term in query.terms if isinstance(term.what, Literal)] == ["a", "d"]


def shown(expression: Expression) -> str:
    match expression:
        case Term(_, Literal(text)):
            return text
        case Term(_, Pattern(regex)):
            return f"/{regex.pattern}/"
        case Not(what):
            return f"~{shown(what)}"
        case All(parts):
            return f"({' & '.join(map(shown, parts))})"
        case Either(parts):
            return f"({' | '.join(map(shown, parts))})"
        case Linked(_, to):
            return f"[{shown(to)}]"
    return "?"
