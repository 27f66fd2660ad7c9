"""Whether what came is the document at all, or what stands before it: a question for robots, a notice, nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from explainer.web.html_page import HtmlPage
from explainer.web.page_metadata import PageMetadata

Instead = Literal[
    "not-found", "robot-check", "consent", "login", "front-page", "moves-on", "needs-scripts", "empty",
    "not-here", "out-of-order",
]  # fmt: skip

_BETWEEN: Final = re.compile(r"\s*[|¦·•»›:–—]\s*|\s+-\s+")
_WITHIN: Final = re.compile(r"\w:\s")  # "Error 404: why sites fall" is the title of an article
_NOT_FOUND: Final = re.compile(
    r"(?:(?:error|erro|http)?\s*404(?:\s*(?:error|not found|no encontrad[ao]))?"
    r"|(?:page|article|content|url|file)? ?not found"
    r"|(?:the |this )?(?:page|article|content)[\w ]{0,30}(?:not found|(?:cannot|can't|could not|couldn't) be found"
    r"|does not exist|doesn[’']t exist|(?:is )?no longer (?:available|exists))"
    r"|p[aá]gina (?:no|n[aã]o) (?:encontrada|existe|disponible)"
    r"|(?:esta|la) p[aá]gina no (?:existe|est[aá] disponible|se encuentra)[\w ]*"
    r"|contenido no (?:encontrado|disponible)|(?:no encontrad[ao]|no se encontr[oó][\w ]*)|nothing (?:was )?found"
    r"|page introuvable|seite nicht gefunden|oops[!.,]?[\w ’',.]*(?:404|found|wrong)[\w ’'.]*|410 gone"
    r"|(?:[¡¿]?(?:ups|vaya|oops|ooops|lo sentimos|desculpe)[!.,…]*\s*)?(?:error 404[:,.]?\s*)?"
    r"(?:l[ao] |est[ae] |el |o |a )?(?:p[aá]gina|noticia|nota|art[ií]culo|contenido|entrada|publicaci[oó]n|archivo|"
    r"documento|enlace|conte[uú]do|not[ií]cia|mat[eé]ria|artigo|arquivo|resource|story|document|post)"
    r"(?: solicitad[ao]| que [\w ]{3,30}?)? (?:no (?:ha sido )?encontrad[ao]|n[aã]o encontrad[ao]"
    r"|no (?:se encuentra|existe|est[aá] disponible|disponible)[\w ]*|(?:ha sido |fue |foi )?(?:eliminad|removid)[ao]"
    r"|ya no [\w ]+|(?:has been |was )?(?:removed|deleted)|(?:was )?not found|cannot be found))[.!]*",
    re.IGNORECASE,
)
_ROBOTS: Final = re.compile(
    r"(?:just a moment|un momento|attention required!?|access (?:to this page has been )?denied|acceso denegado"
    r"|are you a (?:robot|human)\??|robot or human\??|pardon our interruption|(?:\w+ )?security check(?:point)?"
    r"|human verification|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser[\w .]*"
    r"|ddos-guard|captcha|client challenge|one more step|(?:error )?403(?: forbidden)?|forbidden|request blocked"
    r"|you have been blocked)[.…!]*",
    re.IGNORECASE,
)
_CONSENT: Final = re.compile(
    r"before you continue[\w ]*|antes de (?:continuar|ir a)[\w ]*|(?:your|tu) (?:privacy|privacidad)[\w ]*"
    r"|(?:cookie|privacy|gdpr) (?:consent|notice|settings)|consent",
    re.IGNORECASE,
)
_LOGIN: Final = re.compile(
    r"(?:please )?(?:log|sign) ?in(?: to continue)?|log ?in|inici(?:ar|a|e) sesi[oó]n|acceder"
    r"|subscribe to (?:continue|read)[\w ]*|suscr[ií]bete[\w ]*|register to (?:continue|read)[\w ]*",
    re.IGNORECASE,
)
# What a server shows that has no site, or none just now; and what one says to readers from elsewhere.
_OUT_OF_ORDER: Final = re.compile(
    r"(?:apache\d?|iis|nginx|tomcat|http server)[\w /.]*(?:default|test) page[\w ]*|welcome to nginx|it works"
    r"|(?:default web site|test) page[\w ]*|iis windows server|index of /.*|database error|site not found"
    r"|(?:this |your )?(?:account|site|website|domain)(?: is| has been)? suspended"
    r"|(?:cuenta|sitio|dominio) suspendid[ao]|conta suspensa"
    r"|(?:(?:this )?(?:site|website|domain|dominio|dom[ií]nio) )?(?:has )?(?:expired|expirado|caducado|vencido)"
    r"|(?:(?:site|website|sitio|p[aá]gina|site web) )?(?:is |est[aá] )?(?:under|down for|en|em) (?:scheduled )?"
    r"(?:maintenance|mantenimiento|manuten[cç][aã]o|construction|construcci[oó]n|constru[cç][aã]o)|coming soon"
    r"|(?:\d{3} )?(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)"
    r"|servicio no disponible|error establishing a database connection",
    re.IGNORECASE,
)
_SAYS_SO: Final = re.compile(
    r"account has been suspended|cuenta ha sido suspendida|domain(?: name)? (?:has |is )?expired"
    r"|dominio ha (?:caducado|expirado|vencido)|default welcome page|nginx web server is successfully installed"
    r"|unavailable for scheduled maintenance|error establishing a database connection"
    r"|error al establecer una conexi[oó]n con la base de datos|(?:sitio|p[aá]gina|site) (?:web )?en mantenimiento"
    r"|resource (?:you are looking for )?cannot be found",
    re.IGNORECASE,
)
_NOT_HERE: Final = re.compile(
    r"not (?:currently )?available (?:in|from) your (?:country|region|location|area)|blocked in your country"
    r"|no (?:est[aá] )?disponible en (?:su|tu) (?:pa[ií]s|regi[oó]n|ubicaci[oó]n)|unavailable in the european",
    re.IGNORECASE,
)
_NEEDS_SCRIPTS: Final = re.compile(
    r"(?:enable|activ[ae]r?|habilit[ae]r?|turn on|requires?|needs?|necesita)\W+(?:\w+\W+){0,4}javascript"
    r"|javascript\W+(?:\w+\W+){0,4}(?:enabled|required|disabled|activado|habilitado)",
    re.IGNORECASE,
)
_SHORT: Final = 2_500  # signs; what stands in place of a document has fewer
_NEXT_TO_NOTHING: Final = 200
_A_NAME: Final = 6  # words that a notice has, with the name of its site
_A_NOTICE: Final = 600  # signs; a page that has no more says one thing


@dataclass(frozen=True, slots=True)
class Finding:
    """What came instead of the document, and the words by which that is seen."""

    what: Instead
    words: str


def instead_of_document(page: HtmlPage, metadata: PageMetadata, asked: str, final: str) -> Finding | None:
    """What this is, where it is not the document that was asked for; None where it may well be."""
    if metadata.moves_to and len(metadata.text) < _SHORT:
        return Finding("moves-on", metadata.moves_to)
    host, path = urlsplit(final).hostname or "", urlsplit(final).path
    if re.match(r"(?:consent|guce|myprivacy)\.", host) or re.search(r"/(?:consent|collectConsent)\b", path):
        return Finding("consent", host)
    if found := _by_title(metadata):
        return found
    if path.strip("/") == "" and not urlsplit(final).query and urlsplit(asked).path.strip("/"):
        return Finding("front-page", final)
    return _hardly_anything(page.tree, metadata)


def _by_title(metadata: PageMetadata) -> Finding | None:
    """What the title or the heading of a short page says, in a part of its own; of an article, only its day counts."""
    if len(metadata.text) > _SHORT or metadata.types:
        return None
    titles = [said.words for said in metadata.titles]
    parts = [(part.strip(), title) for title in titles for part in _parts(title)]
    for what, words in (("robot-check", _ROBOTS), ("not-found", _NOT_FOUND), ("consent", _CONSENT), ("login", _LOGIN),
                        ("out-of-order", _OUT_OF_ORDER)):  # fmt: skip
        for part, title in parts:
            if words.fullmatch(part.rstrip("!.…")) or words.fullmatch(part):
                return Finding(what, title)  # type: ignore[arg-type]
    return _by_words(metadata.text)


def _parts(title: str) -> list[str]:
    """A title, and what is parted off in it; of one whose words go on behind a colon, nothing is."""
    parts = _BETWEEN.split(title)
    going_on = _WITHIN.search(title) and len(title.split()) > _A_NAME
    return [title] if going_on else [title, *parts]


def _by_words(text: str) -> Finding | None:
    """What a page says that has nothing else to say."""
    if len(text) > _A_NOTICE:
        return None
    for what, words in (("out-of-order", _SAYS_SO), ("not-here", _NOT_HERE)):
        if found := words.search(text):
            return Finding(what, found[0])  # type: ignore[arg-type]
    return None


def _hardly_anything(tree: Any, metadata: PageMetadata) -> Finding | None:
    """A page that a script would have to fill; what it says of itself in its head may be enough all the same."""
    if len(metadata.text) > _NEXT_TO_NOTHING or metadata.types or metadata.articles:
        return None
    said = any(said.where not in ("title element", "heading") for said in metadata.titles)
    without = " ".join(" ".join(element.text_content().split()) for element in tree.iter("noscript"))
    scripts = [script for script in tree.iter("script") if "json" not in (script.get("type") or "")]
    if said and metadata.published:
        return None
    if _NEEDS_SCRIPTS.search(f"{without} {metadata.text}") or (scripts and len(metadata.text) < 80):
        return Finding("needs-scripts", without or metadata.text)
    return Finding("empty", metadata.text) if not metadata.text and not metadata.titles else None
