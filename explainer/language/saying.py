"""Words that hand what is said to somebody: "said", "according to", "según"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from explainer.language import Lang

# Of what somebody does who says something, in the forms in which prose tells of it.
_SAID: Final[Mapping[Lang, str]] = {
    "en": r"(?:sa(?:id|ys)|tells|told|adds|added|announce[sd]|argue[sd]|assert(?:s|ed)|claim(?:s|ed)|confirm(?:s|ed)"
    r"|declare[sd]|den(?:ies|ied)|insist(?:s|ed)|promise[sd]|state[sd]|testif(?:ies|ied)|warn(?:s|ed)|writes|wrote)",
    "es": r"(?:dijo|dice|dijeron|dicen|declar[óa]|afirm[óa]|asegur[óa]|anunci[óa]|añad(?:ió|e)|adv(?:irtió|ierte)|negó"
    r"|niega|sostuvo|sostiene|señal[óa]|explic[óa]|indic[óa]|inform[óa]|escrib(?:ió|e)|insist(?:ió|e)|promet(?:ió|e))",
}
_HELPING: Final[Mapping[Lang, str]] = {
    "en": r"(?:(?:has|had|also|later|then|again|already|publicly)\s+)*",
    "es": r"(?:(?:también|luego|después|ya)\s+)*",
}
# What stands right before a name that is not the subject of its sentence, and what begins another clause before it.
_NO_SUBJECT: Final[Mapping[Lang, str]] = {
    "en": r"(?:of|by|to|with|from|for|and|or|nor|than|against|after|before|about|like|over|under|that|whom|but|['’]s?)",
    "es": r"(?:de|del|por|a|al|con|y|o|ni|que|contra|tras|sobre|como|para|ante)",
}
_CLAUSE: Final[Mapping[Lang, str]] = {
    "en": r"(?:that|who|whom|whose|which|when|if|as|because|while|asked)",
    "es": r"(?:que|quien|cuyo|cuya|cuando|si|como|porque|mientras)",
}
_ACCORDING: Final[Mapping[Lang, str]] = {"en": "according to", "es": "según"}
# What else tells that words, or a count, are somebody's.
_TELLS: Final[Mapping[Lang, str]] = {
    "en": r"(?:say|tell|accord(?:s|ing)|accounts?|agreed?|answer(?:s|ed)?|ask(?:s|ed)?|back(?:s|ed)|call(?:s|ed)?"
    r"|conclude[sd]?|condemn(?:s|ed)?|count(?:s|ed)?|credit(?:s|ed)?|demand(?:s|ed)?|describe[sd]?|estimate[sd]?"
    r"|expect(?:s|ed)?|figures?|found|list(?:s|ed)?|named?|offer(?:s|ed)?|order(?:s|ed)?|position|present(?:s|ed)"
    r"|publish(?:es|ed)|quote[sd]?|recognises?|reject(?:s|ed)?|report(?:s|ed)?|rule[sd]?|speaks|spoke|spoken|view"
    r"|version|wants?|welcome[sd]?)",
    "es": r"(?:según|acord[óa]|califi(?:có|ca)|cifr[óa]|cit[óa]|conclu(?:yó|ye)|conden[óa]|describ(?:ió|e)|estim[óa]"
    r"|exi(?:gió|ge)|llam[óa]|orden[óa]|p(?:idió|ide)|public[óa]|rechaz[óa]|report[óa]|respondió|responde|habl[óa])",
}
# Whole words that tell that something was said on some day, or came out in print: of both, the day of a report is told.
_STATEMENT: Final[Mapping[Lang, str]] = {
    "en": r"(?:say(?:s|ing)?|said|tell(?:s|ing)?|told|announc(?:e[sd]?|ing|ements?)|according to|call(?:s|ed|ing)?"
    r"|quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing)|statements?|declar(?:e[sd]?|ing|ations?))",
    "es": r"(?:dij(?:o|eron|era|eran)|dic(?:e|en|iendo)|ha(?:n|bía|bían)? dicho|según|comunicados?"
    r"|declar(?:[aó]|an|aba|aban|ando|aron|ad[oa]s?|ación|aciones)|anunci(?:[aoó]|os|an|aba|aban|ando|aron|ad[oa]s?))",
}
_IN_PRINT: Final[Mapping[Lang, str]] = {
    "en": r"(?:report(?:s|ed|ing)?|publish(?:es|ed|ing)?|publications?|print(?:s|ed)|writ(?:es?|ten)|wrote"
    r"|broadcasts?|inform(?:s|ed))",
    "es": r"(?:report(?:[aó]|an|aron|ad[oa]s?|es?)|public(?:[aó]|an|ando|aron|ad[oa]s?|ación|aciones)|escri(?:be|ben"
    r"|bió|bieron|t[oa]s?)|inform(?:[aó]|an|ando|aron|ad[oa]s?|es?)|noticias?)",
}
_SENTENCE: Final = re.compile(r"[.!?;:]\s")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What a name is looked at with: what stands behind it, right before it, before it in its sentence."""

    says: re.Pattern[str]
    ends: re.Pattern[str]
    no_subject: re.Pattern[str]
    clause: re.Pattern[str]
    handed: re.Pattern[str]


def _patterns(lang: Lang) -> _Patterns:
    said = rf"{_HELPING[lang]}{_SAID[lang]}(?!\w)"
    title = r"(?:[\w'’-]+\s+){0,6}$"
    return _Patterns(
        says=re.compile(rf"(?:\s*,[^,.;:]{{1,90}},|,)?\s+{said}"),
        ends=re.compile(rf"\s+{said}(?:\s+[^,;]{{1,40}})?[.;]?\s*$"),
        no_subject=re.compile(rf"(?:^|\W){_NO_SUBJECT[lang]}\s*$", re.IGNORECASE),
        clause=re.compile(rf"(?<!\w)(?:{_CLAUSE[lang]}|{_SAID[lang]})(?!\w)", re.IGNORECASE),
        handed=re.compile(rf"[,”»\"]\s+{_SAID[lang]}\s+{title}|(?<!\w){_ACCORDING[lang]}\s+{title}", re.IGNORECASE),
    )


_TELLING: Final[Mapping[Lang, re.Pattern[str]]] = {
    lang: re.compile(rf"(?<!\w)(?:{said}|{_TELLS[lang]})(?!\w)", re.IGNORECASE) for lang, said in _SAID.items()
}
_STATING: Final[Mapping[Lang, re.Pattern[str]]] = {
    lang: re.compile(rf"(?<![\w-]){said}(?![\w-])", re.IGNORECASE) for lang, said in _STATEMENT.items()
}
_PRINTING: Final[Mapping[Lang, re.Pattern[str]]] = {
    lang: re.compile(rf"(?<![\w-]){printed}(?![\w-])", re.IGNORECASE) for lang, printed in _IN_PRINT.items()
}
_OF: Final[Mapping[Lang, _Patterns]] = {"en": _patterns("en"), "es": _patterns("es")}


def is_said_by(text: str, start: int, end: int, lang: Lang) -> bool:
    """Whether the sentence hands what it tells to the name between these places: "NAME said", ", said NAME"."""
    look, before = _OF[lang], _SENTENCE.split(text[:start])[-1]
    if look.handed.search(before):
        return True
    if before.rstrip().endswith((",", '"', "”", "»")) and look.ends.match(text, end):
        return True
    return bool(look.says.match(text, end)) and not look.no_subject.search(before) and not look.clause.search(before)


def may_say(text: str, end: int, lang: Lang) -> bool:
    """Whether a word of saying stands behind a name that ends there, in whatever clause."""
    return bool(_OF[lang].says.match(text, end))


def tells_of_saying(text: str, lang: Lang) -> bool:
    """Whether any word of the text tells that somebody says, shows, wants or decides something."""
    return bool(_TELLING[lang].search(text))


def tells_of_statement(text: str, lang: Lang) -> bool:
    """Whether any word of the text tells that somebody said something, on whatever day: not "a quota", "so-called"."""
    return bool(_STATING[lang].search(text))


def tells_of_print(text: str, lang: Lang) -> bool:
    """Whether any word of the text tells that something came out in print: not "a public school", "a paper mill"."""
    return bool(_PRINTING[lang].search(text))
