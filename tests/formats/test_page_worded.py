"""Words that stand at one place in every post are not taken for headers, nor words of the page's own for names."""

from __future__ import annotations

import pytest

from tui_reader.formats.page.heads.bare import without_shared
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

WRITERS = ("Ann", "Bo", "Cy", "Ann", "Dee", "Bo")
WORDS = ("Who has the oar?", "Not I.", "Look behind the boat", "Found it", "42", "Good.")

PAGES = {
    "arabic": "0{day}-03-2019, 09:0{day} مساء\n#{day}\n{name}\nعضو\nتاريخ التسجيل: Mar 2011\n"
    "المشاركات: 31\n{words}\nرد مع اقتباس\n",
    "chinese": "{name}\n12 主题\n31 帖子\n金牌会员\n"
    "发表于 2019-3-{day} 09:02:00 | 只看该作者\n{day}#\n{words}\n回复\n举报\n",
    "german": "{name}\n\n    Jr. Member\n    Beiträge: 31\n\nRe: Boot\n« Antwort #{day} am: "
    "0{day}. März 2019, 09:02:00 »\n{words}\nGespeichert\n",
    "spanish": "{name}\nMensajes: 31\nRe: Bote\n\nMensaje por {name} » 0{day} Mar 2019, 09:02\n\n{words}\nArriba\n",
}


@pytest.mark.parametrize("form", PAGES.values(), ids=PAGES)
def test_posts_of_one_line_each_keep_it(form: str) -> None:
    said = zip(WRITERS, WORDS, range(1, 7), strict=True)
    posts = [form.format(name=name, words=words, day=day) for name, words, day in said]
    draft = read(Source("page.txt", ("Oars\n" + "".join(posts)).encode())).drafts[0]
    assert [(post.author, post.body) for post in draft.posts] == list(zip(WRITERS, WORDS, strict=True))


@pytest.mark.parametrize(
    ("names", "bare"),
    [
        ({"Beitrag von Ann", "Beitrag von Bo", "Beitrag von Cy"}, {"Ann", "Bo", "Cy"}),
        ({"Ann (ann) wrote", "Bo (bo) wrote", "Cy L (cyl) wrote"}, {"Ann", "Bo", "Cy L"}),
        ({"von Ann", "von Bo"}, {"Ann", "Bo"}),
        ({"The Cat", "The Dog"}, set()),
        ({"Guest 1", "Guest 2", "Guest 3"}, set()),
        ({"Ann", "Bo", "Cy"}, set()),
    ],
)
def test_names_lose_the_words_that_all_of_them_share(names: set[str], bare: set[str]) -> None:
    assert set(without_shared(names).values()) == bare
