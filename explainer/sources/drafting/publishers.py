"""Who published a page, spelled as the site's other sources spell it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from explainer.language.names import like_name
from explainer.model.sameness.addresses import canonical
from explainer.model.source import Source
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.titles import plain_words, without_site
from explainer.web.meta_tags import Said


def site_of(address: str) -> str:
    """The name of the site of an address, whatever form it is shown in: `gazette.example`."""
    return re.split("[/?:]", canonical(address).key, maxsplit=1)[0]


def publisher_of(said: Sequence[Said], address: str, sources: Iterable[Source]) -> Choice:
    """The name: of the site's other sources from there, else as the page has it, spelled as others have it."""
    sources = list(sources)
    stated = [Said(words, one.where) for one in said if (words := _bare(one.words, said, address))]
    here = Counter(source.publisher for source in sources if site_of(source.url) == site_of(address))
    if here:
        return _as_here(here, stated)
    if not stated:
        return Choice()
    first = stated[0]
    spelled = Counter(source.publisher for source in sources if like_name(source.publisher) == like_name(first.words))
    if spelled:
        return Choice(spelled.most_common(1)[0][0], f"{first.where}, as other sources spell it")
    return Choice(first.words, first.where, _namesakes(first.words, sources))


def _as_here(here: Counter[str], stated: Sequence[Said]) -> Choice:
    names = {like_name(said.words) for said in stated}
    alike = [name for name, _ in here.most_common() if like_name(name) in names]
    (most, count), *others = here.most_common()
    chosen = alike[0] if alike else most
    where = (
        f"as {count} other source{'' if count == 1 else 's'} from there" if chosen == most else "the page's own name"
    )
    if others and not alike:
        return Choice(chosen, where, (f"other sources from there name {', '.join(name for name, _ in others[:3])}",))
    return Choice(chosen, where)


def _bare(words: str, said: Sequence[Said], address: str) -> str:
    """A name without the motto behind it, where another place has it alone: `The Gazette | News of the river`."""
    words = plain_words(words)
    if "://" in words or not any(map(str.isalpha, words)):
        return ""
    for other in said:
        short = plain_words(other.words)
        if short != words and words.startswith(short) and not words[len(short)].isalnum():
            return short
    rest = without_site(words, {like_name(part) for part in (urlsplit(address).hostname or "").split(".")[-2:-1]})
    return words.removesuffix(rest).strip(" |-–—·:") if rest and rest != words and words.endswith(rest) else words


def _namesakes(name: str, sources: Iterable[Source]) -> tuple[str, ...]:
    """Publishers that bear the same name with something in brackets behind it, which tells them apart."""
    others = sorted(
        {one.publisher for one in sources if like_name(one.publisher.partition(" (")[0]) == like_name(name)}
    )
    return (f"others have that name: {', '.join(others)}: tell it apart, such as by its country",) if others else ()
