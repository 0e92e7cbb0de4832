"""The weights of the features, in nats, and how the traits of a thread change them.

Fitted together by conditional logistic regression (L2 penalty 2) on 14,181 known parents of 1,447 threads: two forums,
a mailing list and Reddit, as posted, with names and marks taken out, and with the quotes deleted, each case with the
dates of its thread and without. The labels of the forums leave out most answers to the opening post: a reader said what
867 posts without a label answer, in 107 threads, and whom posts without a label answer is guessed, so that as many of
them answer the opening post (Elkan and Noto, KDD 2008).
All are multiplied by 0.95, so that the confidences are at most .06 off in a genre left out of the fit (expected
calibration error). What turns tell is told by these weights, so they were fitted again and again until they stayed.
What the moments that posts tell weigh, and what stated links tell of the others, is fitted after all other weights,
which stay as they are: few files tell them. None of the threads is one the program is judged by.
`python -m tests.benchmarks.fit_replies FOLDER` makes the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import FEATURES, Feature
from tui_reader.replies.manner import Trait

WEIGHTS: Mapping[Feature, float] = {
    Feature.ATTRIBUTED: 1.02,
    Feature.ATTRIBUTED_EARLIER: 1.53,
    Feature.QUOTED: -1.60,
    Feature.QUOTED_WORDS: 0.12,
    Feature.QUOTED_OPENS: 2.51,
    Feature.QUOTED_FAR: 0.71,
    Feature.QUOTED_FIRST: 0.70,
    Feature.QUOTED_LATEST: 1.07,
    Feature.UNQUOTED: -0.21,
    Feature.UNQUOTED_PREVIOUS: -0.31,
    Feature.UNQUOTED_ROOT: -0.94,
    Feature.ADDRESSED: 1.03,
    Feature.ADDRESSED_EARLIER: 0.83,
    Feature.NAMED: 0.40,
    Feature.NAMED_EARLIER: 0.33,
    Feature.UNNAMED: -0.28,
    Feature.NAMES_ME: 0.30,
    Feature.CALLS_ME: 0.45,
    Feature.TO_OTHERS: -0.20,
    Feature.QUOTED_SINCE: -0.29,
    Feature.ASKS: 0.49,
    Feature.ASKS_LENGTH: -0.08,
    Feature.ASKS_LATEST: 0.04,
    Feature.ASKS_AFTER_MINE: 0.21,
    Feature.ASKS_ROOT: -0.53,
    Feature.THANKED: 0.23,
    Feature.THANKED_AFTER_MINE: 1.15,
    Feature.ALIKE: 2.66,
    Feature.ALIKE_MOST: 0.20,
    Feature.ALIKE_ROOT: -1.87,
    Feature.ALIKE_OPENING: 2.64,
    Feature.DISTANCE: -1.24,
    Feature.DISTANCE_AFTER_MINE: -0.00,
    Feature.PREVIOUS: 0.94,
    Feature.PREVIOUS_NEWCOMER: 0.11,
    Feature.PREVIOUS_TURN: 0.07,
    Feature.PREVIOUS_LENGTH: -0.14,
    Feature.ROOT: -0.37,
    Feature.ROOT_FAR: 0.89,
    Feature.ROOT_NEWCOMER: 1.14,
    Feature.ROOT_UNADDRESSED: 0.84,
    Feature.ROOT_LENGTH: 0.06,
    Feature.ROOT_OWN: 1.70,
    Feature.OPENER: 0.37,
    Feature.OPENER_BACK: 0.44,
    Feature.SAME_AUTHOR: -1.23,
    Feature.SAME_AUTHOR_PREVIOUS: 0.95,
    Feature.AFTER_MINE: 1.04,
    Feature.FIRST_AFTER_MINE: 0.15,
    Feature.PARTNER: -0.02,
    Feature.LATEST: 0.19,
    Feature.LAPSE: -0.21,
    Feature.LAPSE_SHORT: -0.81,
    Feature.LAPSE_LONG: -0.64,
    Feature.TOLD: 4.45,
    Feature.TOLD_WITHIN: 2.34,
    Feature.LENGTH: 0.10,
    Feature.ANSWERS_ME: 1.23,
    Feature.ANSWERS_ME_BEFORE: -0.92,
    Feature.BESIDE_MINE: 0.63,
    Feature.ANSWERED_LATER: 1.12,
    Feature.ANSWERED_LATER_LATEST: 0.51,
    Feature.ANSWERED_LATER_ROOT: 0.14,
    Feature.ELSEWHERE: 1.73,
    Feature.ELSEWHERE_MANY: 0.66,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: 1.11,
        Feature.PREVIOUS: 0.23,
        Feature.DISTANCE: 1.39,
        Feature.ELSEWHERE: -0.76,
        Feature.ROOT_NEWCOMER: -0.88,
        Feature.SAME_AUTHOR: -1.90,
        Feature.ROOT_LENGTH: 0.17,
    },
    Trait.QUOTING: {
        Feature.ROOT: 1.77,
        Feature.PREVIOUS: 0.76,
        Feature.DISTANCE: 0.02,
        Feature.QUOTED: -1.60,
        Feature.QUOTED_WORDS: 0.58,
        Feature.QUOTED_OPENS: -0.89,
        Feature.QUOTED_FAR: -0.15,
        Feature.QUOTED_FIRST: -0.39,
        Feature.QUOTED_LATEST: 0.37,
        Feature.UNQUOTED_PREVIOUS: -1.14,
        Feature.UNQUOTED_ROOT: 0.06,
        Feature.ALIKE: 1.86,
        Feature.ALIKE_MOST: -0.24,
        Feature.ADDRESSED: -0.08,
        Feature.TO_OTHERS: 0.21,
        Feature.AFTER_MINE: -1.26,
    },
    Trait.ADDRESSING: {
        Feature.PREVIOUS: 0.45,
        Feature.ROOT: 0.23,
        Feature.DISTANCE: -0.27,
        Feature.ADDRESSED: 0.02,
        Feature.UNNAMED: -2.83,
        Feature.ALIKE: 0.62,
        Feature.AFTER_MINE: -1.45,
        Feature.ROOT_NEWCOMER: -0.60,
        Feature.ELSEWHERE: -0.24,
    },
    Trait.TURNS: {
        Feature.ROOT: 2.83,
        Feature.PREVIOUS: 1.55,
        Feature.DISTANCE: -0.23,
        Feature.ALIKE: -2.83,
        Feature.OPENER: 0.59,
    },
    Trait.SIZE: {
        Feature.ROOT: 0.97,
        Feature.ROOT_NEWCOMER: -0.28,
        Feature.ROOT_UNADDRESSED: -0.16,
        Feature.ROOT_FAR: 0.15,
        Feature.PREVIOUS: -0.06,
        Feature.DISTANCE: 0.11,
    },
    Trait.DATED: {
        Feature.DISTANCE: 0.36,
    },
    Trait.OPENING: {
        Feature.ROOT: 0.48,
        Feature.PREVIOUS: 0.22,
    },
    Trait.PREVIOUS: {
        Feature.ROOT: 0.48,
        Feature.PREVIOUS: 0.39,
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
