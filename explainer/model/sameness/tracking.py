"""Parameters of addresses that say how a reader came to a document, and not which document it is: known by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# Of campaigns (Matomo, Google, HubSpot, AT Internet …), by how their names begin.
_FAMILY: Final = re.compile(
    r"(?:utm_|mtm_|matomo_|pk_(?:campaign|kwd|source|medium|content)|hsa_|_hs|guce_|fb_|amp_).*"
)
# Of one click, one letter or one share.
_NAMES: Final = frozenset((
    "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "gad_source", "gad_campaignid", "srsltid", "_ga", "_gl",
    "msclkid", "yclid", "ysclid", "twclid", "ttclid", "tblci", "obclid", "li_fat_id", "epik", "rb_clickid", "irclickid",
    "igshid", "igsh", "mibextid", "__tn__", "__cft__[0]", "ref_src", "ref_url", "__twitter_impression", "s_kwcid",
    "mc_cid", "mc_eid", "mkt_tok", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "wickedid", "_openstat", "spm",
    "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_link_id", "at_link_origin",
    "at_link_type", "at_ptr_name", "at_format", "at_bbc_team", "xtor", "smid", "smtyp", "ocid", "cmpid", "ncid", "icid",
    "intcmp", "soc_src", "soc_trk", "sr_share", "guccounter", "sfnsn", "wtrid", "cvid", "trk", "trkcampaign",
    "amp", "usqp", "aoh", "referrer_source",
))  # fmt: skip
# Where a name says so on one site alone; `t` is a second of a video, which a locator says.
_ON_SITE: Final[Mapping[str, frozenset[str]]] = {
    "youtube.com": frozenset(("si", "feature", "t", "ab_channel", "pp")),
    "x.com": frozenset(("s", "t")),
}


def is_tracking(name: str, value: str, site: str) -> bool:
    """Whether a parameter of an address of that site has no say in what the address shows."""
    small = name.lower()
    if small == "outputtype":  # the form for phones, as one system of newspapers calls it
        return value.lower().startswith("amp")
    return small in _NAMES or bool(_FAMILY.fullmatch(small)) or small in _ON_SITE.get(site, ())
