"""Compares the export of a school year with writing the same cells by hand, in Rust and in Python.

Usage: workbook.py PATH-OF-WORKBOOK-BENCH

The Rust side prepares each school, exports it, reads nothing back and writes the cells given here again with a bare
rust_xlsxwriter loop; this side reads the exported cells with openpyxl and writes them with Python's XlsxWriter.
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
        for title, incidents in (("30 activities", 0), ("30 activities, 10 000 incidents", 10_000)):
            workbook, cells = folder / f"{incidents}.xlsx", folder / f"{incidents}.json"
            ours = ask(program, "export", folder / f"school-{incidents}", incidents, workbook, RUNS)
            sheets = cells_of(workbook)
            cells.write_text(json.dumps(sheets, ensure_ascii=False), encoding="utf-8")
            bare = ask(program, "bare", cells, folder / "bare.xlsx", RUNS)
            python = [write_with_python(sheets, folder / "python.xlsx") for _ in range(RUNS)]
            count = sum(value not in (None, "") for sheet in sheets for row in sheet["rows"] for value in row)
            print(f"Workbook of {title} ({count} cells, {workbook.stat().st_size / 1024:.0f} KB), median of {RUNS}:")
            print(f"  export_workbook, rules, queries, styles and all  {statistics.median(ours['ms']):8.0f} ms")
            print(f"  bare rust_xlsxwriter loop over the same cells    {statistics.median(bare['ms']):8.0f} ms")
            print(f"  Python XlsxWriter over the same cells            {statistics.median(python):8.0f} ms")
            if incidents:
                print(f"  (registering {incidents} incidents took {ours['registering_ms'] / 1000:.1f} s)")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
