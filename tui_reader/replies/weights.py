"""The weights of the features, in nats.

Fitted by conditional logistic regression (L2 penalty 1) on 14,181 known parents of 1,447 threads: two forums, a mailing
list and Reddit, quotes kept and deleted; none of them is a thread the program is judged by.
`python -m tests.benchmarks.fit_replies FOLDER` makes this table.
"""

from tui_reader.replies.features import Feature

WEIGHTS: dict[Feature, float] = {
    Feature.ATTRIBUTED: 2.00,
    Feature.ATTRIBUTED_EARLIER: 2.07,
    Feature.QUOTED: -0.93,
    Feature.QUOTED_WORDS: 0.36,
    Feature.QUOTED_OPENS: 0.99,
    Feature.QUOTED_FAR: 0.49,
    Feature.QUOTED_FIRST: 0.73,
    Feature.QUOTED_LATEST: 1.12,
    Feature.UNQUOTED: 0.93,
    Feature.UNQUOTED_PREVIOUS: -0.26,
    Feature.UNQUOTED_ROOT: -0.19,
    Feature.ADDRESSED: 0.67,
    Feature.ADDRESSED_EARLIER: 0.45,
    Feature.NAMED: 0.40,
    Feature.NAMED_EARLIER: 0.04,
    Feature.UNNAMED: -0.44,
    Feature.NAMES_ME: 0.39,
    Feature.ASKS: 0.34,
    Feature.ALIKE: 5.87,
    Feature.ALIKE_MOST: 0.53,
    Feature.DISTANCE: -1.04,
    Feature.PREVIOUS: 0.65,
    Feature.ROOT: -0.79,
    Feature.ROOT_NEWCOMER: 1.16,
    Feature.ROOT_UNADDRESSED: 0.83,
    Feature.SAME_AUTHOR: -1.35,
    Feature.AFTER_MINE: 2.26,
    Feature.FIRST_AFTER_MINE: 0.78,
    Feature.LENGTH: 0.10,
}
