"""Each page's JSON-LD as a search engine reads it: parsed out of the HTML, and made into triples by rdflib."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SDO

from tests.readers import json_ld
from tests.readers.json_ld import graph_text

# rdflib reads JSON-LD through a class of its own that it has deprecated; theirs to mend.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

BASE = "https://bridge.example"


def nodes(files: dict[str, bytes], path: str) -> list[dict[str, Any]]:
    return json_ld.nodes(files[f"{path}index.html"])


def triples(files: dict[str, bytes], path: str) -> Graph:
    return json_ld.triples(files[f"{path}index.html"])


def test_explainer_is_a_background_article_with_its_sources_and_corrections(files: dict[str, bytes]) -> None:
    graph, page = triples(files, "explainers/the-bridge/"), URIRef(f"{BASE}/explainers/the-bridge/")
    assert graph.value(page, RDF.type) == SDO.BackgroundNewsArticle
    assert str(graph.value(page, SDO.headline)) == "The bridge & <its> cost"
    assert str(graph.value(page, SDO.datePublished)) == "2026-11-20"
    assert str(graph.value(page, SDO.dateModified)) == "2026-11-24"
    assert {str(cited) for cited in graph.objects(page, SDO.citation)} == {
        "https://harbour.example/2026/bridge?id=5&x=50%25_y#top",
        "https://board.example/report.pdf",
        "https://copy.example/a",
    }
    correction = graph.value(page, SDO.correction)
    assert graph.value(correction, RDF.type) == SDO.CorrectionComment


def test_page_of_a_fact_is_ours_and_the_claim_on_it_is_of_whoever_makes_it(files: dict[str, bytes]) -> None:
    graph, page = triples(files, "facts/bridge-cost-five/"), URIRef(f"{BASE}/facts/bridge-cost-five/")
    assert graph.value(page, RDF.type) == SDO.WebPage
    assert str(graph.value(graph.value(page, SDO.author), SDO.name)) == "The Bridge"
    assert graph.value(page, SDO.license) is not None
    fact = graph.value(page, SDO.mainEntity)
    assert fact == URIRef(f"{BASE}/facts/bridge-cost-five/#claim")
    assert graph.value(fact, RDF.type) == SDO.Claim
    assert [graph.value(fact, ours) for ours in (SDO.license, SDO.inLanguage, SDO.url)] == [None] * 3
    author = graph.value(fact, SDO.author)
    assert author == URIRef(f"{BASE}/people/ana-perez/")
    assert graph.value(author, RDF.type) == SDO.Person
    names = {str(name) for work in graph.objects(fact, SDO.appearance) for name in graph.objects(work, SDO.name)}
    assert names == {'</script><bold>100% of {braces}</bold>, \\textbf & "quotes" #1 $5 ~ ^ _'}
    assert len(list(graph.objects(fact, SDO.appearance))) == 2
    assert URIRef(f"{BASE}/explainers/the-bridge/") in set(graph.objects(fact, SDO.subjectOf))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "WebSite"),
        ("data/", "Dataset"),
        ("people/ana-perez/", "Person"),
        ("people/river-board/", "Organization"),
        ("questions/what-it-cost/", "Question"),
        ("sources/harbour-times-opening/", "NewsArticle"),
        ("timeline/", "CollectionPage"),
        ("timeline/bridges/", "CollectionPage"),
        ("topics/bridges/", "CollectionPage"),
        ("sources/", "CollectionPage"),
        ("glossary/", "CollectionPage"),
    ],
)
def test_page_says_what_it_is_about(files: dict[str, bytes], path: str, kind: str) -> None:
    assert nodes(files, path)[0]["@type"] == kind


def test_every_page_but_search_has_a_graph(files: dict[str, bytes]) -> None:
    pages = {path for path in files if path.endswith("index.html") and not path.startswith("embed/")}
    assert {path for path in pages if not graph_text(files[path])} == {"search/index.html"}


def test_source_has_the_same_authors_as_in_the_bibliography(files: dict[str, bytes]) -> None:
    items = {item["id"]: item for item in json.loads(files["data/references.csl.json"])}
    for name, kind in (("agency-copy", "Organization"), ("harbour-times-opening", "Person"), ("board-report", None)):
        authors = nodes(files, f"sources/{name}/")[0].get("author", [])
        assert [author["name"] for author in authors] == [who["literal"] for who in items[name].get("author", [])]
        assert {author["@type"] for author in authors} <= {kind}


def test_event_has_its_days_and_the_outermost_where_they_are_not_certain(files: dict[str, bytes]) -> None:
    pages = ("timeline/bridges/", "timeline/ferries/")
    found = [node for path in pages for node in nodes(files, path) if node["@type"] == "Event"]
    events = {node["@id"].partition("#")[2]: node for node in found}
    assert (events["bridge-opens"]["startDate"], events["bridge-opens"]["endDate"]) == ("2026-02-01", "2026-02-03")
    assert events["bridge-inspected"]["eventStatus"] == "https://schema.org/EventScheduled"
    assert events["regatta-called-off"]["eventStatus"] == "https://schema.org/EventCancelled"
    assert (events["toll-decided"]["startDate"], events["toll-decided"]["endDate"]) == ("2026-04-03", "2026-04-05")
    assert events["ferries-end"]["startDate"] == "2025-12"
    assert "endDate" not in events["ferries-end"]


def test_dataset_names_every_download(files: dict[str, bytes]) -> None:
    named = {item["contentUrl"].removeprefix(f"{BASE}/") for item in nodes(files, "data/")[0]["distribution"]}
    assert named == {name for name in files if name.startswith("data/")} - {"data/index.html"}


def test_dataset_says_when_it_changed_and_how_far_it_reaches(files: dict[str, bytes]) -> None:
    data = nodes(files, "data/")[0]
    assert (data["version"], data["dateModified"], data["temporalCoverage"]) == (
        "2026-11-24", "2026-11-24", "../2026-03-26",
    )  # fmt: skip
    package = json.loads(files["data/datapackage.json"])
    assert (package["version"], package["created"]) == ("2026-11-24", "2026-11-24T00:00:00Z")


def test_breadcrumbs_lead_down_to_the_page(files: dict[str, bytes]) -> None:
    trail = nodes(files, "explainers/the-bridge/")[-1]
    assert trail["@type"] == "BreadcrumbList"
    assert [(item["position"], item["item"]) for item in trail["itemListElement"]] == [
        (1, f"{BASE}/explainers/"),
        (2, f"{BASE}/explainers/the-bridge/"),
    ]


def test_hostile_words_never_end_the_script(files: dict[str, bytes]) -> None:
    for path, html in files.items():
        if path.endswith(".html") and (text := graph_text(html)):
            json.loads(text)
            assert "<" not in text, path


def test_every_graph_is_read_and_nothing_is_rated_or_null(files: dict[str, bytes]) -> None:
    read = 0
    for path in files:
        if path.endswith("index.html") and graph_text(files[path]):
            assert len(triples(files, path.removesuffix("index.html"))) > 3, path
            assert b"ClaimReview" not in files[path]
            assert "null" not in (graph_text(files[path]) or "")
            read += 1
    assert read > 10
