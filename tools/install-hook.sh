#!/bin/sh
# install-hook.sh: has git run the hooks of .githooks/ in this clone, unless that would switch off others.
set -eu
now=$(git config core.hooksPath || true)
if [ -n "$now" ] && [ "$now" != .githooks ]; then
    echo "git runs the hooks in $now (core.hooksPath): have the one there that is called pre-commit run .githooks/pre-commit" >&2
    exit 1
fi
hooks=$(git rev-parse --git-common-dir)/hooks
for hook in "$hooks"/*; do
    case $hook in *.sample | "$hooks/*") continue ;; esac
    if [ -z "$now" ]; then
        echo "There is $hook, which would not run any more: have $hooks/pre-commit run .githooks/pre-commit instead" >&2
        exit 1
    fi
done
git config core.hooksPath .githooks
echo "What is staged is checked before each commit. Off again: git config --unset core.hooksPath"
