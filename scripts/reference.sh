#!/usr/bin/env bash
# Keeps runs as reference results: scripts/reference.sh results/MACHINE/TIME… copies them to results/reference without
# batches, figures and reports, and with launches packed. The reference runs that were there are replaced.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: scripts/reference.sh results/MACHINE/TIME..." >&2; exit 2; }
for run in "$@"; do
    grep -q '"status": "complete"' "$run/run.json" || { echo "reference: $run: no run that ended well" >&2; exit 2; }
done
reference="$(dirname "$0")/../results/reference"

rm -rf "$reference"
for run in "$@"; do
    run=$(cd "$run" && pwd)
    kept="$reference/$(basename "$(dirname "$run")")/$(basename "$run")"
    mkdir -p "$kept"
    for file in summary.csv breakeven.csv fits.csv projection.csv run.json; do
        if [ -e "$run/$file" ]; then cp "$run/$file" "$kept/"; fi
    done
    gzip -9nc "$run/launches.csv" >"$kept/launches.csv.gz"
done
du -sh "$reference"
echo "now scripts/regenerate.sh makes the documentation from these runs"
