"""News agencies: the name under which each is commonly credited, and the other names that it signs with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from explainer.language.names import like_name

_AGENCIES: Final[Mapping[str, tuple[str, ...]]] = {
    "AAP": ("Australian Associated Press",), "AFP": ("Agence France-Presse", "Agencia France-Presse", "France-Presse"),
    "Agência Brasil": (), "Anadolu": ("Anadolu Agency", "Agencia Anadolu", "Anadolu Ajansı"), "Andina": (),
    "ANI": ("Asian News International",), "ANP": ("Algemeen Nederlands Persbureau",),
    "ANSA": ("Agenzia ANSA", "Agencia ANSA", "ANSA Latina"), "Antara": ("Antara News",),
    "AP": ("Associated Press", "The Associated Press", "AP News"), "APA": ("Austria Presse Agentur",), "ATS": (),
    "AVN": ("Agencia Venezolana de Noticias",), "Belga": ("Agence Belga", "Belga News Agency"), "Bernama": (),
    "Bloomberg": ("Bloomberg News",), "Canadian Press": ("The Canadian Press", "La Presse Canadienne"),
    "Colprensa": (), "CTK": ("Czech News Agency",), "DPA": ("Deutsche Presse-Agentur", "dpa International"),
    "EFE": ("Agencia EFE", "EFE News", "EFE Noticias"), "Europa Press": ("Agencia Europa Press", "EuropaPress"),
    "IANS": ("Indo-Asian News Service",), "Interfax": (), "IPS": ("Inter Press Service",), "IRNA": (),
    "Jiji Press": ("Jiji",), "Keystone-SDA": ("Keystone-ATS",), "Kyodo": ("Kyodo News",), "Lusa": ("Agência Lusa",),
    "MTI": (), "Noticias Argentinas": (), "Notimex": (), "NTB": (), "PA Media": ("Press Association",), "PAP": (),
    "Prensa Latina": ("Agencia Prensa Latina", "Agencia Latinoamericana de Noticias Prensa Latina"),
    "PTI": ("Press Trust of India",), "Reuters": ("Thomson Reuters", "Agencia Reuters", "Reuters News"),
    "RIA Novosti": (), "Ritzau": (), "SPA": ("Saudi Press Agency",), "Sputnik": ("Sputnik News", "Sputnik Mundo"),
    "STT": (), "TASS": ("ITAR-TASS", "Agencia TASS"), "Télam": (), "TT": ("TT Nyhetsbyrån",), "Ukrinform": (),
    "UPI": ("United Press International",), "WAFA": (), "Xinhua": ("Xinhua News Agency", "Agencia Xinhua"),
    "Yonhap": ("Yonhap News Agency", "Yonhap News"),
}  # fmt: skip


_KEYS: Final = frozenset(like_name(name) for usual, others in _AGENCIES.items() for name in (usual, *others))


def is_news_agency(name: str) -> bool:
    """Whether it is the name of an agency, by which it is known everywhere."""
    return like_name(name) in _KEYS


def agency_names(spelled: Iterable[str]) -> Mapping[str, str]:
    """How each agency is spelled, by what all names of its have in common (`like_name`).

    `spelled` are the names that records have already: they win, and are known besides.
    """
    own = {like_name(name): name for name in spelled}
    found: dict[str, str] = {}
    for usual, others in _AGENCIES.items():
        keys = [like_name(name) for name in (usual, *others)]
        spelling = next((own[key] for key in keys if key in own), usual)
        found |= dict.fromkeys(keys, spelling)
    return found | own
