"""Publications are committed alone, on the main branch, as their commit says: each rule tried in a real repository."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.kept import Kept
from explainer.published.history import history_problems
from explainer.published.publication import mixed_problem
from tests.engine.published.repositories import KEPT, Repository, clone, nobodys_settings, published, repository
from tests.engine.site.published.comparing import adding, correcting, put, rows

TOLL, FLOOD, LOCK = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/published/facts/toll.lock"
OLD, NEW = "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 90 dead."
TEXT = put(TOLL, OLD, NEW)
TOLD = correcting("records: [toll-75]", f"was: {OLD}", f"now: {NEW}")
DAM = put("data/facts/dam.yaml", "The dam was open in December.", "The dam was open all December.")
DAM_TOLD = correcting("records: [dam-open]", "was: The dam was open in December.",
                      "now: The dam was open all December.", id="of-dam")  # fmt: skip


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


def told(here: Repository, since: str | None = None) -> list[tuple[str, str]]:
    """The rule and the file of each problem."""
    return [(one.rule, one.location.path) for one in history_problems(here.layout, since, KEPT)]


def remedy(here: Repository, rule: str) -> str:
    (found,) = (one.hint for one in history_problems(here.layout, kept=KEPT) if one.rule == rule)
    return found or ""


def without_rights(here: Repository) -> None:
    """The locks as somebody writes them who publishes without `explainer publish`."""
    here.write_locks()
    here.commit("Publish by hand")


def untold(here: Repository) -> list[str]:
    return [change.key.id for change in here.compared().changes if not change.accounted_for]


def idle(here: Repository) -> list[str]:
    return [step.correction for step in here.compared().idle]


def test_publications_in_order_are_told_of_nowhere(tmp_path: Path) -> None:
    here = repository(tmp_path)
    here.commit(
        "List addresses with code", adding("data/published/addresses.txt", "/a/\n"), adding("code.py", "a = 1\n")
    )
    assert told(here) == []
    here.publish()
    assert told(here) == []
    here.commit("Correct a count", TEXT, TOLD)
    here.publish()
    here.commit("List an address", adding("data/published/addresses.txt", "/b/\n"))
    here.commit("Go on", DAM)
    assert told(here) == told(here, "HEAD~4") == told(here, "HEAD~1") == []


# --- two editors ------------------------------------------------------------------------------------------------------


def test_two_editors_change_neighbouring_records(tmp_path: Path) -> None:
    here = published(tmp_path)
    for name, edits in (("one", (TEXT, TOLD)), ("two", (put(TOLL, "murieron 83 personas", "83 personas murieron"),))):
        here.branch(name, "main")
        here.commit(f"Work of {name}", *edits)
        assert told(here) == []
    assert rows(here.compared())[0][1] == "toll-83"
    here.switch("main")
    here.git("merge", "--quiet", "--no-ff", "--no-edit", "one")
    here.git("merge", "--quiet", "--no-ff", "--no-edit", "two")
    assert told(here) == []
    assert untold(here) == ["toll-83"]
    correcting("records: [toll-83]",
               "was: {en: The ministry said 83 people died., es: El ministerio dijo que murieron 83 personas.}",
               "now: {en: The ministry said 83 people died., es: El ministerio dijo que 83 personas murieron.}",
               id="later")(here.site)  # fmt: skip
    here.commit("Tell of it")
    assert untold(here) == []
    here.publish()
    assert told(here) == []


def test_two_editors_change_the_same_record(tmp_path: Path) -> None:
    """The second meets a conflict; whichever half is taken, what no correction tells of is told."""
    here = published(tmp_path)
    here.branch("one", "main")
    here.commit("To 90", TEXT, TOLD)
    here.branch("two", "main")
    here.commit("To 85", put(TOLL, OLD, "Doctors counted 70 to 85 dead."))
    here.switch("main")
    here.git("merge", "--quiet", "--no-ff", "--no-edit", "one")
    here.git("merge", "--quiet", "--no-edit", "two", fails=True)
    here.git("checkout", "--theirs", TOLL)
    here.commit("Merge two")
    assert (told(here), untold(here), idle(here)) == ([], ["toll-75"], ["corrected"])


@pytest.mark.parametrize(
    ("solved", "left"),
    [
        (OLD, ([], ["corrected"])),  # the old words are back, and the correction says otherwise
        ("Doctors counted 90 to 80 dead.", (["toll-75"], ["corrected"])),  # a half of both
        (NEW, ([], [])),
    ],
)
def test_conflict_in_data_solved_wrongly_before_the_publication(
    solved: str, left: tuple[list[str], list[str]], tmp_path: Path
) -> None:
    here = published(tmp_path)
    here.branch("one", "main")
    here.commit("To 90", TEXT, TOLD)
    here.branch("two", "main")
    here.commit("To 85", put(TOLL, OLD, "Doctors counted 70 to 85 dead."))
    here.git("merge", "--quiet", "--no-edit", "one", fails=True)
    here.git("checkout", "--ours", TOLL)
    here.commit("Merge one", put(TOLL, "Doctors counted 70 to 85 dead.", solved))
    assert (untold(here), idle(here)) == left


def test_conflict_in_data_solved_wrongly_after_the_publication(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("two")
    here.commit("To 85", put(TOLL, OLD, "Doctors counted 70 to 85 dead."))
    here.switch("main")
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    here.git("merge", "--quiet", "--no-edit", "two", fails=True)
    here.git("checkout", "--ours", TOLL)
    here.commit("Merge two", put(TOLL, NEW, OLD))
    assert rows(here.compared()) == [("text", "toll-75", "text", NEW, OLD)]
    assert (told(here), untold(here)) == ([], ["toll-75"])


def test_rebase_over_a_publication_says_what_readers_see_now(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("To 90", TEXT, TOLD)
    here.switch("main")
    here.commit("To 85", put(TOLL, OLD, "Doctors counted 70 to 85 dead."), correcting(
        "records: [toll-75]", f"was: {OLD}", "now: Doctors counted 70 to 85 dead.", id="first"))  # fmt: skip
    here.publish()
    here.switch("work")
    here.git("rebase", "--quiet", "main", fails=True)
    (here.site / TOLL).write_text(here.git("show", f"work:{TOLL}") + "\n", "utf-8")
    both = [here.git("show", f"{one}:data/corrections/later.yaml") + "\n" for one in ("main", "work")]
    (here.site / "data/corrections/later.yaml").write_text("".join(both), "utf-8")
    here.git("add", "--all")
    here.git("-c", "core.editor=true", "rebase", "--continue")
    assert rows(here.compared())[-1] == ("text", "toll-75", "text", "Doctors counted 70 to 85 dead.", NEW)
    assert (told(here), untold(here), idle(here)) == ([], ["toll-75"], ["corrected"])
    later, seen = "data/corrections/later.yaml", "Doctors counted 70 to 85 dead."
    put(later, f"was: {OLD}\n  now: {NEW}", f"was: {seen}\n  now: {NEW}")(here.site)
    assert (untold(here), idle(here)) == ([], [])


# --- data/published/ together with something else ---------------------------------------------------------------------


def test_words_and_their_lock_in_one_commit(tmp_path: Path) -> None:
    here = published(tmp_path)
    TEXT(here.site)
    without_rights(here)
    assert told(here) == [("silent-publication", TOLL), ("mixed-publication", LOCK)]
    assert "does nothing else" in remedy(here, "mixed-publication")


def test_first_publication_stands_alone_too(tmp_path: Path) -> None:
    here = repository(tmp_path)
    adding("README.md", "More.")(here.site)
    without_rights(here)
    assert [rule for rule, _ in told(here)] == ["mixed-publication"]


def test_squash_of_a_branch_that_publishes(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    here.switch("main")
    here.git("merge", "--squash", "--quiet", "work")
    here.commit("All of it")
    assert [rule for rule, _ in told(here)] == ["mixed-publication"]
    here.commit("Go on", DAM, DAM_TOLD)
    here.publish()
    assert told(here) == []  # what is published in order again is in order


def test_addresses_with_anything_else(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Both", adding("data/published/addresses.txt", "/a/\n"), adding("README.md", "More."))
    assert told(here) == [("mixed-publication", "data/published/addresses.txt")]
    problem = mixed_problem(here.layout.root, "HEAD", ["HEAD~1"])
    assert problem is not None
    assert problem.message.endswith(" changes data/published/ and README.md at once")


def test_merge_that_puts_locks_and_data_together(tmp_path: Path) -> None:
    """Two who publish at once: git merges their locks line by line, and their data."""
    home = published(tmp_path / "home")
    here = clone(home, tmp_path / "clone")
    far = put(TOLL, "text: The ministry said 100 people died.", "text: It said 100 people died.")
    was, now = "was: The ministry said 100 people died.", "now: It said 100 people died."
    here.commit("First", far, correcting("records: [toll-100]", was, now, id="far"))
    here.publish()
    home.commit("Last", TEXT, other_told)
    home.publish()
    here.git("pull", "--quiet", "--no-rebase", "--no-edit")
    assert [rule for rule, _ in told(here)] == ["mixed-publication"]


def other_told(site: Path) -> None:
    TOLD(site)
    (site / "data/corrections/later.yaml").rename(site / "data/corrections/other.yaml")


# --- a lock that is not what its commit says --------------------------------------------------------------------------


def test_lock_written_by_hand(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("By hand", put(LOCK, "toll-75 text en ", "toll-75 text es "))
    assert told(here) == [("lock-differs", LOCK)]
    assert '"text" of "toll-75"' in history_problems(here.layout)[0].message
    here.git("checkout", "HEAD~1", "--", "data/published")
    here.commit("Take it back")
    assert told(here) == []


def test_conflict_in_a_lock_solved_by_hand(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("To 85", put(TOLL, OLD, "Doctors counted 70 to 85 dead."))
    here.publish()
    here.switch("main")
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    here.git("merge", "--quiet", "--no-edit", "work", fails=True)
    here.git("checkout", "--ours", TOLL, LOCK)
    text = (here.site / LOCK).read_text("utf-8")
    (here.site / LOCK).write_text(
        "".join(line for line in text.splitlines(True) if "toll-75 text" not in line), "utf-8"
    )
    here.commit("Merge work")
    assert ("lock-differs", LOCK) in told(here)


def test_lock_of_the_branch_is_taken_in_a_merge(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("Another", DAM)
    here.switch("main")
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    at = here.git("rev-parse", "--short=10", "HEAD")
    here.git("merge", "--quiet", "--no-commit", "--no-ff", "work")
    here.git("checkout", "work", "--", "data/published")  # which leaves the lock that is new
    here.commit("Merge work")
    assert [rule for rule, _ in told(here)] == ["lock-differs"]
    here.git("restore", "--source=work", "--staged", "--worktree", "--", "data/published")
    here.git("commit", "--quiet", "--amend", "--no-edit")
    assert told(here) == [("publication-taken-back", "data/published")]
    assert f"--source={at}" in remedy(here, "publication-taken-back")


def test_publication_that_is_reverted(tmp_path: Path) -> None:
    """Readers saw it: a lock of before would let it change in silence. The lock is put back, and all is well."""
    here = published(tmp_path)
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    here.git("revert", "--no-edit", "HEAD")
    assert told(here) == [("lock-differs", "data/published/corrections/later.lock")]
    here.git("checkout", "HEAD~1", "--", "data/published")
    here.commit("Put it back")
    assert told(here) == []


def test_publication_is_reverted_with_its_words(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    here.git("revert", "--no-edit", "HEAD~1")
    here.git("revert", "--no-edit", "HEAD~1")
    assert ("silent-publication", TOLL) in told(here)


def test_published_in_silence_is_mended_by_taking_it_back_and_telling(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("To 90", TEXT)
    here.publish()
    assert told(here) == [("silent-publication", TOLL)]
    assert "git revert" in remedy(here, "silent-publication")
    here.git("revert", "--no-edit", "HEAD")
    assert told(here) == []
    assert untold(here) == ["toll-75"]
    here.commit("Tell of it", TOLD)
    here.publish()
    assert told(here) == []


def test_locks_that_are_taken_away(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Away", lambda site: shutil.rmtree(site / "data" / "published"))
    assert [rule for rule, _ in told(here)] == ["lock-differs"]


# --- branches ---------------------------------------------------------------------------------------------------------

Act = Callable[[Repository], object]


def by_lock(here: Repository) -> None:
    TEXT(here.site)
    here.write_locks()


def by_new_file(here: Repository) -> None:
    adding("data/published/facts/more.lock", "")(here.site)


def by_list(here: Repository) -> None:
    here.commit("List", adding("data/published/addresses.txt", "/a/\n"))


def by_cherry(here: Repository) -> None:
    here.git("cherry-pick", "main")


@pytest.mark.parametrize(
    "act", [by_lock, by_new_file, by_list, by_cherry, Repository.publish], ids=lambda act: act.__name__
)
def test_branch_has_what_the_main_branch_has(act: Act, tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("To 85", put(TOLL, OLD, "Doctors counted 70 to 85 dead."))
    here.switch("main")
    here.commit("On", DAM, DAM_TOLD)
    here.publish()
    here.switch("work")
    assert told(here) == []
    if act is by_lock:
        act = lambda here: (put(TOLL, "70 to 85 dead", "70 to 95 dead")(here.site), here.write_locks())  # noqa: E731
    act(here)
    assert [rule for rule, _ in told(here)] == ["publication-on-branch"]
    command = remedy(here, "publication-on-branch").partition(": ")[2]
    here.git(*command.split()[1:])
    here.git("clean", "--quiet", "-d", "--force", "data/published")
    assert told(here) == []


def test_publication_of_the_main_branch_is_merged_into_a_branch(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("To 90", TEXT)
    here.switch("main")
    here.commit("On", DAM, DAM_TOLD)
    here.publish()
    here.switch("work")
    here.git("merge", "--quiet", "--no-edit", "main")
    assert (told(here), told(here, "main"), untold(here)) == ([], [], ["toll-75"])


def test_detached_head_is_held_to_the_main_branch(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.git("switch", "--quiet", "--detach", "HEAD")
    assert told(here) == []
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    assert [rule for rule, _ in told(here)] == ["publication-on-branch"]


def test_pull_request_is_looked_at_since_the_last_publication_before_it(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("To 90", TEXT)
    here.publish()  # in silence
    here.commit("On", DAM, DAM_TOLD)
    here.publish()
    here.branch("work")
    here.commit("More", adding("README.md", "More."))
    assert told(here, "main") == []
    assert [rule for rule, _ in told(here, "main~3")] == ["silent-publication"]


# --- what cannot be seen ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["shallow", "no git"])
def test_what_cannot_be_seen_is_said(kind: str, tmp_path: Path) -> None:
    home = published(tmp_path / "home")
    here = clone(home, tmp_path / "clone", *(["--depth", "1"] if kind == "shallow" else []))
    if kind == "no git":
        shutil.rmtree(here.top / ".git")
    (problem,) = history_problems(here.layout)
    assert (problem.rule, problem.level) == ("unseen-history", "warning")
    assert "git fetch --unshallow" in (problem.hint or "")


def test_site_without_locks_and_without_git_has_nothing_to_see(tmp_path: Path) -> None:
    here = repository(tmp_path)
    shutil.rmtree(here.top / ".git")
    assert told(here) == []


def test_publication_that_was_found_in_order_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, kept = published(tmp_path / "here"), Kept(tmp_path / "kept")
    assert history_problems(here.layout, kept=kept) == ()
    here.commit("To 90", TEXT)
    here.publish()
    assert len(history_problems(here.layout, kept=kept)) == len(history_problems(here.layout, kept=kept)) == 1
    here.git("reset", "--quiet", "--hard", "HEAD~2")
    monkeypatch.setattr("explainer.published.publication.site_at", None)  # a call of it would fail
    assert history_problems(here.layout, kept=kept) == ()


def test_going_back_is_a_change_that_is_told_like_any_other(tmp_path: Path) -> None:
    """As docs/changes.md has it."""
    here = published(tmp_path)
    here.commit("To 90", TEXT, TOLD)
    here.publish()
    here.git("revert", "--no-edit", "HEAD~1")
    assert {change.kind for change in here.compared().changes} == {"record-gone", "text"}
    TOLD(here.site)
    back = correcting("records: [toll-75]", f"was: {NEW}", f"now: {OLD}", id="back")
    here.commit("Say that it is 80 again", back)
    assert (untold(here), idle(here)) == ([], [])
    here.publish()
    assert told(here) == []
