"""Compares reading a plan from a Word document with python-docx reading the same cells.

Usage: document.py PATH-OF-THE-REPOSITORY

Ours also understands the rows; python-docx only gives the text of every cell.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx

ROWS = 300


def make(path):
    made = docx.Document()
    made.add_paragraph("ЖИ енгізу жоспары, 2026-2027 оқу жылы")
    heading = ["№", "Іс-шара", "Жауапты тұлға", "Бірлесіп орындаушылар", "Мерзімі", "Нәтиже құжаты", "Белгі"]
    table = made.add_table(rows=ROWS + 1, cols=len(heading))
    deadlines = ["Қыркүйек", "қыркүйек–қазан", "тоқсан сайын", "15.10.2026", "жыл бойы", "кесте бойынша"]
    for column, text in enumerate(heading):
        table.columns[column].cells[0].text = text
    for number, row in enumerate(table.rows[1:], start=1):
        texts = [
            str(number),
            f"{number}-іс-шара: педагогтерге арналған семинар өткізу",
            "Жұмыс тобының төрағасы",
            "Академиялық адалдыққа жауапты тұлға, пән мұғалімдері",
            deadlines[number % len(deadlines)],
            "Хаттама",
            "",
        ]
        for cell, text in zip(row.cells, texts):
            cell.text = text
    made.save(path)


def read(path):
    found = docx.Document(path)
    return [[cell.text for cell in row.cells] for table in found.tables for row in table.rows]


def main():
    root = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.docx"
        make(path)
        times = []
        for _ in range(5):
            begun = time.perf_counter()
            rows = read(path)
            times.append((time.perf_counter() - begun) * 1000)
        theirs = statistics.median(times)
        print(f"python-docx: {len(rows) - 1} rows read in {theirs:.2f} ms (median of 5)")
        command = ["cargo", "test", "--quiet", "--locked", "--release", "-p", "zhospar-core", "--lib", "--"]
        asked = [*command, "--ignored", "--nocapture", "a_plan_document_is_read"]
        done = subprocess.run(
            asked, cwd=root, env=dict(os.environ, ZHOSPAR_BENCH_DOCUMENT=str(path)), capture_output=True, text=True, check=True
        )
        ours = next(line for line in done.stdout.splitlines() if "document:" in line)
        ours = ours[ours.index("document:") :]
        print(ours)
        print(f"python-docx takes {theirs / float(ours.split(' in ')[1].split()[0]):.1f} times as long")


if __name__ == "__main__":
    main()
