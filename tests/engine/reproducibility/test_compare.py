"""A published site is held against its own words and against its commit, and each kind of lie has a name of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import explainer
from explainer.reproducibility.building import Process, build, own_environment
from explainer.reproducibility.client import Manners
from explainer.reproducibility.compare import DIFFERENT, SAME, UNKNOWN, Question, compare
from explainer.reproducibility.folders import build_of
from explainer.reproducibility.rebuild import address_in, is_past, known_commit
from explainer.reproducibility.sources import Refused
from tests.engine.reproducibility.places import committed, git, small_site
from tests.engine.reproducibility.servers import Site, sealed, served

QUICK = Manners(silence=5, tries=2, pause=0.01)
PROSE = "content/explainers/the-bridge.md"
EPOCH = 1772323200


class Live:
    """A site on a server, the folder that it serves, and the repository that it is made from."""

    def __init__(self, repository: Path, folder: Path, site: Site, commit: str) -> None:
        self.repository, self.folder, self.site, self.commit = repository, folder, site, commit

    def compared(self, place: str | None = None, **options: object) -> tuple[int, str]:
        said: list[str] = []
        question = Question(place or self.site.address, self.repository, manners=QUICK)
        return compare(replace(question, **options), said.append), "\n".join(said)  # type: ignore[arg-type]

    def change(self, name: str, old: str, new: str) -> None:
        """Puts other words into a file that is served."""
        text = (self.folder / name).read_text("utf-8")
        assert old in text
        (self.folder / name).write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """A repository, what its one commit gives for a project page, and the name of that commit."""
    folder = tmp_path_factory.mktemp("compare")
    repository = small_site(folder / "repository")
    commit = committed(repository)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(explainer.__file__).parents[1]))
        environment = own_environment(SITEURL="http://127.0.0.1/project", SOURCE_DATE_EPOCH=str(EPOCH))
        build(repository, "publishconf.py", folder / "output", Process(environment), folder)
    return repository, folder / "output", commit


@pytest.fixture
def live(published: tuple[Path, Path, str], tmp_path: Path) -> Iterator[Live]:
    repository = shutil.copytree(published[0], tmp_path / "repository")
    folder = shutil.copytree(published[1], tmp_path / "live")
    with served(folder, "/project/") as site:
        yield Live(repository, folder, site, published[2])


def versions(live: Live) -> dict[str, str]:
    """Those that a build here has, and thus those of a site that was built here."""
    return dict(build_of(live.folder).get("versions", {}))


def seal(live: Live, **build: object) -> None:
    """Makes the manifest fit what is served, as an honest host of a wrong site would."""
    given = {"commit": live.commit, "epoch": EPOCH, "versions": versions(live)} | build
    sealed(live.folder, **given)  # type: ignore[arg-type]


@pytest.mark.slow
def test_site_that_its_commit_gives_is_said_to_be_so(live: Live, tmp_path: Path) -> None:
    assert {name: build_of(live.folder)[name] for name in ("commit", "clean", "epoch")} == {
        "commit": live.commit,
        "clean": True,
        "epoch": EPOCH,
    }
    code, said = live.compared(cache=tmp_path / "cache")
    assert code == SAME, said
    assert "the site is what its manifest says" in said
    assert f"commit {live.commit} gives the bytes that the manifest lists" in said
    assert git(live.repository, "worktree", "list").count("\n") == 0
    assert git(live.repository, "status", "--porcelain") == ""
    (live.folder / "CNAME").touch()
    assert live.compared(str(live.folder))[0] == SAME


@pytest.mark.slow
def test_page_that_was_changed_on_the_host_is_shown_word_by_word(live: Live) -> None:
    seal(live)
    live.change("explainers/the-bridge/index.html", "bridge", "ferry")
    (live.folder / "favicon.svg").unlink()
    code, said = live.compared()
    assert code == DIFFERENT
    assert "THE SITE IS NOT WHAT ITS OWN MANIFEST SAYS" in said
    assert "favicon.svg: not served: status 404" in said
    assert "explainers/the-bridge/index.html: " in said
    assert "[-bridge" in said
    assert "{+ferry" in said
    assert f"commit {live.commit} gives the bytes that the manifest lists" in said


@pytest.mark.slow
def test_site_whose_commit_gives_other_bytes_is_told_page_by_page(live: Live) -> None:
    live.change("explainers/the-bridge/index.html", "bridge", "ferry")
    (live.folder / "favicon.svg").unlink()
    (live.folder / "more").mkdir()
    (live.folder / "more" / "index.html").write_text("<p>More", "utf-8")
    seal(live)
    code, said = live.compared()
    assert code == DIFFERENT
    assert "the site is what its manifest says" in said
    assert f"COMMIT {live.commit} DOES NOT GIVE THESE BYTES" in said
    assert "1 differ, 1 are missing, 1 are extra" in said
    assert "more/index.html: the site has it, the commit does not give it" in said
    assert "favicon.svg: the commit gives it, the site lacks it" in said
    assert "{+ferry" in said


@pytest.mark.slow
def test_other_bytes_of_other_versions_prove_nothing(live: Live) -> None:
    seal(live, versions=versions(live) | {"pelican": "3.0"})
    code, said = live.compared()
    assert (code, "though built with another version here: pelican 3.0 there" in said) == (SAME, True)
    live.change("explainers/the-bridge/index.html", "bridge", "ferry")
    seal(live, versions=versions(live) | {"pelican": "3.0"})
    code, said = live.compared()
    assert code == UNKNOWN
    assert f"COMMIT {live.commit} GIVES OTHER BYTES HERE, BUILT WITH OTHER VERSIONS:\n  pelican 3.0 there" in said
    assert f"`git switch --detach {live.commit}`" in said


@pytest.mark.slow
def test_site_is_built_again_with_the_settings_that_it_says_it_was_given(live: Live) -> None:
    seal(live, environment={"PUBLISHER": "The Ferry Post"})
    code, said = live.compared(shown=200)
    assert code == DIFFERENT
    assert "built again with PUBLISHER=The Ferry Post" in said
    assert said.count("Ferry Post") > 1


@pytest.mark.slow
def test_site_is_compared_with_the_commit_that_is_asked_for(live: Live) -> None:
    seal(live, clean=False)
    prose = live.repository / PROSE
    prose.write_text(prose.read_text("utf-8").replace("opened on", "closed on"), "utf-8")
    later = committed(live.repository, "Tell that it closed")
    code, said = live.compared(commit="main", shown=200)
    assert code == DIFFERENT
    assert f"the site says that it was built from {live.commit}; it is compared with {later}" in said
    assert "[-closed-]{+opened+}" in said
    assert live.compared(commit=live.commit[:10])[0] == SAME


@pytest.mark.slow
def test_commit_that_cannot_be_built_is_told_in_its_own_words(live: Live) -> None:
    (live.repository / "data" / "facts" / "bad.yaml").write_text("- id: Ä", "utf-8")
    seal(live, commit=committed(live.repository))
    code, said = live.compared()
    assert code == UNKNOWN
    assert "because it cannot be built here:" in said
    assert "[bad-id]" in said


def test_tree_that_was_not_clean_cannot_be_compared(live: Live) -> None:
    seal(live, clean=False)
    code, said = live.compared()
    assert code == UNKNOWN
    assert f"the tree was not clean: the site was built from {live.commit} and changes that are in no commit" in said
    live.change("index.html", "bridge", "ferry")
    code, said = live.compared()
    assert code == DIFFERENT
    assert "index.html: " in said


@pytest.mark.parametrize(
    ("commit", "reason"),
    [
        (None, "does not say from which it was built"),
        ("f" * 40, f"this clone has no commit {'f' * 40}: run `git pull`"),
    ],
)
def test_site_of_no_commit_cannot_be_compared(live: Live, commit: str | None, reason: str) -> None:
    seal(live, commit=commit)
    code, said = live.compared()
    assert code == UNKNOWN
    assert reason in said


def test_code_that_is_not_in_the_history_here_is_not_run(live: Live, tmp_path: Path) -> None:
    git(live.repository, "switch", "--quiet", "--create", "proposed")
    (live.repository / "publishconf.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')", "utf-8")
    proposed = committed(live.repository)
    git(live.repository, "switch", "--quiet", "main")
    seal(live, commit=proposed)
    code, said = live.compared()
    assert (code, (tmp_path / "ran").exists()) == (UNKNOWN, False)
    assert f"{proposed} is not in the history of what is checked out here" in said
    assert (is_past(live.repository, proposed), is_past(live.repository, live.commit)) == (False, True)


def test_clone_without_history_and_folder_without_git_are_told_what_to_do(live: Live, tmp_path: Path) -> None:
    committed(live.repository, "Another")
    git(tmp_path, "clone", "--quiet", "--depth", "1", live.repository.as_uri(), "shallow")
    with pytest.raises(Refused, match="run `git fetch --unshallow`"):
        known_commit(tmp_path / "shallow", live.commit)
    with pytest.raises(Refused, match="is in no git repository: clone that of the site"):
        known_commit(tmp_path, live.commit)
    with pytest.raises(Refused, match="has no commit --output=x"):
        known_commit(live.repository, "--output=x")


def test_settings_that_a_commit_has_not_are_told(live: Live) -> None:
    seal(live)
    code, said = live.compared(settings="other.py")
    assert (code, "the commit has no other.py to build it with" in said) == (UNKNOWN, True)


def test_site_that_cannot_be_read_is_told(live: Live, tmp_path: Path) -> None:
    (live.folder / "manifest.json").unlink()
    assert live.compared() == (UNKNOWN, "cannot be compared: /manifest.json is not served: status 404")
    assert live.compared(str(tmp_path / "none"))[0] == UNKNOWN
    (tmp_path / "empty").mkdir()
    empty = sealed(tmp_path / "empty")
    assert live.compared(str(empty)) == (UNKNOWN, "cannot be compared: the manifest lists no file at all")


def test_files_that_no_manifest_lists_are_told_of_a_folder(live: Live) -> None:
    seal(live, clean=False)
    (live.folder / "more.html").write_text("<p>More", "utf-8")
    code, said = live.compared(str(live.folder))
    assert (code, "more.html: is in no manifest" in said) == (DIFFERENT, True)


def test_files_for_the_host_need_not_be_served(live: Live) -> None:
    (live.folder / "_headers").write_text("/*", "utf-8")
    seal(live, clean=False)
    (live.folder / "_headers").unlink()
    code, said = live.compared()
    assert (code, "not served, since they are for the host alone: _headers" in said) == (UNKNOWN, True)


@pytest.mark.parametrize(
    ("html", "address"),
    [
        (b'<link rel="canonical" href="https://x.example/project/">', "https://x.example/project"),
        (b"<link href=https://x.example/ rel=canonical>", "https://x.example"),
        (b'<link rel="canonical" href="/x/">', None),
        (b'<link rel="canonical" href="javascript:x">', None),
        (b"\xff\0", None),
    ],
)
def test_address_for_which_a_site_was_built_is_in_its_front_page(html: bytes, address: str | None) -> None:
    assert address_in(html) == address
