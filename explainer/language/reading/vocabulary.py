"""The words of which numbers and dates are made, per language: what each says, by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from explainer.language import Lang
from explainer.language.months import LONG, SHORT
from explainer.language.normal_form import without_accents

WordKind = Literal[
    "small", "ten", "hundred", "hundreds", "scale", "several", "ordinal", "part", "none", "month", "percent", "money",
    "cent", "span",
]  # fmt: skip
Span = Literal["minute", "hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Word:
    """What a word says: `small` 0 to 19, `ten` 20 to 90, `hundred` times a hundred, `hundreds` 100 to 900, `scale` a
    thousand and up or a dozen, `several` of them without a count, `ordinal` and `part` (a third), `none` nothing,
    `span` so many of a unit of time, `month`, `percent`, `money`, `cent`.
    """

    kind: WordKind
    value: float = 0
    span: Span | None = None


_EN_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_EN_TENTHS: Final = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
_ES_SMALL: Final = (
    "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve"
)
_ES_TWENTIES: Final = (
    "veintiún|veintiuno|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
    "veintinueve"
)
_ES_TENS: Final = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_ES_HUNDREDS: Final = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
_ES_ORDINALS: Final = (
    "primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto|sexta "
    "séptimo|séptima octavo|octava noveno|novena décimo|décima undécimo|undécima duodécimo|duodécima"
)
_ES_TENTHS: Final = (
    "vigésimo|vigésima trigésimo|trigésima cuadragésimo|cuadragésima quincuagésimo|quincuagésima sexagésimo|sexagésima "
    "septuagésimo|septuagésima octogésimo|octogésima nonagésimo|nonagésima centésimo|centésima"
)

_EN_NOTHING: Final = "no none nobody nothing neither nor never without nil"
_ES_NOTHING: Final = "nadie ningún ninguno ninguna ningunos ningunas nada sin ni nunca tampoco"
_SPANS: Final[Mapping[Span, str]] = {
    "minute": "minute minutes min mins minuto minutos",
    "hour": "hour hours hr hrs hora horas",
    "day": "day days día días",
    "week": "week weeks semana semanas",
    "month": "month months mes meses",
    "year": "year years yr yrs año años",
}
_LONGER_SPANS: Final[Mapping[str, tuple[float, Span]]] = {
    "fortnight": (2, "week"), "fortnights": (2, "week"), "decade": (10, "year"), "decades": (10, "year"),
    "century": (100, "year"), "centuries": (100, "year"), "quincena": (2, "week"), "década": (10, "year"),
    "décadas": (10, "year"), "siglo": (100, "year"), "siglos": (100, "year"), "trimestre": (3, "month"),
}  # fmt: skip
_PERCENT: Final = "% percent pct percentage point points pp porcentual porcentuales punto puntos"
_MONEY: Final = (
    "$ € £ usd eur ves bs dollar dollars euro euros bolivar bolivars bolívar bolívars bolívares peso pesos dólar "
    "dólares libra libras"
)
_CENTS: Final = "cent cents ¢ centavo centavos céntimo céntimos"


def _english() -> Iterator[tuple[str, Word]]:
    yield from _counted("small", _EN_SMALL, 0)
    yield from _counted("ten", _EN_TENS, 20, 10)
    yield from _counted("ordinal", _EN_ORDINALS, 1)
    yield from _counted("ordinal", _EN_TENTHS, 30, 10)
    yield "hundred", Word("hundred", 100)
    scales = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "score": 20}
    for name, value in scales.items():
        yield name, Word("scale", value)
        yield f"{name}s", Word("several", value)
    for name, value in {"mn": 1e6, "bn": 1e9, "tn": 1e12}.items():
        yield name, Word("scale", value)
    yield "hundreds", Word("several", 100)
    yield "tens", Word("several", 10)
    parts = {"half": 2, "halves": 2, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "sixths": 6, "sevenths": 7,
             "eighths": 8, "ninths": 9, "tenths": 10, "halved": 2}  # fmt: skip
    for name, value in parts.items():
        yield name, Word("part", value)
    for names, value in {"once single sole lone": 1, "both pair couple twice double doubled twin": 2,
                         "thrice triple tripled": 3}.items():  # fmt: skip
        yield from ((name, Word("small", value)) for name in names.split())
    yield from ((name, Word("none")) for name in _EN_NOTHING.split())


def _spanish() -> Iterator[tuple[str, Word]]:
    yield from _counted("small", _ES_SMALL, 0)
    yield from _counted("small", _ES_TWENTIES, 21)
    yield from _counted("ten", _ES_TENS, 20, 10)
    yield from _counted("ordinal", _ES_ORDINALS, 1)
    yield from _counted("ordinal", _ES_TENTHS, 20, 10)
    yield from (("cien", Word("hundreds", 100)), ("ciento", Word("hundreds", 100)))
    for number, stem in enumerate(_ES_HUNDREDS.split(), 2):
        yield from ((stem + end, Word("hundreds", 100 * number)) for end in ("os", "as"))
    scales = {"mil": 1e3, "millón": 1e6, "millones": 1e6, "millardo": 1e9, "millardos": 1e9, "billón": 1e12,
              "billones": 1e12, "docena": 12, "decena": 10, "centenar": 100, "millar": 1e3}  # fmt: skip
    for name, value in scales.items():
        yield name, Word("scale", value)
    several = {"decenas": 10, "docenas": 12, "cientos": 100, "centenares": 100, "centenas": 100, "miles": 1e3,
               "millares": 1e3}  # fmt: skip
    for name, value in several.items():
        yield name, Word("several", value)
    parts = {"mitad": 2, "medio": 2, "media": 2, "tercio": 3, "tercios": 3, "terceras": 3, "cuartos": 4, "cuartas": 4,
             "quintos": 5, "quintas": 5, "sextos": 6, "sextas": 6, "octavos": 8, "décimos": 10,
             "décimas": 10}  # fmt: skip
    for name, value in parts.items():
        yield name, Word("part", value)
    for names, value in {"ambos ambas par pareja doble duplicó duplicado": 2, "triple triplicó triplicado": 3}.items():
        yield from ((name, Word("small", value)) for name in names.split())
    yield from ((name, Word("none")) for name in _ES_NOTHING.split())


def _of_both(lang: Lang) -> Iterator[tuple[str, Word]]:
    """What texts of both languages may hold: quotations do. Short months are of the one language only: `ago`."""
    for months in (*LONG.values(), SHORT[lang]):
        for number, name in enumerate(months, 1):
            yield name.lower(), Word("month", number)
    yield from (("sep", Word("month", 9)), ("sept", Word("month", 9)), ("setiembre", Word("month", 9)))
    for span, names in _SPANS.items():
        yield from ((name, Word("span", 1, span)) for name in names.split())
    yield from ((name, Word("span", value, span)) for name, (value, span) in _LONGER_SPANS.items())
    yield from ((name, Word("percent")) for name in _PERCENT.split())
    yield from ((name, Word("money")) for name in _MONEY.split())
    yield from ((name, Word("cent")) for name in _CENTS.split())


def _counted(kind: WordKind, names: str, first: int, step: int = 1) -> Iterator[tuple[str, Word]]:
    """The words of a list, each `step` more than the one before; variants of one stand between bars."""
    for number, variants in enumerate(names.split()):
        yield from ((name, Word(kind, first + step * number)) for name in variants.split("|"))


def _with_bare(words: Iterator[tuple[str, Word]]) -> dict[str, Word]:
    """The words, and each without its accents, as hurried hands type them; never `ano` for `año`."""
    given = dict(words)
    return {without_accents(name): word for name, word in given.items() if "ñ" not in name} | given


WORDS: Final[Mapping[Lang, Mapping[str, Word]]] = {
    "en": _with_bare(_of_both("en")) | _with_bare(_english()),
    "es": _with_bare(_of_both("es")) | _with_bare(_spanish()),
}
