#!/bin/sh
# install-servers.sh VENV: sees to it that the tests find nginx; Caddy is among the Python packages.
# In this order: one that is already here; Debian's, unpacked into the environment: nothing is started, no machine changed.
set -eu
venv=$1
if command -v nginx >/dev/null 2>&1 || [ -x "$venv/nginx/usr/sbin/nginx" ]; then exit 0; fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if command -v apt-get >/dev/null 2>&1; then
    [ "$(id -u)" != 0 ] || apt-get update -qq >/dev/null 2>&1 || true
    (cd "$folder" && apt-get download -qq nginx) >/dev/null 2>&1 || true
    for package in "$folder"/nginx_*.deb; do
        if [ -f "$package" ]; then dpkg -x "$package" "$venv/nginx"; fi
    done
fi
if "$venv/nginx/usr/sbin/nginx" -v >/dev/null 2>&1; then exit 0; fi

rm -rf "$venv/nginx"
echo "No nginx for the tests of servers; this helps: sudo apt-get install nginx-light, or brew install nginx" >&2
exit 1
