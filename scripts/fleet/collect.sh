#!/usr/bin/env bash
# Collects runs from many places: scripts/fleet/collect.sh [--raw] FOLDER... [-- options of bench compare]
#
# Complete runs below the folders are copied to results/ (or BENCH_RESULTS), raw.csv.gz only with --raw; nothing there is
# overwritten. Then the newest of them of each machine are compared. Exit code 2 if a run was refused.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/../.." && pwd)
results=${BENCH_RESULTS:-$root/results}
raw=false
folders=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    if [ "$1" = --raw ]; then
        raw=true
    elif [ -d "$1" ]; then
        folders+=("$(realpath "$1")")
    else
        echo "collect.sh: $1: no such folder" >&2
        exit 2
    fi
    shift
done
[ ${#folders[@]} -gt 0 ] || { echo "usage: collect.sh [--raw] FOLDER... [-- options of bench compare]" >&2; exit 2; }

mkdir -p "$results"
incoming=$(mktemp -d "$results/.incoming-XXXXXX")
trap 'rm -rf "$incoming"' EXIT

# Prints why the run in folder $1, of machine $2 and name $3, cannot be taken, or nothing.
problem() {
    local file
    for file in run.json summary.csv launches.csv; do
        [ -s "$1/$file" ] || { echo "incomplete: no $file"; return; }
    done
    grep -Eq '"status": *"complete"' "$1/run.json" || { echo "incomplete: its run.json says so"; return; }
    grep -Eq "\"machine\": *\"$2\"" "$1/run.json" && grep -Eq "\"run\": *\"$3\"" "$1/run.json" \
        || { echo "run.json names another machine or run: give the folders their names back, <machine>/<utc time>"; return; }
    [ ! -e "$results/$2/$3" ] || is_same "$1" "$results/$2/$3" || echo "another run of that name is in $results already"
}

is_same() {
    cmp -s "$1/run.json" "$2/run.json" && cmp -s "$1/launches.csv" "$2/launches.csv"
}

declare -A newest
refused=0
# Reference runs and the method's study are packed, and compared with nothing.
mapfile -d '' -t runs < <(find "${folders[@]}" -mindepth 1 \( -name reference -o -name method \) -prune \
    -o -type f \( -name run.json -o -name summary.csv -o -name launches.csv \) -printf '%h\0' | sort -zu)
for folder in "${runs[@]}"; do
    run=${folder##*/}
    machine=${folder%/*}
    machine=${machine##*/}
    why=$(problem "$folder" "$machine" "$run")
    if [ -n "$why" ]; then
        echo "refused    $folder: $why" >&2
        refused=2
        continue
    fi
    if [ -e "$results/$machine/$run" ]; then
        echo "is there   $machine/$run" >&2
    else
        cp -R "$folder" "$incoming/run"
        $raw || rm -f "$incoming/run/raw.csv.gz"
        mkdir -p "$results/$machine"
        mv -T "$incoming/run" "$results/$machine/$run"
        echo "collected  $machine/$run" >&2
    fi
    [[ $run < ${newest[$machine]-} ]] || newest[$machine]=$run
done

compared=()
for machine in "${!newest[@]}"; do
    compared+=("$results/$machine/${newest[$machine]}")
done
if [ ${#compared[@]} -lt 2 ]; then
    echo "collect.sh: complete runs of ${#compared[@]} machines: nothing to compare" >&2
    exit $refused
fi
mapfile -t compared < <(printf '%s\n' "${compared[@]}" | sort)
dotnet "$root/benchmarks/bin/Release/net10.0/bench.dll" compare --by machine "${compared[@]}" "${@:2}"
exit $refused
