#!/usr/bin/env bash
# Makes all that the documentation shows from results/: the generated blocks of README.md and harness/docs, their
# figures, and the report of the reference runs. With --check it changes nothing and fails, naming what no longer matches.
set -euo pipefail
cd "$(dirname "$0")/.."

check=()
case "${1-}" in
    "") ;;
    --check) check=(--check) ;;
    *) echo "usage: scripts/regenerate.sh [--check]" >&2; exit 2 ;;
esac

dotnet build benchmarks -c Release -v quiet --nologo
bench=(dotnet run -c Release --no-build --project benchmarks --)
reference=results/reference
documents=(README.md harness/docs/*.md)

if [ ${#check[@]} -eq 0 ]; then
    rm -rf harness/docs/figures $reference/figures
    "${bench[@]}" document "${documents[@]}"
    "${bench[@]}" report $reference
    exit
fi

failed=0
"${bench[@]}" document --check "${documents[@]}" || failed=1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"${bench[@]}" report $reference --output "$made" >"$made.log" || { cat "$made.log"; failed=1; }
rm -f "$made.log"
for part in report.html report.md figures; do
    diff -rq "$made/$part" "$reference/$part" \
        || { echo "regenerate: $reference/$part no longer matches: run scripts/regenerate.sh" >&2; failed=1; }
done
exit $failed
