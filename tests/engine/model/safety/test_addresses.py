"""Which addresses a reader can follow, and what is said of the others."""

from __future__ import annotations

import pytest

from explainer.model.safety.addresses import AddressError, check_codes, check_mailbox, check_web_address

WHOLE = "copy it whole from the address bar of the browser"
BY_NAME = "give the name of the site, as everybody reaches it"


def web(text: str) -> tuple[str, str]:
    with pytest.raises(AddressError) as told:
        check_web_address(text)
    return told.value.message.replace(f'"{text}"', "…"), told.value.hint


def mail(text: str) -> tuple[str, str]:
    with pytest.raises(AddressError) as told:
        check_mailbox(text)
    return told.value.message.replace(f'"{text}"', "…"), told.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "https://b.example/", "http://b.example/a?b=c#d", "HTTPS://B.example/A", "https://b.example:8443/",
        "https://8.8.8.8/", "https://b.example/á?ñ=ü", "https://b.example/%C3%A1%20b",
        "https://münchen.example/", "https://xn--mnchen-3ya.example/", "https://nin\u0303o.example/",
        "https://пример.рф/", "https://пример.example/", "https://例え.jp/", "https://faß.example/",
    ],
)  # fmt: skip
def test_what_everybody_can_follow_is_an_address(text: str) -> None:
    check_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://127.0.0.1/", "https://10.0.0.1/", "https://192.168.1.1/", "https://169.254.1.1/", "https://0.0.0.0/",
        "https://0x7f.1/", "https://0177.0.0.1/", "https://127.1/", "https://%31%32%37.0.0.1/", "https://localhost/",
        "https://a.localhost/", "https://printer.local/", "https://wiki.internal/", "https://nas.lan/",
        "https://router.home.arpa/", "https://a.test/", "https://LOCALHOST:8000/",
    ],
)  # fmt: skip
def test_the_machines_at_home_are_told(text: str) -> None:
    assert web(text) == ("… leads to the reader's own network", BY_NAME)


@pytest.mark.parametrize("text", ["https://[::1]/", "https://[2606:4700::1111]/"])
def test_numbers_of_machines_are_told(text: str) -> None:
    assert web(text) == ("… has the number of a machine (IPv6)", BY_NAME)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("https://1.2/", "1.0.0.2"),
        ("https://%65xample.org/", "example.org"),
        ("https://ｅxample.org/", "example.org"),
        ("https://a.b。example/", "a.b.example"),
        ("https://①.example/", "1.example"),
    ],
)
def test_what_browsers_read_otherwise_is_told(text: str, read: str) -> None:
    assert web(text) == (f"browsers read the name in … as {read}", "write that, if it is meant")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("https://аррӏе.com/", "xn--80ak6aa92e.com"),  # all of it Cyrillic
        ("https://gооgle.com/", "xn--ggle-55da.com"),  # two letters Cyrillic
        ("https://eхample.org/", "xn--eample-bsf.org"),
        ("https://ɡoogle.com/", "xn--oogle-qmc.com"),
        ("https://οικο.com/", "xn--uxacnc.com"),
    ],
)
def test_letters_that_look_like_others_are_told_with_what_a_browser_shows(text: str, plain: str) -> None:
    hint = f"type it by hand; if these letters are meant, write {plain}"
    assert web(text) == ("the name in … is written in letters that look like others", hint)
    check_web_address(f"https://{plain}/")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("https://", "… is not a whole web address", WHOLE),
        ("https://b/", "… is not a whole web address", WHOLE),
        ("https://a..example/", "… is not a whole web address", WHOLE),
        ("https://.example/", "… is not a whole web address", WHOLE),
        ("https://b.example/a b", "… is not a whole web address", WHOLE),
        ("https://b.example\\@c.example/", "… holds a user name", "take out what stands before the @"),
        ("https://b.example/a\\b", "… is not a whole web address", WHOLE),
        ("https://b.example/\u3164", "… is not a whole web address", WHOLE),
        ("https://xn--a.example/", "… is not a whole web address", WHOLE),
        ("https://a:b@c.example/", "… holds a user name", "take out what stands before the @"),
        ("https://b.example./", "… has a dot behind the name of the site", "write b.example"),
        ("https://b.example:/", "… has no number of a port behind its colon", "take the colon out, and a 0 behind it"),
        ("https://b.example:0/", "… has no number of a port behind its colon", "take the colon out, and a 0 behind it"),
        ("https://b.example/%00", "… holds a control character, %00", "take %00 out"),
        ("https://b.example/a%0a", "… holds a control character, %0a", "take %0a out"),
        ("https://b.example/?a=%7F", "… holds a control character, %7F", "take %7F out"),
        ("https://b.example/100%", "… holds a % that stands for nothing", "write %25 for the sign itself"),
        ("ftp://b.example/", "… is not a web address", "it begins with https:// or http://"),
        ("https://b.example:99999/", "… is not an address: Port out of range 0-65535", WHOLE),
    ],
)
def test_each_fault_is_told_with_its_remedy(text: str, message: str, hint: str) -> None:
    assert web(text) == (message, hint)


@pytest.mark.parametrize(
    ("text", "part"), [("https://exa_mple.org", "exa_mple"), ("https://-a.example/", "-a"), ("https://b.e/", "e")]
)
def test_names_that_no_site_has_are_told(text: str, part: str) -> None:
    hint = "between its dots stand letters, digits and hyphens, 63 at most: copy it from the address bar"
    assert web(text) == (f'"{part}" in … is no name of a site', hint)


@pytest.mark.parametrize("text", ["mailto:a@b.example", "MAILTO:a.b+c@d.example", "mailto:a@b.example?subject=A%20b"])
def test_a_mailbox_may_have_a_subject(text: str) -> None:
    check_mailbox(text)


@pytest.mark.parametrize(
    "query",
    ["bcc=c@d.example", "subject=A&body=b", "BCC=c@d.example", "cc=", "to=c@d.example", "%62cc=c@d.example", "a"],
)
def test_no_more_of_a_letter_is_written_for_the_reader(query: str) -> None:
    assert mail(f"mailto:a@b.example?{query}") == (
        "… writes more of the letter than its subject",
        "write mailto:a@b.example, or with ?subject=… behind it",
    )


@pytest.mark.parametrize(
    "text", ["mailto:a@b.example,c@d.example", "mailto:a%2Cc@d.example", "mailto:a@b", "mailto:a@b.example#x"]
)
def test_one_mailbox_is_whole_and_alone(text: str) -> None:
    assert mail(text) == ("… is not an address", "write mailto:name@example.org")


def test_the_name_of_a_mailbox_is_held_to_what_sites_are_held_to() -> None:
    assert mail("mailto:a@раураl.com")[0] == "the name in … is written in letters that look like others"
    assert mail("mailto:a@b.local")[0] == "… leads to the reader's own network"


@pytest.mark.parametrize("text", ["/a%00/", "#%1f"])
def test_codes_of_control_characters_are_found_in_any_address(text: str) -> None:
    with pytest.raises(AddressError, match="control character"):
        check_codes(text)
