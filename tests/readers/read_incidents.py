"""Reads the incident journal, a card, a notice and its annex back with programs that are not ours: openpyxl, pdftotext.

Usage: read_incidents.py PATH-OF-ZHOSPAR-CLI

Makes the demo school, seals planted names in an incident, writes every paper in Kazakh and Russian, and checks what a
reader finds: numbers without a gap, void ones struck through, and a planted name only where it was asked for.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
NAME, PHONE = "Құпиясова Айнамкөз", "8 705 987 65 43"
PASSWORD = "demo-demo-demo"


def words(language, name):
    """The sentences of a file of words without placeholders, by key."""
    text = (ROOT / "assets/locales" / language / f"{name}.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9_-]+) = (.+)$", text, re.MULTILINE))


class Incidents(unittest.TestCase):
    program = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.place = Path(cls.folder.name)
        cls.environment = dict(os.environ, ZHOSPAR_PASSWORD=PASSWORD, ZHOSPAR_DATA=f"{cls.folder.name}/data")
        cls.ask("demo")
        people = cls.call("list_people", include_left=False)
        someone = next(person for person in people if person["account"] is None) if "account" in people[0] else people[-1]
        cls.call("give_role", person_id=someone["id"], role="integrity_officer", from_on="2026-09-01")
        cls.call("add_account", person_id=someone["id"], login="keeper", password=PASSWORD)
        rows = cls.call("list_incidents", types=["data_leak"], limit=200)["items"]
        cls.leak = next(row for row in rows if row["state"] != "void")
        for kind, name in (("pupil", NAME), ("teacher", "Жасырынов Ерен")):
            cls.call("add_identity", incident_id=cls.leak["id"], kind=kind, name=name, contact=PHONE)

    @classmethod
    def ask(cls, *arguments, account="demo"):
        start = [cls.program, "--school", f"{cls.folder.name}/school", "--account", account, "--json"]
        done = subprocess.run([*start, *arguments], env=cls.environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.returncode} {done.stdout}{done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    @classmethod
    def call(cls, command, account="demo", **request):
        return cls.ask("call", command, json.dumps(request), account=account)

    def text(self, pdf):
        done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
        return done.stdout

    def years(self):
        rows = self.call("list_incidents", limit=200)["items"]
        return sorted({int(row["number"].split("-")[0]) for row in rows}), rows

    def test_the_journal_has_every_number_and_strikes_void_ones_through(self):
        years, rows = self.years()
        for language in ("kk", "ru", "en"):
            said = words(language, "journal")
            for year in years:
                path = self.place / f"journal-{year}-{language}.xlsx"
                self.ask("export", "journal", str(path), "--year", str(year), "--lang", language)
                book = openpyxl.load_workbook(path)
                sheet = book[said["journal-sheet"]]
                head = [cell.value for cell in sheet[3]]
                self.assertEqual(head[0], said["journal-number"])
                self.assertEqual(len(head), 15, "an open copy has no column of names")
                numbers = [row for row in sheet.iter_rows(min_row=4, max_col=1) if row[0].value and "/" in row[0].value]
                expected = sorted(row["number"] for row in rows if row["number"].startswith(f"{year}-"))
                self.assertEqual([row[0].value for row in numbers], expected)
                void = {row["number"] for row in rows if row["state"] == "void"}
                for (cell,) in numbers:
                    self.assertEqual(bool(cell.font.strike), cell.value in void, cell.value)
                cover = " ".join(str(cell.value) for row in book.worksheets[0] for cell in row if cell.value)
                for key in ("journal-title", "journal-names-hidden"):
                    self.assertIn(said[key], cover)
                foot = [cell.value for row in sheet.iter_rows(min_row=4) for cell in row if cell.value]
                self.assertIn(said["journal-sheets-numbered"], foot)
                self.assertEqual(sheet.page_setup.orientation, "landscape")
                self.assertEqual(sheet.print_title_rows, "$3:$3")

    def test_a_name_stands_only_where_it_was_asked_for(self):
        year = self.leak["number"].split("-")[0]
        plain, named = self.place / "plain.xlsx", self.place / "named.xlsx"
        self.ask("export", "journal", str(plain), "--year", year, "--lang", "kk")
        self.ask("export", "journal", str(named), "--year", year, "--lang", "kk", "--with-names", "сұрау № 5", account="keeper")
        holds = lambda path, text: any(text.encode() in archive.read(part)
                                       for archive in [zipfile.ZipFile(path)] for part in archive.namelist())
        for planted in NAME.split():
            self.assertFalse(holds(plain, planted))
            self.assertTrue(holds(named, planted))
        self.assertTrue(holds(plain, "А оқушысы") and holds(plain, "Б педагогі"))
        sheet = openpyxl.load_workbook(named)[words("kk", "journal")["journal-sheet"]]
        self.assertEqual(len([cell for cell in sheet[3] if cell.value]), 17)
        readings = self.call("list_identity_readings", account="keeper", id=self.leak["id"])
        self.assertIn("сұрау № 5", [reading["reason"] for reading in readings])

    def test_the_card_tells_everything_and_names_nobody(self):
        for language in ("kk", "ru", "en"):
            path = self.place / f"card-{language}.pdf"
            self.ask("export", "incident", self.leak["number"], str(path), "--lang", language)
            text, said = self.text(path), words(language, "journal")
            for key in ("card-steps", "card-timeline", "card-decisions", "journal-what"):
                self.assertIn(said[key], text)
            self.assertIn(self.leak["number"], text)
            self.assertIn("А оқушысы" if language == "kk" else "ученик А" if language == "ru" else "pupil A", text)
            for planted in (*NAME.split(), PHONE):
                self.assertNotIn(planted, text)

    def test_the_notice_is_whole_in_two_languages_and_its_annex_is_apart(self):
        for language in ("kk", "ru"):
            letter, annex = self.place / f"notice-{language}.pdf", self.place / f"annex-{language}.pdf"
            request = {"incident_id": self.leak["id"], "language": language}
            self.call("export_document", account="keeper", document="notice", path=str(letter), **request)
            asked = dict(request, document="notice_annex", reason="орган сұрады")
            self.call("export_document", account="keeper", path=str(annex), **asked)
            said = words(language, "notice")
            text = re.sub(r"\s+", " ", self.text(letter))
            for word in said["notice-letter-recipient"].split():
                self.assertIn(word, text)
            for key in ("kind", "heading", "number", "occurred", "detected", "what", "subjects", "measures"):
                self.assertIn(said[f"notice-letter-{key}"], text)
            self.assertIn(self.leak["number"], text)
            self.assertNotIn("Құпиясова", text)
            apart = re.sub(r"\s+", " ", self.text(annex))
            self.assertIn(said["notice-annex-restricted"], apart)
            for planted in (*NAME.split(), PHONE, "Жасырынов"):
                self.assertIn(planted, apart)


if __name__ == "__main__":
    Incidents.program = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
