"""The title of a document, without the name of the site that is stuck to it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import Final

from explainer.language.names import like_name
from explainer.language.normal_form import one_line
from explainer.model.safety.invisible import unseen
from explainer.sources.drafting.choice import Choice
from explainer.web.meta_tags import Said

_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
_BETWEEN: Final = re.compile(r"\s+(?:[|¦·•»›/–—-]|::|<)\s+|\s*[|¦]\s*")
_WHOLE: Final = 10  # letters that a title has at least
_CUT: Final = ("…", "...", "[…]", "[...]")


def title_of(titles: Sequence[Said], names: Iterable[str], address: str) -> Choice:
    """The title that the page gives first; `names` are those of its site, and of who publishes it."""
    of_site = {like_name(name) for name in names} | {_letters(part) for part in _host_names(address)}
    plain = [Said(words, said.where) for said in titles if (words := plain_words(said.words))]
    bare = [Said(words, said.where) for said in plain if (words := without_site(said.words, of_site))]
    if not bare:
        return Choice()
    first = bare[0]
    for other in bare[1:]:
        if _is_cut(first.words, other.words) or _is_stuck(first.words, other.words):
            first = other
            break
    return Choice(first.words, first.where)


def plain_words(words: str) -> str:
    """Words as a reader sees them: entities resolved (twice, as some systems write them), no tags, nothing hidden."""
    for _ in range(2):
        words = _ENTITY.sub(lambda found: html.unescape(found[0]), words)
    words = _TAG.sub("", words)
    for hidden in reversed(list(unseen(words))):
        words = words[: hidden.start] + words[hidden.end :]
    return one_line(words)


def without_site(words: str, of_site: Iterable[str]) -> str:
    """A title without the name of its site before or behind it; nothing, where it is only that name."""
    known = set(of_site)
    parts = [*_BETWEEN.finditer(words)]
    if _is_site(words, known):
        return ""
    for found in parts:  # the longest end that is the site's name, with its sections before it
        if _is_site(words[found.end() :], known) or (found is not parts[-1] and _is_last(words, parts, known)):
            return words[: found.start()].strip() or words
    for found in reversed(parts):
        if _is_site(words[: found.start()], known):
            return words[found.end() :].strip() or words
    return words


def _is_last(words: str, parts: Sequence[re.Match[str]], known: set[str]) -> bool:
    """Whether a title ends with a pipe and its site's name: what stands between two pipes is a section."""
    pipes = all(set(found[0].strip()) <= {"|", "¦"} for found in parts)
    return pipes and _is_site(words[parts[-1].end() :], known)


def _is_site(words: str, known: set[str]) -> bool:
    return like_name(words) in known or _letters(words) in known


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", like_name(words))


def _host_names(address: str) -> list[str]:
    """The name of a site as its address has it, with and without its end: `gazette.example`, `gazette`."""
    found = re.match(r"https?://(?:www\d?\.|m\.|amp\.)*([^/:?#]+)", address)
    if not found:
        return []
    host = found[1]
    return [host, *(host.rsplit(".", ends)[0] for ends in (1, 2) if host.count(".") >= ends)]


def _is_cut(words: str, other: str) -> bool:
    """Whether words are the beginning of others, cut off behind it."""
    end = next((end for end in _CUT if words.endswith(end)), None)
    return end is not None and other.startswith(words.removesuffix(end).rstrip()) and not other.endswith(_CUT)


def _is_stuck(words: str, other: str) -> bool:
    """Whether words are others, with something parted off before or behind them: a section, a motto."""
    if len(other) < _WHOLE or words == other:
        return False
    ends = {found.end() for found in _BETWEEN.finditer(words)}
    return (words.startswith(other) and bool(_BETWEEN.match(words, len(other)))) or (
        words.endswith(other) and len(words) - len(other) in ends
    )
