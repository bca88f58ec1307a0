#!/bin/sh
# Sets Vitae up inside this folder, and does nothing when everything is already in place.
#
#   ./setup.sh run    what the bot needs
#   ./setup.sh dev    the same with tests and tools (the default)
#   ./setup.sh latex  the same with TeX Live, for `make test-latex` only
#
# Python packages go into .venv, pinned and checked by hash. Outside this folder nothing changes but Debian packages, and those
# only as root or where sudo asks for no password; otherwise the command to run is printed.
set -eu
cd "$(dirname "$0")"
here=$(pwd -P)
exec </dev/null

profile=${1:-dev}
stamp=.venv/.vitae
libraries="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
fonts="fonts-dejavu-core fonts-noto-core fonts-noto-cjk fonts-crosextra-carlito fonts-linuxlibertine"
office="libreoffice-writer-nogui poppler-utils fonts-liberation2" # a second opinion on files, for tests
scans="tesseract-ocr tesseract-ocr-eng tesseract-ocr-deu tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-rus tesseract-ocr-ara tesseract-ocr-chi-sim"
tests="poppler-utils"

tex="texlive-latex-recommended texlive-latex-extra texlive-fonts-recommended texlive-fonts-extra texlive-luatex lmodern"

say() { printf '%s\n' "$*" >&2; }

digest() { { echo "$here"; cat setup.sh pyproject.toml requirements*.lock; } | sha256sum | cut -c -64; }

# The Debian packages among the arguments that are not installed.
absent() {
    for package; do
        case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" in *" installed") ;; *) printf ' %s' "$package" ;; esac
    done
}

# Installs Debian packages where that is allowed; says the exact command where it is not, or did not work.
debian() {
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" = 0 ]; then with=; elif sudo -n true 2>/dev/null; then with="sudo -n"; else with=none; fi
    if [ "$with" != none ]; then
        say "Installing $*"
        install="$with env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends"
        $install "$@" >/dev/null 2>&1 && return 0
        $with apt-get -qq update >/dev/null 2>&1 && $install "$@" >/dev/null && return 0
    fi
    say "Some packages are missing. To install them, run:"
    say "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    return 1
}

system() {
    if ! command -v dpkg-query >/dev/null; then
        say "This isn't Debian: PDF files need Pango 1.44 or newer, HarfBuzz with its subset library and Noto fonts from your system, pictures need tesseract."
        return
    fi
    [ "$profile" = dev ] || tests=
    # shellcheck disable=SC2046  # a list of package names
    debian $(absent $libraries $fonts $scans $tests) || say "The bot works without them, but it can't make PDF files or read pictures until they are there."
    [ "$profile" != dev ] || debian $(absent $office) || say "The tests that look at Word files in LibreOffice are skipped until it is there."
}

newest() {
    for python in "${PYTHON:-}" python3.11 python3 python3.12 python3.13; do
        [ -n "$python" ] && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break
        python=
    done
    [ -n "$python" ] || { say "Vitae needs Python 3.11 or newer, and there is none here."; exit 2; }
}

environment() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 && grep -qsF "$here/.venv" .venv/bin/pip && return
    newest
    if ! "$python" -c 'import venv; from ensurepip import version; version()' 2>/dev/null; then
        debian "$("$python" -c 'import sys; print(f"python3.{sys.version_info[1]}-venv")')" || exit 2
    fi
    "$python" -m venv --clear .venv
}

packages() {
    lock=requirements.lock
    [ "$profile" = dev ] && lock=requirements-dev.lock
    [ -w "${HOME:-}" ] || export UV_CACHE_DIR=.venv/cache PIP_NO_CACHE_DIR=1
    .venv/bin/uv --version >/dev/null 2>&1 || .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-setup.lock
    .venv/bin/uv pip sync -q --compile-bytecode --python .venv/bin/python --require-hashes requirements-setup.lock "$lock"
    .venv/bin/uv pip install -q --python .venv/bin/python --no-build-isolation --no-deps -e .
}

if [ "$profile" = latex ]; then
    # shellcheck disable=SC2046  # a list of package names
    debian $(absent $tex) || exit 2
    profile=dev
fi
# Bytecode, for starts that may not write it themselves: another user's in the image, or where the environment forbids it.
compiled() { .venv/bin/python -m compileall -q adapters bot core || say "The bot works, but its starts are slow."; }

now=$(digest)
case "$(cat $stamp 2>/dev/null)" in
    "$profile $now" | "dev $now") compiled && exit 0 ;;
    dev*) profile=dev ;;
esac
say "Setting Vitae up. The first time takes a minute."
rm -f $stamp
system
environment
packages
compiled
printf '%s %s' "$profile" "$now" >$stamp
