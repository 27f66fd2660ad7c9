"""The pictures' colours are those of the stylesheet, as a browser mixes them."""

import pytest
from playwright.sync_api import Page

from explainer.build.theme import read_theme
from tests.engine.sites import tiny

PICTURES = read_theme(tiny.ROOT / "theme").pictures
TOKENS = {"paper": PICTURES.paper, "ink": PICTURES.ink, "ink-quiet": PICTURES.quiet, **PICTURES.states}


@pytest.mark.parametrize("name", TOKENS)
def test_colour_is_that_of_its_token(page: Page, name: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("/")
    shown = page.evaluate(
        """name => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.setProperty('color', `var(--${name})`);
            const canvas = new OffscreenCanvas(1, 1).getContext('2d');
            canvas.fillStyle = getComputedStyle(probe).color;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        }""",
        name,
    )
    assert max(abs(part - own) for part, own in zip(shown, TOKENS[name], strict=True)) <= 1, (name, shown)
