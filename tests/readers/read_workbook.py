"""Reads an exported workbook back with programs that are not ours: openpyxl and LibreOffice.

Usage: read_workbook.py PATH-OF-ZHOSPAR-CLI

Makes the demo school in a temporary folder, adds an incident whose text tries to be a formula, exports the school year in
three languages and checks what a reader finds in the files.
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
LANGUAGES = ("kk", "ru", "en")
YEAR = "2026-2027"
A4 = 9
FORMULA = '=HYPERLINK("file:///etc/passwd","жоспар")'
REGISTERS = (
    "plan", "changes", "evidence", "incidents", "notices", "meetings", "agenda", "decisions", "tasks", "people",
    "holdings", "report-items",
)
SHEETS = ("cover", *REGISTERS, "summary")
PLAN_COLUMNS = ("number", "activity", "responsible", "co-executors", "deadline", "document", "mark")


def words(language):
    """The sentences of the workbook without placeholders, by key."""
    text = (ROOT / "assets/locales" / language / "workbook.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+) = (.+)$", text, re.MULTILINE))


class Cli:
    def __init__(self, program, school):
        self.start = [program, "--school", str(school), "--account", "demo", "--json"]
        self.environment = dict(os.environ, ZHOSPAR_PASSWORD="demo-demo-demo", ZHOSPAR_DATA=str(school.parent / "data"))

    def __call__(self, *arguments):
        done = subprocess.run(
            [*self.start, *arguments], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if done.returncode != 0:
            raise AssertionError(f"zhospar-cli {arguments[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    def call(self, name, **request):
        """What the core answers to one command."""
        reply = self("call", name, json.dumps(request))
        return reply["value"] if isinstance(reply, dict) and reply.get("kind") == "done" else reply


class Workbook(unittest.TestCase):
    program = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        cls.place = Path(cls.folder.name)
        cls.cli = Cli(cls.program, cls.place / "school")
        cls.cli("demo", "--lang", "kk")
        cls.cli.call(
            "register_incident",
            what=FORMULA,
            occurred_on="2026-11-02",
            occurred_time=None,
            occurred_approximate=False,
            detected_on="2026-11-02",
            detected_time=None,
            incident_type="other",
            reported_by="+7 700 000 00 00",
            immediate_action="@шара",
        )
        for language in LANGUAGES:
            cls.cli("export", "workbook", str(cls.file(language)), "--year", YEAR, "--lang", language)
            cls.cli("export", "plan", str(cls.plan_file(language)), "--year", YEAR, "--lang", language)
        cls.books = {language: openpyxl.load_workbook(cls.file(language)) for language in LANGUAGES}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def file(cls, language):
        return cls.place / f"жоспар {language}.xlsx"

    @classmethod
    def plan_file(cls, language):
        return cls.place / f"жоспар ғана {language}.xlsx"

    def sheet(self, language, name):
        return self.books[language][words(language)[f"workbook-sheet-{name}"]]

    def each(self, *names):
        """Every named sheet in every language, with what to call it when it fails."""
        return [(f"{name} in {language}", language, self.sheet(language, name)) for language in LANGUAGES for name in names]

    def texts(self, sheet):
        return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]

    def header_row(self, language, sheet):
        wanted = [words(language)[f"workbook-plan-{column}"] for column in PLAN_COLUMNS]
        for row in sheet.iter_rows(max_col=len(wanted)):
            if [cell.value for cell in row] == wanted:
                return row[0].row
        return None

    def test_the_sheets_are_named_in_the_language_of_the_document(self):
        for language in LANGUAGES:
            wanted = [words(language)[f"workbook-sheet-{name}"] for name in SHEETS]
            self.assertEqual(self.books[language].sheetnames, wanted)

    def test_the_plan_has_the_seven_official_columns_and_every_activity(self):
        for name, language, sheet in self.each("plan"):
            with self.subTest(name):
                head = self.header_row(language, sheet)
                self.assertIsNotNone(head, "the seven columns stand in the official order")
                year = next(year for year in self.cli.call("list_school_years") if year["label"].startswith("2026"))
                plan = self.cli.call(
                    "show_plan", school_year_id=year["id"], stage_ids=[], statuses=[], person_id=None, text=""
                )
                numbers = [activity["number"] for stage in plan["stages"] for activity in stage["activities"]]
                self.assertEqual(len(numbers), 30, "the demo school works by the whole template")
                written = [str(row[0].value) for row in sheet.iter_rows(min_row=head + 1, max_col=1)]
                for number in numbers:
                    self.assertIn(number, written)
                for stage in plan["stages"]:
                    heading = words(language)["workbook-stage-heading"].split("{ $title }")[0]
                    heading = heading.replace("{ $number }", str(stage["number"]))
                    found = [text for text in self.texts(sheet) if text.startswith(heading)]
                    self.assertTrue(found, f"stage {stage['number']} has its heading row")

    def test_the_plan_alone_holds_the_same_rows_and_no_other_register(self):
        for language in LANGUAGES:
            with self.subTest(language):
                alone = openpyxl.load_workbook(self.plan_file(language))
                named = words(language)
                self.assertEqual(
                    alone.sheetnames, [named[f"workbook-sheet-{name}"] for name in ("cover", "plan", "changes")]
                )
                for name in ("plan", "changes"):
                    rows = list(alone[named[f"workbook-sheet-{name}"]].values)
                    self.assertEqual(rows, list(self.sheet(language, name).values))
                texts = [text for sheet in alone for text in self.texts(sheet)]
                self.assertNotIn(FORMULA, texts, "incidents are not the plan's")

    def test_every_change_since_the_approval_has_its_line(self):
        year = next(year for year in self.cli.call("list_school_years") if year["label"].startswith("2026"))
        plan = self.cli.call(
            "show_plan", school_year_id=year["id"], stage_ids=[], statuses=[], person_id=None, text=""
        )
        rows = [row for stage in plan["stages"] for row in stage["activities"]]
        changes = sum(len(row["variance"]) for row in rows) + len(plan["removed"])
        self.assertGreater(changes, 0, "the demo school has changed its plan since the approval")
        for name, language, sheet in self.each("changes"):
            with self.subTest(name):
                written = [row for row in sheet.iter_rows(min_row=4, max_col=6, values_only=True) if row[1] and row[2]]
                self.assertEqual(len(written), changes)

    def test_every_register_is_ready_to_print(self):
        for name, _, sheet in self.each(*REGISTERS):
            with self.subTest(name):
                self.assertEqual(sheet.page_setup.orientation, "landscape")
                self.assertEqual(int(sheet.page_setup.paperSize), A4)
                self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage, "the sheet is fitted to the paper")
                # The format leaves out what is usual, and one page wide is usual.
                self.assertEqual(int(sheet.page_setup.fitToWidth or 1), 1, "one page wide")
                self.assertEqual(int(sheet.page_setup.fitToHeight), 0, "it may be as many pages long as it needs")
                self.assertTrue(sheet.print_title_rows, "the heading row is repeated on every page")
                self.assertIsNotNone(sheet.freeze_panes, "the heading row stays while one scrolls")

    def test_every_register_can_be_filtered(self):
        for name, _, sheet in self.each(*REGISTERS):
            with self.subTest(name):
                self.assertTrue(sheet.tables or sheet.auto_filter.ref, "there is a table or a filter")

    def test_what_people_typed_is_never_a_formula(self):
        for name, _, sheet in self.each(*SHEETS):
            with self.subTest(name):
                formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
                self.assertEqual(formulas, [])
        for name, _, sheet in self.each("incidents"):
            with self.subTest(name):
                self.assertIn(FORMULA, self.texts(sheet), "the text is there as it was typed")

    def links(self, sheet):
        return [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]

    def test_every_link_leads_to_a_row_of_the_same_book(self):
        for name, language, sheet in self.each(*SHEETS):
            book = self.books[language]
            with self.subTest(name):
                links = self.links(sheet)
                self.assertTrue(links, "the contents lead to each sheet, and each sheet leads back")
                for cell in links:
                    self.assertIsNone(cell.hyperlink.target, f"{cell.coordinate} leads out of the book")
                    there, address = cell.hyperlink.location.rsplit("!", 1)
                    self.assertIn(there.strip("'"), book.sheetnames)
                    self.assertLessEqual(int(address[1:]), book[there.strip("'")].max_row)

    def test_a_number_leads_to_its_own_row(self):
        for language in LANGUAGES:
            book, journal = self.books[language], words(language)["workbook-sheet-incidents"]
            followed = 0
            for name in ("notices", "agenda", "decisions", "tasks"):
                for cell in self.links(self.sheet(language, name)):
                    there, address = cell.hyperlink.location.rsplit("!", 1)
                    if there.strip("'") == journal:
                        self.assertEqual(cell.value, book[journal][address].value, f"{cell.coordinate} of {name}")
                        followed += 1
            self.assertGreater(followed, 10, "incidents are named on other sheets")
            plan = words(language)["workbook-sheet-plan"]
            for cell in self.links(self.sheet(language, "evidence")):
                there, address = cell.hyperlink.location.rsplit("!", 1)
                if there.strip("'") == plan:
                    self.assertEqual(cell.value, book[plan][address].value)

    def test_numbers_are_drawn_over_without_hiding_them(self):
        for name, _, sheet in self.each("evidence", "meetings", "decisions", "tasks"):
            with self.subTest(name):
                rules = [rule.type for found in sheet.conditional_formatting for rule in found.rules]
                self.assertTrue(set(rules) <= {"dataBar", "iconSet"} and rules, rules)

    def test_no_telephone_leaves_the_house(self):
        phones = {person["phone"] for person in self.cli.call("list_people", text="", include_left=True)} - {""}
        self.assertTrue(phones, "the demo school knows telephones")
        for name, _, sheet in self.each(*SHEETS):
            with self.subTest(name):
                self.assertFalse(phones & set(self.texts(sheet)))

    def test_every_incident_of_the_year_is_in_the_journal(self):
        years = {year["label"]: year["id"] for year in self.cli.call("list_school_years")}
        incidents = self.cli.call(
            "list_incidents",
            school_year_id=years["2026-2027"], group="all", types=[], severities=[], text="", after=None, limit=500,
        )["items"]
        self.assertGreater(len(incidents), 3, "the demo school has a lived-in year")
        for name, _, sheet in self.each("incidents"):
            with self.subTest(name):
                texts = self.texts(sheet)
                for incident in incidents:
                    self.assertIn(incident["number"], texts)

    def test_the_document_properties_are_filled(self):
        for language in LANGUAGES:
            properties = self.books[language].properties
            self.assertTrue(properties.title, "a title")
            self.assertTrue(properties.subject, "a subject")
            self.assertTrue(properties.creator, "who made it")

    def test_the_summary_has_a_native_chart(self):
        for language in LANGUAGES:
            with zipfile.ZipFile(self.file(language)) as package:
                charts = [name for name in package.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
                self.assertEqual(len(charts), 4, "charts that Excel draws itself")
                pictures = [name for name in package.namelist() if name.startswith("xl/media/")]
                self.assertEqual(pictures, [], "and not a picture of one")
                drawn = "".join(package.read(chart).decode() for chart in charts)
                for chart in ("stages", "months", "decisions", "types"):
                    self.assertIn(words(language)[f"workbook-chart-{chart}-title"], drawn)

    def test_libreoffice_prints_it_and_the_words_survive(self):
        profile = (self.place / "office").as_uri()
        for language in LANGUAGES:
            with self.subTest(language=language):
                subprocess.run(
                    ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
                     "--outdir", str(self.place), str(self.file(language))],
                    check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=180,
                )
                printed = self.file(language).with_suffix(".pdf")
                text = subprocess.run(
                    ["pdftotext", "-raw", str(printed), "-"], check=True, capture_output=True, text=True
                ).stdout
                text = " ".join(text.split())
                self.assertIn("Ақбұлақ" if language == "kk" else words(language)["workbook-sheet-plan"], text)
                for column in ("responsible", "mark"):
                    self.assertIn(words(language)[f"workbook-plan-{column}"], text)
                facts = subprocess.run(["pdfinfo", str(printed)], check=True, capture_output=True, text=True).stdout
                width, height = map(float, re.search(r"Page size: +([\d.]+) x ([\d.]+)", facts).groups())
                self.assertEqual({round(width), round(height)}, {842, 595}, "printed on A4")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    Workbook.program = sys.argv.pop()
    unittest.main(verbosity=2)
