#!/usr/bin/env bash
# Makes an arm64 CPython that this x86-64 machine runs, by qemu: scripts/interpreters/arm64.sh [options] PREFIX
#
# Debian's arm64 packages of python3 are unpacked into PREFIX; no foreign architecture is added here and no package of this
# machine's changes. A cross compiler, qemu and patchelf are installed, and the kernel is told to run arm64 programs by qemu
# until it is started anew. Prints how to verify the kernels on it. Its figures mean nothing: qemu is no arm64 machine.
#
#   --suite SUITE  whose python3; else that of this machine's Debian
#   --mirror URI   Debian's mirror; else that of this machine's apt sources
#
# PREFIX appears when it is complete; if it is already, only the kernel is told. Exit code 2: not possible or failed,
# 77: this machine's kernel runs no foreign programs.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

suite=$(. /etc/os-release && echo "${VERSION_CODENAME-}")
mirror=
read_arguments "suite mirror" "$@"
[ ${#arguments[@]} = 1 ] || fail 2 "usage: arm64.sh [options] PREFIX (--help)"
[ "$(uname -m)" = x86_64 ] || fail 2 "this machine is $(uname -m): the script is for x86-64"
[ "$(id -u)" = 0 ] || fail 2 "only root can let the kernel run arm64 programs: run it by sudo or in a container as root"
prefix=$(realpath -m -- "${arguments[0]}")
marker=$prefix/.arm64

unpack() {
    local work package python executable
    work=$(mktemp -d "$(dirname "$prefix")/.arm64-XXXXXX")
    # shellcheck disable=SC2064
    trap "rm -rf '$work'" EXIT
    [ -n "$mirror" ] || mirror=$(debian_mirror)
    own_apt "$work/apt" "deb $mirror $suite main" arm64
    step "lists of $suite" "${apt[@]}" update
    step "arm64 packages of python3" "${apt[@]}" install -y --no-install-recommends --download-only python3 libpython3-dev
    for package in "$work"/apt/cache/archives/*.deb; do
        dpkg-deb -x "$package" "$work/root"
    done
    python=$(readlink "$work/root/usr/bin/python3")
    executable=$work/root/usr/bin/$python
    # The loader and the libraries are PREFIX's, for modules that the interpreter loads too.
    patchelf --set-interpreter "$prefix/$(cd "$work/root" && find . -name 'ld-linux-aarch64.so.1' | head -n 1 | cut -c3-)" \
        --force-rpath --set-rpath "$prefix/usr/lib/aarch64-linux-gnu:$prefix/lib/aarch64-linux-gnu" "$executable"
    # /usr/include of this machine has no arm64 half for the one that Debian's header would include.
    cp "$work/root/usr/include/aarch64-linux-gnu/$python/pyconfig.h" "$work/root/usr/include/$python/pyconfig.h"
    printf '%s\n%s\n' "$suite" "$python" >"$work/root/.arm64"
    chmod 755 "$work/root"
    mv -T "$work/root" "$prefix"
}

install_missing gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static binfmt-support patchelf
if [ -e "$marker" ]; then
    [ "$(head -n 1 "$marker")" = "$suite" ] || fail 2 "$prefix is of $(head -n 1 "$marker"): remove it, or take another folder"
else
    [ ! -e "$prefix" ] || rmdir "$prefix" 2>/dev/null || fail 2 "$prefix exists and was not made by this script: take another folder"
    mkdir -p "$(dirname "$prefix")"
    unpack
fi

binfmt=/proc/sys/fs/binfmt_misc
[ -e $binfmt/register ] || mount -t binfmt_misc binfmt_misc $binfmt 2>/dev/null \
    || fail 77 "this machine's kernel has no binfmt_misc, or may not mount it"
update-binfmts --enable qemu-aarch64 2>/dev/null || true
executable=$prefix/usr/bin/$(sed -n 2p "$marker")
# The packages bring no byte code, and without it qemu takes half a minute to import what Bench asks an interpreter for.
version=$(env -u PYTHONDONTWRITEBYTECODE "$executable" -c 'import importlib.metadata, json, platform, sys, sysconfig
print(sys.implementation.name, platform.python_version(), platform.machine())' 2>&1) \
    || fail 77 "this machine's kernel does not run arm64 programs by qemu: $(tail -n 1 <<<"$version")"
echo "$version: $executable"
verify="verify --precision quick --no-instructions --python $executable"
echo "CC=aarch64-linux-gnu-gcc dotnet run -c Release --project benchmarks -- $verify"
