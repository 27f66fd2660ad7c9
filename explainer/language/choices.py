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
# Of addresses that no longer show what they showed, in a sentence.
LOST_ADDRESSES: Final[Words] = {
    "en": {
        "dead": "The address no longer answers", "deviated": "The address shows something else now",
        "unfit": "The address is unsafe to visit", "usurped": "The address has a new owner",
    },
    "es": {
        "dead": "La dirección ya no responde", "deviated": "La dirección muestra ahora otra cosa",
        "unfit": "No es seguro visitar la dirección", "usurped": "La dirección tiene otro dueño",
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


def lost_address(status: str, lang: Lang) -> str | None:
    """`The address no longer answers`: what has become of an address; None where nobody has seen that anything has."""
    return LOST_ADDRESSES[lang].get(status)


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
