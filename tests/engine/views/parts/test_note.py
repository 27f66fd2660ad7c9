"""The figure of a fact stands out in its note."""

import pytest

from explainer.views.parts.fact import FigureView
from explainer.views.parts.note import around_figure


def figure(number: str) -> FigureView:
    return FigureView(number, "people", None, None, approximate=False, bound=None)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("It gave 83 dead and 112 hurt.", "83", ("It gave ", "83", " dead and 112 hurt.")),
        ("In 1,083 cases, 83.", "83", ("In 1,083 cases, ", "83", ".")),
        ("The 83.5 are not it.", "83", ("The 83.5 are not it.", "", "")),
        ("On 8 January 8 people came.", "8", ("On 8 January ", "8", " people came.")),
        ("It named 47 Riverland bargemen.", "47", ("It named ", "47", " Riverland bargemen.")),
        ("Thirty were moved.", "30", ("Thirty were moved.", "", "")),
    ],
)
def test_figure_is_found_where_it_stands_whole(text: str, number: str, expected: tuple[str, str, str]) -> None:
    assert around_figure(text, figure(number)) == expected


def test_without_a_figure_all_words_come_before_it() -> None:
    assert around_figure("It was 1 May.", None) == ("It was 1 May.", "", "")
