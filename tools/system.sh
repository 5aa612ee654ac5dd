#!/usr/bin/env bash
# The programs of the operating system that docgen (venv) and its tests (test) need.
#   tools/system.sh venv|test
# Installs what is missing when it may (root, with apt-get); otherwise says what to install and fails.
set -euo pipefail

kind=${1:?usage: tools/system.sh venv|test}
python=${PYTHON:-python3}
missing=()

need() { # need PACKAGE COMMAND…: the package is missing when the command fails
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

need python3 "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'
need python3-venv "$python" -c 'import ensurepip'
if [ "$kind" = test ]; then
    need libreoffice-writer command -v soffice
    need poppler-utils command -v pdftotext
    need hunspell command -v hunspell
    need hunspell-no test -e /usr/share/hunspell/nn_NO.dic
    need fonts-crosextra-carlito test -e /usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf
    need nodejs node -e 'process.exit(process.versions.node.split(".")[0] >= 18 ? 0 : 1)'
    need npm command -v npm
fi
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "missing: ${missing[*]}" >&2
    echo "next step, on Debian or Ubuntu: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
fi
