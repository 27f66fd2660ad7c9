"""Which addresses lead to one document, and in what two of them differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.safety.addresses import AddressError, check_web_address
from explainer.model.sameness.addresses import canonical, differences

PLAIN = "https://www.example.com/2026/año-nuevo?id=5&x=2"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://www.example.com/2026/año-nuevo?id=5&x=2", "http:"),
        ("https://example.com/2026/año-nuevo?id=5&x=2", "www."),
        ("https://m.example.com/2026/año-nuevo?id=5&x=2", "m., www."),
        ("https://www.amp.example.com/2026/año-nuevo?id=5&x=2", "amp."),
        ("https://www.example.com/2026/año-nuevo/?id=5&x=2", "/ at the end"),
        ("https://www.example.com/2026/año-nuevo/amp/?id=5&x=2", "/ at the end, /amp"),
        ("https://www.example.com/amp/2026/año-nuevo?id=5&x=2", "/amp"),
        ("https://www.example.com/2026/año-nuevo.amp?id=5&x=2", ".amp"),
        ("https://www.example.com/2026/año-nuevo/index.html?id=5&x=2", "/index.html"),
        ("https://www.example.com/2026/año-nuevo;jsessionid=9F?id=5&x=2", "how its signs are written"),
        ("https://www.example.com/2026/a%c3%b1o-nuevo?id=5&x=2", "how its signs are written"),
        ("https://www.example.com/2026/an\u0303o%2Dnuevo?id=5&x=2", "how its signs are written"),
        ("https://www.example.com:443/2026/año-nuevo?id=5&x=2", ":443"),
        ("https://www.EXAMPLE.com/2026/año-nuevo?id=5&x=2", "capitals in the name of the site"),
        ("https://www.example.com/2026/año-nuevo?x=2&id=5", "the order of its parameters"),
        ("https://www.example.com/2026/año-nuevo?id=5&x=2#top", "#top"),
        ("https://www.example.com/2026/año-nuevo?id=5&x=2#:~:text=words", "#:~:text=words"),
        ("https://web.archive.org/web/20260103120000/" + PLAIN, "the copy at web.archive.org"),
        ("https://web.archive.org/web/2026id_/" + PLAIN, "the copy at web.archive.org"),
        ("https://archive.ph/2026.01.03-120000/" + PLAIN, "the copy at archive.ph"),
        ("https://archive.ph/o/Ab1/" + PLAIN, "the copy at archive.ph"),
        ("https://archive.ph/" + PLAIN, "the copy at archive.ph"),
        ("https://www.example.com./2026/año-nuevo?id=5&x=2", ". behind the name of the site"),
        ("https://www.example.com//2026/./año-nuevo?id=5&x=2", "// or /./"),
        ("https://www.example.com/2026/an%CC%83o-nuevo?id=5&x=2", "how its signs are written"),
        ("https://www.google.com/amp/s/" + PLAIN.removeprefix("https://"), "the copy for phones"),
        ("https://www-example-com.cdn.ampproject.org/c/s/" + PLAIN.removeprefix("https://"), "the copy for phones"),
    ],
)
def test_the_same_address_and_what_it_has_besides(url: str, told: str) -> None:
    one, other = canonical(url), canonical(PLAIN)
    assert one.key == other.key
    assert differences(one, other) == told


@pytest.mark.parametrize(
    "name",
    ["utm_source", "UTM_Campaign", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "_ga", "at_medium",
     "xtor", "guccounter", "ocid", "smid", "amp", "mkt_tok", "hsa_acc"],
)  # fmt: skip
def test_parameters_that_count_readers_are_passed_over(name: str) -> None:
    assert differences(canonical(f"{PLAIN}&{name}=1"), canonical(PLAIN)) == f"?{name}"
    assert canonical(f"https://a.example/x?{name}=1").key == canonical("https://a.example/x").key


def test_the_form_for_phones_may_stand_behind_the_language() -> None:
    assert canonical("https://en.m.pedia.example/wiki/X").key == canonical("https://en.pedia.example/wiki/X").key
    assert canonical("https://a.m.example/x").key != canonical("https://a.example/x").key


def test_form_for_phones_is_passed_over_and_another_output_is_not() -> None:
    plain = canonical("https://a.example/x").key
    assert canonical("https://a.example/x?outputType=amp-type").key == plain
    assert canonical("https://a.example/x?outputType=pdf").key != plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://youtu.be/Ab1?si=x", "https://www.youtube.com/watch?v=Ab1&t=5s"),
        ("https://www.youtu.be/Ab1/", "https://youtube.com/watch?v=Ab1"),
        ("http://m.YouTu.be./Ab1", "https://youtube.com/watch?v=Ab1"),
        ("https://web.archive.org/web/2026/https://www.youtu.be/Ab1", "https://youtube.com/watch?v=Ab1"),
        ("https://twitter.com/a/status/1?s=20", "https://mobile.x.com/a/status/1"),
        ("https://xn--bung-zra.example/a", "https://Übung.example/a"),
        ("https://a.example", "https://a.example/"),
        ("https://a.example/?", "https://a.example/#"),
        ("https://a.example/x?q=a+b", "https://a.example/x?q=a%20b"),
    ],
)
def test_other_ways_to_one_document(one: str, other: str) -> None:
    assert canonical(one).key == canonical(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/?p=1", "https://a.example/?p=2"),
        ("https://a.example/x", "https://a.example/X"),
        ("https://a.example/x", "https://b.example/x"),
        ("https://a.example/x", "https://news.a.example/x"),
        ("https://a.example/x", "https://a.example/x/y"),
        ("https://a.example/x", "https://a.example:8443/x"),
        ("https://a.example/x", "https://a.example/x#!/y"),
        ("https://a.example/#/x", "https://a.example/#/y"),
        ("https://a.example/x?ref=1", "https://a.example/x"),
        ("https://a.example/x?page=2", "https://a.example/x"),
        ("https://a.example/camp", "https://a.example/c"),
        ("https://a.example/x%2Fy", "https://a.example/x/y"),
        ("https://m.example/x", "https://example/x"),
        ("https://archive.org/details/x", "https://archive.org/details/y"),
        ("https://a.example/t?t=1", "https://a.example/t?t=2"),
        ("https://youtu.be/Ab1", "https://youtu.be/Ab2"),
    ],
)
def test_addresses_of_two_documents(one: str, other: str) -> None:
    assert canonical(one).key != canonical(other).key


@given(
    st.sampled_from(["https://a.example/", "https://web.archive.org/web/2026/http://", "https://archive.ph/newest/"]),
    st.text(alphabet="abAé/.?&=#%41w:~;+-[]@", max_size=30),
)
def test_whatever_is_an_address_has_one(begins: str, rest: str) -> None:
    url = f"{begins}{rest}"
    try:
        check_web_address(url)
    except AddressError:
        return
    assert canonical(url).key == canonical(url.replace("https://a", "http://www.a", 1)).key
