"""Reads the council's papers back with a program that is not ours: agenda, minutes and extract as pdftotext finds them.

Usage: read_council.py PATH-OF-ZHOSPAR-CLI

Makes the demo school, takes each meeting whose minutes are signed, writes every paper in Kazakh and in Russian, and checks
what a reader finds: number, day, who was there and who was not, quorum, votes, decisions and the lines to sign.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "demo-demo-demo"


def words(language, name="paper"):
    """The sentences of a file of words, by key."""
    text = (ROOT / "assets/locales" / language / f"{name}.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9_-]+) = (.+)$", text, re.MULTILINE))


def filled(sentence, **values):
    for name, value in values.items():
        sentence = re.sub(r"\{ \$" + name + r" \}", str(value), sentence)
    assert "{" not in sentence, sentence
    return sentence


class Council(unittest.TestCase):
    program = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="zhospar-readers-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.place = Path(cls.folder.name)
        cls.environment = dict(os.environ, ZHOSPAR_PASSWORD=PASSWORD, ZHOSPAR_DATA=f"{cls.folder.name}/data")
        cls.ask("demo")
        rows = cls.call("list_meetings", body="council")
        cls.signed = [cls.call("meeting", id=row["id"]) for row in rows if row["state"] in ("signed", "archived")]
        assert len(cls.signed) >= 2, "the demo school has signed minutes"

    @classmethod
    def ask(cls, *arguments):
        start = [cls.program, "--school", f"{cls.folder.name}/school", "--account", "demo", "--json"]
        done = subprocess.run([*start, *arguments], env=cls.environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.returncode} {done.stdout}{done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    @classmethod
    def call(cls, command, **request):
        return cls.ask("call", command, json.dumps(request))

    def read(self, document, language, **request):
        """The text of a paper, its lines joined: what a reader reads on in one breath."""
        path = self.place / f"{document}-{language}.pdf"
        self.call("export_document", document=document, path=str(path), language=language, **request)
        info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
        self.assertRegex(info, r"Page size: +59[0-9.]+ x 84[0-9.]+", "A4 upright")
        done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        return re.sub(r"\s+", " ", done.stdout)

    def assert_order(self, text, *parts):
        """Each part stands in the text, in this order."""
        at = 0
        for part in parts:
            found = text.find(part, at)
            self.assertGreaterEqual(found, 0, f"«{part}» after «{text[max(0, at - 60):at]}»\n{text}")
            at = found + len(part)

    def assert_signed(self, text, said):
        """Chair and secretary of the head stand at the foot again, initials first, and under them what was signed."""
        foot = []
        for post in (said["paper-chair"], said["paper-secretary"]):
            surname, initials = re.search(re.escape(post) + r": (\S+) (\S\. (?:\S\.)?)", text).groups()
            foot.append(f"{post} {initials.strip()} {surname}")
        _, found, rest = text.strip().rpartition(" ".join(foot))
        self.assertTrue(found, f"{foot} at the end of\n{text[-400:]}")
        self.assertRegex(rest, r"^ [^:]+SHA-256[^:]*: [0-9a-f]{64} [^:]+: [0-9a-f]{64}$", "the checksum and the head of the chain")

    def names(self, card, present):
        return [one["short_name"] for one in card["attendees"] if one["present"] is present]

    def word(self, wording, language):
        return wording[language] or wording["kk"]

    def test_minutes_tell_who_met_what_was_voted_and_what_was_decided(self):
        for card in self.signed:
            for language in ("kk", "ru"):
                said = words(language)
                text = self.read("minutes", language, meeting_id=card["id"])
                self.assertIn(filled(said["paper-minutes"], number=card["number"]), text)
                self.assert_order(text, said["paper-chair"], said["paper-secretary"], said["paper-present"])
                for name in self.names(card, True):
                    self.assertIn(name, text, "present")
                absent = self.names(card, False)
                self.assertEqual(bool(absent), said["paper-absent"] in text, "absent only where somebody was")
                for name in absent:
                    self.assertIn(name, text, "absent")
                quorum = card["quorum"]
                there = filled(said["paper-quorum-there"], members=quorum["members"], present=quorum["present"], needed=quorum["needed"])
                self.assert_order(text, said["paper-quorum"], there)
                self.assertIn(said["paper-agenda-heading"].lower(), text.lower())
                votes = {vote["decision_id"]: vote for vote in card["votes"]}
                decided = 0
                for item in card["agenda"]:
                    self.assertIn(self.word(item["title"], language), text)
                    for decision in item["decisions"]:
                        decided += 1
                        parts = [self.word(decision["text"], language)]
                        vote = votes.get(decision["id"])
                        if vote:
                            counted = {"for": vote["votes_for"], "against": vote["votes_against"], "abstained": vote["votes_abstained"]}
                            parts.insert(0, filled(said["paper-vote-count"], **counted))
                            total = sum(counted.values()) + sum(one["choice"] == "recused" for one in vote.get("voters", []))
                            self.assertLessEqual(total, quorum["present"], "nobody votes who is not there")
                        self.assert_order(text, *parts)
                self.assertGreater(decided, 0)
                self.assertIn(said["paper-decided"], text)
                self.assert_signed(text, said)
                self.assertNotIn(said["paper-draft"], text, "signed minutes are no draft")

    def test_an_extract_holds_one_decision_under_its_own_number_and_is_to_be_certified(self):
        card = next(card for card in self.signed if sum(len(item["decisions"]) for item in card["agenda"]) > 1)
        decisions = [decision for item in card["agenda"] for decision in item["decisions"]]
        for language in ("kk", "ru"):
            said = words(language)
            text = self.read("extract", language, decision_id=decisions[0]["id"])
            self.assertIn(filled(said["paper-extract"], number=card["number"]), text)
            self.assert_order(text, said["paper-chair"], said["paper-secretary"], said["paper-quorum"])
            self.assertIn(self.word(decisions[0]["text"], language), text)
            for other in decisions[1:]:
                self.assertNotIn(self.word(other["text"], language), text, "an extract tells of no other decision")
            self.assertIn(said["paper-true-copy"], text)

    def test_an_agenda_lists_the_questions_in_their_order_and_nothing_that_was_decided(self):
        for card in self.signed:
            for language in ("kk", "ru"):
                said = words(language)
                text = self.read("agenda", language, meeting_id=card["id"])
                titles = [self.word(item["title"], language) for item in card["agenda"]]
                self.assert_order(text, said["paper-agenda"], *titles)
                self.assertNotIn(said["paper-decided"], text)
                for item in card["agenda"]:
                    if item["presenter"]:
                        self.assertIn(item["presenter"], text)

    def test_kazakh_letters_are_letters_for_a_reader(self):
        text = self.read("minutes", "kk", meeting_id=self.signed[0]["id"])
        for letter in "әғқңөұүі":
            self.assertIn(letter, text.lower(), "found by search and copied as text")
        self.assertNotIn("\ufffd", text)


if __name__ == "__main__":
    Council.program = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
