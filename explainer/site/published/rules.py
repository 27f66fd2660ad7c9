"""The rules of how publications are committed: each id with its page for `docs/rules.md`."""

from __future__ import annotations

PUBLICATION_RULES: dict[str, str] = {
    "lock-differs": """A lock that does not say what the site said in the commit that wrote it.

Somebody wrote it by hand, solved a conflict in it line by line, or took a publication back. Readers have seen what was
published, and a lock that says otherwise would let it change in silence.

Remedy: take `data/published/` as it was before that commit, and commit it alone; `explainer publish` adds what is
new.""",
    "mixed-publication": """A commit that changes `data/published/` together with something else.

It could change words and their lock at once, and nobody would see it. A squash of a branch that publishes does so, and
a merge in which locks had to be put together. The first publication is no such commit, if it stands alone too.

Remedy: where it is not pushed, make two commits of it. Where it is: take `data/published/` back, in a commit of its
own, and publish.""",
    "publication-on-branch": """A branch on which `data/published/` is not as on the main branch where it was left.

What readers last saw is one thing, and is written on the main branch, by whoever publishes.

Remedy: put it back: the hint has the command.""",
    "publication-taken-back": """A merge that has an older state of `data/published/` than one of the branches merged.

A conflict in a lock was solved by taking the file of the branch. What was published would count as not published.

Remedy: take `data/published/` from the main branch; the hint has the command.""",
    "silent-publication": """A publication that changed what readers saw, without a correction that tells of it.

`explainer publish` refuses that: the lock was written in another way.

Remedy: take the publication back, in a commit that does nothing else; tell of the change with `explainer correct`, and
publish.""",
    "unseen-history": """A clone in which earlier publications cannot be looked at.

It has the last commits alone, as a build on a host often does, or no history at all. This is a warning.

Remedy: `git fetch --unshallow`; in a workflow, `fetch-depth: 0`.""",
}
