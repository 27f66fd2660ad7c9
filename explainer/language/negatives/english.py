"""Negatives of ours in English: "no report read here", "none found", "no explanation was found"."""

from __future__ import annotations

from typing import Final

from explainer.language.negatives.words import NegativeWords, nouns, one_of

# What is read, and what is looked for in it: of these we alone say that none was found.
_READ = nouns(
    """
    accounts? answers? articles? audits? auditors? confirmations? counts? data dates? decisions? documents? evidence
    explanations? figures? inquir(?:y|ies) letters? lists? mentions? numbers? orders? ones? others? outlets? pages?
    polls? reasons? records? repl(?:y|ies) reports? responses? rulings? sources? statements? tall(?:y|ies) texts? third
    totals? traces? words?
    """
)
_SAYS = nouns(
    """
    speaks? says? gives? gave tells? shows? names? mentions? puts? reports? explains? confirms? settles? contests?
    contradicts? disputes? records? states? describes?
    """
)
_IS = r"\b(?:is|are|was|were|has been|have been|had been)"
_FOUND = r"found\b(?! (?:not )?(?:guilty|dead|alive|innocent|to|that)\b)"
_LOCATED = rf"(?:{_FOUND}|(?:located|identified|documented)\b)"
_FEW = r"(?:[\w’'-]+ )"

WORDS: Final = NegativeWords(
    any=one_of(
        r"\b(?:no|not|none|nobody|nothing|neither|nor|never|cannot|without|unknown|unconfirmed|only)\b", r"n['’]t\b"
    ),
    own=one_of(
        r"\b(?:read|used|seen|found|held|known|cited|consulted|confirmed|verified|documented|shown) "
        r"(?:here|by us|(?:for|on) (?:this|these) (?:page|site)s?)\b",
        r"\bwe (?:have |had )?(?:read|hold|held|found|saw|seen|used)\b",
        r"\bour (?:own )?(?:records?|reading|files?)\b",
        rf"\b(?:no|none|nothing) {_FEW}{{0,3}}(?<!is )(?<!are )(?<!was )(?<!were )(?<!been ){_FOUND}",
        rf"\b(?:none|nothing) {_FOUND}",
        rf"\bno {_FEW}{{0,3}}{_READ} {_FEW}{{0,4}}{_SAYS}\b",
        rf"\bnone (?:of (?:them|these) )?{_SAYS}\b",
        rf"\bonly {_FEW}{{0,3}}found\b",
        rf"\bwe {_FEW}?(?:found|find|know|knew) (?:of )?(?:no|none|nothing|nobody)\b",
        r"\bwe (?:do|did|could|can|have)(?: not|n['’]t) (?:find|found|know|see|seen|confirm(?:ed)?|verif(?:y|ied))\b",
    ),
    unless_said=one_of(
        rf"\b(?:no|none|nothing|nobody|neither|never|only)\b.{{0,160}}?{_IS}(?: yet| still)* {_LOCATED}",
        rf"{_IS}(?:n['’]t|(?: yet| still)* not(?: yet)?) {_LOCATED}",
        r"\b(?:is|are|was|were|remains?)(?: still| yet)? not (?:yet )?(?:\w+ )?(?:known|confirmed)\b",
        r"\b(?:is|are|was|were|remains?)(?: still| yet)? (?:unknown|unconfirmed)\b",
        rf"\bthere (?:is|are|was|were|has been|have been) no {_FEW}{{0,2}}{_READ}\b",
        rf"\bno {_FEW}{{0,2}}{_READ} (?:exists?|is agreed|appears?|is known|has appeared|has been published)\b",
        r"\b(?:nobody|no[ -]one) (?:has|had|can|could|is known|knows|who)\b",
        rf"\bno {_FEW}{{1,4}}(?:is|are|was|were) (?:yet )?known\b",
        r"\bcould (?:not )?be (?:found|confirmed|verified|established|located)\b",
        r"^\W*(?:unknown|not known)\W*[:;]",
    ),
    said=one_of(
        r"\b(?:said|says|saying|told|according to|argued?s?|denie[ds]|claim(?:s|ed)|reported|announced|added|asked)\b",
        r"\b(?:warned|wrote|noted|called|counted|listed|put|estimated)\b",
        rf"\bby {_FEW}{{0,2}}(?:account|count|report)\b",
        r"['’]s? (?:account|count|words)\b",
    ),
    clause=one_of(r"[;:](?=\s)", r"\|", r", (?:and|but|yet|so) (?=(?:no|none|nobody|nothing)\b)"),
)
