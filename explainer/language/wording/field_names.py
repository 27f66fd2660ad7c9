"""What readers call the fields of records and the heads of pages, where a change of one is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from explainer.language import Lang

# Where a field says something else in some kinds, its name there stands as `noun.field`.
FIELD_NAMES: Final[Mapping[Lang, Mapping[str, str]]] = {
    "en": {
        "accounts": "Account", "actors": "Who it is about", "event.actors": "Who takes part",
        "against": "Who is accused", "agency": "Origin", "aliases": "Also called", "approximate": "How exact it is",
        "archived": "Copy kept elsewhere", "as_of": "Covers events to", "author": "Author", "bound": "How exact it is",
        "cites": "What it cites",
        "common_ground": "Not in dispute", "date": "Date", "fact.date": "When it happened",
        "definition": "Definition", "description": "Description", "facts": "Fact it uses", "kind": "Kind",
        "language": "Language", "latitude": "Latitude", "legal_stage": "Stage of the proceedings",
        "longitude": "Longitude", "method": "Method", "name": "Name", "no_reply": "No reply found", "note": "Note",
        "office": "Whether it is an office", "open_because": "Why it is open", "place": "Place", "places": "Place",
        "points": "Point", "published": "Published", "publisher": "Publisher", "question": "Question",
        "quote": "Quotation", "retracted": "Retracted", "reply": "Reply", "reported": "Reported on",
        "retelling": "What it is", "role": "Role",
        "roles": "Role", "said_by": "Who says it", "searched": "Not found", "sentence": "Sentence",
        "settled_by": "What would settle it", "shows": "What the page shows", "sources": "Source",
        "speaks_for": "Speaks for", "superseded_by": "Replaced by", "time_zone": "Time zone",
        "standfirst": "Standfirst", "status": "Status", "term": "Word", "text": "Words",
        "title": "Title", "topics": "Topic", "translated_title": "Title translated", "unit": "What is counted",
        "unnamed": "Whether the sources give a name", "updated": "Updated", "url": "Address", "value": "Figure",
        "why_unnamed": "Why not named", "within": "Lies in", "withdrawn": "Withdrawn",
    },
    "es": {
        "accounts": "Versión", "actors": "De quién trata", "event.actors": "Quién participa",
        "against": "A quién se acusa", "agency": "Origen", "aliases": "También llamado",
        "approximate": "Qué tan exacto es", "archived": "Copia guardada en otro lugar",
        "as_of": "Cubre hasta el", "author": "Autor",
        "bound": "Qué tan exacto es", "cites": "Lo que cita", "common_ground": "Lo que no se discute",
        "date": "Fecha", "fact.date": "Cuándo ocurrió", "definition": "Definición",
        "description": "Descripción", "facts": "Hecho en que se apoya", "kind": "Tipo", "language": "Idioma",
        "latitude": "Latitud", "legal_stage": "Estado del proceso", "longitude": "Longitud", "method": "Método",
        "name": "Nombre", "no_reply": "Sin respuesta hallada", "note": "Nota", "office": "Si es un cargo",
        "open_because": "Por qué está abierta", "place": "Lugar", "places": "Lugar", "points": "Punto",
        "published": "Publicado", "publisher": "Editor", "question": "Pregunta", "quote": "Cita",
        "retracted": "Retractado",
        "reply": "Respuesta", "reported": "Informado el", "retelling": "Qué es", "role": "Cargo", "roles": "Cargo",
        "said_by": "Quién lo dice", "searched": "No hallado", "sentence": "Frase", "settled_by": "Qué lo resolvería",
        "shows": "Lo que muestra la página", "sources": "Fuente", "speaks_for": "Habla por",
        "superseded_by": "Reemplazado por", "time_zone": "Huso horario",
        "standfirst": "Entradilla", "status": "Estado", "term": "Palabra", "text": "Texto", "title": "Título",
        "topics": "Tema", "translated_title": "Título traducido", "unit": "Lo que se cuenta",
        "unnamed": "Si las fuentes dan un nombre", "updated": "Actualizado", "url": "Dirección", "value": "Cifra",
        "why_unnamed": "Por qué sin nombre", "within": "Está en", "withdrawn": "Retirada",
    },
}  # fmt: skip


def field_name(field: str, noun: str, lang: Lang) -> str:
    """`Who says it`: a field of that kind of record, or of a `page`; as it is written where there is no word for it.

    Of a field in a list (`sources.an-id`) it is what an entry of it is called; of what its words cite, that.
    """
    names, (first, *rest) = FIELD_NAMES[lang], field.split(".")
    if rest[:1] == ["cites"]:
        return names["cites"]
    return names.get(f"{noun}.{first}") or names.get(first) or field
