"""The weights of the features, in nats, and how the traits of a thread change them.

Fitted together by conditional logistic regression (L2 penalty 2) on 14,181 known parents of 1,447 threads: two forums,
a mailing list and Reddit, as posted, with names and marks taken out, and with the quotes deleted, half of the cases
with dates. A post of Reddit, of which there are few threads, counts 2, one of the forum whose parents are known only
where a post quotes counts 0.4. The weights are the mean of two fits, as the labels of the forums leave out most answers
to the opening post: in one of them mail and Reddit alone tell how often it is answered. All are multiplied by 0.9, so
that by cross-validation the links called sure are right in about .97 of the cases or more in each genre, also in one
left out of the fit. What the moments that posts tell weigh is fitted after all others, which stay as they are: few
files tell them. None of the threads is one the program is judged by. Posts that repeat an earlier one word for word,
such as notices of a site, still counted as having words of their own when the table was made; a fit without them is
better by .003 to .012 by cross-validation, and worse by .03 in long threads of Reddit.
`python -m tests.benchmarks.fit_replies FOLDER` makes the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.features import FEATURES, Feature
from tui_reader.replies.manner import Trait

WEIGHTS: Mapping[Feature, float] = {
    Feature.ATTRIBUTED: 0.55,
    Feature.ATTRIBUTED_EARLIER: 1.11,
    Feature.QUOTED: -1.11,
    Feature.QUOTED_WORDS: 0.17,
    Feature.QUOTED_OPENS: 2.30,
    Feature.QUOTED_FAR: 0.74,
    Feature.QUOTED_FIRST: 0.51,
    Feature.QUOTED_LATEST: 0.82,
    Feature.UNQUOTED: -0.09,
    Feature.UNQUOTED_PREVIOUS: -0.22,
    Feature.UNQUOTED_ROOT: -0.06,
    Feature.ADDRESSED: 0.66,
    Feature.ADDRESSED_EARLIER: 0.62,
    Feature.NAMED: 0.19,
    Feature.NAMED_EARLIER: -0.09,
    Feature.UNNAMED: -0.45,
    Feature.NAMES_ME: 0.40,
    Feature.CALLS_ME: 0.53,
    Feature.TO_OTHERS: -0.32,
    Feature.QUOTED_SINCE: -0.25,
    Feature.ASKS: 0.84,
    Feature.ASKS_LENGTH: -0.14,
    Feature.ASKS_LATEST: -0.01,
    Feature.ASKS_AFTER_MINE: 0.30,
    Feature.ASKS_ROOT: -0.63,
    Feature.THANKED: 0.11,
    Feature.THANKED_AFTER_MINE: 1.27,
    Feature.ALIKE: 3.03,
    Feature.ALIKE_MOST: 0.52,
    Feature.ALIKE_ROOT: -1.86,
    Feature.ALIKE_OPENING: 2.32,
    Feature.DISTANCE: -1.07,
    Feature.DISTANCE_AFTER_MINE: -0.22,
    Feature.PREVIOUS: 0.62,
    Feature.PREVIOUS_NEWCOMER: 0.45,
    Feature.PREVIOUS_TURN: 0.19,
    Feature.PREVIOUS_LENGTH: -0.11,
    Feature.ROOT: 1.65,
    Feature.ROOT_NEWCOMER: 0.49,
    Feature.ROOT_UNADDRESSED: 0.07,
    Feature.ROOT_LENGTH: -0.14,
    Feature.ROOT_OWN: 0.62,
    Feature.OPENER: 0.60,
    Feature.OPENER_BACK: 0.59,
    Feature.SAME_AUTHOR: -1.37,
    Feature.SAME_AUTHOR_PREVIOUS: 1.20,
    Feature.AFTER_MINE: 1.30,
    Feature.FIRST_AFTER_MINE: 0.35,
    Feature.PARTNER: 0.17,
    Feature.LATEST: 0.16,
    Feature.LAPSE: -0.23,
    Feature.LAPSE_SHORT: -0.74,
    Feature.LAPSE_LONG: -0.69,
    Feature.TOLD: 3.93,
    Feature.TOLD_WITHIN: 2.11,
    Feature.LENGTH: 0.20,
    Feature.ELSEWHERE: 1.58,
    Feature.ELSEWHERE_MANY: 0.54,
}

CHANGES: Mapping[Trait, Mapping[Feature, float]] = {
    Trait.NEWCOMERS: {
        Feature.ROOT: -0.35,
        Feature.PREVIOUS: 1.95,
        Feature.DISTANCE: 2.05,
        Feature.ELSEWHERE: -1.53,
        Feature.ROOT_NEWCOMER: -1.55,
        Feature.SAME_AUTHOR: -2.16,
        Feature.ROOT_LENGTH: 0.60,
    },
    Trait.QUOTING: {
        Feature.ROOT: -0.11,
        Feature.PREVIOUS: -0.05,
        Feature.DISTANCE: -0.30,
        Feature.QUOTED: -0.52,
        Feature.QUOTED_WORDS: 0.62,
        Feature.QUOTED_OPENS: -1.05,
        Feature.QUOTED_FAR: -0.35,
        Feature.QUOTED_FIRST: -0.39,
        Feature.QUOTED_LATEST: -0.19,
        Feature.UNQUOTED_PREVIOUS: -0.89,
        Feature.UNQUOTED_ROOT: 1.58,
        Feature.ALIKE: 3.81,
        Feature.ALIKE_MOST: -0.84,
        Feature.ADDRESSED: -0.76,
        Feature.TO_OTHERS: 0.00,
        Feature.AFTER_MINE: -1.97,
    },
    Trait.ADDRESSING: {
        Feature.PREVIOUS: 0.01,
        Feature.ROOT: -2.03,
        Feature.DISTANCE: -0.89,
        Feature.ADDRESSED: -0.07,
        Feature.UNNAMED: -2.60,
        Feature.ALIKE: 1.90,
        Feature.AFTER_MINE: -1.75,
        Feature.ROOT_NEWCOMER: -2.44,
        Feature.ELSEWHERE: 0.57,
    },
    Trait.TURNS: {
        Feature.ROOT: -0.37,
        Feature.PREVIOUS: 1.52,
        Feature.DISTANCE: -0.56,
        Feature.ALIKE: 1.48,
        Feature.OPENER: 0.83,
    },
    Trait.DATED: {
        Feature.DISTANCE: 0.34,
    },
    Trait.OPENING: {
        Feature.ROOT: 0.32,
        Feature.PREVIOUS: 0.05,
    },
    Trait.PREVIOUS: {
        Feature.ROOT: 0.11,
        Feature.PREVIOUS: 0.30,
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
