"""What editors leave in a text for themselves, in English and Spanish: `TK`, `TODO: ask the desk`, `[citation needed]`.

Some of these words are also others: `TODO` is "all" in Spanish, `XXX` the thirtieth anniversary, `TK` a flight of
Turkish Airlines. Whether one of them is a note is told by the words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# One of these stands in every text that holds a note: looked for first, because hardly any text has one.
_CAPITALS = (
    "TK", "TODO", "XX", "FIXME", "TBD", "TBC", "TBA", "PLACEHOLDER", "OJO", "PENDIENTE", "REVISAR", "VERIFICAR",
    "CONFIRMAR", "COMPROBAR", "COMPLETAR", "CORREGIR", "PREGUNTAR", "FALTA", "CHECK", "VERIFY", "CONFIRM", "ASK", "FIX",
    "HACK",
)  # fmt: skip
_ANY_CASE = (
    "???", "¿¿", "?]", "needed]", "requerida", "fuente]", "[insert", "[add ", "[check", "[ask ", "[confirm", "[verif",
    "[complete", "[revisar", "[pregunt", "lorem ipsum", "note to self", "todo:", "to-do:", "to do:", "todo :",
)  # fmt: skip
_NOTE = re.compile(
    r"(?<![\w-])(?P<word>TODO|XXX|TK|TBC|TBA)(?![\w-])"
    r"|(?<![\w-])(?:FIXME|TBD|PLACEHOLDER|(?:TK){2,}|TKs|XXXX+)(?![\w-])"
    r"|(?<![\w-])(?:OJO|PENDIENTES?|REVISAR|VERIFICAR|(?:POR )?CONFIRMAR|COMPROBAR|COMPLETAR|CORREGIR|PREGUNTAR|FALTAN?"
    r"|CHECK|VERIFY|CONFIRM|ASK|FIX|HACK)(?: [A-ZÁÉÍÓÚÑ]{2,}){0,4} ?:"
    r"|(?<![\w-])(?:FALTA(?:N)? (?:FUENTES?|CITAS?|DATOS?|CIFRAS?)|POR CONFIRMAR|(?i:note to self|lorem ipsum))(?!\w)"
    r"|^[ ]*(?:[-*+>][ ]+)?(?P<begun>(?:[Tt]odo|[Tt]o[- ]do)[ ]?:)"
    r"|\[(?i:[a-zé ,]*\bneeded|citas? requeridas?|cita[cs]i[oó]n requerida|(?:sin|falta) fuente"
    r"|¿?(?:who|when|where|which|what|source|sources|citation|date|name|sic|check|qui[eé]n|cu[aá]ndo|d[oó]nde|cu[aá]l"
    r"|qu[eé]|fuentes?|cita|fecha|nombre)\?+)\](?!\()"
    r"|\[(?i:insert|add|check|ask|confirm|verify|insertar|completar|complete|revisar|verificar|confirmar|preguntar)"
    r" [^\[\]\n@]*\](?!\()"
    r"|(?P<marks>\?{3,}|¿{2,}\?*)"
    r"|(?<!\w)[$€£]X{2,}(?!\w)|(?<!\w)XX+(?=[ ]?%|[ ](?:per[ ]?cent|percent|por ciento|million|billion|millones)\b)",
    re.MULTILINE,
)
_NEAR = 120  # how many signs of the line, before and behind, say whether a sign is a word of the text's own
_COLON = re.compile(r"[ ]?[:(\[]|[ ][-–—][ ]")
_SPANISH = re.compile(
    r"(?<!\w)(?:el|los|las|del|que|con|por|para|lo|se|sus?|y|sobre|ante|está|han?|le|les|nos|pero|como"
    r"|EL|LA|LOS|LAS|DE|DEL|QUE|CON|POR|PARA|LO|SE|SUS?|Y|SOBRE|ANTE|ESTÁ|HAN?|UN|UNA|ES)(?!\w)"
)
_COUNTED = (
    r"aniversario|congreso|cumbre|edici[oó]n|asamblea|juegos|olimp\w*|reuni[oó]n|conferencia|sesi[oó]n|feria|festival"
    r"|encuentro|jornadas?|per[ií]odo|legislatura|bienal|copa|campeonato|torneo|semana|domingo|brigada|divisi[oó]n"
    r"|regimiento|anniversary|congress|session|summit|olympi\w*|assembly|conference|meeting|legislature|games|brigade"
    r"|division|corps|edition|century|biennial|championship|plenary|pleno|concurso|premios?|awards?"
)
_NUMBERED = re.compile(
    r"(?:siglos?|cap[ií]tulos?|tomo|vol(?:umen|ume|\.)|t[ií]tulo|art(?:[ií]culo|icle|\.)|bowl|chapter|part|title|annex"
    r"|anexo|section|secci[oó]n|brigada|divisi[oó]n|brigade|games|olympiad|centur(?:y|ies))[ ]$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"[ ](?:{_COUNTED})\b", re.IGNORECASE)
_OTHERS = {
    "TK": re.compile(r"[ ]?\d|[ ](?:Maxx|Elevator|Home)\b"),
    "TBC": re.compile(r"[ ](?:Bank|Uganda)\b"),
    "TBA": re.compile(r"[ ](?:Law|Act)\b"),
}


def notes_to_self(text: str) -> Iterator[tuple[int, str]]:
    """Every note that the text holds: where its sign begins, and the sign."""
    small = text.lower()
    if not any(sign in text for sign in _CAPITALS) and not any(sign in small for sign in _ANY_CASE):
        return
    for match in _NOTE.finditer(text):
        group = match.lastgroup or ""
        start = match.start(group) if group else match.start()
        line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        end = line_end if line_end >= 0 else len(text)
        before, after = text[max(line_start, start - _NEAR) : start], text[match.end() : min(end, match.end() + _NEAR)]
        if not _is_other(match["word"], before, after) and not (group == "marks" and _is_said(before)):
            yield start, match[0][start - match.start() :]


def _is_other(word: str | None, before: str, after: str) -> bool:
    """Whether a sign is a word of the text's own there."""
    if word is None or _COLON.match(after):
        return False
    if word == "TODO":
        return bool(_SPANISH.search(f"{before} {after}"))
    if word == "XXX":
        return bool(_NUMBERED.search(before) or _ORDINAL.match(after))
    return bool(_OTHERS[word].match(after))


def _is_said(before: str) -> bool:
    """Whether question marks stand behind a word within quotation marks: somebody wrote them so."""
    quoted = before.count("“") > before.count("”") or before.count("«") > before.count("»") or before.count('"') % 2
    return bool(quoted) and before[-1:].isalpha()
