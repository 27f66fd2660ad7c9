"""An address is cleaned of what counts readers, and of nothing that says which document it is."""

from __future__ import annotations

import pytest

from explainer.model.sameness.addresses import canonical, original
from explainer.model.sameness.clean import clean_address

URL = "https://gazette.example/news/bridge"


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        (URL, URL),
        (f"{URL}?utm_source=x&utm_medium=y", URL),
        (f"{URL}?id=5&fbclid=1&page=2", f"{URL}?id=5&page=2"),
        (f"{URL}?b=%C3%B1&a=1+2&a=3", f"{URL}?b=%C3%B1&a=1+2&a=3"),
        (f"{URL}?flag&q=", f"{URL}?flag&q="),
        (f"{URL}#comments", URL),
        (f"{URL}#!/page/2", f"{URL}#!/page/2"),
        ("HTTPS://Gazette.Example:443/News", "https://gazette.example/News"),
        ("http://gazette.example:8080/a", "http://gazette.example:8080/a"),
        ("https://www.youtube.com/watch?v=abc&t=12&si=x", "https://www.youtube.com/watch?v=abc"),
        ("https://gazette.example", "https://gazette.example"),
        (f"{URL}/?", f"{URL}/"),
    ],
)
def test_what_is_left_of_an_address(given: str, clean: str) -> None:
    assert clean_address(given) == clean
    assert canonical(given).key == canonical(clean).key
    assert clean_address(clean) == clean


@pytest.mark.parametrize(
    ("copy", "held"),
    [
        (f"https://web.archive.org/web/20260102/{URL}", URL),
        (f"https://archive.ph/newest/{URL}?a=1", f"{URL}?a=1"),
        ("https://www.google.com/amp/s/gazette.example/a", "https://gazette.example/a"),
        (URL, None),
        ("https://web.archive.org/about", None),
    ],
)
def test_the_document_that_a_copy_is_a_copy_of(copy: str, held: str | None) -> None:
    assert original(copy) == held
