"""The weights of the features, in nats, and how the traits of a thread change them.

Fitted together by conditional logistic regression (L2 penalty 2) on 14,181 known parents of 1,447 threads: two forums,
a mailing list and Reddit, as posted, with names and marks taken out, and with the quotes deleted, each case with the
dates of its thread and without. The labels of the forums leave out most answers to the opening post: a reader said what
867 posts without a label answer, in 107 threads, and whom posts without a label answer is guessed, so that as many of
them answer the opening post (Elkan and Noto, KDD 2008).
All are multiplied by 0.95, so that the confidences are at most .06 off in a genre left out of the fit (expected
calibration error). What the moments that posts tell weigh, and what stated links tell of the others, is fitted after
all other weights, which stay as they are: few files tell them. None of the threads is one the program is judged by.
`python -m tests.benchmarks.fit_replies FOLDER` makes the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import FEATURES, Feature
from tui_reader.replies.manner import Trait

WEIGHTS: Mapping[Feature, float] = {
    Feature.ATTRIBUTED: 1.09,
    Feature.ATTRIBUTED_EARLIER: 1.63,
    Feature.QUOTED: -2.01,
    Feature.QUOTED_WORDS: 0.11,
    Feature.QUOTED_OPENS: 2.54,
    Feature.QUOTED_FAR: 0.78,
    Feature.QUOTED_FIRST: 0.69,
    Feature.QUOTED_LATEST: 1.12,
    Feature.UNQUOTED: -0.48,
    Feature.UNQUOTED_PREVIOUS: -0.40,
    Feature.UNQUOTED_ROOT: -0.89,
    Feature.ADDRESSED: 1.01,
    Feature.ADDRESSED_EARLIER: 0.83,
    Feature.NAMED: 0.07,
    Feature.NAMED_EARLIER: 0.00,
    Feature.UNNAMED: -0.59,
    Feature.NAMES_ME: 0.45,
    Feature.CALLS_ME: 0.45,
    Feature.TO_OTHERS: -0.21,
    Feature.QUOTED_SINCE: -0.29,
    Feature.ASKS: 0.53,
    Feature.ASKS_LENGTH: -0.08,
    Feature.ASKS_LATEST: 0.04,
    Feature.ASKS_AFTER_MINE: 0.24,
    Feature.ASKS_ROOT: -0.54,
    Feature.THANKED: 0.17,
    Feature.THANKED_AFTER_MINE: 1.19,
    Feature.ALIKE: 2.83,
    Feature.ALIKE_MOST: 0.20,
    Feature.ALIKE_ROOT: -2.02,
    Feature.ALIKE_OPENING: 2.64,
    Feature.DISTANCE: -1.30,
    Feature.DISTANCE_AFTER_MINE: 0.06,
    Feature.PREVIOUS: 1.07,
    Feature.PREVIOUS_NEWCOMER: 0.09,
    Feature.PREVIOUS_TURN: 0.24,
    Feature.PREVIOUS_LENGTH: -0.14,
    Feature.ROOT: -0.16,
    Feature.ROOT_FAR: 0.90,
    Feature.ROOT_NEWCOMER: 1.24,
    Feature.ROOT_UNADDRESSED: 0.70,
    Feature.ROOT_LENGTH: 0.05,
    Feature.ROOT_OWN: 1.46,
    Feature.OPENER: 0.57,
    Feature.OPENER_BACK: 0.44,
    Feature.SAME_AUTHOR: -1.47,
    Feature.SAME_AUTHOR_PREVIOUS: 1.03,
    Feature.AFTER_MINE: 0.92,
    Feature.FIRST_AFTER_MINE: 0.47,
    Feature.PARTNER: 0.19,
    Feature.LATEST: 0.19,
    Feature.LAPSE: -0.23,
    Feature.LAPSE_SHORT: -0.86,
    Feature.LAPSE_LONG: -0.65,
    Feature.TOLD: 4.53,
    Feature.TOLD_WITHIN: 2.37,
    Feature.LENGTH: 0.12,
    Feature.ELSEWHERE: 1.62,
    Feature.ELSEWHERE_MANY: 0.71,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: 1.10,
        Feature.PREVIOUS: 0.51,
        Feature.DISTANCE: 1.56,
        Feature.ELSEWHERE: -0.21,
        Feature.ROOT_NEWCOMER: -1.31,
        Feature.SAME_AUTHOR: -1.32,
        Feature.ROOT_LENGTH: 0.18,
    },
    Trait.QUOTING: {
        Feature.ROOT: 1.78,
        Feature.PREVIOUS: 0.73,
        Feature.DISTANCE: 0.01,
        Feature.QUOTED: -1.35,
        Feature.QUOTED_WORDS: 0.60,
        Feature.QUOTED_OPENS: -0.97,
        Feature.QUOTED_FAR: -0.28,
        Feature.QUOTED_FIRST: -0.37,
        Feature.QUOTED_LATEST: 0.30,
        Feature.UNQUOTED_PREVIOUS: -0.92,
        Feature.UNQUOTED_ROOT: 0.17,
        Feature.ALIKE: 1.82,
        Feature.ALIKE_MOST: -0.30,
        Feature.ADDRESSED: -0.09,
        Feature.TO_OTHERS: 0.42,
        Feature.AFTER_MINE: -1.69,
    },
    Trait.ADDRESSING: {
        Feature.PREVIOUS: 0.43,
        Feature.ROOT: 0.07,
        Feature.DISTANCE: -0.30,
        Feature.ADDRESSED: 0.08,
        Feature.UNNAMED: -2.81,
        Feature.ALIKE: 0.50,
        Feature.AFTER_MINE: -2.36,
        Feature.ROOT_NEWCOMER: -0.77,
        Feature.ELSEWHERE: -0.30,
    },
    Trait.TURNS: {
        Feature.ROOT: 3.07,
        Feature.PREVIOUS: 2.11,
        Feature.DISTANCE: -0.16,
        Feature.ALIKE: -3.08,
        Feature.OPENER: 1.01,
    },
    Trait.SIZE: {
        Feature.ROOT: 0.99,
        Feature.ROOT_NEWCOMER: -0.32,
        Feature.ROOT_UNADDRESSED: -0.15,
        Feature.ROOT_FAR: 0.16,
        Feature.PREVIOUS: -0.05,
        Feature.DISTANCE: 0.10,
    },
    Trait.DATED: {
        Feature.DISTANCE: 0.39,
    },
    Trait.OPENING: {
        Feature.ROOT: 0.49,
        Feature.PREVIOUS: 0.19,
    },
    Trait.PREVIOUS: {
        Feature.ROOT: 0.47,
        Feature.PREVIOUS: 0.37,
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
