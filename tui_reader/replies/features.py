"""What can speak for and against an earlier post as the one that a post answers.

The features are those that published work on forum threads found to decide: distance (Aumayr, Chan and Hayes,
ICWSM 2011), names and alternation (Wang, Wang, Zhai and Han, SIGIR 2011), likeness of the words, and quotes.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tui_reader.model import Ground


class Feature(StrEnum):
    """The features, by the name under which their weights are kept."""

    ATTRIBUTED = "attributed to its author, latest post"
    ATTRIBUTED_EARLIER = "attributed to its author, earlier post"
    QUOTED = "quotes it"
    QUOTED_WORDS = "words quoted from it, log"
    QUOTED_OPENS = "begins with words quoted from it"
    QUOTED_FAR = "posts between, log, when quoted"
    QUOTED_FIRST = "quotes it first"
    QUOTED_LATEST = "latest post quoted"
    UNQUOTED = "quotes others but not it"
    UNQUOTED_PREVIOUS = "previous post, quotes others"
    UNQUOTED_ROOT = "opening post, quotes others"
    ADDRESSED = "addresses its author, latest post"
    ADDRESSED_EARLIER = "addresses its author, earlier post"
    NAMED = "names its author, latest post"
    NAMED_EARLIER = "names its author, earlier post"
    UNNAMED = "names others but not its author"
    NAMES_ME = "names or quotes the writer"
    CALLS_ME = "names the writer, who had not written before"
    TO_OTHERS = "names or quotes others but not the writer"
    QUOTED_SINCE = "quoted by another since"
    ASKS = "asks a question"
    ASKS_LENGTH = "asks a question, length of its own words, log"
    ASKS_LATEST = "latest question of another"
    ASKS_AFTER_MINE = "asks a question, after the writer's last post"
    ASKS_ROOT = "opening post, asks a question"
    THANKED = "thanked or agreed with, just above"
    THANKED_AFTER_MINE = "thanked or agreed with, after the writer's last post"
    ALIKE = "likeness of words, square root"
    ALIKE_MOST = "most alike"
    ALIKE_ROOT = "likeness of words, square root, opening post"
    ALIKE_OPENING = "likeness of the words it begins with, square root"
    DISTANCE = "posts between, log"
    DISTANCE_AFTER_MINE = "posts between, log, after the writer's last post"
    PREVIOUS = "previous post"
    PREVIOUS_NEWCOMER = "previous post, writer's first"
    PREVIOUS_TURN = "previous post, just behind one of the writer's"
    PREVIOUS_LENGTH = "previous post, length of the answer, log"
    ROOT = "opening post"
    ROOT_FAR = "opening post, posts between, log, as far as they count"
    ROOT_NEWCOMER = "opening post, writer's first"
    ROOT_UNADDRESSED = "opening post, nobody named or quoted"
    ROOT_LENGTH = "opening post, length of the answer, log"
    ROOT_OWN = "opening post, the writer's own"
    OPENER = "another post of who began"
    OPENER_BACK = "who began answers what stands before the last post of his own"
    SAME_AUTHOR = "same author"
    SAME_AUTHOR_PREVIOUS = "same author, previous post"
    AFTER_MINE = "after the writer's last post"
    FIRST_AFTER_MINE = "first after the writer's last post"
    PARTNER = "of whom the writer's last post followed"
    LATEST = "its author's latest post"
    LAPSE = "minutes between, log"
    LAPSE_SHORT = "too few minutes between to read and write"
    LAPSE_LONG = "more than a day between"
    TOLD = "written at the moment that the post tells first"
    TOLD_WITHIN = "written at the moment that what the post quotes tells"
    LENGTH = "length of its own words, log"
    ANSWERS_ME = "answers the writer, whose last post did not answer it, nobody quoted or named"
    ANSWERS_ME_BEFORE = "answers the writer, before his last post, nobody quoted or named"
    BESIDE_MINE = "answers what the writer's last post answered, but the opening post, nobody quoted or named"
    ANSWERED_LATER = "its author answers the post later, nobody quoted or named"
    ANSWERED_LATER_LATEST = "its author's latest post, who answers the post later, nobody quoted or named"
    ANSWERED_LATER_ROOT = "opening post, whose author answers the post later, nobody quoted or named"
    ELSEWHERE = "none of the candidates"
    ELSEWHERE_MANY = "posts that are no candidates, log"


FEATURES = tuple(Feature)
LAPSES = (Feature.LAPSE, Feature.LAPSE_SHORT, Feature.LAPSE_LONG)
"""The features of the time between two posts."""
TOLD = (Feature.TOLD, Feature.TOLD_WITHIN)
"""The features of the moments that posts tell."""
DATED = (*LAPSES, *TOLD)
"""The features that are known only where the file tells when posts were written."""
COLUMN: Mapping[Feature, int] = {feature: at for at, feature in enumerate(FEATURES)}

GROUNDS: Mapping[Ground, tuple[Feature, ...]] = {
    Ground.QUOTE: (
        Feature.QUOTED, Feature.QUOTED_WORDS, Feature.QUOTED_OPENS,
        Feature.QUOTED_FAR, Feature.QUOTED_FIRST, Feature.QUOTED_LATEST,
        Feature.UNQUOTED, Feature.UNQUOTED_PREVIOUS, Feature.UNQUOTED_ROOT,
        Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER, Feature.TOLD, Feature.TOLD_WITHIN,
    ),
    Ground.NAME: (
        Feature.ADDRESSED, Feature.ADDRESSED_EARLIER, Feature.NAMED, Feature.NAMED_EARLIER,
        Feature.UNNAMED, Feature.CALLS_ME,
    ),
    Ground.CONTENT: (
        Feature.ALIKE, Feature.ALIKE_MOST, Feature.ALIKE_ROOT, Feature.ALIKE_OPENING,
        Feature.ASKS, Feature.ASKS_LENGTH, Feature.ASKS_LATEST, Feature.ASKS_AFTER_MINE, Feature.ASKS_ROOT,
        Feature.TO_OTHERS, Feature.QUOTED_SINCE, Feature.THANKED, Feature.THANKED_AFTER_MINE, Feature.NAMES_ME,
        Feature.LENGTH,
    ),
    Ground.ORDER: (
        Feature.DISTANCE, Feature.DISTANCE_AFTER_MINE,
        Feature.PREVIOUS, Feature.PREVIOUS_NEWCOMER, Feature.PREVIOUS_TURN, Feature.PREVIOUS_LENGTH,
        Feature.ROOT, Feature.ROOT_FAR, Feature.ROOT_NEWCOMER, Feature.ROOT_UNADDRESSED, Feature.ROOT_LENGTH,
        Feature.ROOT_OWN, Feature.OPENER, Feature.OPENER_BACK, Feature.SAME_AUTHOR, Feature.SAME_AUTHOR_PREVIOUS,
        Feature.AFTER_MINE, Feature.FIRST_AFTER_MINE, Feature.PARTNER, Feature.LATEST,
        Feature.LAPSE, Feature.LAPSE_SHORT, Feature.LAPSE_LONG, Feature.ANSWERS_ME, Feature.ANSWERS_ME_BEFORE,
        Feature.BESIDE_MINE, Feature.ANSWERED_LATER, Feature.ANSWERED_LATER_LATEST, Feature.ANSWERED_LATER_ROOT,
    ),
}  # fmt: skip
"""The features by the kind of reason they are."""
