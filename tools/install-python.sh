#!/bin/sh
# install-python.sh VENV LOCK: puts exactly what LOCK names into VENV, by hash, and links the `explainer` command.
# Uses uv (itself pinned by hash), which is ten times faster than pip; pip where uv cannot reach the packages.
set -eu
venv=$1
lock=$2
python=$venv/bin/python

if [ ! -e "$venv/.created" ]; then
    base=$(tools/find-python.sh)
    echo "Making $venv with $base"
    if ! "$base" -m venv "$venv" >"/tmp/venv.$$" 2>&1; then
        cat "/tmp/venv.$$" >&2
        rm -f "/tmp/venv.$$"
        echo "$base cannot make an environment. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2
        exit 1
    fi
    rm -f "/tmp/venv.$$"
    touch "$venv/.created"
fi

pip() {
    "$python" -m pip -qq --disable-pip-version-check install "$@"
}

uv() {
    "$venv/bin/uv" pip install --quiet --python "$python" "$@"
}

echo "Installing $lock into $venv"
pip --require-hashes -r tools/requirements-uv.txt || echo "No uv here; going on with pip." >&2
uv --require-hashes -r "$lock" || pip --require-hashes -r "$lock"
uv --no-deps --no-build-isolation --editable . || pip --no-deps --no-build-isolation --editable .
