#!/usr/bin/env python3
"""Launch spreads for simulations: scripts/launch_spreads.py launches.csv… > launch-spreads.csv

A row is a case: its time in ns, and by launch how far its compared figure (above the no-op where there is one, at one
clock) lies from the median, in units of 10^-5 of the time.
"""
import csv
import statistics
import sys
from collections import defaultdict

cases = defaultdict(list)
for number, path in enumerate(sys.argv[1:]):
    with open(path) as file:
        for row in csv.DictReader(file):
            if "/Control/" not in row["case"]:
                clock = float(row["clock_ns"])
                cases[row["case"]].append((float(row["ns_median"]), float(row["ns_median"]) / clock,
                                           float(row["added_ns"] or row["ns_median"]) / clock))
launches = max(map(len, cases.values()))
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["ns", *(f"launch{i}" for i in range(launches))])
for name in sorted(cases):
    rows = cases[name]
    if len(rows) == launches:
        unit = statistics.median(whole for _, whole, _ in rows)
        middle = statistics.median(figure for _, _, figure in rows)
        writer.writerow([f"{statistics.median(ns for ns, _, _ in rows):.4g}",
                         *(round((figure - middle) / unit * 1e5) for _, _, figure in rows)])
