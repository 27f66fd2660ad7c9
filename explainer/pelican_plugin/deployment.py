"""What the environment says of the build: where the site will answer, and whether it is a preview.

Hosts that build a site say so in variables of their own; `SITEURL` and `PREVIEW`, under the names of the settings,
come before them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_NO = ("", "0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Deployment:
    """The address, empty where nothing says one; `preview` of what is built for a look before it is published."""

    address: str
    preview: bool


def deployment(environment: Mapping[str, str]) -> Deployment:
    """The same for settings to use: `deployment(os.environ)`."""
    host = _of_host(environment)
    said = environment.get("PREVIEW")
    preview = host.preview if said is None else said.strip().lower() not in _NO
    return Deployment((environment.get("SITEURL") or host.address).rstrip("/"), preview)


def _of_host(environment: Mapping[str, str]) -> Deployment:
    """By the host whose environment it is; its own address of a preview, so that links of a preview stay in it."""
    get = environment.get
    if "CONTEXT" in environment and "URL" in environment:  # Netlify
        preview = get("CONTEXT") != "production"
        return Deployment(get("DEPLOY_PRIME_URL", "") if preview else get("URL", ""), preview)
    if get("CF_PAGES"):  # Cloudflare Pages: names the branch, and not which is the public one; nor the public address
        preview = get("CF_PAGES_BRANCH") != get("PRODUCTION_BRANCH", "main")
        return Deployment(get("CF_PAGES_URL", "") if preview else "", preview)
    if get("VERCEL_ENV"):
        preview = get("VERCEL_ENV") != "production"
        name = get("VERCEL_URL" if preview else "VERCEL_PROJECT_PRODUCTION_URL")
        return Deployment(f"https://{name}" if name else "", preview)
    if get("RENDER"):
        return Deployment(get("RENDER_EXTERNAL_URL", ""), get("IS_PULL_REQUEST") == "true")
    return Deployment("", False)
