# shellcheck shell=bash
# What the scripts of this folder share; sourced by them.

# Prints the comment at the head of the script: its help.
help() {
    sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$0"
}

# Ends the script with exit code $1 and one line.
fail() {
    local code=$1
    shift
    echo "${0##*/}: $*" >&2
    exit "$code"
}

# Reads the script's arguments, $2 and what follows: an option that $1 names sets the variable of its name;
# what is no option stands in `arguments` afterwards. Other options are the script's own where it has a function `own_option`,
# which is called with each and fails for those that it does not know.
read_arguments() {
    local known=$1
    shift
    arguments=()
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h) help; exit ;;
            -*)
                if [[ " $known " == *" ${1#--} "* ]]; then
                    [ $# -gt 1 ] || fail 2 "$1 what? (--help)"
                    printf -v "${1#--}" %s "$2"
                    shift
                elif [ "$(type -t own_option)" != function ] || ! own_option "$1"; then
                    fail 2 "$1: no such option (--help)"
                fi ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
}

# Says $1 and runs the rest without its output, whose end is shown if it fails.
step() {
    local output text=$1
    echo "$text" >&2
    shift
    output=$("$@" 2>&1 </dev/null) || { tail -n 30 <<<"$output" >&2; fail 2 "failed: $text"; }
}

# The mirror that this machine's own apt sources name.
debian_mirror() {
    local mirror
    # shellcheck disable=SC2016
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Label: Debian' 'Created-By: Packages' 2>/dev/null | head -n 1)
    [[ $mirror == http://* || $mirror == https://* ]] \
        || fail 2 "no Debian mirror in this machine's apt sources (no 'apt-get update' yet?): give one by --mirror URI"
    echo "${mirror%/}"
}

# Sets apt to a command with its state in folder $1, the one source $2 and, if given, the architecture $3: this machine's
# own sources, lists and packages have no part in it.
own_apt() {
    mkdir -p "$1/lists/partial" "$1/cache/archives/partial"
    echo "$2" >"$1/sources.list"
    : >"$1/status"
    apt=(apt-get -o "Dir::Etc::SourceList=$1/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$1/lists"
        -o "Dir::State::Status=$1/status" -o "Dir::Cache=$1/cache" -o APT::Sandbox::User=root -o Debug::NoLocking=1)
    [ -z "${3-}" ] || apt+=(-o "APT::Architecture=$3" -o "APT::Architectures=$3")
}

# Ends the script where nothing can be mounted in a namespace of its own.
need_mounts() {
    unshare --mount --propagation private mount -t tmpfs tmpfs /tmp 2>/dev/null || fail 77 "this machine allows no mounts"
}

# Installs those of the packages that are missing, as root; others are told what to install. Elsewhere than on Debian and
# its kin, what is missing shows later.
install_missing() {
    local package missing=()
    command -v dpkg-query >/dev/null || return 0
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || fail 2 "missing: apt-get install ${missing[*]}"
    # One at a time: several of these scripts may run.
    step "this machine's lists" flock /run/lock/bench-apt apt-get update
    step "installing ${missing[*]}" flock /run/lock/bench-apt env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}
