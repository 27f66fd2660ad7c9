"""Fenced code is code wherever it stands, and nothing else is."""

from __future__ import annotations

import pytest

from explainer.markdown.code_mask import mask_code, mask_fences, mask_spans
from explainer.markdown.fences import dedented, find_fences
from explainer.markdown.processors.fenced import PLACEHOLDER
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan

RENDERER = Renderer()


def body(text: str) -> str:
    return "".join(part.html for part in RENDERER.render(text).parts).replace("\n", "|")


def code(text: str) -> list[tuple[str, ...]]:
    return [fence.code for fence in find_fences(text.split("\n")) if fence.closed]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("```\na\n```", ("a",)),
        ("~~~ python\na\n\nb\n~~~", ("a", "", "b")),
        ("````\n```\n````", ("```",)),
        ("```\na\n`````", ("a",)),
        ("- x\n\n  ```\n  a\n    b\n  ```", ("a", "  b")),
        ("- x\n\n    ```\n    a\n    ```", ("a",)),
        ("1. ```\n   a\n   ```", ("a",)),
        ("> ```\n> a\n>\n> b\n> ```", ("a", "", "b")),
        ("> - ```\n>   a\n>   ```", ("a",)),
        ("```\n```", ()),
    ],
)
def test_code_stands_between_fences_without_what_it_stands_in(text: str, lines: tuple[str, ...]) -> None:
    assert code(text) == [lines]
    assert "<pre><code" in body(text)


@pytest.mark.parametrize("text", ["```\na", "- ```\n\na\n```", "> ```\n\n```", "``` a ` b\n```", "``\na\n``"])
def test_what_no_fence_closes_is_no_code(text: str) -> None:
    assert code(text) == []
    assert "<pre>" not in body(text)


def test_a_fence_that_is_not_closed_is_told_at_its_line() -> None:
    told = [
        (one.location.line, one.location.column, one.label) for one in scan("So.\n\n- a\n\n  ```\n  b\n", "p").lists
    ]
    assert told == [(5, 3, "this code is not closed")]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("```\na & <b>\n```", "<pre><code>a &amp; &lt;b&gt;|</code></pre>"),
        ("``` python\na\n```", '<pre><code class="language-python">a|</code></pre>'),
        ("```\n**a** [@b]\n```", "<pre><code>**a** [@b]|</code></pre>"),
        ("```\na\n```\n{.framing}", '<pre class="framing"><code>a|</code></pre>'),
        ("Words\n```\na\n```\nwords", "<p>Words</p>|<pre><code>a|</code></pre>|<p>words</p>"),
        ("- a\n  ```\n  b\n  ```\n- c", "<ul>|<li>a<pre><code>b|</code></pre>|</li>|<li>c</li>|</ul>"),
        ("Term\n: a\n\n  ```\n  b\n  ```", "<dl>|<dt>Term</dt>|<dd>|<p>a</p>|<pre><code>b|</code></pre>|</dd>|</dl>"),
    ],
)
def test_code_is_laid_out_line_by_line(text: str, html: str) -> None:
    assert body(text) == html


@pytest.mark.parametrize("text", ["Words.\n\n    a claim [@f]", "    a claim [@f]", "\ta claim [@f]"])
def test_indented_words_are_a_paragraph_and_told(text: str) -> None:
    assert "<pre>" not in body(text)
    assert [marker.key for marker in RENDERER.render(text).markers] == ["f"]
    (told,) = scan(text, "p").lists
    assert (told.label, told.hint) == (
        "this line is indented, and stands in no list and no note",
        "take the spaces away; code stands between lines of ```",
    )


def test_code_is_masked_and_what_it_stands_in_is_not() -> None:
    assert mask_code("- ```\n  [@a]\n  ```\n- `[@b]` [@c]") == "-    \n      \n     \n-        [@c]"
    assert mask_fences(["a"], []) == ["a"]
    assert mask_spans("`a` ` b") == "    ` b"
    assert dedented("\ta", 2) == "  a"
    assert PLACEHOLDER.fullmatch("\x02explainer-fence-3\x03")
