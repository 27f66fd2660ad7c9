"""What is written short with a full stop, in English and Spanish: which full stops end no sentence.

All in small letters and without the full stop. Both languages' are known everywhere: each quotes the other's names.
"""

from __future__ import annotations

from typing import Final


def words(listed: str) -> frozenset[str]:
    """The words of a list, with space between them."""
    return frozenset(listed.split())


# They stand before a name, and end no sentence.
TITLES: Final = words(
    """
    mr mrs ms mx messrs dr drs dra dres dras prof profa profs sr sra srta sres sras srtas d dña da
    gen gens gral grl gob gov govs col cols cnel tcnel cmdr cmdte comdt comdte cdr cdte comte cap capt lt lts lieut tte
    tnte mayr maj brig sgt sgto sarg cpl cbo pvt pfc adm alm almte vicealm contralm calm radm vadm amb emb insp comis
    comm det supt subinsp sen sens rep reps dip dips min mtro mtra pres pdte pdta presid vicepdte vicepdta sec secy srio
    sria hon atty fr rev revd mons mgr msgr arz arzob obpo pbro hno hna rvdo rvda sto sta ste ing lic licda licdo abg
    abog arq econ ec sociol mag fisc proc av avda blvd urb edif ctra cra esq pza mt
    contralmte vicealmte subcomis comand comdr corpl sergt embaj ambas coord coords dir dirs subdir asist treas superv
    excmo excma excmos ilmo ilma rvdmo magdo lcdo lcda ldo lda gerte hosp esc parr mpio distr munic repúb const constit
    fdez hdez glez gzlez rguez rdguez mtz mtnez vda
    """
)
# They stand before a figure, and often before a name.
BEFORE_FIGURES: Final = words(
    """
    no nos nro nros núm núms num nums art arts sect secs fig figs vol vols caps ch chs chap p pp pg pgs pág págs pag
    pags par párr párrs para paras cl tel tels tlf ext ref lit ed eds ser app exp expte res sent ln fn fol fols lib tít
    apdo apto parág sgte sgtes vid trad hab c ca approx aprox v vs
    jan feb mar apr may jun jul aug sep sept oct nov dec ene febr abr mzo ago agos set dic
    mon tue tues wed thu thur thurs fri sat sun lun mié mier jue vie sáb dom
    """
)
# They may end a sentence as well: only what follows tells.
ENDINGS: Final = words(
    """
    inc ltd ltda corp co cos cía cia bros hnos assn assoc asoc dept dpto depto dpt div est mfg univ inst intl natl
    govt gobno admin admón org fed nac internac nal etc etcét al ej jr jnr snr phd md edo edos mun mcpio prov dto st
    ave rd hwy pkwy sq bldg fl ft mi km kg lb lbs oz bn mn mm hr hrs min mins seg pct ctvs cts máx mín max tm reg resp
    sub adj esp incl excl abbr cf ibid ibíd op cit ala ariz ark calif colo conn del fla ga ill ind kan ky mass mich minn
    miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    """
)
ABBREVIATIONS: Final = TITLES | BEFORE_FIGURES | ENDINGS
# Written small and not before a figure, these are words: "works of art.", "the answer is no.", "cayó al mar."
WORDS_TOO: Final = words(
    """
    ala app art arts ave cap caps col cols del det dip dom fig figs ill ind lit mar mass may mi miss no nos ore par ref
    rep reps res rev sat sen set sub sun va wash wed
    """
)
# Words of two letters, which are not short for anything.
SHORT_WORDS: Final = words(
    """
    am an as at be by do go he if in is it me my of on or ox so to up us we
    dé de di él en es fe fui ha he ir la le me mí ni os pie qué re se sé sí si su te tú ti un ve vi ya yo
    """
)
