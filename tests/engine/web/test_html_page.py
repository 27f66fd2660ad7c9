"""A page is read with the letters that it has, whatever its server and its head say of them."""

from __future__ import annotations

import pytest

from explainer.web.html_page import read_html, visible_text, words_of

WORDS = "Inauguración del puente: «una fiesta» – dice la señora Núñez"
META = '<meta charset="{}">'


def page(words: str, said: str = "") -> str:
    meta = META.format(said) if said else ""
    return f"<html><head>{meta}<title>{words}</title></head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    ("body", "content_type", "charset"),
    [
        (page(WORDS, "utf-8").encode(), None, "utf-8"),
        (page(WORDS).encode(), "text/html; charset=utf-8", "utf-8"),
        (page(WORDS).encode(), None, "utf-8"),
        (page(WORDS, "iso-8859-1").encode("cp1252"), None, "cp1252"),
        (page(WORDS).encode("cp1252"), "text/html; charset=ISO-8859-1", "cp1252"),
        (page(WORDS).encode("cp1252"), None, "cp1252"),
        # What is said is wrong:
        (page(WORDS, "iso-8859-1").encode(), "text/html; charset=latin1", "utf-8"),
        (page(WORDS, "utf-8").encode("cp1252"), "text/html; charset=utf-8", "cp1252"),
        (page(WORDS, "no-such-encoding").encode(), "text/html; charset=", "utf-8"),
        (b"\xef\xbb\xbf" + page(WORDS, "iso-8859-1").encode(), None, "utf-8"),
        (page(WORDS).encode("utf-16"), None, "utf-16-le"),
        (page("橋が開く", "iso-2022-jp").encode("iso2022_jp"), None, "iso2022_jp"),
    ],
)
def test_letters_are_right_whatever_is_said_of_them(body: bytes, content_type: str | None, charset: str) -> None:
    read = read_html(body, content_type)
    title = words_of(read.tree.xpath("//title")[0])
    assert (title, read.charset) == ("橋が開く" if "2022" in charset else WORDS, charset)


def test_a_page_that_was_cut_off_within_a_letter_keeps_the_others() -> None:
    assert WORDS[:12] in visible_text(read_html(f"<p>{WORDS[:12]}ñ".encode()[:-1]))


def test_one_bad_byte_does_not_spoil_the_other_letters() -> None:
    assert "Núñez" in visible_text(read_html(b"<p>\xff " + f"{WORDS} {WORDS}".encode()))


@pytest.mark.parametrize(
    "body", [b"", b"   ", b"\x00\x00", b"<!-- only a comment -->", b"<?xml version='1.0'?>", b"\xff\xfe"]
)
def test_no_page_at_all_is_an_empty_page(body: bytes) -> None:
    assert visible_text(read_html(body)) == ""


def test_scripts_and_styles_are_no_words() -> None:
    body = b"<body><script>var a = 'x';</script><style>p {}</style><p>The dam.</p><noscript>No</noscript></body>"
    assert "var a" not in visible_text(read_html(body))
    assert "The dam." in visible_text(read_html(body))


@pytest.mark.parametrize("sign", ["\x00", "\x04", "\x0b", "\x1f", "\x7f", "\uffff", "&#4;", "&#xffff;", "&#xd800;"])
def test_signs_that_no_text_holds_do_no_harm(sign: str) -> None:
    body = f"<p title='{sign}'>The {sign}dam<{sign}b>is</b> full.<script>1</script>{sign}</p>".encode()
    text = visible_text(read_html(body))
    assert "dam" in text
    assert "full." in text


def test_a_deep_page_is_read_and_a_bottomless_one_does_no_harm() -> None:
    assert "The dam" in visible_text(read_html(b"<div>" * 200 + b"The dam" + b"</div>" * 200))
    visible_text(read_html(b"<div>" * 20_000 + b"The dam"))
