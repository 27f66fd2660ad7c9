"""A made-up record of any size: topics, people, sources, facts and explainers, the same for the same size and seed."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

SEED = 7
FEWEST = 20  # facts: fewer bring too few sources to choose from
_HERE = Path(__file__).parent
# Words that tell a day by the day of reading ("by now", "last year") are faults on a site of ours, and left out.
_OF_TODAY = frozenset(
    {
        "ago",
        "ahead",
        "currently",
        "last",
        "later",
        "lately",
        "next",
        "now",
        "past",
        "present",
        "presently",
        "previous",
        "recent",
        "recently",
        "so",
        "this",
        "today",
        "tomorrow",
        "tonight",
        "yesterday",
    }
)
# So are words for which a site of ours has to account: those that deny ("no list was found"), that accuse, that count
# time from another day ("the year before"), and that name a month where they begin a sentence.
_TO_ACCOUNT_FOR = frozenset(
    {"alleged", "before", "cannot", "few", "found", "little", "march", "may"}
    | {"neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without"}
)
_LEFT_OUT = _OF_TODAY | _TO_ACCOUNT_FOR
WORDS = [word for word in (_HERE / "words.txt").read_text(encoding="utf-8").split() if word not in _LEFT_OUT]
_CONTENT_WORDS = WORDS[150:]  # the list goes from the commonest word to the rarest
_WEIGHTS = tuple(accumulate(1 / (rank + 12) for rank in range(len(WORDS))))  # as often as words are in English, roughly
_FIRST_DAY, _DAYS = dt.date(1995, 1, 1), 365 * 30
_STATUSES = ("confirmed",) * 6 + ("disputed", "reported", "corrected", "denied")
_NAMES = tomllib.loads((_HERE / "names.toml").read_text(encoding="utf-8"))
_FIRST_NAMES, _SURNAMES = _NAMES["first"].split(), _NAMES["last"].split()
_PUBLISHERS = [f"The {place} {paper}" for place in _NAMES["place"].split() for paper in _NAMES["paper"].split()]
_SENTENCES = 52  # of an explainer, which makes some 900 words


@dataclass(frozen=True)
class Named:
    """A topic or a person."""

    id: str
    name: str


@dataclass(frozen=True)
class Source:
    """A document, with the day it was published."""

    id: str
    url: str
    publisher: str
    title: str
    date: dt.date


@dataclass(frozen=True)
class Fact:
    """A sentence with its day, who says it and what it rests on; `people` holds its speaker first.

    It is no later than its first source; `figure` and the words of `quote` stand in the sentence.
    """

    id: str
    date: dt.date
    text: str
    said_by: str
    status: str
    sources: tuple[str, ...]
    topics: tuple[str, ...]
    people: tuple[str, ...]
    figure: int | None
    quote: str | None


@dataclass(frozen=True)
class Explainer:
    """Prose as blocks of Markdown: headings, paragraphs, lists and quotes, with citations such as `[@f000012]`."""

    slug: str
    title: str
    date: dt.date
    summary: str
    topics: tuple[str, ...]
    people: tuple[str, ...]
    blocks: tuple[str, ...]


@dataclass(frozen=True)
class Corpus:
    """All of it: twenty topics, and of the others as many as the number of facts asks for."""

    topics: tuple[Named, ...]
    people: tuple[Named, ...]
    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]
    explainers: tuple[Explainer, ...]


def make_corpus(facts: int, seed: int = SEED) -> Corpus:
    """A record with that many facts, two sources for five facts, an explainer for ten and a person for twenty."""
    text = _Text(random.Random(f"{seed}-{facts}"))
    topics = tuple(Named(f"t{index:02}", name) for index, name in enumerate(_NAMES["topics"]))
    people = tuple(Named(f"p{index:04}", _name(index)) for index in range(max(20, facts // 20)))
    sources = tuple(_source(text, index) for index in range(facts * 2 // 5))
    made = tuple(_fact(text, index, topics, people, sources) for index in range(facts))
    by_topic = {topic.id: [fact.id for fact in made if topic.id in fact.topics] for topic in topics}
    citable = _Citable(by_topic, [fact.id for fact in made], [source.id for source in sources])
    explainers = tuple(_explainer(text, index, topics, people, citable) for index in range(facts // 10))
    return Corpus(topics, people, sources, made, explainers)


@dataclass(frozen=True)
class _Citable:
    by_topic: dict[str, list[str]]
    facts: list[str]
    sources: list[str]


@dataclass(frozen=True)
class _Text:
    """Words drawn at random."""

    chance: random.Random

    def words(self, count: int) -> list[str]:
        return self.chance.choices(WORDS, cum_weights=_WEIGHTS, k=count)

    def sentence(self, shortest: int, longest: int) -> str:
        words = self.words(self.chance.randint(shortest, longest))
        if len(words) > 12 and self.chance.random() < 0.5:
            words[len(words) // 2] += ","
        return f"{' '.join(words).capitalize()}."

    def title(self, count: int) -> str:
        return " ".join(self.chance.choices(_CONTENT_WORDS, k=count)).capitalize()

    def day(self) -> dt.date:
        return _FIRST_DAY + dt.timedelta(days=self.chance.randrange(_DAYS))

    def some(self, named: Sequence[Named], counts: Sequence[int]) -> tuple[str, ...]:
        return tuple(one.id for one in self.chance.sample(named, self.chance.choice(counts)))


def _name(index: int) -> str:
    first, last, round_ = index % 26, index // 26 % 26, index // 676
    return f"{_FIRST_NAMES[first]} {_SURNAMES[last]}{' ' + 'I' * (round_ + 1) if round_ else ''}"


def _source(text: _Text, index: int) -> Source:
    path = "-".join(text.chance.choices(_CONTENT_WORDS, k=2))
    url = f"https://news{index % 40}.example/{index}/{path}"
    return Source(f"s{index:05}", url, text.chance.choice(_PUBLISHERS), text.title(7), text.day())


def _fact(
    text: _Text, index: int, topics: tuple[Named, ...], people: tuple[Named, ...], sources: tuple[Source, ...]
) -> Fact:
    chance = text.chance
    speaker = chance.choice(people).id
    sentence = text.sentence(20, 30)
    figure = chance.randint(100, 900) if chance.random() < 0.3 else None
    if figure is not None:
        sentence = f"{sentence[:-1]}, for {figure} people."
    quote = " ".join(text.words(4)) if chance.random() < 0.1 else None
    if quote is not None:
        sentence = f'{sentence[:-1]}, and said "{quote}".'
    rests_on = chance.sample(sources, chance.choice((1, 1, 2, 2, 3)))
    return Fact(
        id=f"f{index:06}",
        date=min(source.date for source in rests_on) - dt.timedelta(days=chance.randrange(20)),
        text=sentence,
        said_by=speaker,
        status=chance.choice(_STATUSES),
        sources=tuple(source.id for source in rests_on),
        topics=text.some(topics, (1, 1, 1, 2)),
        people=tuple(dict.fromkeys((speaker, *text.some(people, (0, 0, 1, 2))))),
        figure=figure,
        quote=quote,
    )


def _explainer(
    text: _Text, index: int, topics: tuple[Named, ...], people: tuple[Named, ...], citable: _Citable
) -> Explainer:
    chance = text.chance
    own = text.some(topics, (1, 1, 2))
    pool = [fact for topic in own for fact in citable.by_topic[topic]] or citable.facts
    sentences = [_with_markup(text, text.sentence(11, 23), place) for place in range(_SENTENCES)]
    for citation in _citations(chance, pool, citable.sources):
        sentences[chance.randrange(_SENTENCES)] += f"[@{citation}]"
    return Explainer(
        slug=f"e{index:05}-{'-'.join(chance.choices(_CONTENT_WORDS, k=4))}",
        title=text.title(6),
        date=text.day(),
        summary=text.sentence(18, 18),
        topics=own,
        people=tuple(person.id for person in chance.sample(people, 3)),
        blocks=tuple(_blocks(text, sentences)),
    )


def _citations(chance: random.Random, pool: list[str], sources: list[str]) -> list[str]:
    """20 to 30 ids: of ten, seven are facts of the explainer's topics, the others sources; one in seven comes again."""
    cited: list[str] = []
    for _ in range(chance.randint(20, 30)):
        if cited and chance.random() < 0.15:
            cited.append(chance.choice(cited))
        else:
            cited.append(chance.choice(pool if chance.random() < 0.7 else sources))
    return cited


def _with_markup(text: _Text, sentence: str, place: int) -> str:
    """One sentence in four has an emphasis, a link or code on one of its words."""
    drawn, words = text.chance.random(), sentence[:-1].split(" ")
    word = words[4].strip(",")
    for below, marked in (
        (0.12, f"*{word}*"),
        (0.20, f"**{word}**"),
        (0.24, f"[{word}](https://ref.example/{place})"),
        (0.26, f"`{word}`"),
    ):
        if drawn < below:
            return " ".join([*words[:4], marked, *words[5:]]) + "."
    return sentence


def _blocks(text: _Text, sentences: list[str]) -> list[str]:
    """Four to six sections of paragraphs, with a list for every tenth and a quote for every seventeenth."""
    sections, blocks = text.chance.randint(4, 6), []
    bounds = [len(sentences) * section // sections for section in range(sections + 1)]
    for first, after in pairwise(bounds):
        blocks.append(f"## {text.title(4)}")
        waiting = sentences[first:after]
        while waiting:
            count, drawn = text.chance.randint(3, 5), text.chance.random()
            chunk, waiting = waiting[:count], waiting[count:]
            mark = "- " if drawn < 0.1 and len(chunk) > 2 else "> " if 0.1 <= drawn < 0.16 else ""
            blocks.append("\n".join(mark + sentence for sentence in chunk))
    return blocks
