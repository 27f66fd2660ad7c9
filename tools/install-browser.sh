#!/bin/sh
# install-browser.sh VENV: sees to it that the tests find a Chromium that starts.
# In this order: Playwright's own build, a browser that is already here, Debian's headless shell through apt.
set -eu
python=$1/bin/python
log=${TMPDIR:-/tmp}/install-browser.$$.log
trap 'rm -f "$log"' EXIT

starts() {
    "$python" tools/browser.py chromium "$@"
}

# --only-shell: a third of the size, and no background traffic. A machine that cannot reach the download fails in 3 s.
if ! starts --own >/dev/null 2>&1; then
    "$python" -m playwright install --only-shell chromium >"$log" 2>&1 || true
fi
starts 2>/dev/null && exit 0

apt="apt-get install -y -qq --no-install-recommends chromium-headless-shell"
if command -v apt-get >/dev/null 2>&1; then
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    if [ -z "$sudo" ] || command -v sudo >/dev/null 2>&1; then
        echo "Playwright's own Chromium cannot be had here; installing Debian's: $sudo $apt"
        { DEBIAN_FRONTEND=noninteractive $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo $apt; } >"$log" 2>&1 || true
        starts 2>/dev/null && exit 0
    fi
fi

tail -n 12 "$log" >&2
cat >&2 <<END

No browser for the browser tests. Any one of these helps:
  $python -m playwright install --with-deps chromium
  sudo $apt
  CHROMIUM_PATH=/path/to/chromium make test
END
starts >/dev/null || true
exit 1
