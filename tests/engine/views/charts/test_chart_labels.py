"""Where the numbers of a chart stand: over their marks, else under them, and nowhere that something else is."""

from __future__ import annotations

import pytest

from explainer.views.charts.labels import Obstacles, Size, Spot, places

SQUARE: Size = (100.0, 100.0)  # where a per cent is a pixel: "1" over (50, 50) fills 43.7 to 56.3 by 28 to 43
NOTHING = Obstacles((), (), ())


def stand(*spots: Spot, obstacles: Obstacles = NOTHING, sizes: tuple[Size, ...] = (SQUARE,)) -> list[str]:
    """Of each label its words, its side and anchor, and which charts show it: `1 above middle`, `2 below end wide`."""
    found = places(spots, obstacles, sizes)
    return [f"{one.spot.text} {'above' if one.above else 'below'} {one.anchor} {one.needs}".strip() for one in found]


def boxes(*given: tuple[float, float, float, float]) -> Obstacles:
    return Obstacles(given, (), ())


def lines(*given: tuple[float, float, float, float]) -> Obstacles:
    return Obstacles((), given, ())


def dots(*given: tuple[float, float]) -> Obstacles:
    return Obstacles((), (), given)


def test_a_label_stands_over_the_middle_of_its_mark() -> None:
    assert stand(Spot(50, 50, "1")) == ["1 above middle"]


@pytest.mark.parametrize(
    ("box", "side"),
    [
        ((40, 20, 60, 28), "above"),
        ((40, 20, 60, 28.1), "below"),
        ((40, 43, 60, 50), "above"),
        ((40, 42.9, 60, 50), "below"),
        ((0, 30, 43.6, 40), "above"),
        ((0, 30, 43.8, 40), "below"),
        ((56.4, 30, 100, 40), "above"),
        ((56.2, 30, 100, 40), "below"),
        ((49, 35, 51, 36), "below"),
        ((0, 0, 100, 56), "below"),
        ((0, 0, 100, 58), None),
        ((45, 30, 46, 72), None),
        ((45, 41, 55, 59), None),
    ],
)
def test_a_label_that_would_lie_on_a_box_stands_under_its_mark_or_nowhere(
    box: tuple[float, float, float, float], side: str | None
) -> None:
    assert stand(Spot(50, 50, "1"), obstacles=boxes(box)) == ([f"1 {side} middle"] if side else [])


@pytest.mark.parametrize(
    ("box", "side"),
    [
        ((73.5, 30, 100, 40), "above"),
        ((0, 30, 26.5, 40), "above"),
        ((73, 30, 100, 40), "below"),
        ((0, 30, 27, 40), "below"),
    ],
)
def test_a_label_may_touch_a_box(box: tuple[float, float, float, float], side: str) -> None:
    assert stand(Spot(50, 50, "12345"), obstacles=boxes(box)) == [f"12345 {side} middle"]


def test_over_a_bar_there_is_one_place_only() -> None:
    in_the_way = boxes((40, 30, 60, 40))
    assert stand(Spot(50, 50, "1"), obstacles=in_the_way) == ["1 below middle"]
    assert stand(Spot(50, 50, "1", above_only=True), obstacles=in_the_way) == []
    assert stand(Spot(50, 50, "1", above_only=True)) == ["1 above middle"]


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ((0, 35, 100, 35), "below"),
        ((0, 27, 100, 27), "above"),
        ((0, 44, 100, 44), "above"),
        ((50, 0, 50, 100), None),
        ((50, 50, 50, 100), "above"),
        ((50, 100, 50, 43.5), "above"),
        ((50, 100, 50, 42), None),
        ((0, 0, 100, 100), "above"),
        ((0, 100, 50, 50), "above"),
        ((40, 0, 60, 50), "below"),
        ((0, 42, 100, 42), "below"),
        ((0, 43, 100, 43), "above"),
    ],
)
def test_a_label_lies_on_no_line(line: tuple[float, float, float, float], side: str | None) -> None:
    assert stand(Spot(50, 50, "1"), obstacles=lines(line)) == ([f"1 {side} middle"] if side else [])


@pytest.mark.parametrize(
    ("dot", "side"),
    [
        ((50, 50), "above"),
        ((50, 59), "above"),
        ((50, 58.9), None),
        ((61.4, 35), "above"),
        ((61.2, 35), "below"),
        ((38.6, 35), "above"),
        ((38.8, 35), "below"),
        ((50, 23), "above"),
        ((50, 23.1), "below"),
        ((60, 58), None),
        ((60, 59), "above"),
        ((60, 51.9), "below"),
        ((60, 52.1), None),
        ((60, 76.9), "above"),
    ],
)
def test_a_label_stands_clear_of_other_marks_and_not_so_near_over_one_that_it_would_seem_its_own(
    dot: tuple[float, float], side: str | None
) -> None:
    assert stand(Spot(50, 50, "1"), obstacles=dots(dot)) == ([f"1 {side} middle"] if side else [])


@pytest.mark.parametrize(("dot", "side"), [((60, 58), "above"), ((60, 48), "above"), ((60, 47.9), "below")])
def test_the_label_that_matters_most_may_stand_near_over_another_mark(dot: tuple[float, float], side: str) -> None:
    assert stand(Spot(50, 50, "1", first=True), obstacles=dots(dot)) == [f"1 {side} middle"]


@pytest.mark.parametrize(("dot", "shown"), [((50, 77), True), ((50, 76.9), False), ((60, 80), True)])
def test_a_label_under_its_mark_may_stand_near_over_another(dot: tuple[float, float], shown: bool) -> None:
    in_the_way = Obstacles(((40, 30, 60, 40),), (), (dot,))
    assert stand(Spot(50, 50, "1"), obstacles=in_the_way) == ["1 below middle"] * shown


def test_labels_served_first_keep_their_place_and_later_ones_take_what_is_left() -> None:
    first, second, third = Spot(50, 50, "1"), Spot(55, 50, "2"), Spot(52, 50, "3")
    assert stand(first, second, third) == ["1 above middle", "2 below middle"]
    assert stand(third, second, first) == ["3 above middle", "2 below middle"]


def test_labels_may_touch() -> None:
    assert stand(Spot(40, 50, "1"), Spot(52.7, 50, "2")) == ["1 above middle", "2 above middle"]
    assert stand(Spot(40, 50, "1"), Spot(52.5, 50, "2")) == ["1 above middle", "2 below middle"]
    assert stand(Spot(40, 50, "12"), Spot(52.7, 50, "2")) == ["12 above middle", "2 below middle"]


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [
        (50, 78, "above middle"),
        (50, 10, "above middle"),
        (6.3, 50, "above middle"),
        (6.2, 50, "above start"),
        (4, 50, "above start"),
        (3.9, 50, None),
        (93.7, 50, "above middle"),
        (93.8, 50, "above end"),
        (96, 50, "above end"),
        (96.1, 50, None),
    ],
)
def test_a_label_stays_within_the_sides_and_near_one_begins_or_ends_at_its_mark(
    x: float, y: float, place: str | None
) -> None:
    assert stand(Spot(x, y, "1")) == ([f"1 {place}"] if place else [])


@pytest.mark.parametrize(("y", "shown"), [(78, ["1 below middle"]), (78.1, [])])
def test_a_label_under_its_mark_stays_above_the_lower_side(y: float, shown: list[str]) -> None:
    assert stand(Spot(50, y, "1"), obstacles=boxes((40, y - 20, 60, y - 10))) == shown


@pytest.mark.parametrize(
    ("x", "place"),
    [
        (13.9, "above start"),
        (14, "below middle"),
        (50, "below middle"),
        (86, "below middle"),
        (86.1, "above end"),
    ],
)
def test_only_near_a_side_a_label_may_stand_beside_the_middle_of_its_mark(x: float, place: str) -> None:
    toward_side = boxes((x - 7, 30, x - 5, 40) if x <= 50 else (x + 5, 30, x + 7, 40))
    assert stand(Spot(x, 50, "1"), obstacles=toward_side) == [f"1 {place}"]


@pytest.mark.parametrize(
    ("x", "box", "place"),
    [
        (50, (44, 30, 45, 40), "above start"),
        (50, (55, 30, 56, 40), "above end"),
        (50.1, (55, 30, 56, 40), "above end"),
        (30, (30, 30, 31, 40), "below middle"),
    ],
)
def test_a_label_that_may_stand_beside_does_so_before_it_stands_below(
    x: float, box: tuple[float, float, float, float], place: str
) -> None:
    assert stand(Spot(x, 50, "1", beside=True), obstacles=boxes(box)) == [f"1 {place}"]


def test_the_names_of_values_give_labels_more_room_at_the_sides_and_are_not_covered() -> None:
    ticks = Obstacles((), (), (), (0.0, 100.0))
    assert stand(Spot(0, 50, "1"), obstacles=ticks) == ["1 above middle"]
    assert stand(Spot(100, 50, "1"), obstacles=ticks) == ["1 above middle"]
    assert stand(Spot(0, 50, "123456"), obstacles=ticks) == ["123456 above start"]


@pytest.mark.parametrize(
    ("tick", "place"),
    [
        (19.9, "above middle"),
        (20.1, "above start"),
        (50.9, "above start"),
        (51.1, "above middle"),
    ],
)
def test_a_label_does_not_cover_the_name_of_a_value(tick: float, place: str) -> None:
    assert stand(Spot(0, 50, "1"), obstacles=Obstacles((), (), (), (tick,))) == [f"1 {place}"]


@pytest.mark.parametrize(("letters", "place"), [(5, "above middle"), (6, "above start")])
def test_a_label_reaches_no_further_left_than_the_names_of_values(letters: int, place: str) -> None:
    far = Obstacles((), (), (), (200.0,))
    assert stand(Spot(0, 50, "1" * letters), obstacles=far) == [f"{'1' * letters} {place}"]


@pytest.mark.parametrize(("letters", "place"), [(2, "above middle"), (3, "above end")])
def test_a_label_reaches_a_little_beyond_the_right_of_a_chart_with_names_of_values(letters: int, place: str) -> None:
    far = Obstacles((), (), (), (200.0,))
    assert stand(Spot(100, 50, "1" * letters), obstacles=far) == [f"{'1' * letters} {place}"]


SIZES: tuple[Size, ...] = ((100.0, 100.0), (200.0, 100.0), (400.0, 100.0), (800.0, 100.0))


@pytest.mark.parametrize(
    ("distance", "needs"), [(12.7, ""), (12.5, "wide"), (6.3, "wide"), (6.2, "full"), (3.1, "widest"), (1.5, None)]
)
def test_a_label_is_shown_from_the_narrowest_chart_on_that_has_room(distance: float, needs: str | None) -> None:
    spots = Spot(40, 50, "1", above_only=True), Spot(40 + distance, 50, "2", above_only=True)
    second = [] if needs is None else [f"2 above middle {needs}".strip()]
    assert stand(*spots, sizes=SIZES) == ["1 above middle", *second]


def test_what_is_shown_on_a_narrow_chart_has_room_on_wider_ones_too() -> None:
    tall: tuple[Size, ...] = (SQUARE, (100.0, 300.0))
    between = boxes((40, 47, 60, 48))
    assert stand(Spot(50, 50, "1"), obstacles=between, sizes=tall[:1]) == ["1 above middle"]
    assert stand(Spot(50, 50, "1"), obstacles=between, sizes=tall) == ["1 below middle"]


def test_labels_of_narrow_charts_are_told_before_those_that_need_wider_ones() -> None:
    spots = [Spot(x, 50, text, above_only=True) for x, text in ((20, "1"), (25, "2"), (60, "3"))]
    assert stand(*spots, sizes=SIZES) == ["1 above middle", "3 above middle", "2 above middle full"]
