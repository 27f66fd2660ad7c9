"""Which field an unknown name was certainly meant to be: other capitals, another language, another word for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

# What others call a field, in English and in Spanish.
_OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("texto", "body", "content", "statement", "claim", "hecho", "afirmación"),
    "date": ("fecha", "day", "when", "dia", "cuando"),
    "reported": ("reportado", "informado", "report_date", "fecha_informe"),
    "published": ("publicado", "fecha_publicación", "publication_date", "pubdate", "publish_date", "date", "fecha"),
    "updated": ("actualizado", "modified", "lastmod", "last_updated"),
    "accessed": ("consultado", "access_date", "retrieved", "leido"),
    "archived": ("archivado", "archive"),
    "as_of": ("al_dia", "a_fecha_de", "asof"),
    "sources": ("fuentes", "fuente", "references", "refs", "citations"),
    "source": ("fuente",),
    "topics": ("temas", "tema", "tags", "tag", "categories", "category", "etiquetas"),
    "places": ("lugares", "lugar", "locations", "location", "where", "donde"),
    "actors": ("actores", "personas", "people", "persons"),
    "facts": ("hechos",),
    "said_by": ("dicho_por", "speaker", "who", "according_to", "según", "quien", "attributed_to"),
    "quote": ("cita", "quotation", "words"),
    "value": ("valor", "figure", "cifra", "amount"),
    "number": ("número", "cantidad", "count"),
    "unit": ("unidad", "units"),
    "note": ("nota", "notes", "comment", "comentario", "caveat"),
    "name": ("nombre",),
    "kind": ("tipo", "type", "clase"),
    "role": ("cargo", "position", "job", "función"),
    "title": ("título", "headline", "titular"),
    "standfirst": ("entradilla", "subtitle", "subtítulo", "summary", "lead", "dek", "resumen"),
    "description": ("descripción",),
    "url": ("link", "enlace", "href", "address", "dirección", "uri"),
    "publisher": ("medio", "outlet", "editorial", "newspaper", "periódico"),
    "agency": ("agencia",),
    "author": ("autores", "authors", "byline"),
    "language": ("idioma", "lang", "lengua"),
    "question": ("pregunta",),
    "accounts": ("versiones", "answers", "respuestas"),
    "definition": ("definición", "meaning"),
    "term": ("término", "word", "palabra"),
    "points": ("puntos", "data", "datos"),
    "method": ("método", "metodología", "methodology"),
    "was": ("antes", "before", "old"),
    "now": ("ahora", "after", "new"),
    "why": ("por_que", "porque", "motivo", "reason", "razón"),
    "order": ("orden", "weight"),
    "start": ("inicio", "desde", "begin"),
    "end": ("fin", "hasta"),
    "locator": ("page", "página", "paragraph", "párrafo"),
    "retracted": ("retirado", "withdrawn"),
    "withdrawn": ("retracted", "retirada"),
    "withheld": ("hidden", "oculto", "suppressed"),
    "within": ("dentro_de", "parent"),
}


def field_meant(name: str, known: Collection[str]) -> str | None:
    """The field of those known that was certainly meant; None where nobody can be sure."""
    wanted = _plain(name)
    if wanted in known:
        return wanted
    other = [field for field in known if wanted in map(_plain, _OTHER_NAMES.get(field, ()))]
    return other[0] if len(other) == 1 else None


def _plain(name: str) -> str:
    """The name without accents, in small letters, its words joined as those of fields are."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return "_".join(letters.replace("-", " ").replace("_", " ").split())
