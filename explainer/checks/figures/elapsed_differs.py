"""A time between two dates, such as "nine days later", lies between no two that are told.

Whoever moves a date forgets the sentence that counts from it. "N days, weeks, months, years or hours" followed by
later, earlier, after, before or apart, "a day later" and "the next day" (in Spanish: después, antes, más tarde, de
diferencia, al día siguiente) are held against the dates in the same words, in the three before them and in the facts of
both, and against the day of the story; where the words give a day before they count ("on 7 January and, nine days
later"), that is one of the two. Days are counted exactly; weeks, months and years with the leeway that people
take; "more than", "less than" and "about" are taken at their word. A time that stands in a cited fact itself is right.

Not seen: which two dates are meant, so that a wrong number may fit two others: the more dates stand near, and the
longer the span, the more do ("two years later" for "two days later"); times between two that no word says.

Remedy: count again; or cite the fact that has the date from which is counted.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from explainer.dates.hints import quoted
from explainer.problems import Problem
from explainer.site.claims import Claim
from explainer.site.figures.times_apart import times_apart
from explainer.site.site import Site

RULE = "elapsed-differs"
_BEFORE = 3  # claims back, where the other date may stand


def check(site: Site) -> Iterator[Problem]:
    """Every such time of every claim that is held to facts."""
    before: deque[Claim] = deque(maxlen=_BEFORE)
    for claim in site.claims:
        if before and before[-1].owner != claim.owner:  # another page, or another question
            before.clear()
        for time in times_apart(claim, before, site.figures) if claim.facts else ():
            words = quoted(" ".join(claim.text[time.start : time.end].split()))
            message = f"{words} fits no two dates of these words, of those before them and of their facts"
            hint = "count again, or cite the fact that has the date from which is counted"
            yield Problem(claim.place(time.start), message, RULE, hint)
        before.append(claim)
