"""What an assistive program does for its user: it finds things by role and name, acts on them, and hears what is said.

No coordinates, no object names of the program, no fixed waits: everything is looked for until it is there or a deadline
has passed, and then what there is instead is said.
"""

import os
import subprocess
import time
import warnings

warnings.simplefilter("ignore")

import pyatspi
from gi.repository import Atspi, GLib

PATIENCE = 20  # seconds for one thing to come; the journey as a whole takes about as long as one of them may
SLOW = 60  # seconds for work such as the export
BEAT = 20  # milliseconds between two looks while no event comes

Gone = GLib.GError  # a thing went while it was looked at: look again


class Lost(Exception):
    """What was looked for does not come."""


# What Debian 13's library calls otherwise than Debian 12's.
ONE_NAME = {"button": "push button", "push button menu": "push button"}


def role_of(thing):
    """What it is, in one word for both releases."""
    said = thing.getRoleName()
    return ONE_NAME.get(said, said)


def until(look, what, patience=PATIENCE):
    """Looks again at each event, and at each beat, until `look` gives something."""
    context = GLib.MainContext.default()
    end = time.monotonic() + patience
    while True:
        try:
            found = look()
        except Gone:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Lost(f"not there after {patience} s: {what}")
        beat = GLib.timeout_add(BEAT, lambda: GLib.SOURCE_REMOVE)
        context.iteration(True)
        if context.find_source_by_id(beat):
            GLib.source_remove(beat)


class Program:
    """The running program as an assistive program knows it."""

    def __init__(self, command, environment):
        self.heard = []  # what was announced, oldest first
        self.focus = None  # what has the keys
        self.way = []  # what had them, as role and name
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)  # what is true now, not what was
        pyatspi.Registry.registerEventListener(self._shown, "object:state-changed:showing")
        pyatspi.Registry.registerEventListener(self._focused, "object:state-changed:focused")
        try:
            pyatspi.Registry.registerEventListener(self._announced, "object:announcement")
        except (RuntimeError, GLib.GError):
            pass  # an older library knows none; notifications are heard
        self.process = subprocess.Popen(command, env=environment)
        self.root = until(self._own, "the program among the accessible ones")

    def end(self):
        self.process.terminate()
        self.process.wait(PATIENCE)

    def _own(self):
        if self.process.poll() is not None:
            raise Lost(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(at)
            if one and one.get_process_id() == self.process.pid and one.get_child_count() > 0:
                return one
        return None

    def _shown(self, event):
        try:
            if event.detail1 and event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
                self.heard.append(event.source.name)
        except Gone:
            pass

    def _announced(self, event):
        self.heard.append(str(event.any_data))

    def _focused(self, event):
        if not event.detail1:
            return
        self.focus = event.source
        try:
            self.way.append((role_of(event.source), event.source.name))
        except Gone:
            pass

    # --- what is there ---

    def things(self, within=None):
        """Everything that is shown, in the order of the tree."""
        waiting = [within or self.root]
        while waiting:
            one = waiting.pop()
            if one is None:
                continue
            try:
                top = one.getRole() in (pyatspi.ROLE_APPLICATION, pyatspi.ROLE_FRAME)
                if not top and not one.getState().contains(pyatspi.STATE_SHOWING):
                    continue
                yield one
                children = [one.get_child_at_index(at) for at in range(one.get_child_count())]
            except Gone:
                continue
            waiting.extend(reversed(children))

    def windows(self):
        return [one for one in self.root if one and one.getState().contains(pyatspi.STATE_SHOWING)]

    def find(self, role, name, within=None, patience=PATIENCE):
        """The one thing with this role that is called so; `name` may also say whether a name is meant."""
        fits = name if callable(name) else lambda said: said == name

        def look():
            for one in self.things(within):
                if role_of(one) == role and fits(one.name):
                    return one
            return None

        try:
            return until(look, "", patience)
        except Lost:
            raise Lost(f"no {role} called {name!r}; there is\n{self.told(within)}") from None

    def named_choice(self, label, within=None):
        """A list to choose from: it is called by what is chosen in it, so it is known by its label."""

        def look():
            for one in self.things(within):
                if role_of(one) == "combo box" and label in (one.description, *labels(one)):
                    return one
            return None

        try:
            return until(look, "")
        except Lost:
            raise Lost(f"no combo box labelled {label!r}; there is\n{self.told(within)}") from None

    def told(self, within=None):
        lines = []
        for one in self.things(within):
            try:
                if one.name:
                    lines.append(f"  {role_of(one)}: {one.name[:90]}")
            except Gone:
                pass
        return "\n".join(lines[:200])

    # --- what is done ---

    def act(self, thing, *names):
        """Does the first of these acts, or the thing's first one, as soon as it can be done."""

        def look():
            acts = thing.queryAction()
            said = [acts.getName(at) for at in range(acts.nActions)]
            for name in names or said[:1]:
                if name in said and thing.getState().contains(pyatspi.STATE_ENABLED):
                    acts.doAction(said.index(name))
                    return True
            return False

        until(look, f"an act of {role_of(thing)} {thing.name!r}")

    def press(self, name, role="push button", within=None):
        self.act(self.find(role, name, within), "Press", "ShowMenu")

    def tick(self, name, role="radio button", on=True, within=None):
        """A box or one of several; told back as ticked."""
        thing = self.find(role, name, within)
        if is_checked(thing) != on:
            self.act(thing, "Toggle")
        until(lambda: is_checked(thing) == on, f"{name!r} {'ticked' if on else 'not ticked'}")

    def write(self, name, text, within=None):
        """Into a field; it has the keys while it is written, as under somebody's hands."""
        self.write_into(self.find("text", name, within), text)

    def write_into(self, field, text):
        field.queryComponent().grabFocus()
        until(lambda: field.getState().contains(pyatspi.STATE_FOCUSED), f"the keys in {field.name!r}")
        if not field.queryEditableText().setTextContents(text):
            raise Lost(f"{field.name!r} takes no text")
        until(lambda: field.queryText().getText(0, -1) == text, f"{text!r} in {field.name!r}")

    def key(self, symbol):
        Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)

    def tab_to(self, role, name, most=80):
        """With the tab key alone, past whatever stands between; into the cell of a table. Round again where it was missed."""
        for _ in range(most):
            since = len(self.way)
            self.key(TAB)
            until(lambda: len(self.way) > since, "where the tab key leads")
            self._settle()
            if self._is_in(role, name):
                return
        raise Lost(f"the tab key never comes to {role} {name!r}; it came to {self.way[-most:]}")

    def _settle(self, quiet=0.3):
        """Until nothing more is said of the keys: a table and its cell are told of one after the other."""
        last = [len(self.way), time.monotonic()]

        def look():
            if len(self.way) != last[0]:
                last[:] = [len(self.way), time.monotonic()]
            return time.monotonic() - last[1] > quiet

        until(look, "an end of the focus's moving")

    def _is_in(self, role, name):
        """What has the keys is this, or a cell of it."""
        try:
            for one in (self.focus, self.focus.parent):
                if one and role_of(one) == role and one.name == name:
                    return True
        except Gone:
            pass
        return False

    def go_down_to(self, name, most=60):
        """Row by row in a table or tree that has the keys, until the cell that is called so."""
        for _ in range(most):
            if self._is_focus("table cell", name):
                return self.focus
            before = self.focus
            self.key(DOWN)
            until(lambda: self.focus != before, f"a row below {before.name!r}")
        raise Lost(f"no cell called {name!r} below")

    def focus_comes_to(self, role, name):
        """What the program says has the keys now."""
        try:
            return until(lambda: self.focus if self._is_focus(role, name) else None, "")
        except Lost:
            at = f"{role_of(self.focus)} {self.focus.name!r}" if self.focus else "nowhere"
            raise Lost(f"the keys never come to {role} {name!r}, they are at {at}") from None

    def _is_focus(self, role, name):
        fits = name if callable(name) else lambda said: said == name
        return self.focus and role_of(self.focus) == role and fits(self.focus.name)

    def choose(self, label, option, within=None):
        box = self.named_choice(label, within)
        box.queryComponent().grabFocus()
        self.choose_in(box, option)
        until(lambda: self.named_choice(label, within).name == option, f"{option!r} chosen in {label!r}")

    def choose_in(self, box, option, most=80):
        """Opens the list and goes down, from its top, until the entry that has the keys is the wanted one."""
        self.act(box, "ShowMenu")
        self.key(HOME)
        until(lambda: self._at_entry() and self.focus.getIndexInParent() == 0, f"the top of the list of {box.description!r}")
        for _ in range(most):
            before = self.focus
            if before.name == option:
                self.key(RETURN)
                return
            self.key(DOWN)
            try:
                until(lambda: self.focus != before, "", 2)
            except Lost:
                break
        raise Lost(f"{option!r} is not offered; the last is {self.focus.name!r}")

    def _at_entry(self):
        return self.focus and role_of(self.focus) == "list item"

    # --- what is said ---

    def hears(self, fits, what, patience=SLOW):
        """An announcement that fits; those before it are forgotten."""

        def look():
            for at, text in enumerate(self.heard):
                if fits(text):
                    del self.heard[: at + 1]
                    return text
            return None

        try:
            return until(look, what, patience)
        except Lost:
            raise Lost(f"never heard: {what}; heard was {self.heard}") from None


TAB, RETURN, HOME, DOWN, SPACE = 0xFF09, 0xFF0D, 0xFF50, 0xFF54, 0x20  # X11's names of the keys


def is_checked(thing):
    return thing.getState().contains(pyatspi.STATE_CHECKED)


def labels(thing):
    found = []
    for relation in thing.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            found += [relation.getTarget(at).name for at in range(relation.getNTargets())]
    return found


def environment(folder, **more):
    """A user's own, in an empty folder, with assistive technology switched on."""
    made = dict(os.environ, HOME=folder, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", **more)
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        made[f"XDG_{name}_HOME"] = os.path.join(folder, name.lower())
    made["XDG_RUNTIME_DIR"] = os.path.join(folder, "runtime")
    os.makedirs(made["XDG_RUNTIME_DIR"], mode=0o700, exist_ok=True)
    return made
