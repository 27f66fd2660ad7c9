"""The words for what editors choose from: what a source or a place is, how an address answers, whose clock it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

from babel.dates import get_timezone, get_timezone_gmt, get_timezone_location

from explainer.language import Lang
from explainer.language.statuses import Words

SOURCE_KINDS: Final[Words] = {
    "en": {
        "news": "News report", "legal": "Legal text", "official": "Official document", "academic": "Academic work",
        "ngo": "Report of an organisation", "reference": "Reference work", "report": "Report",
        "transcript": "Transcript", "dataset": "Data set", "video": "Video", "social": "Social media post",
    },
    "es": {
        "news": "Noticia", "legal": "Texto legal", "official": "Documento oficial", "academic": "Trabajo académico",
        "ngo": "Informe de una organización", "reference": "Obra de consulta", "report": "Informe",
        "transcript": "Transcripción", "dataset": "Conjunto de datos", "video": "Vídeo",
        "social": "Publicación en redes sociales",
    },
}  # fmt: skip
URL_STATUSES: Final[Words] = {
    "en": {
        "live": "answers", "dead": "no longer answers", "deviated": "shows something else now",
        "unfit": "not fit to visit", "usurped": "in other hands", "unchecked": "not checked",
    },
    "es": {
        "live": "responde", "dead": "ya no responde", "deviated": "muestra ahora otra cosa",
        "unfit": "no apta para visitar", "usurped": "en otras manos", "unchecked": "sin comprobar",
    },
}  # fmt: skip
PLACE_KINDS: Final[Words] = {
    "en": {"country": "country", "state": "state", "city": "city", "site": "site", "region": "region"},
    "es": {"country": "país", "state": "estado", "city": "ciudad", "site": "lugar", "region": "región"},
}
TIME_OF: Final[Mapping[Lang, str]] = {"en": "{} time", "es": "hora de {}"}


def source_kind(kind: str, lang: Lang) -> str:
    """`News report`: what sort of document a source is."""
    return SOURCE_KINDS[lang][kind]


def url_status(status: str, lang: Lang) -> str:
    """`no longer answers`: whether an address still shows what it showed."""
    return URL_STATUSES[lang][status]


def place_kind(kind: str, lang: Lang) -> str:
    """`city`: what sort of place it is."""
    return PLACE_KINDS[lang][kind]


def time_zone(name: str, lang: Lang) -> str:
    """`Lima time`, `hora de Londres`: whose clock the day of an event goes by. The names of cities are CLDR's."""
    city = get_timezone_location(name, locale=lang, return_city=True).rpartition("/")[2]
    if city in ("UTC", "GMT"):
        return city
    if city.startswith("GMT"):  # no city's, but a fixed one: `Etc/GMT+5` is five hours behind
        return get_timezone_gmt(dt.datetime(2000, 1, 1, tzinfo=get_timezone(name)), locale=lang)
    return TIME_OF[lang].format(city)
