#!/bin/sh
# Prints a Python that the lock files were made for (3.11 to 3.14), or says what to install.
# PYTHON=/path/to/python overrides the search.
set -eu

suits() {
    "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

if [ -n "${PYTHON:-}" ]; then
    suits "$PYTHON" && { command -v "$PYTHON"; exit 0; }
    echo "PYTHON=$PYTHON does not start or is not Python 3.11 to 3.14." >&2
    exit 1
fi

for candidate in python3.11 python3.12 python3.13 python3.14 python3 python; do
    if command -v "$candidate" >/dev/null 2>&1 && suits "$candidate"; then
        command -v "$candidate"
        exit 0
    fi
done

found=$(python3 --version 2>/dev/null || echo "no python3 at all")
cat >&2 <<END
This project needs Python 3.11 to 3.14; this machine has: $found.
  Debian, Ubuntu:  sudo apt-get install python3.11 python3.11-venv   (or any newer one)
  macOS:           brew install python@3.13
Then run make again. If it lies in an unusual place: make PYTHON=/path/to/python3.13
END
exit 1
