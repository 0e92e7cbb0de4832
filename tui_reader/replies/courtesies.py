"""How answers begin that thank for a post, or agree or disagree with it, in the languages of many forums."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = (
    "thank", "thanks", "thx", "ty", "cheers", "yes", "yeah", "yep", "no", "nope", "agreed", "i agree", "exactly",
    "right", "true", "indeed", "good point", "lol", "haha", "same here", "me too", "great", "nice",
    "danke", "vielen dank", "ja", "nein", "stimmt", "genau", "doch", "richtig", "super",
    "merci", "oui", "non", "d'accord", "tout à fait", "exact", "bravo",
    "gracias", "sí", "si", "vale", "de acuerdo", "exacto", "claro",
    "obrigado", "obrigada", "sim", "não", "concordo", "grazie", "sì", "esatto", "bedankt", "dank", "nee", "klopt",
    "tack", "jo", "nej", "takk", "tak", "kiitos", "joo", "dzięki", "nie", "zgadzam", "děkuji", "díky", "ano",
    "спасибо", "да", "нет", "согласен", "согласна", "точно", "дякую", "так", "teşekkürler", "evet", "hayır",
    "ευχαριστώ", "ναι", "όχι", "תודה", "شكرا", "نعم",
)  # fmt: skip
_UNSPACED = (
    "ありがとう",
    "はい",
    "いいえ",
    "同意",
    "なるほど",
    "确实",
    "確實",
    "谢谢",
    "謝謝",
    "是的",
    "不是",
    "感谢",
    "감사",
    "네",
    "아니",
    "ขอบคุณ",
)
_OPENS = re.compile(rf"(?:(?:{'|'.join(map(re.escape, _WORDS))})(?!\w)|{'|'.join(_UNSPACED)})", re.IGNORECASE)
_WORD = re.compile(r"\w")


def is_courteous(own: Sequence[str]) -> bool:
    """Whether the own words of a post, a text a span, begin with thanks, agreement or disagreement."""
    opening = next((text for text in own if not text.isspace()), "")
    first = _WORD.search(opening)
    return first is not None and _OPENS.match(opening, first.start()) is not None
