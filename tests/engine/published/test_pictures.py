"""The pictures that go with shared links: size and weight, that something is on them, and what pages say of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from explainer.build.theme import read_theme
from explainer.exports.social_image import drawing
from explainer.exports.social_image.drawing import draw, picture_files
from explainer.exports.social_image.glyphs import undrawable
from explainer.exports.social_image.view import PictureView
from explainer.kept import Kept
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

Files = dict[str, bytes]
PICTURES = read_theme(tiny.ROOT / "theme").pictures
STYLE = PICTURES.style(tiny.ROOT / "theme" / "static")
LONG = "Does the Board's charter set a deadline for the bridge, and who is to say whether it has passed? " * 6


@pytest.fixture(scope="module")
def files(build_with: Callable[..., Files]) -> Files:
    return build_with("OG_IMAGES = True\n")


def picture(title: str, state: str | None = None) -> PictureView:
    return PictureView("/og.png", "The Bridge", title, "Question", state, state, "As known on 1 May 2026")  # type: ignore[arg-type]


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def colours(image: Image.Image) -> set[tuple[int, int, int]]:
    return {colour for _, colour in image.getcolors(1 << 20) or ()}  # type: ignore[misc]


class Head(HTMLParser):
    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.feed(html.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name = found.get("property") or found.get("name")
        if tag == "meta" and name:
            self.meta[name] = found.get("content") or ""


def test_explainers_questions_topics_and_the_front_page_have_pictures(files: Files) -> None:
    made = {name for name in files if name.endswith("og.png")}
    kinds = {name: name.split("/")[0] for name in made}
    assert {"og.png", "explainers/the-bridge/og.png"} <= made
    assert set(kinds.values()) == {"og.png", "explainers", "questions", "topics"}
    for name in made:
        image = Image.open(io.BytesIO(files[name]))
        assert (image.format, image.size) == ("PNG", (1200, 630))
        assert len(files[name]) < 40_000


@pytest.mark.parametrize("title", ["Oil", "How many people were killed on 3 January?", LONG, "W" * 60, "<script>"])
def test_picture_is_not_blank_and_its_title_stays_inside(title: str) -> None:
    image = opened(draw(picture(title), STYLE))
    assert image.size == (1200, 630)
    words = image.crop((72, 150, 1128, 530))
    assert ImageStat.Stat(words.convert("L")).stddev[0] > 10
    assert PICTURES.ink in colours(words)
    for edge in ((0, 0, 72, 630), (1132, 150, 1200, 630), (0, 590, 1200, 630), (0, 140, 1200, 150)):
        assert colours(image.crop(edge)) == {PICTURES.paper}, edge


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("How many? “So”, 12\u202f000 – ¿cuántos? ¡Ñandú!", ""),
        ("委内瑞拉 now", "委内瑞拉"),
        ("كم", "كم"),
        ("שלום", "שלום"),
        ("हाँ", "हाँ"),
        ("Привет", "Привет"),
        ("Sun ☀ and 🇻🇪", "☀🇻🇪"),
        ("n\u0304o", "\u0304"),
        ("n\u0303o", ""),
    ],
)
def test_each_sign_that_a_picture_cannot_show_is_found(text: str, lacking: str) -> None:
    assert undrawable(text, STYLE.font) == lacking


def test_a_page_whose_title_cannot_be_drawn_has_the_picture_of_the_site(tmp_path: Path) -> None:
    page = (tiny.HERE / "valid/minimal/content/explainers/the-bridge.md").read_text("utf-8")
    titles = {"far": "委内瑞拉 كاراكاس 🇻🇪", "near": "¿Cuándo abrió?"}
    files = {
        f"content/explainers/{name}.md": page.replace("title: The bridge", f"title: '{title}'")
        for name, title in titles.items()
    }
    root = tiny.minimal_with(tmp_path / "site", files)
    built = build_in_memory(tiny.settings_file(root, more="OG_IMAGES = True\n"))
    assert "explainers/near/og.png" in built
    assert "explainers/far/og.png" not in built
    head = Head(built["explainers/far/index.html"]).meta
    assert head["og:image"].endswith("/og.png")
    assert "/explainers/" not in head["og:image"]
    assert "委" not in head["og:image:alt"]


@pytest.mark.parametrize("state", PICTURES.states)
def test_state_of_a_question_is_there_in_its_colour(state: str) -> None:
    foot = (72, 530, 600, 600)
    assert PICTURES.states[state] in colours(opened(draw(picture("Who?", state), STYLE)).crop(foot))
    assert colours(opened(draw(picture("Who?"), STYLE)).crop(foot)) == {PICTURES.paper}


def test_picture_is_the_same_each_time_and_another_for_other_words() -> None:
    assert draw(picture("Who?"), STYLE) == draw(picture("Who?"), STYLE)
    assert draw(picture("Who?"), STYLE) != draw(picture("Why?"), STYLE)


def test_page_names_its_picture_with_its_words(files: Files) -> None:
    page = Head(files["explainers/the-bridge/index.html"]).meta
    assert page["og:image"] == "https://bridge.example/explainers/the-bridge/og.png"
    assert (page["og:image:width"], page["og:image:height"]) == ("1200", "630")
    assert page["og:image:alt"].startswith("Explainer. ")
    assert page["og:image:alt"].endswith(". As known on 18 March 2026."), "the page's own day, not the site's"
    assert page["article:published_time"] == "2026-11-20"
    assert page["article:modified_time"] == "2026-11-24"
    assert page["og:title"] in page["og:image:alt"]
    assert page["twitter:card"] == "summary_large_image"
    assert page["og:type"] == "article"


def test_every_page_says_what_it_is_and_leads_to_a_picture_that_is_there(files: Files) -> None:
    pages = [name for name in files if name.endswith(".html") and not name.startswith("embed/")]
    assert len(pages) > 20
    for name in pages:
        meta = Head(files[name]).meta
        assert meta["og:title"], name
        assert meta["og:description"], name
        assert meta["og:locale"] == "en_GB"
        assert meta["og:url"] == f"https://bridge.example/{name.removesuffix('index.html')}"
        assert meta["og:image"].removeprefix("https://bridge.example/") in files, name


def test_question_says_how_it_stands(files: Files) -> None:
    states = {Head(files[name]).meta["og:image:alt"].split(". ")[-2].split("? ")[-1] for name in files
              if name.startswith("questions/") and name.count("/") == 2 and name.endswith(".html")}  # fmt: skip
    assert states
    assert states <= {"Answered", "Estimates differ", "Disputed", "Open"}


def test_picture_once_drawn_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tiny.copy_site(tiny.HERE / "valid" / "minimal", tmp_path)
    settings = tiny.settings_file(site, more=f'OG_IMAGES = True\nCACHE_PATH = "{tmp_path}/cache"\n')
    first = build_in_memory(settings)
    drawn: list[str] = []
    real = drawing.draw
    monkeypatch.setattr(drawing, "draw", lambda view, fonts: drawn.append(view.path) or real(view, fonts))
    assert build_in_memory(settings) == first
    assert drawn == []
    home = site / "content" / "explainers" / "the-bridge.md"
    home.write_text(home.read_text("utf-8").replace("title: ", "title: Newly, ", 1), "utf-8")
    again = build_in_memory(settings)
    assert drawn == ["/explainers/the-bridge/og.png"]
    assert again["explainers/the-bridge/og.png"] != first["explainers/the-bridge/og.png"]


def test_no_pictures_are_made_where_the_settings_ask_for_none(build_with: Callable[..., Files]) -> None:
    files = build_with("OG_IMAGES = False\n")
    assert [name for name in files if name.endswith(".png")] == []
    assert "og:image" not in Head(files["index.html"]).meta
    assert Head(files["index.html"]).meta["og:title"]


@pytest.mark.parametrize("damage", [b"", b"\x89PNG\r\n\x1a\n and then nothing", None])
def test_picture_that_was_damaged_where_it_is_kept_is_drawn_anew(tmp_path: Path, damage: bytes | None) -> None:
    first, second = picture("Who pays for the bridge?"), replace(picture("And who pays for the dam?"), path="/b.png")
    drawn = picture_files([first, second], STYLE, Kept(tmp_path / "kept"))
    files = [path for path in (tmp_path / "kept").iterdir() if path.name != ".gitignore"]
    assert len(files) == 2
    other = files[1].read_bytes()
    for file in files:
        file.write_bytes(other if damage is None else damage)
    assert picture_files([first, second], STYLE, Kept(tmp_path / "kept")) == drawn
    assert picture_files([first, second], STYLE, Kept()) == drawn


def test_picture_is_drawn_once_and_old_ones_do_not_pile_up(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    for number in range(5):
        picture_files([picture(f"Question {number}?")], STYLE, kept)
    files = {path.name: path.stat().st_ino for path in (tmp_path / "kept").iterdir()}
    picture_files([picture("Question 4?")], STYLE, kept)
    assert {path.name: path.stat().st_ino for path in (tmp_path / "kept").iterdir()} == files
    assert len(files) == 3
