"""The made-up record is the same for one seed, another for another, and has nothing wrong as a site of this engine."""

from pathlib import Path

import pytest

from bench.corpus import make_corpus
from bench.corpus_files import write_for_peers, write_our_site
from tests.engine.sites.building import snapshot
from tests.engine.sites.tiny import check


@pytest.mark.parametrize("write", [write_for_peers, write_our_site])
def test_one_seed_gives_the_same_bytes_and_another_gives_others(write: object, tmp_path: Path) -> None:
    assert callable(write)
    for name, seed in (("once", 7), ("again", 7), ("otherwise", 8)):
        write(make_corpus(40, seed), tmp_path / name)
    once, again, otherwise = (snapshot(tmp_path / name) for name in ("once", "again", "otherwise"))
    assert once == again
    assert once != otherwise


@pytest.mark.parametrize("facts", [20, 100])
def test_site_has_no_faults(facts: int, tmp_path: Path) -> None:
    write_our_site(make_corpus(facts), tmp_path)
    code, printed = check(tmp_path)
    assert code == 0, printed
    assert "error" not in printed


def test_sizes_follow_from_the_number_of_facts() -> None:
    corpus = make_corpus(1000)
    made = corpus.facts, corpus.sources, corpus.explainers, corpus.people, corpus.topics
    assert [len(records) for records in made] == [1000, 400, 100, 50, 20]
    ids = [record.id for records in (corpus.facts, corpus.sources, corpus.people, corpus.topics) for record in records]
    assert len(set(ids)) == len(ids)
    assert len({person.name for person in make_corpus(20_000).people}) == 1000


def test_peers_and_this_engine_read_the_same_words(tmp_path: Path) -> None:
    corpus = make_corpus(40)
    write_for_peers(corpus, tmp_path / "peers")
    write_our_site(corpus, tmp_path / "ours")
    theirs, ours = (b"".join(snapshot(tmp_path / name).values()).decode() for name in ("peers", "ours"))
    for fact in corpus.facts:
        words = fact.text.replace('"', '\\"')
        assert words in theirs
        assert words in ours
    for citation in {word for page in corpus.explainers for word in " ".join(page.blocks).split("[@")[1:]}:
        assert f"[@{citation.split(']')[0]}]" in theirs
        assert f"[@{citation.split(']')[0]}]" in ours
