"""Reads every official paper back with programs that are not ours: python-docx, LibreOffice, pdftotext and pikepdf.

Usage: read_documents.py PATH-OF-ZHOSPAR-CLI

Makes the demo school, writes every paper in Kazakh and in Russian as .docx and as .pdf, and checks that both say the same,
that Word's own means are used (styles, repeated headings, languages, properties), that LibreOffice opens each file as it is,
and that each PDF is what PDF/A-2a asks for: tagged, with its language, its fonts and its colours inside, and nothing that acts.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pikepdf
from docx.oxml.ns import qn

ROOT = Path(__file__).resolve().parents[2]
# The document's font is the one that is shipped, whatever this machine has.
FONTS = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{ROOT / "assets/fonts"}</dir><cachedir prefix="xdg">fontconfig-papers</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias></fontconfig>"""

# Stands for the number of an incident that touches personal data.
LEAK = "LEAK"
# What each paper is asked for with, and what must stand in it.
PAPERS = {
    "plan": ([], {"kk": "1-кезең.", "ru": "Этап 1."}),
    "order-plan": ([], {"kk": "БҰЙЫРАМЫН:", "ru": "ПРИКАЗЫВАЮ:"}),
    "order-working-group": ([], {"kk": "Жұмыс тобының құрамы", "ru": "Состав рабочей группы"}),
    "order-council": ([], {"kk": "Үйлестіру-этикалық кеңестің құрамы", "ru": "Состав координационно-этического совета"}),
    "order-officer": ([], {"kk": "жауапты тұлға тағайындалсын", "ru": "Назначить ответственное лицо"}),
    "members": ([], {"kk": "бұйрыққа қосымша", "ru": "Приложение к приказу"}),
    "agenda": ([], {"kk": "Күн тәртібі", "ru": "Повестка дня"}),
    "attendance": ([], {"kk": "тіркеу парағы", "ru": "Лист регистрации"}),
    "minutes": (["1"], {"kk": "ҚАУЛЫ ЕТТІ", "ru": "ПОСТАНОВИЛИ"}),
    "extract": (["1", "1.1"], {"kk": "Дұрыс", "ru": "Верно"}),
    "decisions": ([], {"kk": "Шешімдер тізілімі", "ru": "Реестр решений"}),
    "journal": ([], {"kk": "нөмірленді, тігілді", "ru": "пронумеровано, прошнуровано"}),
    "incident": ([LEAK], {"kk": "Барысы", "ru": "Ход работы"}),
    "notice": ([LEAK], {"kk": "ХАБАРЛАМА", "ru": "УВЕДОМЛЕНИЕ"}),
    "analytic-note": ([], {"kk": "ТАЛДАМАЛЫҚ АНЫҚТАМА", "ru": "АНАЛИТИЧЕСКАЯ СПРАВКА"}),
    "annual-report": ([], {"kk": "туралы жылдық есеп", "ru": "Годовой отчёт"}),
}
LANGUAGES = {"kk": "kk-KZ", "ru": "ru-RU"}


def flat(text):
    """One line of the text, as a reader of it would say it."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def joined(text):
    """The text without spaces: where lines break is the page's own business."""
    return re.sub(r"\s+", "", text.replace("\u00a0", " "))


class Documents(unittest.TestCase):
    program = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.place = Path(cls.folder.name)
        cls.environment = dict(os.environ, ZHOSPAR_PASSWORD="demo-demo-demo", ZHOSPAR_DATA=f"{cls.folder.name}/data")
        cls.ask("demo")
        rows = cls.ask("call", "list_incidents", json.dumps({"types": ["data_leak"], "limit": 200}))["items"]
        leak = next(row["number"] for row in rows if row["state"] != "void")
        for language in LANGUAGES:
            for ending in ("docx", "pdf"):
                for name, (about, _) in PAPERS.items():
                    about = [leak if one == LEAK else one for one in about]
                    cls.ask("export", name, *about, str(cls.file(name, language, ending)), "--lang", language)

    @classmethod
    def ask(cls, *arguments):
        start = [cls.program, "--school", f"{cls.folder.name}/school", "--account", "demo", "--json"]
        done = subprocess.run([*start, *arguments], env=cls.environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.returncode} {done.stdout}{done.stderr}")
        return json.loads(done.stdout)

    @classmethod
    def file(cls, name, language, ending):
        return cls.place / f"{name}-{language}.{ending}"

    def every(self):
        return [(name, language, facts[language]) for name, (_, facts) in PAPERS.items() for language in LANGUAGES]

    def text(self, pdf):
        done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
        return done.stdout

    def pieces(self, name, language):
        """Every paragraph of a Word file, those in tables too."""
        document = docx.Document(self.file(name, language, "docx"))
        said = lambda one: (one.text or "") if one.tag == qn("w:t") else " " if one.tag == qn("w:br") else ""
        return [flat("".join(map(said, p.iter()))) for p in document.element.body.iter(qn("w:p"))]

    def test_the_list_of_papers_is_whole(self):
        listed = {row["name"].replace("_", "-") for row in self.ask("call", "list_documents")}
        # The annex names people: it is read back together with the incidents.
        self.assertEqual(listed - {"notice-annex"}, set(PAPERS))
        shown = subprocess.run([self.program, "export", "--help"], capture_output=True, text=True, check=True).stdout
        for name in listed:
            self.assertRegex(shown, rf"(?m)^  {name}\s")

    def test_word_and_pdf_say_the_same(self):
        for name, language, fact in self.every():
            with self.subTest(paper=name, language=language):
                said = " ".join(self.pieces(name, language))
                self.assertIn(fact, said)
                # Cells stand beside each other on a page, so words are counted and not read in their order.
                printed = self.text(self.file(name, language, "pdf"))
                count = lambda text: Counter(re.findall(r"\w+", text))
                missing = count(said) - count(printed)
                self.assertFalse(missing, "words of the Word file that the pages do not have")
                pages = set(map(str, range(2, printed.count("\f") + 1)))
                more = set(count(printed) - count(said))
                heads = set(re.findall(r"\w+", " ".join(self.heads(name, language))))
                self.assertLessEqual(more, pages | heads, "words that only the pages have")

    def heads(self, name, language):
        """What is repeated on every page of a long table."""
        tables = docx.Document(self.file(name, language, "docx")).tables
        return [cell.text for table in tables for cell in table.rows[0].cells]

    def test_word_files_use_words_own_means(self):
        for name, language, _ in self.every():
            with self.subTest(paper=name, language=language):
                path = self.file(name, language, "docx")
                document = docx.Document(path)
                properties = document.core_properties
                for said in (properties.title, properties.subject, properties.author, properties.keywords):
                    self.assertTrue(said, "a property is empty")
                self.assertEqual(properties.language, LANGUAGES[language])
                styles = {paragraph.style.name for paragraph in document.paragraphs}
                self.assertIn("Title", styles)
                tongues = {tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:lang"))}
                # A letterhead is in both languages.
                self.assertIn(LANGUAGES[language], tongues)
                self.assertLessEqual(tongues, set(LANGUAGES.values()))
                for section in document.sections:
                    self.assertIn("PAGE", section.header._element.xml)
                    self.assertAlmostEqual(min(section.page_width.mm, section.page_height.mm), 210, delta=0.2)
                self.assertTrue(document.sections[0].different_first_page_header_footer, "the first page has no number")
                for table in document.tables:
                    if table.style.name == "Table Grid" and name not in ("incident",):
                        marks = table.rows[0]._tr.trPr.findall(qn("w:tblHeader"))
                        self.assertEqual(len(marks), 1, "the head is repeated")
                with zipfile.ZipFile(path) as package:
                    self.assertTrue(all(part.compress_type == zipfile.ZIP_DEFLATED for part in package.infolist()))
                    text = package.read("word/document.xml").decode()
                    self.assertNotIn("w:hyperlink", text)
                    self.assertNotIn("w:fldSimple", text)

    def test_libreoffice_opens_every_word_file(self):
        (self.place / "fonts.conf").write_text(FONTS, encoding="utf-8")
        environment = dict(self.environment, FONTCONFIG_FILE=str(self.place / "fonts.conf"))
        files = [str(self.file(name, language, "docx")) for name in PAPERS for language in LANGUAGES]
        made = self.place / "office"
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.place}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", str(made), *files],
            check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=300, env=environment,
        )
        for name, language, fact in self.every():
            with self.subTest(paper=name, language=language):
                printed = made / f"{name}-{language}.pdf"
                self.assertTrue(printed.exists(), "LibreOffice did not open it")
                text = self.text(printed)
                self.assertIn(joined(fact), joined(text))
                with pikepdf.open(printed) as pdf, pikepdf.open(self.file(name, language, "pdf")) as ours:
                    # The same type and the same widths: what differs is where a long table breaks.
                    self.assertLessEqual(abs(len(pdf.pages) - len(ours.pages)), 1)

    def test_every_pdf_is_what_an_archive_asks_for(self):
        for name, language, _ in self.every():
            with self.subTest(paper=name, language=language):
                with pikepdf.open(self.file(name, language, "pdf")) as pdf:
                    with pdf.open_metadata() as metadata:
                        self.assertEqual((metadata["pdfaid:part"], metadata["pdfaid:conformance"]), ("2", "A"))
                        self.assertTrue(metadata["dc:title"])
                    root = pdf.Root
                    self.assertEqual(str(root.OutputIntents[0].S), "/GTS_PDFA1")
                    self.assertTrue(root.OutputIntents[0].DestOutputProfile)
                    self.assertTrue(bool(root.MarkInfo.Marked))
                    self.assertIn("/StructTreeRoot", root)
                    self.assertTrue(str(root.Lang).startswith(language))
                    self.assertFalse(pdf.is_encrypted)
                    self.assertNotIn("/OpenAction", root)
                    for thing in pdf.objects:
                        if not isinstance(thing, pikepdf.Dictionary):
                            continue
                        kind = str(thing.get("/Type", ""))
                        if kind == "/FontDescriptor":
                            self.assertTrue({"/FontFile", "/FontFile2", "/FontFile3"} & set(thing.keys()), "a font is outside")
                        self.assertNotIn(str(thing.get("/S", "")), ("/JavaScript", "/URI", "/Launch", "/SubmitForm"))

    def test_pages_are_numbered_from_the_second(self):
        for language in LANGUAGES:
            pages = self.text(self.file("plan", language, "pdf")).split("\f")[:-1]
            self.assertGreater(len(pages), 2)
            numbers = [page.strip().splitlines()[0].strip() for page in pages]
            self.assertNotEqual(numbers[0], "1")
            self.assertEqual(numbers[1:], [str(number) for number in range(2, len(pages) + 1)])

    def test_pages_are_laid_out_as_the_school_wants(self):
        profile = self.ask("call", "school_profile")
        self.assertEqual((profile["page_numbers"], profile["spine_mm"]), ("top_centre", 30))
        self.ask("call", "edit_school_profile", json.dumps({**profile, "page_numbers": "bottom_right", "spine_mm": 40}))
        try:
            for name in ("plan", "journal"):
                for ending in ("docx", "pdf"):
                    self.ask("export", name, str(self.place / f"own-{name}.{ending}"), "--lang", "ru")
        finally:
            self.ask("call", "edit_school_profile", json.dumps(profile))
        for pdf in (self.place / "own-plan.pdf", self.converted(self.place / "own-plan.docx")):
            pages = self.text(pdf).split("\f")[:-1]
            last = [page.rstrip().splitlines()[-1] for page in pages]
            self.assertEqual([line.strip() for line in last[1:]], [str(number) for number in range(2, len(pages) + 1)])
            self.assertTrue(all(line.startswith(" " * 80) for line in last[1:]), "at the right")
        margins = {round(section.left_margin.mm) for section in docx.Document(self.place / "own-journal.docx").sections}
        self.assertEqual(margins, {40})
        with_places = ["pdftotext", "-bbox", str(self.place / "own-journal.pdf"), "-"]
        places = subprocess.run(with_places, capture_output=True, text=True, check=True).stdout
        left = min(float(place) for place in re.findall(r'xMin="([0-9.]+)"', places))
        self.assertGreaterEqual(left * 25.4 / 72, 39.9)

    def converted(self, path):
        """The PDF that LibreOffice makes of a Word file."""
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.place}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", str(self.place / "converted"), str(path)],
            env=self.environment, capture_output=True, check=True,
        )
        return self.place / "converted" / f"{path.stem}.pdf"

    def test_both_languages_are_two_whole_texts(self):
        for ending in ("docx", "pdf"):
            path = self.place / f"both.{ending}"
            self.ask("export", "minutes", "1", str(path), "--lang", "both")
        text = joined(self.text(self.place / "both.pdf"))
        self.assertLess(text.index(joined("№ 1 ХАТТАМА")), text.index(joined("ПРОТОКОЛ № 1")))
        document = docx.Document(self.place / "both.docx")
        self.assertEqual(len(document.sections), 2)
        self.assertEqual(document.core_properties.language, "kk-KZ")


if __name__ == "__main__":
    Documents.program = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
