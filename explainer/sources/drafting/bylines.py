"""Who wrote a page, and whose report it carries, as its byline and its dateline say; never the middle of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from explainer.language import LANGUAGES
from explainer.language.months import LONG, SHORT
from explainer.language.names import like_name
from explainer.model.sameness.agencies import is_news_agency
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.titles import plain_words
from explainer.web.meta_tags import Said
from explainer.web.page_metadata import PageMetadata

_BY: Final = re.compile(
    r"^(?:(?:publicado|escrito) por|(?:published|written|text) by|texto de|autora?:|copyright|by|por|par|von)"
    r"(?!\w)[\s:]*",
    re.IGNORECASE,
)
# With these words a page says that it took something from an agency, and not that the text is the agency's.
_WITH: Final = re.compile(
    r"^(?:(?:con|com) (?:informaci[oó]n|informaciones|informaç[oõ]es|datos|reportes|despachos|material) d[eao]s? "
    r"|with (?:information|reporting|reports|files|material|inputs?) (?:from|by) |(?:fuente|source|vía|via)\s*: ?)"
    r"(?:la agencia |las agencias )?",
    re.IGNORECASE,
)
# The same at the end of a line: "Ana Rivers, con AFP".
_ENDS_WITH: Final = re.compile(r"(?:^|[\s,(|/-])(?:con|com|with)\s+(?P<whom>[^()]+)\)?$", re.IGNORECASE)
_TAKEN: Final = re.compile(
    r"^(?:informaci\w+|informaç\w+|datos|reportes|despachos|material|information|reporting|reports|files|inputs?) "
    r"(?:d[eao]s? |from |by )(?:la agencia |las agencias )?",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(
    r"^(?:fotos?|photos?|fotograf[ií]a|imagen|images?|pictures?|v[ií]deo|getty)\b"
    r"|\bgetty images\b|\b\w{2,8} (?:photo|foto)s?(?=\s*/|$)",
    re.IGNORECASE,
)
_SOME: Final = frozenset(("agencias", "agencies", "agências", "wire", "wires", "wire services", "newswires"))
_NOBODY: Final = frozenset((
    "redaccion", "redaction", "redacao", "redaktion", "admin", "administrador", "administrator", "editor", "editores",
    "editors", "editorial", "staff", "staff writer", "staff reporter", "newsroom", "news desk", "newsdesk", "web desk",
    "webdesk", "webmaster", "equipo", "equipo editorial", "team", "editorial team", "unknown", "anonymous", "none",
    "null", "undefined", "guest", "user", "corresponsal", "correspondent", "correspondents", "news", "noticias",
    "services", "servicios", "service", "our correspondent",
))  # fmt: skip
_DESKS: Final = frozenset((
    "redaccion", "redacao", "redaktion", "equipo", "equipe", "corresponsal", "corresponsales", "news", "noticias",
    "prensa", "press", "radio", "agencia", "agency", "agencias", "agencies", "ministerio", "gobierno",
    "especial", "cortesia",
))  # fmt: skip
_OF_WHAT: Final = re.compile(
    r",\s+[a-zà-ÿ][^,]*$|\s*,?\s+(?:con|com|with|in|en|em|para|for|[Ee]special(?: para| for)?)\s+.*$"
)
_PARTS: Final = re.compile(r"\s*[/|·•;]\s*|\s+[-–—]\s+|\s*\(|\)\s*")
_PEOPLE: Final = re.compile(r"\s*,?\s+(?:and|y|e|et|und|&)\s+", re.IGNORECASE)
_PERSON: Final = re.compile(r"[^\W\d_]+(?:[.'’-]+[^\W\d_]+)*[.'’]?")
_MOST_WORDS: Final = 6
_LONGEST: Final = 300  # signs of a byline
_SHORT: Final = 4  # letters of an agency's name that may be somebody's as well
_MONTHS: Final = frozenset(
    name.lower().rstrip(".") for names in (LONG, SHORT) for lang in LANGUAGES for name in names[lang]
)
_SMALL: Final = frozenset(
    ("de", "del", "la", "el", "los", "las", "da", "do", "di", "du", "of", "the", "y", "and", "sur")
)
_IN_BRACKETS: Final = re.compile(r"^(?P<town>[^()]{0,60}?)\s*\((?P<agency>[^()]{2,40})\)\s*(?:\.?\s*[-–—]|[.:]|$)")
_BARE: Final = re.compile(
    r"^(?:(?P<town>[^,./()–—-]{2,40})[,/]\s*)?(?P<agency>[^,.()–—:/-]{2,30})\s*(?:\.\s*[-–—]|[-–—]|\.-)\s"
)


@dataclass(slots=True)
class _Credits:
    """What was found so far."""

    surely: dict[str, str] = field(default_factory=dict)
    """Each agency whose text it is, and where that is said."""
    perhaps: dict[str, str] = field(default_factory=dict)
    asks: list[str] = field(default_factory=list)
    some: str = ""


def agency_of(metadata: PageMetadata, agencies: Mapping[str, str], publisher: str | None) -> Choice:
    """The agency whose report the page carries; None where nothing says so, or not surely."""
    found = _Credits()
    for said in (*metadata.credits, *metadata.authors, *metadata.bylines):
        _read(said, agencies, found)
    for said in metadata.publishers:
        name = agencies.get(like_name(said.words))
        if name and publisher and like_name(name) != like_name(publisher):
            found.surely.setdefault(name, said.where)
    if (dateline := agency_of_dateline(metadata.opening, agencies)) is not None:
        found.surely.setdefault(dateline, "the line that its text begins with")
    own = agencies[like_name(publisher)] if publisher and is_news_agency(publisher) else None
    if len(found.surely) > 1 and own:
        found.surely.pop(own, None)
    return _judged(found, own)


def _judged(found: _Credits, own: str | None) -> Choice:
    if len(found.surely) == 1:
        name, where = next(iter(found.surely.items()))
        return Choice(name, where, tuple(found.asks))
    if found.surely:
        named = ", ".join(f"{name} ({where})" for name, where in found.surely.items())
        return Choice(None, "", (*found.asks, f"whose report is it? the page names {named}: give --agency"))
    if own:
        return Choice(own, "its publisher is the agency", tuple(found.asks))
    asks = list(found.asks)
    for name, where in found.perhaps.items():
        asks.append(f'is it a report by {name}? its byline says "{where}": if so, give --agency "{name}"')
    if found.some and not found.perhaps:
        asks.append(f'of which agency is it? its byline says only "{found.some}": look at the page')
    return Choice(None, "", tuple(asks))


def _read(said: Said, agencies: Mapping[str, str], found: _Credits) -> None:
    words = plain_words(said.words[:_LONGEST])
    if not words or _PICTURE.search(words) or "://" in words:
        return
    if _WITH.search(words):
        taken_from = _WITH.sub("", words)
        for name in (part for piece in _PARTS.split(taken_from) for part in _PEOPLE.split(piece)):
            if agency := agencies.get(like_name(name)):
                found.perhaps.setdefault(agency, words)
        return
    own, taken = _parted(words, agencies)
    found.perhaps |= {name: found.perhaps.get(name, words) for name in taken}
    for piece in _pieces(own):
        agency, sure = _agency_in(piece, agencies)
        if agency and sure:
            found.surely.setdefault(agency, said.where)
        elif agency:
            found.perhaps.setdefault(agency, words)
        elif like_name(piece) in _SOME:
            found.some = found.some or words


def _parted(words: str, agencies: Mapping[str, str]) -> tuple[str, list[str]]:
    """A line without what it says at its end of agencies that something was taken from, and these."""
    behind = _ENDS_WITH.search(words)
    names = _PEOPLE.split(_TAKEN.sub("", behind["whom"])) if behind else ()
    taken = [agencies[key] for name in names if (key := like_name(name)) in agencies]
    return (words[: behind.start()] if behind and taken else words), taken


def _pieces(words: str) -> Iterator[str]:
    for part in _PARTS.split(_BY.sub("", words)):
        yield from (piece for one in _PEOPLE.split(part) for piece in one.split(", ") if piece.strip())


def _agency_in(piece: str, agencies: Mapping[str, str]) -> tuple[str | None, bool]:
    """The agency that a piece of a byline names; whether it surely does, or may be a part of another name."""
    piece = _trimmed(_BY.sub("", piece))
    if agency := agencies.get(like_name(piece)):
        return agency, True
    words = piece.split()
    for end in range(len(words) - 1, 0, -1):
        agency = agencies.get(like_name(" ".join(words[:end])))
        short = len(words[0]) <= _SHORT and not words[0].isupper()  # "Apa Rivers" is no agency
        if agency and not short:  # "EFE Estuary", "Lusa Staff"
            return agency, like_name(" ".join(words[end:])) in _NOBODY
    for start in range(1, len(words) - 1):
        if agency := agencies.get(like_name(" ".join(words[start:]))):  # "ANA RIVERS Associated Press"
            return agency, True
    return None, False


def agency_of_dateline(opening: str, agencies: Mapping[str, str]) -> str | None:
    """The agency that stands where a text begins: `ESTUARY (AFP) –`, `Estuary, 3 Jan (Lusa) -`, `EFE.-`."""
    for form in (_IN_BRACKETS, _BARE):
        found = form.match(opening[:160])
        if found and _is_town(found["town"] or ""):
            agency = agencies.get(like_name(found["agency"].strip()))
            if agency:
                return agency
    return None


def _is_town(words: str) -> bool:
    """Whether words are a name, and a day perhaps: each begins with a capital, or is small and of a name."""
    for word in re.split(r"[\s,/]+", words.strip()):
        bare = word.strip(".'’-")
        if bare and not (bare[0].isupper() or bare[0].isdigit() or bare.lower() in _MONTHS or bare in _SMALL):
            return False
    return not re.search(r"[!?;:]", words)


# --- who wrote it -----------------------------------------------------------------------------------------------------


def authors_of(metadata: PageMetadata, agencies: Mapping[str, str], site_names: Iterable[str]) -> Choice:
    """The names of the persons, as the first place that names any prints them."""
    not_persons = {like_name(name) for name in site_names} | _NOBODY | _SOME | set(agencies)
    asks: list[str] = []
    for group in _by_place((*metadata.authors, *metadata.bylines)):
        persons: list[str] = []
        for said in group:
            persons += _persons(said, not_persons, agencies, metadata, asks)
        if persons:
            return Choice(tuple(dict.fromkeys(persons)), group[0].where, tuple(dict.fromkeys(asks)))
    return Choice(None, "", tuple(dict.fromkeys(asks)))


def _by_place(given: Sequence[Said]) -> list[list[Said]]:
    groups: dict[str, list[Said]] = {}
    for said in given:
        groups.setdefault(said.where, []).append(said)
    return list(groups.values())


def _persons(
    said: Said, not_persons: set[str], agencies: Mapping[str, str], metadata: PageMetadata, asks: list[str]
) -> Iterator[str]:
    words = plain_words(said.words[:_LONGEST])
    if said.of_a_body or _PICTURE.search(words) or _WITH.search(words) or "://" in words:
        return
    words = re.split(r"\s*[,|·-]?\s*\d", _BY.sub("", words))[0]  # what follows is a day
    words = _without_agencies(_parted(words, agencies)[0], agencies)
    pieces = [_trimmed(piece) for piece in _PARTS.split(words)]
    credited = [any(_agency_in(one, agencies)[0] for one in (piece, piece.rpartition(", ")[2])) for piece in pieces]
    for at, piece in enumerate(pieces):
        if like_name(piece) in not_persons or (credited[at] and not _is_person(_before_agency(piece, agencies))):
            continue
        if any(credited[:at]) and said.where == "byline" and _is_person(piece):
            asks.append(f'is "{piece}" an author or a place? its byline says "{words}": if an author, give --author')
            continue
        own = _OF_WHAT.sub("", _before_agency(piece, agencies) if credited[at] else piece)
        yield from (
            name for name in _several(own, metadata.text) if _is_person(name) and like_name(name) not in not_persons
        )


def _without_agencies(words: str, agencies: Mapping[str, str]) -> str:
    """A line without agencies that stand in it by an "and": `Ana Rivers and AP`."""
    people = _PEOPLE.split(words)
    left = [name for name in people if like_name(name) not in agencies and like_name(name) not in _SOME]
    return words if len(left) == len(people) else " & ".join(left)


def _before_agency(piece: str, agencies: Mapping[str, str]) -> str:
    """What stands before the name of an agency at the end of a piece."""
    before, _, last = piece.rpartition(", ")
    if before and like_name(last) in agencies:
        return _OF_WHAT.sub("", before)
    words = piece.split()
    starts = (start for start in range(1, len(words)) if like_name(" ".join(words[start:])) in agencies)
    return re.sub(r",\s+\w{1,3}$", "", " ".join(words[: next(starts, 0)]).strip(" ,"))


def _several(words: str, text: str) -> list[str]:
    """The names that stand in a line: parted by "and", and by commas where each part is a whole name."""
    by_and = _PEOPLE.split(words)
    if not all(len(name.split()) > 1 for name in by_and):
        by_and = [words]
    found: list[str] = []
    for one in by_and:
        by_comma = [name.strip() for name in one.split(",") if name.strip()]
        turned = " ".join(reversed(by_comma))
        if len(by_comma) > 1 and all(len(name.split()) > 1 for name in by_comma):
            found += by_comma
        elif len(by_comma) == 2 and turned in text:  # "Rivers, Ana", which the page prints as "Ana Rivers"
            found.append(turned)
        else:
            found.append(one)
    return [name for one in found if (name := _trimmed(_BY.sub("", one)))]


def _trimmed(words: str) -> str:
    """Without the signs around it; but the full stop of `Jr.` and `J.` stays."""
    words = words.strip(" ,:")
    return words if re.search(r"\b[^\W\d_]{1,2}\.$", words) else words.strip(" .,:")


def _is_person(words: str) -> bool:
    """Whether words may be somebody's name: not an office, which begins small, nor the desk of a paper."""
    parts = words.replace(",", "").split()
    if not 2 <= len(parts) <= _MOST_WORDS or any(like_name(part) in _DESKS for part in parts):
        return False
    lower = words == words.lower() or (parts[0].islower() and like_name(parts[0]) not in _SMALL)
    return not lower and all(_PERSON.fullmatch(part) for part in parts)
