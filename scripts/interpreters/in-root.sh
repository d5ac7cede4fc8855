#!/usr/bin/env bash
# Runs a command in a root that make-root.sh made: scripts/interpreters/in-root.sh [options] ROOT COMMAND...
#
#   scripts/interpreters/in-root.sh ROOT dotnet run -c Release --project benchmarks -- --python 3.15
#
# The command runs in the current folder, as root or as the user who called sudo. It finds the checkout, the .NET SDK and
# NuGet's packages at their paths outside, so what it writes into the checkout lands there. All else, Bench's cache too, is
# the root's. /tmp ends with the command.
#
#   --first NAME   as a user whose python3 is that one: --first python3.15
#   --bind FOLDER  a folder from outside, at the same path, for results elsewhere than in the checkout; may be repeated
#
# The environment is passed on but for PATH and what names interpreters, libraries or caches outside; BENCH_RESULTS is bound.
# The exit code is the command's; 2: wrong use, 77: this machine allows no mounts.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

given=("$@")
first=
binds=()
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) help; exit ;;
        --first | --bind)
            [ $# -gt 1 ] || fail 2 "$1 what? (--help)"
            if [ "$1" = --first ]; then first=$2; else binds+=("$2"); fi
            shift ;;
        -*) fail 2 "$1: no such option (--help)" ;;
        *) break ;;
    esac
    shift
done
[ $# -ge 2 ] || fail 2 "usage: in-root.sh [options] ROOT COMMAND... (--help)"
[ -x "$1/usr/bin/env" ] || fail 2 "$1: no root; scripts/interpreters/make-root.sh $1 makes one"
root=$(realpath -- "$1")
shift
[ -z "$first" ] || [ -x "$root/usr/bin/${first##*/}" ] \
    || fail 2 "no $first in $root; there is: $(cd "$root/usr/bin" && echo python3.?? pypy3)"
[ "$(id -u)" = 0 ] || fail 2 "only root can mount and chroot: run it by sudo or in a container as root"

# Who called sudo shall own what is written.
user=${SUDO_UID:-0}:${SUDO_GID:-0}
[ "$user" = 0:0 ] || HOME=$(getent passwd "${user%:*}" | cut -d: -f6)
export HOME="${HOME:-/root}"
folder() {
    [ -d "$1" ] || install -d -o "${user%:*}" -g "${user#*:}" "$1"
}

[ -z "${BENCH_RESULTS-}" ] || { folder "$BENCH_RESULTS" && binds+=("$BENCH_RESULTS"); }
for folder in "${binds[@]}"; do
    [ -d "$folder" ] || fail 2 "--bind $folder: no such folder"
done

# From here on in a mount namespace, by exec: signals reach the command, its exit code is this script's, and what is mounted
# ends with the last process in it, whatever ends that.
if [ "${BENCH_IN_NAMESPACE-}" != $$ ]; then
    need_mounts
    BENCH_IN_NAMESPACE=$$ exec unshare --mount --propagation private -- "$0" "${given[@]}"
fi
unset BENCH_IN_NAMESPACE

# Mounts what is at path $1 outside at that path inside, with mount's options $2.
bind() {
    if [ -d "$1" ]; then
        mkdir -p "$root$1"
    else
        mkdir -p "$root$(dirname "$1")"
        [ -e "$root$1" ] || : >"$root$1"
    fi
    mount -o "${2:-rbind}" "$1" "$root$1" || fail 77 "this machine does not allow to mount $1"
}

bind /proc
bind /sys
bind /dev
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp" || fail 77 "this machine does not allow to mount a tmpfs"
for path in /etc/resolv.conf /etc/hosts; do
    [ ! -e "$path" ] || bind "$path" bind,ro
done
# Trust is this machine's; links in /etc/ssl/certs point to the other two.
for path in /etc/ssl/certs /usr/share/ca-certificates /usr/local/share/ca-certificates "${SSL_CERT_FILE-}" "${SSL_CERT_DIR-}"; do
    case $path in
        /etc/ssl/certs/*) ;;
        /*) [ ! -e "$path" ] || bind "$path" bind,ro ;;
    esac
done

here=$(pwd -P)
checkout=$(git rev-parse --show-toplevel 2>/dev/null) || checkout=$here
[ "$checkout" != / ] || fail 2 "run it in the checkout: / cannot be bound"
bind "$checkout"
# A work tree's repository is elsewhere.
if repository=$(git rev-parse --path-format=absolute --git-common-dir 2>/dev/null); then
    case $repository/ in
        "$checkout"/*) ;;
        *) bind "$repository" ;;
    esac
fi
for folder in "${binds[@]}"; do
    bind "$(realpath -s -- "$folder")"
done

folder "$root$HOME"
folder "$root$HOME/.nuget"
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
if dotnet=$(command -v dotnet); then
    DOTNET_ROOT=$(dirname "$(readlink -f "$dotnet")")
    [ -d "$DOTNET_ROOT/sdk" ] || fail 2 "$DOTNET_ROOT, where dotnet is, has no SDK: put the SDK's own folder on PATH"
    export DOTNET_ROOT
    bind "$DOTNET_ROOT"
    path=$DOTNET_ROOT:$path
    packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
    folder "$(dirname "$packages")"
    folder "$packages"
    bind "$(realpath -s -- "$packages")"
    [ ! -d "$HOME/.nuget/NuGet" ] || bind "$HOME/.nuget/NuGet"
elif [ "$1" = dotnet ]; then
    fail 2 "no dotnet on PATH: install the .NET 10 SDK, it is bound from outside"
fi
if [ -n "$first" ]; then
    path=/opt/first/${first##*/}:$path
    mkdir -p "$root/opt/first/${first##*/}"
    for name in python3 python; do
        ln -sfn "/usr/bin/${first##*/}" "$root/opt/first/${first##*/}/$name"
    done
fi

outside='PYTHON(HOME|PATH|STARTUP|USERBASE)|PYENV_.*|VIRTUAL_ENV|CONDA_.*|LD_LIBRARY_PATH|LD_PRELOAD|TMPDIR|XDG_.*|BENCH_CACHE'
for name in $(compgen -e | grep -E "^($outside)\$"); do
    unset "$name"
done
# No build server outlives the command and keeps the mounts.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
exec chroot --userspec="$user" "$root" /usr/bin/env -C "$here" PATH="$path" "$@"
