"""The weights of the features, in nats, and how the traits of a thread change them.

Fitted together by conditional logistic regression (L2 penalty 2) on 14,181 known parents of 1,447 threads: two forums,
a mailing list and Reddit, as posted, with names and marks taken out, and with the quotes deleted. A post of Reddit, of
which there are few threads, counts 2, one of the forum whose parents are known only where a post quotes counts 0.4. The
weights are the mean of two fits, as the labels of the forums leave out most answers to the opening post: in one of them
mail and Reddit alone tell how often it is answered. All are multiplied by 0.9, so that by cross-validation the links
called sure are right in .97 of the cases or more in mail and forums, and in .96 on Reddit. None of the threads is one
the program is judged by. `python -m tests.benchmarks.fit_replies FOLDER` makes the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import FEATURES, Feature
from tui_reader.replies.manner import Trait

WEIGHTS: Mapping[Feature, float] = {
    Feature.ATTRIBUTED: 0.56,
    Feature.ATTRIBUTED_EARLIER: 1.14,
    Feature.QUOTED: -1.08,
    Feature.QUOTED_WORDS: 0.15,
    Feature.QUOTED_OPENS: 2.32,
    Feature.QUOTED_FAR: 0.72,
    Feature.QUOTED_FIRST: 0.54,
    Feature.QUOTED_LATEST: 0.82,
    Feature.UNQUOTED: -0.11,
    Feature.UNQUOTED_PREVIOUS: -0.21,
    Feature.UNQUOTED_ROOT: -0.06,
    Feature.ADDRESSED: 0.68,
    Feature.ADDRESSED_EARLIER: 0.63,
    Feature.NAMED: 0.16,
    Feature.NAMED_EARLIER: -0.13,
    Feature.UNNAMED: -0.46,
    Feature.NAMES_ME: 0.39,
    Feature.CALLS_ME: 0.52,
    Feature.TO_OTHERS: -0.35,
    Feature.QUOTED_SINCE: -0.27,
    Feature.ASKS: 0.29,
    Feature.ASKS_LATEST: 0.02,
    Feature.ASKS_AFTER_MINE: 0.29,
    Feature.ASKS_ROOT: -0.66,
    Feature.THANKED: 0.13,
    Feature.THANKED_AFTER_MINE: 1.26,
    Feature.ALIKE: 2.95,
    Feature.ALIKE_MOST: 0.53,
    Feature.ALIKE_ROOT: -1.90,
    Feature.ALIKE_OPENING: 2.33,
    Feature.DISTANCE: -1.08,
    Feature.PREVIOUS: 0.72,
    Feature.PREVIOUS_NEWCOMER: 0.28,
    Feature.PREVIOUS_LENGTH: -0.11,
    Feature.ROOT: 1.66,
    Feature.ROOT_NEWCOMER: 0.55,
    Feature.ROOT_UNADDRESSED: 0.05,
    Feature.ROOT_LENGTH: -0.17,
    Feature.ROOT_OWN: 0.40,
    Feature.OPENER: 0.54,
    Feature.SAME_AUTHOR: -1.53,
    Feature.SAME_AUTHOR_PREVIOUS: 0.92,
    Feature.AFTER_MINE: 1.07,
    Feature.FIRST_AFTER_MINE: 0.37,
    Feature.PARTNER: 0.17,
    Feature.LATEST: 0.17,
    Feature.LENGTH: 0.16,
    Feature.ELSEWHERE: 1.43,
    Feature.ELSEWHERE_MANY: 0.56,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: -0.20,
        Feature.PREVIOUS: 1.49,
        Feature.DISTANCE: 2.48,
        Feature.ELSEWHERE: -1.16,
        Feature.ROOT_NEWCOMER: -1.73,
        Feature.SAME_AUTHOR: -1.57,
        Feature.ROOT_LENGTH: 0.64,
    },
    Trait.QUOTING: {
        Feature.ROOT: -0.31,
        Feature.PREVIOUS: -0.03,
        Feature.DISTANCE: -0.23,
        Feature.QUOTED: -0.61,
        Feature.QUOTED_WORDS: 0.63,
        Feature.QUOTED_OPENS: -0.99,
        Feature.QUOTED_FAR: -0.28,
        Feature.QUOTED_FIRST: -0.37,
        Feature.QUOTED_LATEST: -0.21,
        Feature.UNQUOTED_PREVIOUS: -1.01,
        Feature.UNQUOTED_ROOT: 1.68,
        Feature.ALIKE: 3.91,
        Feature.ALIKE_MOST: -0.82,
        Feature.ADDRESSED: -0.74,
        Feature.TO_OTHERS: -0.07,
        Feature.AFTER_MINE: -1.98,
    },
    Trait.ADDRESSING: {
        Feature.PREVIOUS: 0.10,
        Feature.ROOT: -2.22,
        Feature.DISTANCE: -1.08,
        Feature.ADDRESSED: -0.12,
        Feature.UNNAMED: -2.65,
        Feature.ALIKE: 2.13,
        Feature.AFTER_MINE: -1.83,
        Feature.ROOT_NEWCOMER: -2.45,
        Feature.ELSEWHERE: 0.70,
    },
    Trait.OPENING: {
        Feature.ROOT: 0.31,
        Feature.PREVIOUS: 0.08,
    },
    Trait.PREVIOUS: {
        Feature.ROOT: 0.08,
        Feature.PREVIOUS: 0.45,
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
