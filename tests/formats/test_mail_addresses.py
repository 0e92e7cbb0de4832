from __future__ import annotations

import pytest

from tests.formats.mail import mail, only, read


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({}, "mid:1@hill"),
        ({"Message_ID": "<a/b%c#d@hill.example>"}, "mid:a%2Fb%25c%23d@hill.example"),
        ({"Message_ID": ""}, None),
        ({"Archived_At": "<https://lists.example/m/1>"}, "https://lists.example/m/1"),
        ({"Archived_At": "<https://lists.example/\n m/1>"}, "https://lists.example/m/1"),
        ({"Archived_At": "<file:///etc/passwd>"}, "mid:1@hill"),
        ({"Archived_At": "<https://lists.example/\x1b]52;c;x\x07>"}, "https://lists.example/␛]52;c;x␇"),
    ],
)
def test_a_mail_is_found_where_its_archive_keeps_it_or_by_its_id(fields: dict[str, str], url: str | None) -> None:
    assert only(mail(1, **fields)).url == url


def test_a_mail_that_is_not_there_is_found_by_its_id() -> None:
    (draft,) = read(mail(2, References="<1@hill>")).drafts
    assert [ghost.url for ghost in draft.ghosts] == ["mid:1@hill"]
