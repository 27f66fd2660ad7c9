"""`explainer publish` in real repositories: what it writes, what it says, and when it refuses."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.commands import publish as command
from tests.engine.published.repositories import Repository, clone, nobodys_settings, repository
from tests.engine.site.published.comparing import adding, correcting, put
from tests.engine.sites import tiny
from tests.engine.sites.building import prepared_for, snapshot

MINIMAL = tiny.HERE / "valid" / "minimal"
BRIDGE, LIST = "data/facts/bridge.yaml", "data/published/addresses.txt"
PUBLIC = (
    'SITEURL = "https://bridge.net"\nPUBLISHER = "A"\nCONTACT = "a@bridge.net"\nFEED_ID_AUTHORITY = "bridge.net,2026"\n'
)
WAS, NOW = "The bridge opened on 2 February 2026.", "The old bridge opened on 2 February 2026."
RENAMED = put(BRIDGE, "text: The bridge", "text: The old bridge")
TOLD = correcting("records: [bridge-opened]", f"was: {WAS}", f"now: {NOW}", id="old-bridge")


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


@pytest.fixture
def here(tmp_path: Path) -> Repository:
    """A repository of which nothing is published."""
    return with_settings(repository(tmp_path / "here", MINIMAL))


def with_settings(made: Repository) -> Repository:
    (made.top / ".gitignore").write_text("/tinyconf.py\n", "utf-8")
    tiny.settings_file(made.site)
    if made.git("status", "--porcelain"):
        made.commit("Settle")
    return made


def publish(of: Repository, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["publish", "--root", str(of.site), "-s", str(of.site / "tinyconf.py"), *options])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def first(of: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(of, capsys, "--first")[0] == 0
    of.commit("Publish")


def locks(of: Repository) -> dict[str, bytes]:
    return snapshot(of.site / "data" / "published")


def test_the_first_publication_is_asked_for_and_writes_locks_and_addresses(
    here: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(here, capsys) == (2, "", "explainer: nothing was published yet: explainer publish --first\n")
    code, said, _ = publish(here, capsys, "--first")
    assert (code, said.splitlines()) == (
        0,
        [
            "published for the first time: 3 records and 4 pages",
            "wrote 8 files in data/published/: addresses.txt, facts/bridge.lock, pages/explainers/the-bridge.lock, "
            "pages/pages/corrections-policy.lock, pages/pages/home.lock, pages/pages/method.lock, "
            "sources/bridge.lock, topics/topics.lock",
            "commit it, alone, and publish that commit:",
            '  git add data/published && git commit -m "Publish" -- data/published',
        ],
    )
    assert {"/", "/facts/bridge-opened/", "/manifest.json"} < set(locks(here)["addresses.txt"].decode().splitlines())
    commit = said.splitlines()[-1].replace("git commit", "git -c user.name=A -c user.email=a@bridge.net commit")
    subprocess.run(["sh", "-euc", commit], cwd=here.site, check=True, capture_output=True)
    assert here.git("status", "--porcelain") == ""
    assert publish(here, capsys)[:2] == (0, "what stands here is what was published: nothing to publish\n")
    code, _, said = publish(here, capsys, "--first")
    assert (code, said) == (
        2,
        "explainer: data/published/ has locks already, so it is not the first time: explainer publish\n",
    )


def test_nothing_is_published_while_a_change_is_untold_and_then_what_is_new_is_said(
    here: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    first(here, capsys)
    before = locks(here)
    here.commit("Say which bridge", RENAMED)
    code, said, why = publish(here, capsys)
    assert code == 1
    assert '"text" of "bridge-opened" is not what was published, and no correction tells of it' in said
    assert why == "explainer: nothing was published\n"
    assert locks(here) == before
    here.commit("Tell of it", TOLD, adding("data/topics/topics.yaml", "\n- {id: river, name: R, description: It.}\n"))
    code, said, _ = publish(here, capsys)
    lines = said.splitlines()
    assert lines[2].startswith("new addresses: /")
    assert "/topics/river/" in lines[2]
    assert (code, [*lines[:2], lines[3]]) == (
        0,
        [
            'told by "old-bridge": fact bridge-opened',
            "new for readers: correction old-bridge, topic river",
            "wrote 4 files in data/published/: addresses.txt, corrections/later.lock, facts/bridge.lock, "
            "topics/topics.lock",
        ],
    )
    assert publish(here, capsys, "--check") == (0, "what stands here is what was published\n", "")


def test_check_says_what_is_not_published_and_writes_nothing(
    here: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, _ = publish(here, capsys, "--check")
    assert code == 1
    assert "nothing was published yet" in said
    first(here, capsys)
    assert publish(here, capsys, "--check")[0] == 0
    before = locks(here)
    RENAMED(here.site)
    TOLD(here.site)
    code, said, _ = publish(here, capsys, "--check")
    assert code == 1
    assert "2 changes are not published" in said
    assert locks(here) == before


def test_it_is_published_on_the_main_branch_with_all_of_it_committed(
    here: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    first(here, capsys)
    here.branch("later")
    here.commit("Say which bridge", RENAMED, TOLD)
    assert publish(here, capsys)[2].splitlines() == [
        "explainer: this is on the branch later: merge it, and publish on main; whoever releases does that",
        "explainer: nothing was published",
    ]
    here.git("switch", "--quiet", "--detach")
    assert "this is on no branch" in publish(here, capsys)[2]
    here.switch("main")
    RENAMED(here.site)
    TOLD(here.site)
    assert publish(here, capsys)[2].startswith(
        "explainer: what is published is a commit, and this is in none: data/facts/bridge.yaml, "
        "data/corrections/later.yaml; git add, git commit\n"
    )
    here.commit("Say which bridge")
    assert publish(here, capsys)[0] == 0
    assert "data/published/ is not as it was committed: commit it alone" in publish(here, capsys)[2]


def test_it_is_not_published_where_others_have_gone_on(
    here: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first(here, capsys)
    other = with_settings(clone(here, tmp_path / "other"))
    here.commit("Say which bridge", RENAMED, TOLD)
    other.git("fetch", "--quiet")
    code, _, said = publish(other, capsys)
    assert (code, "main has moved on, to" in said, "git pull" in said) == (1, True, True)
    other.git("pull", "--quiet")
    assert publish(other, capsys)[0] == 0


def test_locks_that_were_deleted_are_no_reason_to_begin_anew(
    here: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    first(here, capsys)
    at = here.git("rev-parse", "--short=10", "HEAD")
    here.git("rm", "-r", "--quiet", "data/published")
    here.commit("Delete the locks")
    assert publish(here, capsys, "--first") == (
        2,
        "",
        f"explainer: it was published before, and the locks are gone: git checkout {at} -- data/published\n",
    )


def test_over_a_lock_that_somebody_wrote_nothing_is_published_and_nothing_goes_out(
    here: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    first(here, capsys)
    RENAMED(here.site)
    here.write_locks()
    at = here.commit("Change the words and what was published of them at once")[:10]
    adding("data/topics/topics.yaml", "\n- {id: river, name: R, description: It.}\n")(here.site)
    here.commit("Add a topic")
    code, said, _ = publish(here, capsys)
    assert (code, "[mixed-publication]" in said, at in said) == (1, True, True)
    public = PUBLIC + "PUBLIC = True\n"
    assert "mixed-publication" in {one.rule for one in prepared_for(tiny.settings_file(here.site, more=public)).found}


def test_a_draft_is_not_published(here: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    draft = "\n- {id: river, draft: true, name: R, description: Quillwort.}\n"
    here.commit("Begin a topic", adding("data/topics/topics.yaml", draft))
    first(here, capsys)
    assert b"river" not in b"".join(locks(here).values())
    assert publish(here, capsys, "--check")[0] == 0


def test_a_record_may_move_to_another_file(here: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    first(here, capsys)
    here.git("mv", BRIDGE, "data/facts/crossings.yaml")
    here.commit("Call it otherwise")
    assert publish(here, capsys)[1].startswith(
        "wrote 2 files in data/published/: facts/bridge.lock, facts/crossings.lock\n"
    )
    assert publish(here, capsys, "--check")[0] == 0


def test_an_address_that_went_away_is_not_published_away(here: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    first(here, capsys)
    here.commit("List one more", adding(LIST, "/bridges/\n"))
    here.commit("Say which bridge", RENAMED, TOLD)
    code, said, _ = publish(here, capsys)
    assert (code, "/bridges/ does not answer any more, and was published" in said) == (1, True)


def test_where_there_is_no_git_it_is_published_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    here = Repository(tiny.copy_site(MINIMAL, tmp_path / "site"))
    tiny.settings_file(here.site)
    code, _, said = publish(here, capsys, "--first")
    assert (code, said.startswith("explainer: git knows nothing of this site")) == (0, True)
    RENAMED(here.site)
    assert publish(here, capsys)[0] == 1
    TOLD(here.site)
    assert publish(here, capsys)[0] == 0


def test_a_disk_that_is_full_leaves_what_was_published(
    here: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first(here, capsys)
    before = locks(here)
    here.commit("Say which bridge", RENAMED, TOLD)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(command, "write_published", full)
    code, _, said = publish(here, capsys)
    assert (code, locks(here)) == (1, before)
    assert "data/published/ could not be written (No space left on device), and is as it was" in said


def test_a_site_without_settings_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish", "--root", str(tmp_path)]) == 2
    assert "there is no publishconf.py or pelicanconf.py in" in capsys.readouterr().err
