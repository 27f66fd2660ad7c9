#!/bin/sh
# install-servers.sh VENV: sees to it that the tests find nginx; Caddy is among the Python packages.
# In this order: one that is already here; Debian's, unpacked into the environment: nothing is started, no machine changed.
set -eu
venv=$1
patience="-o Acquire::Retries=0 -o Acquire::http::Timeout=10 -o Acquire::https::Timeout=10"
if command -v nginx >/dev/null 2>&1 || [ -x "$venv/nginx/usr/sbin/nginx" ]; then exit 0; fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if command -v apt-get >/dev/null 2>&1; then
    [ "$(id -u)" != 0 ] || apt-get $patience update -qq >/dev/null 2>&1 || true
    (cd "$folder" && apt-get $patience download -qq nginx) >/dev/null 2>&1 || true
    for package in "$folder"/nginx_*.deb; do
        if [ -f "$package" ]; then dpkg -x "$package" "$venv/nginx"; fi
    done
fi
if "$venv/nginx/usr/sbin/nginx" -v >/dev/null 2>&1; then exit 0; fi

rm -rf "$venv/nginx"
# No registry of packages has it: without a mirror of Debian's, its tests are skipped, with this reason.
echo "No nginx: its tests are skipped. This helps: sudo apt-get install nginx-light, or brew install nginx" >&2
