"""Where what was typed and what is shown part: the words that are lost, that are put in, that are changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, takewhile

from explainer.markdown.comparison.words import BULLET, Word
from explainer.site.prose import Difference

_MOST = 1_000_000  # of pairs of words that are compared; where more differ, the first place is told
_SHOWN = 12  # words of a difference that are told


def differences(typed: Sequence[Word], shown: Sequence[Word]) -> Iterator[Difference]:
    """Nothing, where the letters are the same in the same order; how they are parted into words is not looked at."""
    if _letters(typed) == _letters(shown):
        return
    words = [[word.letters for word in side] for side in (typed, shown)]
    start = _same(*words)
    end = _same(*(side[start:][::-1] for side in words))
    middle, other = typed[start : len(typed) - end], shown[start : len(shown) - end]
    after = typed[start - 1].offset if start else 0
    if len(middle) * len(other) > _MOST:
        yield _difference(middle, other, after)
        return
    matcher = SequenceMatcher(None, [word.letters for word in middle], [word.letters for word in other], autojunk=False)
    for kind, begin, stop, from_, to in matcher.get_opcodes():
        if kind != "equal" and _letters(middle[begin:stop]) != _letters(other[from_:to]):
            yield _difference(middle[begin:stop], other[from_:to], middle[begin - 1].offset if begin else after)


def _difference(typed: Sequence[Word], shown: Sequence[Word], after: int) -> Difference:
    """Those words, without the whole words before and behind them whose letters are the same."""
    typed, shown = _behind(typed, shown)
    typed, shown = (words[::-1] for words in _behind(typed[::-1], shown[::-1]))
    return Difference(typed[0].offset if typed else after, _told(typed), _told(shown))


def _behind(typed: Sequence[Word], shown: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Both without the words from the first on that have the same letters, however these are parted into words."""
    same = _same(_letters(typed), _letters(shown))
    ends = [[0, *accumulate(len(word.letters) for word in words)] for words in (typed, shown)]
    end = max(end for end in set(ends[0]).intersection(ends[1]) if end <= same)
    return typed[ends[0].index(end) :], shown[ends[1].index(end) :]


def _told(words: Sequence[Word]) -> str:
    more = " …" if len(words) > _SHOWN else ""
    return " ".join(word.letters for word in words[:_SHOWN]).replace(BULLET, "-") + more


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.letters for word in words)


def _same(one: Sequence[object], other: Sequence[object]) -> int:
    """How many words, or letters, are the same from the beginning on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
