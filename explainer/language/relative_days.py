"""Words that say when by the day on which they are read: "yesterday", "last week", "el mes pasado"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from explainer.language import Lang
from explainer.language.months import LONG

_MONTHS: Final[Mapping[Lang, str]] = {lang: "|".join(names) for lang, names in LONG.items()}
_DAYS: Final[Mapping[Lang, str]] = {
    "en": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
}
_EN: Final = rf"""
    (?:the\ day\ (?:before\ yesterday|after\ tomorrow)|yesterday|today|tonight|tomorrow|nowadays|recently|currently
    |presently|lately|last\ night|at\ (?:present|the\ moment)|right\ now|as\ of\ (?:now|today|this\ writing)
    |(?:until|till|up\ to|by)\ now|these\ days|to\ this\ day|at\ the\ time\ of\ writing
    |in\ recent\ (?:days|weeks|months|years|times)
    |this\ (?:morning|afternoon|evening|week|weekend|month|quarter|year|spring|summer|autumn|fall|winter|decade|century)
    |this\ (?:past|coming|{_DAYS["en"]}|{_MONTHS["en"]})
    |(?<!the[ ])(?:next|last)\ (?:week|weekend|month|quarter|year|spring|summer|autumn|fall|winter|{_DAYS["en"]}
        |{_MONTHS["en"]})(?!\ (?:of|before|in\ which)\b)
    |(?:in|over|during|within|for)\ (?:the|these)\ (?:last|past)\ (?:few\ |several\ |[\w-]+\ )?
        (?:hours?|days?|weeks?|months?|years?)(?!\ (?:of|before)\b)
    |in\ the\ (?:coming|next)\ (?:few\ |several\ )?(?:hours|days|weeks|months|years)|(?:days|weeks|months|years)\ ago
    |(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\ (?:few\ )?
        (?:hour|day|week|month|year)s?\ ago)
"""
_ES: Final = rf"""
    (?:anteayer|antier|ayer|anoche|hoy(?:\ en\ día)?|pasado\ mañana|actualmente|recientemente|últimamente
    |hasta\ (?:la\ fecha|hoy|ahora)|ahora\ mismo|en\ (?:la\ actualidad|este\ momento|estos\ momentos)|hace\ poco
    |(?<!\bla[ ])(?<!\buna[ ])(?<!\besa[ ])(?<!\bcada[ ])(?<!\baquella[ ])(?<!\bmisma[ ])(?<!\besta[ ])mañana
        (?!\ (?:del?|siguiente|anterior)\b)
    |antes\ de\ ayer|(?:por\ )?estos\ días|en\ l[oa]s\ próxim[oa]s\ (?:horas|días|semanas|meses|años)
    |(?:el\ (?:mes|año)|la\ semana)\ en\ curso
    |esta\ (?:mañana|tarde|noche|semana|primavera)|este\ (?:mes|año|trimestre|verano|otoño|invierno|fin\ de\ semana
        |{_DAYS["es"]}|{_MONTHS["es"]})
    |(?:la\ semana|el\ (?:mes|año|trimestre|verano|invierno|fin\ de\ semana|{_DAYS["es"]}|{_MONTHS["es"]}))
        \ (?:pasad[oa]|próxim[oa]|que\ viene|entrante)
    |(?:la|el)\ (?:pasad[oa]|próxim[oa])\ (?:semana|mes|año|trimestre|fin\ de\ semana|{_DAYS["es"]}|{_MONTHS["es"]})
    |en\ l[oa]s\ últim[oa]s\ (?:\w+\ )?(?:horas|días|semanas|meses|años)
    |hace\ (?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|unos|unas|pocos|pocas|\d+)
        \ (?:horas?|días?|semanas?|mes(?:es)?|años?))
"""


_WORDS: Final[Mapping[Lang, str]] = {"en": _EN, "es": _ES}
_PATTERNS: Final[Mapping[Lang, re.Pattern[str]]] = {
    lang: re.compile(rf"(?<![\w-]){words.replace(chr(92) + ' ', '[ ]+')}(?![\w-])", re.VERBOSE | re.IGNORECASE)
    for lang, words in _WORDS.items()
}
# What is so on one day and may not be on the next, and rests on the day of writing only if one reads it so.
_PASSING: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?<![\w-])(?:still|now|yet|only|already|so\s+far|to\s+date|latest|soon|no\s+longer)(?![\w-])", re.I
    ),
    "es": re.compile(
        r"(?<![\w-])(?:todavía|aún|ahora|ya|s[óo]lo|solamente|por\s+ahora|de\s+momento|pronto|últim[oa])(?![\w-])", re.I
    ),
}
_WEEKDAYS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(rf"(?<![\w-])(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter)\s+(?:{_DAYS['en']})(?!\w)"),
    "es": re.compile(rf"(?<![\w-])(?:[Ee]l|[Dd]el|[Aa]l)\s+(?:{_DAYS['es']})(?!\w)"),
}
_DATED: Final[Mapping[Lang, re.Pattern[str]]] = {
    lang: re.compile(rf"\d(?:\s+de)?\s+(?:{names})|(?:{names})\s+\d|\d{{4}}-\d\d-\d\d", re.IGNORECASE)
    for lang, names in _MONTHS.items()
}
# One of these stands in every text that has any of the above: most texts need no closer look.
_PARTS: Final[Mapping[Lang, tuple[str, ...]]] = {
    "en": ("yesterday", "today", "tonight", "tomorrow", "recent", "currently", "present", "lately", "last", "next",
           "moment", "now", "these", "to this", "writ", "this", "coming", "past", "ago"),
    "es": ("ayer", "antier", "anoche", "hoy", "mañana", "actual", "reciente", "últim", "hasta", "ahora", "est", "hace",
           "pasad", "próxim", "viene", "entrante", "curso"),
}  # fmt: skip
_BEGINNING: Final = re.compile(r"(?:^|[.!?:;|>—–-])[\s\"'“‘«(*_¿¡]*$")


def relative_days(text: str, lang: Lang) -> Iterator[tuple[int, str]]:
    """Each of them, with its place. With a capital within a sentence it is a name: USA Today."""
    lowered = text.lower()
    if not any(part in lowered for part in _PARTS[lang]):
        return
    for match in _PATTERNS[lang].finditer(text.replace("\n", " ")):
        if match[0][0].islower() or _BEGINNING.search(text[: match.start()]):
            yield match.start(), " ".join(match[0].split())


def weekdays(text: str, before: str, lang: Lang) -> Iterator[tuple[int, str]]:
    """Each day of the week that something took place on, where neither the text nor the words before it have a date."""
    if lang == "en" and "day" not in text:
        return
    found = [(match.start(), " ".join(match[0].split())) for match in _WEEKDAYS[lang].finditer(text)]
    if found and not _DATED[lang].search(f"{before} {text}"):
        yield from found


def passing_words(text: str, lang: Lang) -> Iterator[tuple[int, str]]:
    """Each word that may be true today and not tomorrow, with its place: "still", "so far", "ya"."""
    return ((match.start(), match[0]) for match in _PASSING[lang].finditer(text))
