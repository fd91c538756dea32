"""The words that stand in the window, in its two languages, from where the program has them."""

import pathlib
import re
import xml.etree.ElementTree

# What Qt's own dialogs say, from Qt's translations.
QT = {
    "Directory:": "ディレクトリ:",
    "File name:": "ファイル名:",
    "Choose": "選択",
    "Open": "開く",
    "Save": "保存",
}


def _window(source):
    """Of gui_ja.ts: English to the Japanese of each place that says it."""
    said = {}
    for context in xml.etree.ElementTree.parse(source / "translations" / "gui_ja.ts").getroot().iter("context"):
        for message in context.iter("message"):
            ours = said.setdefault(message.findtext("source"), {})
            ours[context.findtext("name")] = message.findtext("translation")
    return said


def _unquoted(text):
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _checklists(source):
    """Of the checklists: texts that stand beside one another in both languages."""
    said = {}
    pairs = (
        re.compile(r"^ *ja: (.+)\n *en: (.+)$", re.M),
        re.compile(r"\{ ja: (.+?), en: (.+?) \}"),
    )
    for file in sorted((source / "checklists").rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        for pair in pairs:
            for japanese, english in pair.findall(text):
                said.setdefault(_unquoted(english), _unquoted(japanese))
    return said


class Words:
    def __init__(self, source, language):
        source = pathlib.Path(source)
        self.language = language
        self._window = _window(source)
        self._checklists = _checklists(source)

    def __call__(self, english, place=None):
        """As the window says it; `place` is the translations' context where the same English has several."""
        if self.language == "en":
            return english
        said = self._window.get(english)
        if said:
            different = set(said.values()) if place is None else {said[place]}
            if len(different) > 1:
                raise KeyError(f"{english!r} is said differently in {sorted(said)}")
            return different.pop()
        return self._checklists.get(english) or QT[english]

    def either(self, english, japanese):
        """Words that stand in the program's code in both languages."""
        return english if self.language == "en" else japanese
