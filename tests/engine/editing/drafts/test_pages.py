"""The file of a new explainer."""

from __future__ import annotations

from explainer.editing.drafts.pages import page_name, page_text


def test_a_page_with_its_first_paragraph() -> None:
    values = {
        "id": "boats", "title": "Boats: how many", "topics": ["flood"], "draft": True, "text": "Twelve\nwere lost.",
        "facts": ["toll-83", "toll-75"],
    }  # fmt: skip
    assert page_text(values) == (
        "---\ntitle: 'Boats: how many'\ntopics: [flood]\ndraft: true\n---\n\nTwelve were lost.[@toll-83; @toll-75]\n"
    )
    assert page_name("prose", "boats") == "prose/explainers/boats.md"
