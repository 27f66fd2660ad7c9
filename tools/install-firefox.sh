#!/bin/sh
# install-firefox.sh VENV: sees to it that the smoke tests find a Firefox that starts; it never fails, and says what it did.
# In this order: Playwright's own build, a Firefox that is already here, Playwright's download, Debian's through apt.
set -eu
python=$1/bin/python
log=${TMPDIR:-/tmp}/install-firefox.$$.log
trap 'rm -f "$log"' EXIT

starts() {
    "$python" tools/browser.py firefox "$@" 2>/dev/null
}

if starts; then exit 0; fi
# A machine that cannot reach the download fails in 3 s.
"$python" -m playwright install firefox >"$log" 2>&1 || true
if starts; then exit 0; fi

patience="-o Acquire::Retries=0 -o Acquire::http::Timeout=10 -o Acquire::https::Timeout=10"
apt="apt-get install -y -qq --no-install-recommends firefox-esr"
if command -v apt-get >/dev/null 2>&1; then
    sudo=
    [ "$(id -u)" = 0 ] || sudo="sudo -n" # it may be done without: nobody is asked for a password
    if [ -z "$sudo" ] || $sudo true >/dev/null 2>&1; then
        echo "Playwright's own Firefox cannot be had here; installing Debian's: ${sudo:+$sudo }$apt"
        { DEBIAN_FRONTEND=noninteractive $sudo apt-get $patience update -qq && DEBIAN_FRONTEND=noninteractive $sudo $apt; } >"$log" 2>&1 || true
        if starts; then exit 0; fi
    fi
fi

tail -n 3 "$log" >&2
cat >&2 <<END
No Firefox: its smoke tests are skipped. Any one of these helps, and then \`make browser\`:
  $python -m playwright install --with-deps firefox
  sudo $apt
  FIREFOX_PATH=/path/to/firefox make test
END
