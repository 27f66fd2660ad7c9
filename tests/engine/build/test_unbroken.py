"""Dates and figures of a finished page hold together; what is no running text keeps its spaces."""

import pytest

from explainer.build.unbroken import unbroken


def shown(words: str) -> str:
    """The words in a page, with `_` for each no-break space."""
    page = f'<!doctype html><title>7 January 2026</title><body class="x"><p>{words}</p></body>'
    made = unbroken(page)
    assert made.startswith('<!doctype html><title>7 January 2026</title><body class="x"><p>')
    assert unbroken(made) == made
    return made.split("<p>", 1)[1].removesuffix("</p></body>").replace("\N{NO-BREAK SPACE}", "_")


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("on 7 January 2026, and on 16 January.", "on 7_January_2026, and on 16_January."),
        ("<time>3 Jan 2026</time>", "<time>3_Jan_2026</time>"),
        ("in January 2026", "in January_2026"),
        ("del 3 al 5 de enero de 2026", "del 3 al 5_de_enero_de_2026"),
        ("6–8 March", "6–8_March"),
        ("83 people and <b>100</b> dead", "83_people and <b>100</b>_dead"),
        ("30 to 50 million barrels at 51.95 percent", "30 to 50_million barrels at 51.95_percent"),
        ("4.5 millones, 13 por ciento", "4.5_millones, 13_por ciento"),
        ("3 Mayan texts; in 2026 the", "3 Mayan texts; in 2026 the"),
        ("Trump said 3 things", "Trump said 3 things"),
        (
            '<a title="7 January 2026" data-told="83 people">7 May</a>',
            '<a title="7 January 2026" data-told="83 people">7_May</a>',
        ),
        ("<pre>7 January</pre> 7 January <code>7 May</code>", "<pre>7 January</pre> 7_January <code>7 May</code>"),
        ("<script>x = '7 January'</script>", "<script>x = '7 January'</script>"),
    ],
)
def test_dates_and_figures_with_their_units_hold_together(typed: str, set_: str) -> None:
    assert shown(typed) == set_
