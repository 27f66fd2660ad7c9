"""What each word means that editors choose from in a field, for who fills it in: shown by an editor as they type."""

from __future__ import annotations

from typing import Final

# By the word: no two choices have one that means different things.
CHOICE_MEANINGS: Final = {
    # what sort of document a source is
    "news": "a report of a newspaper, an agency or a broadcaster",
    "legal": "a law, a judgment, a filing, an order",
    "official": "a statement or document of a government or another authority",
    "academic": "a paper or book of scholars",
    "ngo": "a report or statement of an organisation that is no authority",
    "reference": "an encyclopaedia, a dictionary, a list that others keep",
    "report": "an inquiry or study by whoever else",
    "transcript": "what was said, word for word",
    "dataset": "data",
    "video": "a recording",
    "social": "a post on social media",
    # where a source only retells
    "digest": "puts together reports of several others",
    "rewrite": "tells one report of somebody else in its own words",
    "summary": "tells one report of somebody else in brief",
    # whether an address still shows what it showed
    "live": "it shows what it showed",
    "dead": "it no longer answers",
    "deviated": "it shows something else now",
    "unfit": "it is unsafe to visit",
    "usurped": "it has a new owner",
    "unchecked": "nobody has looked",
    # whose decision it is that a source is not relied on
    "publisher": "who published it took it back, or corrected it away",
    "us": "we no longer rely on it",
    # actors and places
    "person": "one human being",
    "body": "an organisation, an authority, a company, a group",
    "country": "a state of the world",
    "state": "a part of a country that governs itself: a state, a province",
    "city": "a city, a town or a village",
    "site": "a building, a bridge, a base: one spot",
    "region": "an area that is none of these: a river, a sea, a border",
    # facts
    "statement": "nobody is said to have done wrong",
    "accusation": "somebody is said to have done wrong: name whom in `against`, and `reply` or `no_reply`",
    "investigated": "an authority looks into it",
    "arrested": "held, and not charged",
    "charged": "formally accused",
    "on-trial": "before a court",
    "convicted": "found guilty",
    "acquitted": "found not guilty",
    "at-least": "the source says more than, over, at least",
    "at-most": "the source says up to, fewer than, at most",
    # events
    "happened": "it took place",
    "scheduled": "it is still to come",
    "postponed": "it was put off",
    "cancelled": "it will not take place",
    # how a series is drawn
    "line": "a line through points: numbers that change from day to day",
    "step": "a line in steps: numbers that hold until the next",
    "bar": "a bar for each month or year",
    "range": "from the lower to the higher end of each",
    # corrections
    "correction": "we were wrong",
    "clarification": "we were right but unclear",
    "update": "something new was reported",
    "source-revision": "a source changed what it says",
    "retraction": "we no longer stand by it",
    "wording": "spelling, punctuation, order of words; it stands in no feed",
}
