"""Tables in prose: every cell can be read without its row and column in sight."""

from explainer.markdown.render import Renderer

TABLE = """
| 2026 | River Board (from 8 January) | Others[@a] |
|---|---|---|
| 10 January[@a] | 16 | 17[@b] |
"""


def test_the_first_cell_heads_its_row_and_the_others_name_their_column() -> None:
    [part] = Renderer().render(TABLE).parts
    assert '<th scope="col">River Board <small>(from 8 January)</small></th>' in part.html
    assert '<th scope="row">10 January<' in part.html
    assert '<td data-label="River Board">16</td>' in part.html
    assert '<td data-label="Others">17<' in part.html


def test_citations_in_tables_keep_their_numbers() -> None:
    assert [marker.key for marker in Renderer().render(TABLE).markers] == ["a", "a", "b"]
