"""The line below a post of NodeBB that counts its replies: the pictures of who replied, how many did, when the last.

```
P J 2 Replies Last reply
```
"""

from __future__ import annotations

import re

_LAST = (
    "last reply", "letzte antwort", "dernière réponse", "última respuesta", "última resposta", "ultima risposta",
    "laatste reactie", "senaste svar", "siste svar", "seneste svar", "ostatnia odpowiedź", "poslední odpověď",
    "последний ответ", "остання відповідь", "son yanıt", "viimeisin vastaus", "utolsó válasz",
)  # fmt: skip
_COUNTED = re.compile(rf"(?:^| )\d+ \w+ (?:{'|'.join(_LAST)})(?: .{{1,40}})?$")


def counts_replies(text: str) -> bool:
    """Whether a plain line, in lower case, counts the replies to a post."""
    return _COUNTED.search(text) is not None
