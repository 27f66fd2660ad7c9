"""What a text tells, by the words that stand in it: of what is to come, a stage of the law, no reply, a retelling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from explainer.language import Lang

_WATCH: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(r"(?i)\b(?:to watch|what (?:comes |happens )?next|still to come)\b"),
    "es": re.compile(
        r"(?i)\b(?:qué (?:vigilar|seguir|observar|mirar|esperar|viene)|lo que viene|(?:a|por) seguir)\b|"
        r"\bhabrá que (?:ver|seguir)\b"
    ),
}
# Words that tell of a stage of the law, from the last back; of somebody of whom the law has not got so far, too much.
_STAGE_WORDS: Final[Mapping[Lang, Mapping[str, re.Pattern[str]]]] = {
    "en": {
        "convicted": re.compile(r"(?i)\b(?:convict(?:ed|ion|s)?|found guilty|sentenced)\b"),
        "on-trial": re.compile(r"(?i)\b(?:on trial|stood trial|was tried|were tried)\b"),
        "charged": re.compile(r"(?i)\b(?:charged with|indicted|indictment)\b"),
        "arrested": re.compile(r"(?i)\b(?:arrested|detained|jailed|imprisoned)\b"),
    },
    "es": {
        "convicted": re.compile(r"(?i)\b(?:condenad[oa]s?|condena|declarad[oa]s? culpables?|sentenciad[oa]s?)\b"),
        "on-trial": re.compile(r"(?i)\b(?:en juicio|juzgad[oa]s?|enjuiciad[oa]s?)\b"),
        "charged": re.compile(r"(?i)\b(?:imputad[oa]s?|procesad[oa]s?|acusad[oa]s? formalmente)\b"),
        "arrested": re.compile(r"(?i)\b(?:detenid[oa]s?|arrestad[oa]s?|encarcelad[oa]s?|pres[oa]s?)\b"),
    },
}
_ACCUSES: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?i)\b(?:accus(?:ed|es|ing|ations?)|alleg\w+|indict\w+|charged with|charges|corrupt\w*|fraud\w*)\b"
    ),
    "es": re.compile(
        r"(?i)\b(?:acus(?:ó|a|an|ad[oa]s?|aci(?:ón|ones))|presunt\w+|imput\w+|corrup\w+|fraude\w*)\b",
    ),
}
_DENIED: Final = re.compile(r"(?i)(?:\b(?:not|never|without|no|nunca|sin|ni|yet to be|if)|n['’]t)\b[\w ]{0,20}$")
_NO_REPLY: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?i)\b(?:no|without|not|never|nor|none)\b.{0,60}"
        r"\b(?:repl(?:y|ied|ies)|answer(?:ed|s)?|respon(?:ses?|d(?:ed|s)?)|comment(?:s|ed)?)\b"
    ),
    "es": re.compile(
        r"(?i)\b(?:no|sin|ningun[oa]|ni|tampoco)\b.{0,60}\b(?:respuestas?|respond\w+|contest\w+|réplicas?|coment\w+)\b"
    ),
}
_RETOLD: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?i)\b(?:digests?|rewrit(?:e|es|ten)|summar(?:y|ies)|summari[sz]ed|retell(?:s|ing|ings)?|retold|aggregat\w+)\b"
    ),
    "es": re.compile(r"(?i)\b(?:compendios?|resumen|resúmenes|resumid\w+|reescri\w+|refrit\w+|recopilaci\w+)\b"),
}
# Of what is still to come: "would open in May", not "previously", "a plant".
_AHEAD: Final[Mapping[Lang, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?i)(?<![\w-])(?:will|would|expect(?:s|ed|ing|ations?)?|set for|(?:re)?schedul(?:e[sd]?|ing)"
        r"|plan(?:s|ned|ning)?|due|until|deadlines?|next|goals?|postpon(?:e[sd]?|ing|ements?))(?!\w)"
    ),
    "es": re.compile(
        r"(?i)(?<![\w-])(?:será|serán|sería|serían|prev(?:é|én|ió|ist[oa]s?|isión)|fij(?:[aó]|an|aron|ad[oa]s?)|hasta"
        r"|próxim[oa]s?|plan(?:es|e[aó]|ean|earon|ead[oa]s?)?|plazos?|aplaz(?:[aó]|an|aron|ad[oa]s?)|pospuest[oa]s?)(?!\w)"
    ),
}


def is_of_what_to_watch(heading: str, lang: Lang) -> bool:
    """Whether a heading is that of a list of what is still to come: `What to watch`, `Qué seguir`."""
    return _WATCH[lang].search(heading) is not None


def looks_ahead(text: str, lang: Lang) -> bool:
    """Whether any word of a text tells of what was to come: "would open", "until"; not "previously"."""
    return _AHEAD[lang].search(text) is not None


def words_that_accuse(text: str, lang: Lang) -> str | None:
    """The first word of a text by which somebody is said to have done wrong."""
    found = _ACCUSES[lang].search(text)
    return found[0] if found else None


def words_of_later_stages(text: str, stage: str, lang: Lang) -> str | None:
    """The first words of a text that tell of a later stage of the law than this one, unless they deny it."""
    for later, words in _STAGE_WORDS[lang].items():
        if later == stage or stage in ("convicted", "acquitted"):
            return None
        for found in words.finditer(text):
            if not _DENIED.search(text[: found.start()]):
                return found[0]
    return None


def tells_of_no_reply(text: str, lang: Lang) -> bool:
    """Whether a text says that somebody did not answer, or that no answer was found."""
    return _NO_REPLY[lang].search(text) is not None


def tells_of_retelling(text: str, lang: Lang) -> str | None:
    """The word by which a text says that something is a digest, a rewrite or a summary."""
    found = _RETOLD[lang].search(text)
    return found[0] if found else None
