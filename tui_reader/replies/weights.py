"""The weights of the features, in nats, and how the traits of a thread change them.

Fitted together by conditional logistic regression (L2 penalty 2) on 14,181 known parents of 1,447 threads: two forums,
a mailing list and Reddit, as posted, with names and marks taken out, and with the quotes deleted, each case with the
dates of its thread and without. The labels of the forums leave out most answers to the opening post: one in ten is
taken to have a label, and whom the posts without one answer is guessed (Elkan and Noto, KDD 2008).
All are multiplied by 0.95, so that by cross-validation the links called sure are right in about .97 of the cases or
more in each genre, also in one left out of the fit. What the moments that posts tell weigh, and what stated links tell
of the others, is fitted after all other weights, which stay as they are: few files tell them. None of the threads is
one the program is judged by. `python -m tests.benchmarks.fit_replies FOLDER` makes the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import FEATURES, Feature
from tui_reader.replies.manner import Trait

WEIGHTS: Mapping[Feature, float] = {
    Feature.ATTRIBUTED: 1.06,
    Feature.ATTRIBUTED_EARLIER: 1.79,
    Feature.QUOTED: -1.81,
    Feature.QUOTED_WORDS: 0.12,
    Feature.QUOTED_OPENS: 2.53,
    Feature.QUOTED_FAR: 0.82,
    Feature.QUOTED_FIRST: 0.66,
    Feature.QUOTED_LATEST: 1.10,
    Feature.UNQUOTED: -0.33,
    Feature.UNQUOTED_PREVIOUS: -0.29,
    Feature.UNQUOTED_ROOT: -0.61,
    Feature.ADDRESSED: 1.03,
    Feature.ADDRESSED_EARLIER: 0.82,
    Feature.NAMED: -0.19,
    Feature.NAMED_EARLIER: -0.26,
    Feature.UNNAMED: -0.71,
    Feature.NAMES_ME: 0.40,
    Feature.CALLS_ME: 0.59,
    Feature.TO_OTHERS: -0.24,
    Feature.QUOTED_SINCE: -0.32,
    Feature.ASKS: 0.55,
    Feature.ASKS_LENGTH: -0.09,
    Feature.ASKS_LATEST: 0.02,
    Feature.ASKS_AFTER_MINE: 0.27,
    Feature.ASKS_ROOT: -0.57,
    Feature.THANKED: 0.14,
    Feature.THANKED_AFTER_MINE: 1.00,
    Feature.ALIKE: 2.94,
    Feature.ALIKE_MOST: 0.29,
    Feature.ALIKE_ROOT: -2.32,
    Feature.ALIKE_OPENING: 2.52,
    Feature.DISTANCE: -1.35,
    Feature.DISTANCE_AFTER_MINE: 0.06,
    Feature.PREVIOUS: 0.87,
    Feature.PREVIOUS_NEWCOMER: 0.17,
    Feature.PREVIOUS_TURN: 0.22,
    Feature.PREVIOUS_LENGTH: -0.15,
    Feature.ROOT: 0.22,
    Feature.ROOT_FAR: 0.92,
    Feature.ROOT_NEWCOMER: 0.62,
    Feature.ROOT_UNADDRESSED: 0.02,
    Feature.ROOT_LENGTH: 0.01,
    Feature.ROOT_OWN: 0.99,
    Feature.OPENER: 0.59,
    Feature.OPENER_BACK: 0.50,
    Feature.SAME_AUTHOR: -1.51,
    Feature.SAME_AUTHOR_PREVIOUS: 1.08,
    Feature.AFTER_MINE: 0.96,
    Feature.FIRST_AFTER_MINE: 0.43,
    Feature.PARTNER: 0.17,
    Feature.LATEST: 0.19,
    Feature.LAPSE: -0.23,
    Feature.LAPSE_SHORT: -0.89,
    Feature.LAPSE_LONG: -0.74,
    Feature.TOLD: 4.55,
    Feature.TOLD_WITHIN: 2.33,
    Feature.LENGTH: 0.10,
    Feature.ELSEWHERE: 1.80,
    Feature.ELSEWHERE_MANY: 0.75,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: 1.69,
        Feature.PREVIOUS: 1.12,
        Feature.DISTANCE: 1.69,
        Feature.ELSEWHERE: -0.92,
        Feature.ROOT_NEWCOMER: -0.98,
        Feature.SAME_AUTHOR: -1.71,
        Feature.ROOT_LENGTH: 0.01,
    },
    Trait.QUOTING: {
        Feature.ROOT: 1.31,
        Feature.PREVIOUS: 0.56,
        Feature.DISTANCE: 0.09,
        Feature.QUOTED: -0.91,
        Feature.QUOTED_WORDS: 0.58,
        Feature.QUOTED_OPENS: -0.91,
        Feature.QUOTED_FAR: -0.39,
        Feature.QUOTED_FIRST: -0.30,
        Feature.QUOTED_LATEST: 0.10,
        Feature.UNQUOTED_PREVIOUS: -0.73,
        Feature.UNQUOTED_ROOT: 1.05,
        Feature.ALIKE: 1.68,
        Feature.ALIKE_MOST: -0.21,
        Feature.ADDRESSED: -0.25,
        Feature.TO_OTHERS: 0.18,
        Feature.AFTER_MINE: -2.09,
    },
    Trait.ADDRESSING: {
        Feature.PREVIOUS: -0.14,
        Feature.ROOT: -2.00,
        Feature.DISTANCE: -1.25,
        Feature.ADDRESSED: -0.17,
        Feature.UNNAMED: -3.50,
        Feature.ALIKE: 1.32,
        Feature.AFTER_MINE: -2.24,
        Feature.ROOT_NEWCOMER: -1.42,
        Feature.ELSEWHERE: 1.43,
    },
    Trait.TURNS: {
        Feature.ROOT: 0.66,
        Feature.PREVIOUS: 1.97,
        Feature.DISTANCE: -0.50,
        Feature.ALIKE: -2.83,
        Feature.OPENER: 0.92,
    },
    Trait.DATED: {
        Feature.DISTANCE: 0.38,
    },
    Trait.OPENING: {
        Feature.ROOT: 0.27,
        Feature.PREVIOUS: 0.19,
    },
    Trait.PREVIOUS: {
        Feature.ROOT: 0.05,
        Feature.PREVIOUS: 0.36,
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
