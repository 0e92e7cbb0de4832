"""What the link to a parent rests on, told by its features: the surest of what is true of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import COLUMN, TOLD, Feature
from tui_reader.replies.passages import FAR
from tui_reader.replies.tokens import Flags, Ints


class Footing(StrEnum):
    """What a link rests on, surest first, a quote from far above apart."""

    ALONE = "the only earlier post"
    FAR = "a quote from far above, which names nobody"
    QUOTE = "a quote"
    MOMENT = "the moment it was written, which the answer tells"
    NAME = "a name"
    OWN = "a post of the writer himself"
    TURN = "the post above, which the writer's last post could not answer"
    ABOVE = "the post above, of a writer who is new"
    OPENING = "the opening post"
    WORDS = "likeness, questions and the like"


_TELLING: Mapping[Footing, tuple[Feature, ...]] = {
    Footing.QUOTE: (Feature.QUOTED,),
    Footing.MOMENT: TOLD,
    Footing.NAME: (
        Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER, Feature.ADDRESSED, Feature.ADDRESSED_EARLIER,
        Feature.NAMED, Feature.NAMED_EARLIER,
    ),
    Footing.OWN: (Feature.SAME_AUTHOR,),
    Footing.ABOVE: (Feature.PREVIOUS,),
    Footing.OPENING: (Feature.ROOT,),
}  # fmt: skip
_PROVING = [COLUMN[feature] for feature in (Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER, Feature.ROOT, *TOLD)]
"""What tells that a passage from far above is no chance."""
_COLUMNS = {footing: [COLUMN[feature] for feature in telling] for footing, telling in _TELLING.items()}


def footings(rows: NDArray[np.float32], alone: Flags) -> Ints:
    """The footing of each link as its place in `Footing`, from the features of the parents.

    `alone` says where there was no other candidate.
    """
    true = {footing: (rows[:, columns] > 0).any(axis=1) for footing, columns in _COLUMNS.items()}
    true[Footing.ALONE] = alone
    true[Footing.FAR] = (rows[:, COLUMN[Feature.QUOTED_FAR]] > math.log(FAR)) & ~(rows[:, _PROVING] > 0).any(axis=1)
    true[Footing.TURN] = true[Footing.ABOVE] & (rows[:, COLUMN[Feature.AFTER_MINE]] > 0)
    true[Footing.WORDS] = np.ones(len(rows), dtype=np.bool_)
    places: Ints = np.array([true[footing] for footing in Footing]).argmax(axis=0)
    return places


def limited(
    chances: NDArray[np.float64], rows: NDArray[np.float32], alone: Flags, ceilings: Mapping[Footing, float]
) -> NDArray[np.float64]:
    """The confidences of links from the chances of their parents: none above the ceiling of what it rests on."""
    highest = np.array([ceilings.get(footing, 1.0) for footing in Footing])
    result: NDArray[np.float64] = np.minimum(chances, highest[footings(rows, alone)])
    return result
