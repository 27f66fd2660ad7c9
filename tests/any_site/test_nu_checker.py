"""Every page and stylesheet of the built site passes the W3C's own checker, without errors and without warnings."""

import re
from collections.abc import Callable
from pathlib import Path

# Findings that we know and keep: a pattern; why the checker is wrong or behind; and what it says so of.
ACCEPTED = {
    r"CSS: “container(-type)?”:": (
        "container queries (CSS Containment 3): the CSS half does not know them yet",
        "p { container-type: inline-size }",
    ),
    r"CSS: Unrecognized at-rule “@container”": ("the same", "@container (width > 1px) { p { color: red } }"),
    r"CSS: “position-(area|try-fallbacks)”:": (
        "anchor positioning (CSS Anchor Positioning 1): not known to it yet",
        "p { position-area: top }",
    ),
}


def test_every_page_and_stylesheet_is_valid(site_output: Path, nu_check: Callable[[Path], list[str]]) -> None:
    findings = nu_check(site_output)
    unknown = [finding for finding in findings if not any(re.search(pattern, finding) for pattern in ACCEPTED)]
    shown = "\n".join(unknown[:50])
    assert not unknown, f"{len(unknown)} findings of the Nu Html Checker:\n{shown}"


def test_what_is_accepted_is_what_the_checker_does_not_know_yet(
    tmp_path: Path, nu_check: Callable[[Path], list[str]]
) -> None:
    for number, (_, css) in enumerate(ACCEPTED.values()):
        (tmp_path / f"{number}.css").write_text(css, "utf-8")
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>T</title><p>a", "utf-8")
    findings = nu_check(tmp_path)
    unused = [pattern for pattern in ACCEPTED if not any(re.search(pattern, finding) for finding in findings)]
    assert not unused, "no longer found, take out of ACCEPTED"


def test_checker_sees_planted_faults_in_html_and_css(tmp_path: Path, nu_check: Callable[[Path], list[str]]) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>T</title>\n<p><img src=a.png>", "utf-8")
    (tmp_path / "site.css").write_text("p {\n  colr: red;\n}\n", "utf-8")
    findings = sorted(nu_check(tmp_path))
    assert [finding.split(": ")[0] for finding in findings] == ["page.html:2:4", "site.css:2:9"], findings
