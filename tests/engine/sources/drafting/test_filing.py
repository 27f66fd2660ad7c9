"""A source is filed where those stand that have most to do with it; where that is not plain, it is asked."""

from __future__ import annotations

from explainer.model.dataset import Dataset
from explainer.model.source import Source
from explainer.problems import Location
from explainer.sources.drafting.filing import Filing, proposed_file
from tests.engine.records import fact, make


class _At:
    def __init__(self, path: str) -> None:
        self.path = path

    def at(self, *_: str | int) -> Location:
        return Location(self.path)


BRIDGE = ("bridge-toll", "bridge-opened", "bridge-lanes", "bridge-stone")
DAM = ("dam-gates", "dam-level", "dam-reservoir", "dam-spillway")


def dataset(*files: tuple[str, tuple[str, ...]]) -> Dataset:
    records = {name: make(Source, name, url=f"https://a.example/{name}") for _, names in files for name in names}
    places = {name: _At(f"data/sources/{file}.yaml") for file, names in files for name in names}
    resting = fact("f", text="The turbines of the power house were stopped by a strike.", sources=["dam-gates"])
    return Dataset({**records, "f": resting}, {**places, "f": _At("data/facts/f.yaml")})  # type: ignore[arg-type]


DATA = dataset(("bridge", BRIDGE), ("dam", DAM))


def test_the_file_whose_sources_have_most_of_its_words() -> None:
    assert proposed_file(["Toll of the bridge to rise, lanes to close"], DATA).name == "data/sources/bridge.yaml"
    assert proposed_file(["Reservoir: level falls behind the spillway"], DATA).name == "data/sources/dam.yaml"


def test_the_facts_that_rest_on_a_source_speak_for_it() -> None:
    assert proposed_file(["Strike at the turbines of the power house"], DATA).name == "data/sources/dam.yaml"


def test_where_it_is_not_plain_the_likely_ones_are_named() -> None:
    assert proposed_file(["Ferry"], DATA) == Filing(None)
    both = proposed_file(["Lanes, stone, gates and spillway"], DATA)
    assert both.name is None
    assert set(both.likely) == {"data/sources/bridge.yaml", "data/sources/dam.yaml"}


def test_where_there_is_one_file_or_none_nothing_is_asked() -> None:
    assert proposed_file(["Ferry"], dataset(("bridge", BRIDGE))) == Filing("data/sources/bridge.yaml")
    assert proposed_file(["Ferry"], Dataset({})) == Filing(None)
