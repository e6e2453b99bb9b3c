"""Writes the cells of core/examples/bench_workbook.rs with Python's XlsxWriter; prints seconds and the most memory held.

Usage: register.py ROWS FILE
"""

import datetime
import resource
import sys
import time

import xlsxwriter

TITLES = ["Нөмірі", "Болған күні", "Анықталған күні", "Түрі", "Не болды", "Күйі", "Қабылданған шаралар", "Саны"]
TYPES = ["Деректердің жылыстауы", "Қате мазмұн", "Академиялық адалдықты бұзу"]
WHAT = "А оқушысы жүйеге сыныптың үлгерім кестесін аты-жөнімен жүктеді, жауапты тұлға анықтады"
MEASURES = "Файл мен сұхбат тарихы құралдан жойылды, ата-аналарға хабарланды"


def write(rows, path):
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        begins = datetime.date(2026, 9, 1)
        for column, title in enumerate(TITLES):
            sheet.write_string(0, column, title)
        for at in range(rows):
            line = at + 1
            occurred_on = begins + datetime.timedelta(days=at % 260)
            sheet.write_string(line, 0, f"2026-07/{line:02}")
            sheet.write_datetime(line, 1, occurred_on, day)
            sheet.write_datetime(line, 2, occurred_on + datetime.timedelta(days=1), day)
            sheet.write_string(line, 3, TYPES[at % 3])
            sheet.write_string(line, 4, f"{WHAT} ({at})")
            sheet.write_string(line, 5, "Жабылды")
            sheet.write_string(line, 6, MEASURES)
            sheet.write_number(line, 7, at)


def main(rows, path):
    started = time.perf_counter()
    write(rows, path)
    seconds = time.perf_counter() - started
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"python: {rows} rows, {seconds:.3f} s, {most} KB at most")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2])
