"""Run by the system's Python beside the program: what a screen reader is told about each view and dialog, as JSON.

usage: accessible_tree.py APPLICATION VIEW… -- LINE…; a view is opened by doing the action of the button of that name, a
dialog by doing that of the line of that name in the menus.
"""

import contextlib
import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version has to be named first)

WAIT = 60


def until(probe, what):
    """What ``probe`` answers once that is something."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        with contextlib.suppress(GLib.GError):  # a thing that went away while it was looked at
            if found := probe():
                return found
        time.sleep(0.2)
    raise SystemExit(f"waited in vain for {what}")


def application(name):
    desktop = Atspi.get_desktop(0)
    children = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    return next((c for c in children if c and c.get_name() == name), None)


def walk(node, depth=0):
    """``node`` and what is below it that is showing; of a table only the first cells."""
    if node is None or depth > 40:
        return
    yield node
    for i in range(min(node.get_child_count(), 60)):
        child = node.get_child_at_index(i)
        if child and (child.get_state_set().contains(Atspi.StateType.SHOWING) or depth < 2):
            yield from walk(child, depth + 1)


def text_of(node):
    try:
        return Atspi.Text.get_text(node, 0, 40)
    except GLib.GError:  # it holds no text
        return ""


def told(node):
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "text": text_of(node),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
    }


def press(app, name):
    """Do what the button of this name does; what vanishes while it is looked at is looked for again."""

    def done():
        try:
            for node in walk(app):
                if node.get_name() == name and node.get_n_actions() and node.get_role_name() == "check box":
                    return Atspi.Action.do_action(node, 0)
        except GLib.GError:
            return None
        return None

    until(done, f"a button named {name}")
    time.sleep(1.5)


def lines(node, depth=0):
    """All lines of the menus, which show only while a menu is open."""
    for i in range(node.get_child_count()) if node and depth < 8 else ():
        child = node.get_child_at_index(i)
        if child is not None and child.get_role_name() in (
            "menu bar",
            "menu",
            "popup menu",
            "menu item",
            "check menu item",
        ):
            yield child
            yield from lines(child, depth + 1)
        elif child is not None and depth < 2:
            yield from lines(child, depth + 1)


def windows(app):
    """The windows of ``app`` that are shown."""
    found = [app.get_child_at_index(i) for i in range(app.get_child_count())]
    return [w for w in found if w and w.get_state_set().contains(Atspi.StateType.SHOWING)]


def open_line(app, name):
    """What is told of the window that the line of this name opens; it is shut again."""
    before = {id(w): w.get_name() for w in windows(app)}.values()
    line = until(lambda: next((n for n in lines(app) if n.get_name().replace("&", "") == name), None), f"a line {name}")
    with contextlib.suppress(GLib.GError):  # a dialog that is waited for answers only when it is shut
        Atspi.Action.do_action(line, 0)
    found = until(lambda: next((w for w in windows(app) if w.get_name() not in before), None), f"what {name} opens")
    time.sleep(1)
    nodes = [told(node) for node in walk(found)]
    buttons = [n for n in walk(found) if n.get_role_name() == "push button" and n.get_name() in ("Close", "Cancel")]
    if buttons:
        Atspi.Action.do_action(buttons[0], 0)
    else:
        subprocess.run(["xdotool", "key", "Escape"], check=True)
    time.sleep(0.7)
    return nodes


def main():
    name, *names = sys.argv[1:]
    views, dialogs = names[: names.index("--")], names[names.index("--") + 1 :]
    app = until(lambda: application(name), f"the application {name}")
    until(lambda: any(n.get_role_name() == "table cell" for n in walk(app)), "a filled matrix")
    time.sleep(1)
    found = {}
    for view in views:
        press(app, view)
        found[view] = [told(node) for node in walk(app)]
    for dialog in dialogs:
        found[dialog] = open_line(app, dialog)
    print(json.dumps(found))


main()
