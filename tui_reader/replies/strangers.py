"""Names that boards and sites give to whoever writes without one: several persons share them."""

from __future__ import annotations

_NAMES = frozenset(
    {
        "anonymous", "anon", "anonymous user", "anonymous coward", "guest", "visitor", "unregistered", "unknown",
        "nobody", "deleted", "deleted user", "[deleted]", "[removed]", "deleted account", "former member",
        "user deleted", "anonym", "gast", "besucher", "unbekannt", "gelöschter benutzer", "anonyme",
        "invité", "visiteur", "inconnu",
        "anónimo", "anónima", "invitado", "desconocido", "anônimo", "convidado", "visitante", "anonimo", "ospite",
        "anoniem", "anonymous kun", "anonim", "gość", "misafir", "ziyaretçi", "anonyymi", "vieras", "gäst",
        "аноним", "анонимно", "гость", "анонім", "гість", "匿名", "匿名さん", "匿名用户", "匿名使用者", "游客", "遊客",
        "名無し", "無名", "無名氏", "无名氏", "とくめい", "익명", "손님", "مجهول", "زائر", "אנונימי", "אורח", "ไม่ระบุชื่อ",
    }
)  # fmt: skip
_BEGINNINGS = ("名無し", "以下、", "風吹けば名無し")
"""How the names begin that Japanese boards give, each its own."""


def is_shared(author: str) -> bool:
    """Whether a name is one that a board gives to all who write without a name."""
    name = author.casefold().strip()
    return name in _NAMES or name.startswith(_BEGINNINGS)
