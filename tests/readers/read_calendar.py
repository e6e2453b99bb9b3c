"""Reads an exported calendar file back with a parser that is not ours: icalendar.

Usage: read_calendar.py PATH-OF-ZHOSPAR-CLI

Makes the demo school in a temporary folder, exports its deadlines for everybody and for one person, and checks that
every entry is a whole day under an identifier of its own.
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import icalendar


class Calendar(unittest.TestCase):
    program = None

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        self.addCleanup(self.folder.cleanup)
        self.environment = dict(os.environ, ZHOSPAR_PASSWORD="demo-demo-demo", ZHOSPAR_DATA=f"{self.folder.name}/data")
        self.ask("demo")

    def ask(self, *arguments):
        start = [self.program, "--school", f"{self.folder.name}/school", "--account", "demo", "--json"]
        done = subprocess.run([*start, *arguments], env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def export(self, *arguments):
        path = Path(self.folder.name) / "deadlines.ics"
        self.ask("export", "calendar", str(path), "--year", "2026-2027", *arguments)
        return icalendar.Calendar.from_ical(path.read_bytes())

    def test_every_deadline_is_a_day_of_the_year_under_its_own_identifier(self):
        calendar = self.export("--lang", "kk")
        events = calendar.events
        self.assertGreater(len(events), 30)
        identifiers = [str(event["UID"]) for event in events]
        self.assertEqual(len(identifiers), len(set(identifiers)))
        for event in events:
            day = event["DTSTART"].dt
            self.assertNotIsInstance(day, datetime.datetime, "a deadline is a day, not an hour")
            self.assertLessEqual(datetime.date(2026, 9, 1), day)
            self.assertLessEqual(day, datetime.date(2027, 8, 31))
            self.assertTrue(str(event["SUMMARY"]))
            self.assertGreater(int(event["SEQUENCE"]), 0)
            self.assertEqual(event.errors, [])
        self.assertIn("2026–2027", str(calendar["X-WR-CALNAME"]))

    def test_a_person_gets_what_is_theirs_with_reminders_for_what_is_open(self):
        everybody = self.export("--lang", "ru")
        own = self.export("--lang", "ru", "--person", "Әбдірахманов")
        # A person's file holds their rows of the plan, and beside them what they were given to do.
        plan = {str(event["UID"]) for event in everybody.events}
        of_the_plan = plan & {str(event["UID"]) for event in own.events}
        self.assertTrue(of_the_plan)
        self.assertLess(len(of_the_plan), len(plan))
        reminding = [event for event in own.events if event.alarms.times]
        self.assertTrue(reminding, "what is open reminds of itself")
        self.assertLess(len(reminding), len(own.events), "what is done does not")


if __name__ == "__main__":
    Calendar.program = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
