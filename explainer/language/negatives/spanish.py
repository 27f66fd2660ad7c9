"""Negatives of ours in Spanish: "ningún informe leído aquí", "no se encontró", "no consta"."""

from __future__ import annotations

from typing import Final

from explainer.language.negatives.words import NegativeWords, nouns, one_of

_READ = nouns(
    """
    artículos? auditor[ií]as? cifras? confirmaci(?:ón|ones) constancia datos? decisi(?:ón|ones) documentos?
    explicaci(?:ón|ones) fallos? fechas? fuentes? informes? informaci(?:ón|ones) listas? listados? medios? noticias?
    [óo]rden(?:es)? otr[oa]s? páginas? pruebas? recuentos? registros? relatos? reportes? respuestas? sondeos?
    testimonios? textos? total(?:es)? versi(?:ón|ones)
    """
)
_SAYS = nouns(
    """
    hablan? dicen? dan? muestran? mencionan? recogen? explican? indican? confirman? aclaran? contradicen? discuten?
    señalan? precisan? responden? nombran? cuentan?
    """
)
_FEW = r"(?:[\w-]+ )"

WORDS: Final = NegativeWords(
    any=one_of(
        r"\b(?:no|ni|ning[úu]n|ningun[oa]s?|nadie|nada|tampoco|nunca|jamás|sin|únic[oa]s?|desconocid[oa]s?)\b",
        r"\bse (?:desconoc|ignor)",
    ),
    own=one_of(
        r"\b(?:leíd|consultad|usad|utilizad|vist|encontrad|hallad|conocid|confirmad|verificad|citad|reunid)[oa]s? "
        r"(?:aquí|por nosotros|(?:para|en) est[ea]s? (?:página|sitio|registro)s?)\b",
        r"\baquí (?:(?:se|hemos) )?(?:le[íy]|consult|us|utiliz|cit)\w+",
        r"\b(?:hemos|habíamos) (?:leído|encontrado|hallado|visto|consultado|localizado|usado)\b",
        r"\bque (?:leímos|consultamos|usamos|tenemos|encontramos)\b",
        r"\bnuestr[oa]s? (?:propi[oa]s? )?(?:registros?|lecturas?|archivos?)\b",
        rf"\bning[úu]n[oa]? {_FEW}{{0,2}}{_READ} {_FEW}{{0,4}}{_SAYS}\b",
        rf"\bning[úu]n[oa]? (?:de ell[oa]s )?{_SAYS}\b",
        rf"\bning[úu]n[oa]? {_FEW}{{0,3}}(?<!fue )(?<!fueron )(?<!sido )(?:encontrad|hallad|localizad)[oa]s?\b",
        rf"\búnic[oa] {_FEW}{{0,3}}(?:encontrad[oa]|hallad[oa]|que (?:se )?(?:encontr|hall)\w+)\b",
        r"\bno (?:encontramos|hallamos|localizamos|conocemos|sabemos|pudimos|tenemos|(?:hemos|habíamos) \w+d[oa])\b",
    ),
    unless_said=one_of(
        r"\bno se (?:ha|han|había|habían|pudo|pudieron) \w+",
        r"\bno se (?:encontr|hall|localiz|encuentr)\w+",
        r"\bno se (?:conocen?|conocían?|saben?|sabía|supo)\b",
        r"\bno (?:constan?|constaban?|figuran?|figuraban?|aparecen?|aparecían?)\b",
        rf"\bno (?:hay|había|hubo|existen?) {_FEW}{{0,2}}{_READ}\b",
        r"\bse (?:desconocen?|desconocían?|ignoran?|ignoraban?)\b",
        r"\bsin (?:confirmar|confirmación|constancia)\b",
        r"\b(?:es|son|está|están|sigue|siguen) (?:aún )?(?:desconocid|sin confirmar)",
        r"\bnadie (?:ha|había|puede|sabe|que)\b",
        rf"\bning[úu]n[oa]? {_FEW}{{0,3}}(?:fue|fueron|ha sido|han sido) (?:encontrad|hallad|localizad|publicad)",
        r"^\W*(?:se desconoce|desconocid[oa])\W*[:;]",
    ),
    said=one_of(
        r"\b(?:dijo|dijeron|dicen?|según|niega|niegan|neg(?:ó|aron)|cont(?:ó|aron)|pidi\w+|advirti\w+)\b",
        r"\b(?:afirm|asegur|declar|denunci|inform|señal|aleg|explic|anunci|estim|acus)(?:ó|aron|aba|aban|an)\b",
        r"\b(?:afirma|asegura|declara|informa|señala|alega|explica|anuncia|estima|acusa|sost(?:uvo|uvieron|ienen?))\b",
    ),
    clause=one_of(r"[;:](?=\s)", r"\|", r", (?:y|pero|aunque) (?=(?:no|ning\w+|nadie|nada)\b)"),
)
