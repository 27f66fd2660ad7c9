"""Signs of other Markdowns are told where they stand, and whoever does as the hint says is told no more."""

from __future__ import annotations

import pytest

from explainer.checks import run
from explainer.checks.prose import note_to_self, raw_html, shown_as_typed
from explainer.markdown.debris.lines import lines_of_other_dialects
from explainer.markdown.debris.signs import signs_of_other_dialects
from explainer.markdown.source_text import source_text
from tests.engine.built import home, prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact

NBSP = "\u00a0"


def told(text: str) -> list[tuple[str, str]]:
    """What shown-as-typed says of the page: line and column, and the words."""
    found = shown_as_typed.check(placed(fact("f"), prose("a", text)))
    return [(f"{one.location.line}:{one.location.column}", one.message.split('"')[1]) for one in found]


# What was typed; where it is told; what it is when the hint has been followed.
TYPED = {
    "struck out": ("The count was ~~100~~ 83.[@f]", ["1:15"], "The count was 100, and is 83.[@f]"),
    "struck out in a chat": ("The count was ~100~ 83.[@f]", ["1:15"], "The count was 100, and is 83.[@f]"),
    "struck out letter by letter": ("It was a\u0336l\u0336l\u0336 so.[@f]", ["1:8"], "It was so.[@f]"),
    "marked": ("It ==is== so.[@f]", ["1:4"], "It **is** so.[@f]"),
    "inserted": ("It ++is++ so.[@f]", ["1:4"], "It **is** so.[@f]"),
    "bold of a wiki": ("It '''is''' so.[@f]", ["1:4"], "It **is** so.[@f]"),
    "small below": ("H~2~O.[@f]", ["1:2"], "H₂O.[@f]"),
    "small above": ("5 m^2^ and 10^6.[@f]", ["1:4", "1:14"], "5 m² and 10⁶.[@f]"),
    "tasks": ("- [ ] One.[@f]\n- [x] Two.[@f]", ["1:3", "2:3"], "- One.[@f]\n- Two.[@f]"),
    "numbers with a bracket": ("1) One.[@f]\n2) Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "numbers in brackets": ("(1) One.[@f]\n(2) Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "letters": ("a. One.[@f]\nb. Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "letters with a bracket": ("a) One.[@f]\nb) Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "capitals": ("A. One.[@f]\nB. Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "large roman": ("I. One.[@f]\nII. Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "ordinals": ("1º Uno.[@f]\n2º Dos.[@f]", ["1:1", "2:1"], "1. Uno.[@f]\n2. Dos.[@f]"),
    "arrows": ("-> One.[@f]\n→ Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "roman": ("ii. One.[@f]\niii. Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "bullets": ("So.[@f]\n\n• One.[@f]\n• Two.[@f]", ["3:1", "4:1"], "So.[@f]\n\n- One.[@f]\n- Two.[@f]"),
    "bullets in a paragraph": ("So:[@f]\n▪ One.[@f]", ["2:1"], "So:[@f]\n\n- One.[@f]"),
    "bullets of word processors": ("o One.[@f]\no Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "emoji": ("👉 One.[@f]\n👉 Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "sections": ("§ One.[@f]\n§ Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "dots of Japanese": ("・一。[@f]\n・二。[@f]", ["1:1", "2:1"], "- 一。[@f]\n- 二。[@f]"),
    "numbers with a hyphen": ("1.- One.[@f]\n2.- Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "ordinals with a bracket": ("1º) One.[@f]\n2º) Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "numbers of a thread": ("1/ One.[@f]\n2/ Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "numbers of keys": ("1\ufe0f\u20e3 One.[@f]\n2\ufe0f\u20e3 Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "numbers in circles": ("① One.[@f]\n② Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "numbers of Chinese": ("1、一。[@f]\n2、二。[@f]", ["1:1", "2:1"], "1. 一。[@f]\n2. 二。[@f]"),
    "letters of Cyrillic": ("а) Раз.[@f]\nб) Два.[@f]", ["1:1", "2:1"], "- Раз.[@f]\n- Два.[@f]"),
    "letters of Hebrew": ("א. אחד.[@f]\nב. שני.[@f]", ["1:1", "2:1"], "- אחד.[@f]\n- שני.[@f]"),
    "roman capitals": ("I. One.[@f]\nII. Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "dashes": ("– One.[@f]\n— Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "no space behind": ("-One.[@f]\n-Two.[@f]", ["1:1", "2:1"], "- One.[@f]\n- Two.[@f]"),
    "star without space": ("*One.[@f]\n\nTwo.[@f]", ["1:1"], "* One.[@f]\n\nTwo.[@f]"),
    "number without space": ("1.One.[@f]\n2.Two.[@f]", ["1:1", "2:1"], "1. One.[@f]\n2. Two.[@f]"),
    "hard space": (f"-{NBSP}One.[@f]", ["1:1"], "- One.[@f]"),
    "thin space": ("1.\u202fOne.[@f]", ["1:1"], "1. One.[@f]"),
    "wide space": ("#\u3000One\n\nSo.[@f]", ["1:1"], "## One\n\nSo.[@f]"),
    "hard space in a quotation": (f">{NBSP}One.[@f]", ["1:1"], "> One.[@f]"),
    "hard space before": (f"{NBSP}- One.[@f]", ["1:2"], "- One.[@f]"),
    "a box": ("!!! note\n    A box.[@f]", ["1:1"], "A box.[@f]"),
    "a box that opens": ('??? "More"\n    A box.[@f]', ["1:1"], "A box.[@f]"),
    "a box of pandoc": ("::: note\nA box.[@f]\n:::", ["1:1", "3:1"], "A box.[@f]"),
    "a box of GitHub": ("> [!NOTE]\n> A box.[@f]", ["1:3"], "A box.[@f]"),
    "a block with two slashes": ("// timeline | t\n//", ["1:1", "2:1"], "/// timeline | t\n///"),
    "end of line": ("One\\\nand two.[@f]", ["1:4"], "One\nand two.[@f]"),
    "an address": ("Read https://site.example/a_b.[@f]", ["1:6"], "Read [it](https://site.example/a_b).[@f]"),
    "an address in capitals": ("HTTPS://site.example/a.[@f]", ["1:1"], "[It](https://site.example/a).[@f]"),
    "an address in brackets": ("So (www.site.example).[@f]", ["1:5"], "So ([it](https://www.site.example)).[@f]"),
    "an emoji": ("Look :warning: here.[@f]", ["1:6"], "Look ⚠ here.[@f]"),
    "a formula": ("So $$a + b$$ is.[@f]", ["1:4"], "So a plus b is.[@f]"),
    "TeX": ("So \\emph{it} is.[@f]", ["1:4"], "So *it* is.[@f]"),
    "a link of a wiki": ("So [[Oslo]] is.[@f]", ["1:4"], "So [Oslo](/facts/) is.[@f]"),
    "a template": ("So {{ it }} and {% it %} is.[@f]", ["1:4", "1:17"], "So it is.[@f]"),
    "a comment": ("So %%ask%% it is.[@f]", ["1:4"], "So it is.[@f]"),
    "a change": ("So {++it++} {>>is<<}.[@f]", ["1:4", "1:13"], "So it is.[@f]"),
    "a footnote by number": ("So it is.[1] And.[@f]", ["1:10"], "So it is.[@f] And.[@f]"),
    "a footnote of Word": ("So it is.² And.[@f]", ["1:10"], "So it is.[@f] And.[@f]"),
    "words of a footnote": ("So.[@f][^1]\n\n[1]: The note.\n\n[^1]: So.", ["3:1"], "So.[@f][^1]\n\n[^1]: The note."),
    "a reference to nothing": ("So [it][one] is.[@f]", ["1:4"], "So [it](https://site.example/) is.[@f]"),
    "contents": ("[TOC]\n\nSo.[@f]", ["1:1"], "So.[@f]"),
    "a directive": (".. note:: So.[@f]", ["1:1"], "So.[@f]"),
    "a heading of AsciiDoc": ("== So\n\nSo.[@f]", ["1:1"], "## So\n\nSo.[@f]"),
    "angle quotes": ("<<It is>> so.[@f]", ["1:1"], "«It is»{.term} so.[@f]"),
    "quotes of TeX": ("``It is'' so.[@f]", ["1:1"], "“It is”{.term} so.[@f]"),
    "a word parted at the end of a line": ("It was offi-\ncial.[@f]", ["1:12"], "It was\nofficial.[@f]"),
    "BBCode": ("[b]It[/b] is so.[@f]", ["1:1", "1:6"], "**It** is so.[@f]"),
    "rows alone": ("| what | when |\n| one[@f] | two |", ["1:1"], "| what | when |\n|---|---|\n| one[@f] | two |"),
    "tabs": ("what\twhen\none[@f]\ttwo\n", ["1:1"], "| what | when |\n|---|---|\n| one[@f] | two |\n"),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "places", "mended"), TYPED.values(), ids=list(TYPED))
def test_a_sign_of_another_markdown_is_told_and_its_remedy_works(typed: str, places: list[str], mended: str) -> None:
    assert [place for place, _ in told(typed)] == places
    made = placed(fact("f"), home(), prose("a", mended))
    assert [
        problem for problem in run(made) if problem.rule not in ("unused-id", "figure-not-in-fact", "quote-not-in-fact")
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "`~~one~~ ==two== https://site.example/`[@f]",
        "```\n!!! note\n- [ ] one\n```",
        "<https://site.example/a:b:c> and [https://site.example/](https://site.example/).[@f]",
        "[it](https://site.example/a~b~c==d==)[@f] and [it][one].[@f]\n\n[one]: https://site.example/~a~",
        "So[^1] is.[@f]\n\n[^1]: Words.",
        "Escaped: 1\\) one, \\*one, \\[[one]], [12] of them.[@f]",
        "1\\) One.[@f]",
        "The sum of 3.5 million, at 12:30:45, 5 < 6 and 7 << 8, a == b.[@f]",
        "3º Congress met.[@f]\n\nX. said so.[@f]",
        "J. D. Vance said so.[@f]\n\nA. Smith did.[@f]",
        "The law (article\n12) says it.[@f] It said so\n— and more — again\na. m.[@f]",
        "*One\nand two* is.[@f]\n\n**Bold** is *it*.[@f]",
        "> “Words.”\n>\n> — Somebody[@f]",
        "-20 degrees, 5 km² and 10 m³.[@f]",
        "One – two — three… ‘four’ “five” «six».[@f]",
        "A hard" + NBSP + "space, 100" + NBSP + "km.[@f]",
        "`one` · two and `three`\n`four` 1) five.[@f]",
        "Some ~100, not ~200, and ~ 5~6.[@f]",
        "№ 5 is so.[@f]\n“One” is.[@f]\n“Two” is.[@f]\n¿Uno? So.[@f]\n¿Dos? So.[@f]",
        "—No —dijo.[@f] Y más\n€5 and\n€6 are.[@f] 1/3 of\n2/3 is.[@f]",
        "Pre-\nand post-war, -\nso, 2-\nto 3, U.S.-\nbacked and **bold**-\nlike.[@f]",
        "C++ and C++ are.[@f] He’s 5'10'' tall.[@f]",
        "See somebody@site.example or @somebody, #hashtag.[@f]",
        "| a | b |\n|---|--:|\n| one[@f] | two |",
        "a | b\n--|--\none[@f] | two\n\n> | a |\n> |---|\n> | one[@f] |\n\n|a|\n|:-:|\n|one[@f]|\n{.framing}",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_of_long_words_the_first_forty_are_told() -> None:
    assert told(f"• {'x' * 50}[@f]") == [("1:1", f"• {'x' * 38}")]


def test_lines_and_signs_are_found_in_the_text_without_its_code() -> None:
    source = source_text("1) One `~~two~~` ~~three~~", "a", 4)
    assert [(found.location.line, found.location.column) for found in lines_of_other_dialects(source)] == [(4, 1)]
    assert [found.label for found in signs_of_other_dialects(source)] == ["~~three~~"]


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("<br>", "begin a new paragraph: leave a line empty"),
        ("<br/>", "begin a new paragraph: leave a line empty"),
        ("<strong>", "set bold as **words**"),
        ("<em>", "set italics as *words*"),
        ("<a href='/'>", "a link is [words](https://…)"),
        ("<u>", "write Markdown; put code in backticks"),
        ("<!-- ask -->", "delete it: readers would see it"),
    ],
)
def test_html_is_told_with_what_to_write_instead(tag: str, hint: str) -> None:
    ((_, _, given),) = said(raw_html, placed(fact("f"), prose("a", f"So {tag} it is.[@f]")))
    assert given == hint


@pytest.mark.parametrize("text", ["::: note\nA box.\n:::", "• One.", "// timeline | t\n//", "a\tb\nc\td", "- [ ] One."])
def test_nobody_is_told_to_cite_or_frame_what_is_no_paragraph(text: str) -> None:
    made = placed(fact("f"), home(), prose("a", text))
    assert {problem.rule for problem in run(made)} == {"shown-as-typed"}


@pytest.mark.parametrize("text", ["So TK.[@f]", "TODO ask.[@f]", "So.[citation needed] So.[@f]"])
def test_a_note_to_oneself_in_the_prose_is_told_but_not_in_code(text: str) -> None:
    ((_, message, hint),) = said(note_to_self, placed(fact("f"), prose("a", text)))
    assert message.endswith(" is a note to oneself")
    assert hint == "find out what is missing and write it, or take the sentence out"
    assert said(note_to_self, placed(fact("f"), prose("a", "`TK` and `TODO`.[@f]"))) == []
