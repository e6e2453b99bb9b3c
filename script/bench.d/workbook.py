"""Compares the export of a school year with writing the same cells by hand, in Rust and in Python.

Usage: workbook.py PATH-OF-WORKBOOK-BENCH

The Rust side prepares each school, exports it in a process of its own, whose memory is measured, and writes the cells given
here again with a rust_xlsxwriter loop, bare and with looks; this side reads the exported cells with openpyxl and writes them
with Python's XlsxWriter in its constant-memory mode.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl
import xlsxwriter

RUNS = 3
SIZES = (0, 10_000, 100_000)


def ask(program, *arguments):
    return json.loads(subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True).stdout)


def cells_of(workbook):
    """Every sheet as rows of plain values; days and moments as the text a person reads."""
    book = openpyxl.load_workbook(workbook, read_only=True)
    plain = lambda value: value if isinstance(value, (int, float, str)) or value is None else str(value)
    return [
        {"name": sheet.title, "rows": [[plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]}
        for sheet in book.worksheets
    ]


def write_with_python(sheets, path):
    started = time.perf_counter()
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        for sheet in sheets:
            page = book.add_worksheet(sheet["name"])
            for number, row in enumerate(sheet["rows"]):
                page.write_row(number, 0, row)
    return (time.perf_counter() - started) * 1000


def main(program):
    with tempfile.TemporaryDirectory(prefix="zhospar-bench-") as folder:
        folder = Path(folder)
        for incidents in SIZES:
            school, workbook, cells = folder / f"school-{incidents}", folder / f"{incidents}.xlsx", folder / "cells.json"
            prepared = ask(program, "prepare", school, incidents)
            ours = ask(program, "export", school, workbook, RUNS)
            sheets = cells_of(workbook)
            cells.write_text(json.dumps(sheets, ensure_ascii=False), encoding="utf-8")
            bare = ask(program, "bare", cells, folder / "bare.xlsx", RUNS)
            looks = ask(program, "looks", cells, folder / "looks.xlsx", RUNS)
            python = [write_with_python(sheets, folder / "python.xlsx") for _ in range(RUNS)]
            count = sum(value not in (None, "") for sheet in sheets for row in sheet["rows"] for value in row)
            size = workbook.stat().st_size / 1024
            print(f"Workbook of 30 activities, {incidents} incidents ({count} cells, {size:.0f} KB), median of {RUNS}:")
            mine = statistics.median(ours["ms"])
            tell("export_workbook: rules, queries, looks and all", mine, mine)
            tell("bare rust_xlsxwriter loop over the same cells", statistics.median(bare["ms"]), mine)
            tell("the same loop with a look for each cell", statistics.median(looks["ms"]), mine)
            tell("Python XlsxWriter over the same cells", statistics.median(python), mine)
            print(f"  most memory of the process that exported: {(ours['most_kib'] or 0) / 1024:.1f} MB")
            if incidents:
                print(f"  (registering took {prepared['registering_ms'] / 1000:.1f} s)")


def tell(what, ms, mine):
    print(f"  {what:<48} {ms:8.0f} ms  (ours is {mine / ms:.2f} of it)")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
