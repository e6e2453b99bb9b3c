"""Reads an inspection folder back with programs that are not ours: zipfile, pdfinfo and pdftotext.

Usage: read_inspection.py PATH-OF-ZHOSPAR-CLI

Makes the demo school, adds papers that cannot stand on a page, writes the folder as an archive and as one PDF file, and
checks that what is missing comes first, that every paper is listed with its page, and that originals are unchanged.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "demo-files"


class Inspection(unittest.TestCase):
    program = None

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        self.addCleanup(self.folder.cleanup)
        self.place = Path(self.folder.name)
        self.environment = dict(os.environ, ZHOSPAR_PASSWORD="demo-demo-demo", ZHOSPAR_DATA=f"{self.folder.name}/data")
        self.ask("demo")

    def ask(self, *arguments):
        start = [self.program, "--school", f"{self.folder.name}/school", "--account", "demo", "--json"]
        done = subprocess.run([*start, *arguments], env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def attach(self, name, content):
        year = self.ask("call", "list_school_years")[0]["id"]
        plan = self.ask("call", "show_plan", json.dumps({"school_year_id": year}))
        row = next(row for stage in plan["stages"] for row in stage["activities"] if row["number"] == "25")
        path = self.place / name
        path.write_bytes(content)
        source = {"kind": "path", "path": str(path)}
        self.ask("call", "attach_evidence", json.dumps({"activity_id": row["id"], "source": source}))

    def text(self, pdf):
        done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
        return done.stdout

    def pages(self, pdf):
        done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
        return int(re.search(r"^Pages:\s+(\d+)", done.stdout, re.M).group(1))

    def test_what_is_missing_comes_first_and_the_papers_follow(self):
        pdf = self.place / "folder.pdf"
        self.ask("export", "inspection", str(pdf), "--year", "2026-2027", "--lang", "kk")
        text = self.text(pdf)
        missing, contents = text.index("Файлы тіркелмеген құжаттар"), text.index("Қалтадағы құжаттар тізбесі")
        self.assertLess(missing, contents)
        self.assertIn("Сауалнама туралы талдамалық анықтама", text)
        # The attached note's own text is in the file: its page was taken over, not drawn as a picture.
        self.assertIn("Педагогтердің жасанды интеллект туралы", text)
        self.assertEqual(self.pages(pdf), 1 + 5, "a page of contents, and one page for each of the five papers")

    def test_a_paper_that_cannot_stand_on_a_page_is_listed_and_kept_whole(self):
        self.attach("Бүлінген.pdf", b"%PDF-1.7 this is no document")
        self.attach("Сызба.png", b"\x89PNG\r\n\x1a\n and nothing more")
        self.attach("#set text(red) $x$ _b_ @ref.txt", "#import \"x\"\n= Тақырып".encode())
        path = self.place / "folder.zip"
        self.ask("export", "inspection", str(path), "--year", "2026-2027", "--lang", "ru")
        with zipfile.ZipFile(path) as archive:
            self.assertIsNone(archive.testzip())
            names = archive.namelist()
            self.assertEqual(len(names), 1 + 8, names)
            self.assertTrue(names[0].startswith("00 ") and names[0].endswith(".pdf"), names)
            pdf = self.place / "from-archive.pdf"
            pdf.write_bytes(archive.read(names[0]))
            digests = {hashlib.sha256(archive.read(name)).hexdigest() for name in names[1:]}
        text = self.text(pdf)
        self.assertIn("Бүлінген", text)
        self.assertIn("нельзя вывести на страницу", text)
        self.assertIn("#set text(red)", text, "what people type is never markup")
        steps = json.loads((SEEDS.parent / "demo-school.json").read_text())["steps"]
        for step in (step for step in steps if "file" in step):
            digest = hashlib.sha256((SEEDS / step["file"]).read_bytes()).hexdigest()
            # What belongs to an incident is nobody's to see in a folder for inspectors.
            is_there = step["call"] == "attach_evidence"
            self.assertEqual(is_there, digest in digests, step["file"])


if __name__ == "__main__":
    Inspection.program = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
