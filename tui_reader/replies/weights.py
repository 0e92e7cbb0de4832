"""The weights of the features, in nats, and how the traits of a thread change them.

Fitted together by conditional logistic regression (L2 penalty 2) on 14,181 known parents of 1,447 threads: two forums,
a mailing list and Reddit, as posted, with names and marks taken out, and with the quotes deleted. A post of Reddit, of
which there are few threads, counts 2, one of the forum whose parents are known only where a post quotes counts 0.4.
None of the threads is one the program is judged by. `python -m tests.benchmarks.fit_replies FOLDER` makes the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import FEATURES, Feature
from tui_reader.replies.manner import Trait

WEIGHTS: Mapping[Feature, float] = {
    Feature.ATTRIBUTED: 0.83,
    Feature.ATTRIBUTED_EARLIER: 1.36,
    Feature.QUOTED: -1.71,
    Feature.QUOTED_WORDS: 0.38,
    Feature.QUOTED_OPENS: 2.60,
    Feature.QUOTED_FAR: 0.81,
    Feature.QUOTED_FIRST: 0.49,
    Feature.QUOTED_LATEST: 0.85,
    Feature.UNQUOTED: -0.32,
    Feature.UNQUOTED_PREVIOUS: -0.35,
    Feature.UNQUOTED_ROOT: 0.57,
    Feature.ADDRESSED: 0.83,
    Feature.ADDRESSED_EARLIER: 0.90,
    Feature.NAMED: 0.64,
    Feature.NAMED_EARLIER: 0.28,
    Feature.UNNAMED: -0.36,
    Feature.NAMES_ME: 0.31,
    Feature.ASKS: 0.23,
    Feature.ASKS_LATEST: 0.20,
    Feature.THANKED: 0.06,
    Feature.THANKED_AFTER_MINE: 1.33,
    Feature.ALIKE: 3.30,
    Feature.ALIKE_MOST: 0.76,
    Feature.ALIKE_ROOT: -2.07,
    Feature.DISTANCE: -0.96,
    Feature.PREVIOUS: 0.63,
    Feature.ROOT: 0.52,
    Feature.ROOT_NEWCOMER: 0.80,
    Feature.ROOT_UNADDRESSED: 0.68,
    Feature.ROOT_LENGTH: -0.19,
    Feature.ROOT_OWN: 0.09,
    Feature.OPENER: 0.62,
    Feature.SAME_AUTHOR: -1.50,
    Feature.SAME_AUTHOR_PREVIOUS: 0.73,
    Feature.AFTER_MINE: 2.16,
    Feature.FIRST_AFTER_MINE: 0.55,
    Feature.PARTNER: 0.17,
    Feature.LATEST: 0.19,
    Feature.LENGTH: 0.10,
    Feature.ELSEWHERE: 1.05,
    Feature.ELSEWHERE_MANY: 0.60,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: 0.62,
        Feature.PREVIOUS: 2.23,
        Feature.DISTANCE: 2.96,
        Feature.ELSEWHERE: -0.75,
        Feature.ROOT_NEWCOMER: -0.86,
        Feature.SAME_AUTHOR: -1.49,
        Feature.ROOT_LENGTH: 0.69,
    },
    Trait.QUOTING: {
        Feature.ROOT: -1.34,
        Feature.PREVIOUS: -0.04,
        Feature.DISTANCE: -0.41,
    },
    Trait.OPENING: {
        Feature.ROOT: 0.41,
        Feature.PREVIOUS: 0.11,
    },
    Trait.PREVIOUS: {
        Feature.ROOT: -0.09,
        Feature.PREVIOUS: 0.57,
    },
}
"""What is added to the weight of a feature for each unit of a trait."""


def weights_in(manner: Mapping[Trait, float]) -> NDArray[np.float64]:
    """The weights in a thread with these traits, in the order of `FEATURES`."""
    weights = dict(WEIGHTS)
    for trait, changes in CHANGES.items():
        for feature, change in changes.items():
            weights[feature] += change * manner[trait]
    return np.array([weights[feature] for feature in FEATURES])
