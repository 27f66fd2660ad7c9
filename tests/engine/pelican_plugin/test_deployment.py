"""What the environment says of a build: by each host's own names, and by ours."""

from __future__ import annotations

import pytest

from explainer.pelican_plugin.deployment import Deployment, deployment

ADDRESS = "https://desk.bridge.net"
NETLIFY = {"NETLIFY": "true", "URL": ADDRESS, "DEPLOY_PRIME_URL": "https://deploy-preview-7--desk.netlify.app"}
CLOUDFLARE = {"CF_PAGES": "1", "CF_PAGES_URL": "https://0a1b.desk.pages.dev"}
VERCEL = {"VERCEL_URL": "desk-0a1b.vercel.app", "VERCEL_PROJECT_PRODUCTION_URL": "desk.bridge.net"}
RENDER = {"RENDER": "true", "RENDER_EXTERNAL_URL": ADDRESS}


@pytest.mark.parametrize(
    ("environment", "address", "preview"),
    [
        ({}, "", False),
        (NETLIFY | {"CONTEXT": "production"}, ADDRESS, False),
        (NETLIFY | {"CONTEXT": "deploy-preview"}, "https://deploy-preview-7--desk.netlify.app", True),
        (NETLIFY | {"CONTEXT": "branch-deploy"}, "https://deploy-preview-7--desk.netlify.app", True),
        (CLOUDFLARE | {"CF_PAGES_BRANCH": "main"}, "", False),  # it does not say where the public reads it
        (CLOUDFLARE | {"CF_PAGES_BRANCH": "main", "SITEURL": ADDRESS}, ADDRESS, False),
        (CLOUDFLARE | {"CF_PAGES_BRANCH": "draft"}, "https://0a1b.desk.pages.dev", True),
        (CLOUDFLARE | {"CF_PAGES_BRANCH": "live", "PRODUCTION_BRANCH": "live", "SITEURL": ADDRESS}, ADDRESS, False),
        (VERCEL | {"VERCEL_ENV": "production"}, ADDRESS, False),
        (VERCEL | {"VERCEL_ENV": "preview"}, "https://desk-0a1b.vercel.app", True),
        (RENDER | {"IS_PULL_REQUEST": "false"}, ADDRESS, False),
        (RENDER | {"IS_PULL_REQUEST": "true"}, ADDRESS, True),
        ({"SITEURL": f"{ADDRESS}/project/"}, f"{ADDRESS}/project", False),
        ({"PREVIEW": "1"}, "", True),
        ({"PREVIEW": "no"}, "", False),
        (NETLIFY | {"CONTEXT": "production", "PREVIEW": "1"}, ADDRESS, True),
        (NETLIFY | {"CONTEXT": "deploy-preview", "PREVIEW": "0", "SITEURL": ADDRESS}, ADDRESS, False),
        ({"CONTEXT": "of something else"}, "", False),
    ],
)
def test_address_and_preview_are_what_the_host_says_and_ours_comes_first(
    environment: dict[str, str], address: str, preview: bool
) -> None:
    assert deployment(environment) == Deployment(address, preview)
