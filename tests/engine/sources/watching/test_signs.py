"""By what a page tells that it is not the one."""

from __future__ import annotations

import pytest

from explainer.sources.watching import signs


@pytest.mark.parametrize(
    ("url", "front"),
    [
        ("https://river.example", True),
        ("https://river.example/", True),
        ("https://river.example/es/", True),
        ("https://river.example/pt-br", True),
        ("https://river.example/index.html", True),
        ("https://river.example/portada", True),
        ("https://river.example/?p=12", False),
        ("https://river.example/#!/bridge", False),
        ("https://river.example/bridge", False),
        ("https://river.example/es/bridge", False),
    ],
)
def test_front_pages(url: str, front: bool) -> None:
    assert signs.is_front_page(url) is front


@pytest.mark.parametrize(
    ("url", "asks"),
    [
        ("https://river.example/login?next=/a", True),
        ("https://sso.river.example/a", True),
        ("https://river.example/account/sign-in", True),
        ("https://river.example/suscripcion", True),
        ("https://river.example/2026/blogging-in", False),
        ("https://river.example/acceso-al-puente", False),
        ("https://river.example/2026/access-to-bridge", False),
        ("https://river.example/consented", False),
    ],
)
def test_addresses_that_ask_who_you_are(url: str, asks: bool) -> None:
    assert signs.asks_who_you_are(url) is asks


def test_what_is_for_sale() -> None:
    assert signs.is_for_sale("https://sedo.com/x", "")
    assert signs.is_for_sale("https://river.example/", "Este dominio está en venta")
    assert not signs.is_for_sale("https://river.example/", "The dam was sold")
    assert not signs.is_for_sale("http://[x", "The dam was sold")


def test_walls_that_say_so_to_machines() -> None:
    assert signs.is_wall({"cf-mitigated": "challenge"})
    assert not signs.is_wall({"cf-mitigated": "none", "server": "cloudflare"})
