"""What `explainer uses` and `explainer impact` say of this site's own records, held against its files as text."""

from __future__ import annotations

from collections import defaultdict

import yaml

from explainer.site.impact.told import impact
from explainer.site.site import Site
from explainer.site.uses.subject import subject_of
from explainer.site.uses.told import uses
from tests.site.conftest import ROOT

FACT = "casualties-padrino-83"  # that docs/correct-publish-roll-back.md corrects


def test_no_line_that_names_the_fact_is_left_out(real_site: Site) -> None:
    subject = subject_of(FACT, real_site)
    assert subject
    found = {(use.location.path, use.location.line) for use in uses(subject, real_site)}
    named = {
        (path.relative_to(ROOT).as_posix(), number)
        for folder, ending in (("content", "md"), ("data", "yaml"))
        for path in (ROOT / folder).rglob(f"*.{ending}")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if FACT in line and f"id: {FACT}" not in line
    }
    # words over several lines have the place at which they begin
    begun = {place for place in named if place[0].startswith("data/questions/") and place not in found}
    assert named - begun <= found
    assert begun
    assert all(any(path == at and 0 < number - line <= 12 for at, line in found) for path, number in begun)
    assert len(named) > 15


def test_facts_that_fall_with_a_source_are_those_that_name_no_other(real_site: Site) -> None:
    texts = (path.read_text("utf-8") for path in sorted((ROOT / "data" / "facts").rglob("*.yaml")))
    facts = [one for text in texts for one in yaml.load(text, Loader=yaml.BaseLoader)]  # noqa: S506 (texts alone)
    sources = {
        one["id"]: {link["source"] if isinstance(link, dict) else link for link in one["sources"]} for one in facts
    }
    alone: defaultdict[str, set[str]] = defaultdict(set)
    for key, named in sources.items():
        if len(named) == 1:
            alone[min(named)].add(key)
    source = max(sorted(alone), key=lambda source: len(alone[source]))  # on which more rests alone than on any other
    assert len(alone[source]) > 1
    subject = subject_of(source, real_site)
    assert subject
    falls = {effect.user for effect in impact(subject, real_site) if effect.kind == "falls"}
    assert falls & sources.keys() == alone[source]


def test_every_citation_of_the_site_is_a_sentence_in_words(real_site: Site) -> None:
    for page in real_site.pages:
        for key in dict.fromkeys(citation.key for citation in page.scan.citations[:3]):
            subject = subject_of(key, real_site)
            assert subject
            found = [use for use in uses(subject, real_site) if use.kind == "cited" and use.user == page.address]
            assert found
            for use in found:
                assert use.words
                assert not set("[@{*|") & set(use.words[:1]), use
                assert "[@" not in use.words
