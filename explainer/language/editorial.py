"""The words for how a record was made: how far the law had got, and what only retells the reports of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from explainer.language import Lang
from explainer.language.statuses import Words, capitalized

LEGAL_STAGES: Final[Words] = {
    "en": {
        "investigated": "under investigation", "arrested": "arrested", "charged": "charged", "on-trial": "on trial",
        "convicted": "convicted", "acquitted": "acquitted",
    },
    "es": {
        "investigated": "investigación", "arrested": "detención", "charged": "acusación formal",
        "on-trial": "juicio", "convicted": "condena", "acquitted": "absolución",
    },
}  # fmt: skip
# What each of them is not, or is.
_STAGE_MEANINGS: Final[Words] = {
    "en": {
        "investigated": "An investigation is not a charge.",
        "arrested": "An arrest is not a finding of guilt.",
        "charged": "A charge is not a finding of guilt.",
        "on-trial": "A trial is not a finding of guilt.",
        "convicted": "A court has found guilt.",
        "acquitted": "A court has not found guilt.",
    },
    "es": {
        "investigated": "Una investigación no es una acusación formal.",
        "arrested": "Una detención no es una declaración de culpabilidad.",
        "charged": "Una acusación formal no es una declaración de culpabilidad.",
        "on-trial": "Un juicio no es una declaración de culpabilidad.",
        "convicted": "Un tribunal ha declarado la culpabilidad.",
        "acquitted": "Un tribunal no ha declarado la culpabilidad.",
    },
}
# One, and several.
_RETELLINGS: Final[Mapping[Lang, Mapping[str, tuple[str, str]]]] = {
    "en": {
        "digest": ("a digest", "digests"), "rewrite": ("a rewrite", "rewrites"), "summary": ("a summary", "summaries"),
    },
    "es": {
        "digest": ("un compendio", "compendios"), "rewrite": ("una reescritura", "reescrituras"),
        "summary": ("un resumen", "resúmenes"),
    },
}  # fmt: skip
_OF_OTHERS: Final[Mapping[Lang, str]] = {"en": "{} of other reports", "es": "{} de otras informaciones"}
_RESTS_ONLY: Final[Mapping[Lang, str]] = {"en": "Rests only on {}", "es": "Se apoya solo en {}"}
_AND: Final[Mapping[Lang, str]] = {"en": " and ", "es": " y "}


def legal_stage(stage: str, lang: Lang) -> str:
    """`Charged`: how far the law had got with somebody, as it begins a line."""
    return capitalized(LEGAL_STAGES[lang][stage])


def legal_stage_meaning(stage: str, lang: Lang) -> str:
    """`A charge is not a finding of guilt.`: what that is, and is not."""
    return _STAGE_MEANINGS[lang][stage]


def retelling(kind: str, lang: Lang) -> str:
    """`A digest of other reports`: what a source is that only retells."""
    return capitalized(_OF_OTHERS[lang].format(_RETELLINGS[lang][kind][0]))


def rests_only_on(kinds: Sequence[str], lang: Lang) -> str:
    """`Rests only on digests and a rewrite of other reports`: of a fact, by the kind of each of its sources."""
    words = [_RETELLINGS[lang][kind][count > 1] for kind, count in Counter(kinds).items()]
    listed = _AND[lang].join(filter(None, (", ".join(words[:-1]), words[-1])))
    return _RESTS_ONLY[lang].format(_OF_OTHERS[lang].format(listed))
