"""One product on its way to the dossier, as somebody goes it who hears the window: through AT-SPI, by roles and names.

usage: outside.py PROGRAM SOURCE_FOLDER LANGUAGE (ja or en)
Needs a display, a window manager and a session bus of its own; outside.sh gives it them.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from assistive import RETURN, SLOW, SPACE, TAB, Lost, Program, environment, role_of, until
from words import Words

MAKER = "青空通信機株式会社"
PRODUCT = "青空ルーター AR-100シリーズ"
PATH = "設定画面（HTTPS 443）"
REFERENCE = "JISEC-C0999"
FIRMWARE = "1.0.0"


class Journey:
    def __init__(self, program, source, language, folder):
        self.program = program
        self.source = source
        self.folder = folder
        self.word = Words(source, language)
        self.own = environment(folder)
        self.workspace = os.path.join(folder, "workspace")
        self.pdf = os.path.join(folder, "dossier.pdf")
        os.mkdir(self.workspace)
        self.window = Program([program, "--language", language], self.own)

    def go(self):
        for step in (
            self.makes_a_workspace,
            self.says_who_makes_what,
            self.goes_through_the_scope,
            self.answers_with_a_table,
            self.hears_verdicts_change,
            self.adds_evidence,
            self.records_a_test,
            self.exports_the_dossier,
            self.has_it_verified,
        ):
            since = time.monotonic()
            step()
            print(f"{step.__name__.replace('_', ' ')} ({time.monotonic() - since:.1f} s)", flush=True)

    def page(self, name):
        self.window.tick(self.word(name, "Pages"), "radio button")

    def answers(self, question, choice):
        self.window.tick(f"{self.word(question)}: {self.word(choice)}")

    def in_dialog(self, field, text, button):
        dialog = until(lambda: next((one for one in self.window.windows() if role_of(one) == "dialog"), None), "a dialog")
        # Qt writes a Japanese key's letter behind the word.
        called = lambda word: lambda name: re.sub(r"\(&?[A-Z]\)", "", name) == self.word(word)
        self.window.write(called(field), text, dialog)
        self.window.press(called(button), within=dialog)

    def makes_a_workspace(self):
        self.window.press(self.word("New workspace…"))
        self.in_dialog("Directory:", self.workspace, "Choose")
        until(lambda: os.path.exists(os.path.join(self.workspace, "workspace.sqlite")), "the workspace")

    def says_who_makes_what(self):
        w, say = self.window, self.word
        w.press(say("Add maker"))
        w.write(say("Name of the maker"), MAKER)
        w.write(say("Address"), "東京都架空区見本町1丁目2番3号")
        w.write(say("Representative (title and name)"), "代表取締役 見本 太郎")
        w.press(say("Add product"))
        w.write(say("Name of the product"), PRODUCT)
        w.write(say("Model numbers"), "AR-100\nAR-200")
        w.write(say("Date of certification"), "never")
        w.write(say("Certification number"), "")
        # A field that is left with what it cannot hold says why, and so does the field itself.
        why = w.hears(lambda text: "2026-04-24" in text, "why the date is none")
        until(lambda: w.find("text", say("Date of certification")).description == why, "the field's own words")
        w.write(say("Date of certification"), "")
        w.press(say("Add revision"))
        w.write(say("Name of the revision"), "初版")
        w.write(say("Firmware version"), FIRMWARE)
        w.tick(say("JC-STAR level 1 conformance criteria (JST-CR-01-01-2024R1)"), "check box", on=False)
        w.find("push button", "初版 (1.0.0)")  # where the window says which revision is chosen

    def goes_through_the_scope(self):
        w, say = self.window, self.word
        self.page("Assessment")
        w.find("label", say("Does it apply? (scope)"))
        self.answers("Terminal equipment or private facility", "Yes")
        self.answers("Type of connection to the line", "Directly (line, ONU, SIM, public wireless LAN)")
        self.answers("Connection to a digital data facility", "Yes")
        self.answers("IP in the connection to the line", "Yes")
        self.answers("Settings changeable through the line", "Yes")
        self.answers("Functions changeable with arbitrary software", "No")
        w.write(say("Reference for the basis"), REFERENCE)
        self.answers('Basis for "equal or better"', "None (no such claim)")
        w.find("label", lambda name: name.startswith("● "))

    def answers_with_a_table(self):
        w, say = self.window, self.word
        paths = say("Paths to settings and information")
        w.press(say("Next requirement"))
        w.press(f"{paths}: {say('Add a row')}")
        w.focus_comes_to("table cell", lambda name: name.startswith(say("Path") + ": "))
        w.key(RETURN)
        w.write_into(w.focus_comes_to("text", say("Path")), PATH)
        w.key(TAB)
        self.in_cell("Reachable from", "Line side (WAN, internet)")
        self.box_in_cell("Changes settings")
        self.in_cell("Authentication", "ID and password")
        self.box_in_cell("Enabled")
        self.answers("Completeness of the list of paths", "Yes")
        self.answers("Automatic access control", "Yes")

    def in_cell(self, column, choice):
        w, say = self.window, self.word
        until(lambda: w.focus and role_of(w.focus) == "combo box" and w.focus.description == say(column), f"the list of {column}")
        w.choose_in(w.focus, say(choice))
        w.find("table cell", f"{say(column)}: {say(choice)}")
        w.key(TAB)

    def box_in_cell(self, column):
        w, say = self.window, self.word
        w.focus_comes_to("table cell", lambda name: name.startswith(say(column) + ": "))
        w.key(ord("y"))
        w.find("table cell", f"{say(column)}: {say('Yes')}")
        w.key(TAB)

    def hears_verdicts_change(self):
        w, say = self.window, self.word
        w.heard.clear()
        w.press(say("Next requirement"))
        self.answers("Preset code", "Common to all units")
        self.answers("Change at first use", "Nothing")
        fails = say.either("Fails", "不適合")
        w.hears(lambda text: "34-10-2" in text and fails in text, "that 34-10-2 fails")
        w.find("label", lambda name: name.endswith(fails))
        self.answers("Change at first use", "Unusable until changed")
        w.hears(lambda text: "34-10-2" in text and fails not in text, "that it fails no longer")

    def adds_evidence(self):
        w, say = self.window, self.word
        self.page("Evidence")
        w.press(say("Add files…"))
        self.in_dialog("File name:", str(self.source / "resources/sample/workspace/files/manual.pdf"), "Open")
        w.press(say("They hold for %1").replace("%1", FIRMWARE))
        w.find("table cell", "manual")
        unused = w.find("table cell", say("Not used"))
        w.tab_to("tree", say("Requirements that the file carries"))
        w.go_down_to(lambda name: name.startswith("34-10-3 "))
        w.key(SPACE)
        until(lambda: unused.name != say("Not used"), "that the requirement uses it")
        w.act(w.find("page tab", say("Details")))
        w.choose(say("Kind of evidence"), say("Manual"))
        w.find("table cell", say("Manual"))

    def records_a_test(self):
        w, say = self.window, self.word
        self.page("Assessment")
        w.press(say("Previous requirement"))
        w.press(lambda name: say("Record a carrying out of test %1").replace("%1", "T1-1") in name)
        w.tick(say("Result: %1").replace("%1", say.either("Pass", "合格")))
        w.write(say("Actual result"), "識別符号を付けない要求は401となった。")
        w.write(say("Tester"), "佐藤 健一")
        w.write(say("Unit tested (model, serial number)"), "AR-100 2611A00001")
        w.tab_to("list", say("Model numbers that it covers"))
        w.key(SPACE)
        w.tick(say("No measuring instrument used"), "check box")
        w.press(say("Record the test"))
        w.find("label", lambda name: "佐藤 健一" in name)

    def exports_the_dossier(self):
        w, say = self.window, self.word
        self.page("Dossier")
        w.find("table", say("What is missing"))
        w.choose(say("Language of the dossier"), say.either("English", "日本語"))
        w.press(lambda name: say("Export as a draft…").rstrip("…") in name)
        w.heard.clear()
        self.in_dialog("File name:", self.pdf, "Save")
        w.hears(lambda text: "dossier.pdf" in text, "that the dossier was written")
        if not os.path.getsize(self.pdf):
            raise Lost("the dossier is empty")

    def has_it_verified(self):
        subprocess.run([self.program, "dossier", "verify", self.pdf], env=self.own, check=True, timeout=SLOW)
        text = subprocess.run(["pdftotext", self.pdf, "-"], check=True, capture_output=True, timeout=SLOW).stdout.decode()
        text = "".join(text.split())
        for wanted in (MAKER, PRODUCT, PATH, "識別符号を付けない要求は401となった。"):
            if "".join(wanted.split()) not in text:
                raise Lost(f"the dossier does not say {wanted}")


def main():
    program, source, language = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="tekigo-journey-", ignore_cleanup_errors=True) as folder:
        journey = Journey(program, pathlib.Path(source).resolve(), language, folder)
        try:
            journey.go()
        except Lost as lost:
            sys.exit(str(lost))
        finally:
            journey.window.end()


main()
