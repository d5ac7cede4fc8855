#!/usr/bin/env bash
# Makes a root of a Debian suite with the interpreters in it: scripts/interpreters/make-root.sh [options] ROOT
#
# ROOT is the folder to make: Debian's minimum, every CPython from 3.13 on and the PyPy that the suite has, with headers,
# NumPy, and what Bench needs but the .NET SDK, which in-root.sh brings from outside. sid has the newest: some minutes, 4 GB.
#
#   --suite SUITE  sid
#   --mirror URI   Debian's mirror; else that of this machine's apt sources
#
# Made as ROOT.partial and renamed when complete; started again, it goes on where it was stopped. A complete ROOT stays as it
# is: remove it to have today's packages. ROOT/etc/bench-root says what is in it.
# Exit code 2: not possible or failed, 77: this machine allows no mounts.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

suite=sid
mirror=
read_arguments "suite mirror" "$@"
[ ${#arguments[@]} = 1 ] || fail 2 "usage: make-root.sh [options] ROOT (--help)"
root=$(realpath -m -- "${arguments[0]}")
partial=$root.partial
[ "$(id -u)" = 0 ] || fail 2 "only root can make a root: run it by sudo or in a container as root"
mkdir -p "$(dirname "$root")"

# One at a time; who waited finds the root complete.
exec 9<"$(dirname "$root")"
flock 9
# A killed one leaves dpkg running, without the lock.
while [ -n "$(find /proc -maxdepth 2 -name root -lname "$partial" 2>/dev/null)" ]; do sleep 1; done
if [ -e "$root/etc/bench-root" ]; then
    grep -qx "suite: $suite" "$root/etc/bench-root" || fail 2 "$root is of another suite: take another folder"
    echo "$root is complete: $(xargs <"$root/etc/bench-root")"
    exit
fi
[ ! -e "$root" ] || rmdir "$root" 2>/dev/null || fail 2 "$root exists and was not made by this script: take another folder"
need_mounts

# What is mounted ends with the command, whatever ends that.
private=(unshare --mount --propagation private --)

# A step in the root.
inside() {
    local text=$1
    shift
    # shellcheck disable=SC2016
    step "$text" "${private[@]}" sh -c 'root=$1; shift
        for path in /proc /sys /dev; do mount --rbind "$path" "$root$path" || exit; done
        exec chroot "$root" "$@"' sh "$partial" /usr/bin/env -i \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# Those of the packages that the suite has.
available() {
    local package
    for package in "$@"; do
        if chroot "$partial" apt-cache show "$package" >/dev/null 2>&1; then echo "$package"; fi
    done
}

if [ ! -e "$partial/.minimum" ]; then
    rm -rf --one-file-system "$partial"
    install_missing debootstrap debian-archive-keyring
    [ -n "$mirror" ] || mirror=$(debian_mirror)
    # A suite that this debootstrap does not know is made as sid is.
    [ -e "/usr/share/debootstrap/scripts/$suite" ] && like=() || like=(sid)
    step "Debian's minimum of $suite" "${private[@]}" debootstrap --variant=minbase "$suite" "$partial" "$mirror" "${like[@]}"
    : >"$partial/.minimum"
else
    inside "what was half installed" dpkg --configure -a
fi

# This machine's proxy and trust.
cp -L /etc/resolv.conf "$partial/etc/"
apt-config dump | grep -E '^Acquire::(https?::|Check-)' >"$partial/etc/apt/apt.conf.d/00outside" || true
inside "its packages" apt-get update
mapfile -t pythons < <(chroot "$partial" apt-cache search --names-only '^python3\.[0-9]+-dev$' \
    | sed -E 's/-dev .*//' | awk -F. '$2 >= 13' | sort -V)
mapfile -t packages < <(available python3 python3-dev python3-numpy pypy3 pypy3-dev "${pythons[@]}" "${pythons[@]/%/-dev}")
inside "${packages[*]}" apt-get -y --fix-broken --no-install-recommends -o Dpkg::Options::=--force-unsafe-io \
    install "${packages[@]}" gcc libc6-dev cmake ninja-build ca-certificates libicu-dev git valgrind
inside "cleaning" apt-get clean

{
    echo "suite: $suite"
    echo "made: $(date -u +%FT%TZ)"
    # shellcheck disable=SC2016
    chroot "$partial" dpkg-query -W -f '${Package} ${Version}\n' "${packages[@]}" gcc libc6 valgrind
} >"$partial/etc/bench-root"
rm "$partial/.minimum"
mv -T "$partial" "$root"
cat "$root/etc/bench-root"
