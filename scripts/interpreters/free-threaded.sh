#!/usr/bin/env bash
# Builds a free-threaded CPython: scripts/interpreters/free-threaded.sh [options] PREFIX [SOURCE]
#
# PREFIX is the folder to install into, SOURCE a folder with the sources of CPython 3.13 or newer; it is copied, not changed.
# Without SOURCE, Debian's source package is fetched, beside this machine's own apt sources.
#
#   --optimize               with profile-guided and link-time optimisation, as distributions ship it: far longer
#   --with-thread-sanitizer  races in extensions are told
#   --suite SUITE            of the source package: trixie
#   --package NAME           python3.13
#   --mirror URI             Debian's mirror; else that of this machine's apt sources
#
# Free-threaded 3.13 was experimental, 3.14 is what people run; Debian has only the sources of 3.13, so give SOURCE for 3.14.
# Figures want --optimize; without it the build is good for verify only.
# PREFIX appears when it is complete; if it is already, nothing is done. Exit code 2: the build is not possible or failed.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

suite=trixie
package=python3.13
mirror=
options=()
# The profile is that of CPython's tests; nothing else wants them.
tests=(--disable-test-modules)
own_option() {
    case $1 in
        --optimize) options+=(--enable-optimizations --with-lto) tests=() ;;
        --with-thread-sanitizer) options+=("$1") ;;
        *) return 1 ;;
    esac
}
read_arguments "suite package mirror" "$@"
[[ ${#arguments[@]} == [12] ]] || fail 2 "usage: free-threaded.sh [options] PREFIX [SOURCE] (--help)"
prefix=$(realpath -m -- "${arguments[0]}")
source=${arguments[1]-}

if [ -n "$source" ]; then
    [[ -x $source/configure && -e $source/Include/patchlevel.h ]] || fail 2 "$source: no CPython sources (no configure)"
    source=$(realpath -- "$source")
    grep -q -- --disable-gil "$source/configure" || fail 2 "$source: too old to be free-threaded; 3.13 or newer"
    what="$source $(sed -nE 's/^#define PY_VERSION +"(.*)"/\1/p' "$source/Include/patchlevel.h")"
else
    what="package $package of $suite"
fi
what+=${options[*]:+, ${options[*]}}
marker=$prefix/.free-threaded
if [ -e "$marker" ]; then
    [ "$(head -n 1 "$marker")" = "$what" ] || fail 2 "$prefix is $(head -n 1 "$marker"): remove it, or take another folder"
    echo "$prefix is complete: $(sed -n 2p "$marker")"
    exit
fi
[ ! -e "$prefix" ] || rmdir "$prefix" 2>/dev/null || fail 2 "$prefix exists and was not made by this script: take another folder"

install_missing gcc make libc6-dev
# CPython does without these.
[ "$(id -u)" != 0 ] || install_missing libffi-dev zlib1g-dev libssl-dev
mkdir -p "$(dirname "$prefix")" || fail 2 "$(dirname "$prefix"): cannot be made"
work=$(mktemp -d "$(dirname "$prefix")/.free-threaded-XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT

if [ -n "$source" ]; then
    mkdir "$work/source"
    tar -C "$source" --exclude=./.git --exclude=__pycache__ -cf - . | tar -C "$work/source" -xf -
    [ ! -e "$work/source/Makefile" ] || step "cleaning the copy of $source" make -C "$work/source" distclean
else
    install_missing dpkg-dev
    [ -n "$mirror" ] || mirror=$(debian_mirror)
    own_apt "$work/apt" "deb-src $mirror $suite main"
    step "lists of $suite" "${apt[@]}" update
    cd "$work"
    step "sources of $package" "${apt[@]}" source --only-source "$package"
    mv "$package"-*/ source
fi

cd "$work/source"
step "configuring" ./configure --prefix="$prefix" --disable-gil --without-ensurepip "${tests[@]}" "${options[@]}"
step "building" make -j "$(nproc)"
step "installing" make install DESTDIR="$work/root"
"$work/root$prefix/bin/python3" -c 'import sys, sysconfig; sys.exit(not sysconfig.get_config_var("Py_GIL_DISABLED"))' \
    || fail 2 "the interpreter that was built is not free-threaded"
{
    echo "$what"
    "$work/root$prefix/bin/python3" -c 'import sys; print(sys.version.replace("\n", " "))'
} >"$work/root$prefix/.free-threaded"
mv -T "$work/root$prefix" "$prefix"
echo "$prefix/bin/python3: $(sed -n 2p "$marker")"
