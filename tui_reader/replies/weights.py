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
    Feature.ATTRIBUTED: 0.59,
    Feature.ATTRIBUTED_EARLIER: 1.14,
    Feature.QUOTED: -1.81,
    Feature.QUOTED_WORDS: 0.43,
    Feature.QUOTED_OPENS: 2.52,
    Feature.QUOTED_FAR: 0.82,
    Feature.QUOTED_FIRST: 0.55,
    Feature.QUOTED_LATEST: 0.81,
    Feature.UNQUOTED: -0.29,
    Feature.UNQUOTED_PREVIOUS: -0.36,
    Feature.UNQUOTED_ROOT: 0.55,
    Feature.ADDRESSED: 0.62,
    Feature.ADDRESSED_EARLIER: 0.67,
    Feature.NAMED: 0.65,
    Feature.NAMED_EARLIER: 0.29,
    Feature.UNNAMED: -0.32,
    Feature.NAMES_ME: 0.30,
    Feature.ASKS: 0.23,
    Feature.ASKS_LATEST: 0.20,
    Feature.THANKED: 0.07,
    Feature.THANKED_AFTER_MINE: 1.57,
    Feature.ALIKE: 3.32,
    Feature.ALIKE_MOST: 0.76,
    Feature.ALIKE_ROOT: -2.07,
    Feature.DISTANCE: -0.97,
    Feature.PREVIOUS: 0.63,
    Feature.ROOT: 0.50,
    Feature.ROOT_NEWCOMER: 0.80,
    Feature.ROOT_UNADDRESSED: 0.68,
    Feature.ROOT_LENGTH: -0.19,
    Feature.ROOT_OWN: 0.10,
    Feature.OPENER: 0.61,
    Feature.SAME_AUTHOR: -1.51,
    Feature.SAME_AUTHOR_PREVIOUS: 0.73,
    Feature.AFTER_MINE: 2.15,
    Feature.FIRST_AFTER_MINE: 0.54,
    Feature.PARTNER: 0.17,
    Feature.LATEST: 0.19,
    Feature.LENGTH: 0.10,
    Feature.ELSEWHERE: 1.05,
    Feature.ELSEWHERE_MANY: 0.60,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: 0.66,
        Feature.PREVIOUS: 2.24,
        Feature.DISTANCE: 2.96,
        Feature.ELSEWHERE: -0.74,
        Feature.ROOT_NEWCOMER: -0.87,
        Feature.SAME_AUTHOR: -1.47,
        Feature.ROOT_LENGTH: 0.67,
    },
    Trait.QUOTING: {
        Feature.ROOT: -1.38,
        Feature.PREVIOUS: -0.02,
        Feature.DISTANCE: -0.45,
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
