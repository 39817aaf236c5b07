"""Run by the system's Python beside the program: what a screen reader is told about each view, as JSON.

usage: accessible_tree.py APPLICATION VIEW…; a view is opened by doing the action of the button of that name.
"""

import json
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


def main():
    name, *views = sys.argv[1:]
    app = until(lambda: application(name), f"the application {name}")
    until(lambda: any(n.get_role_name() == "table cell" for n in walk(app)), "a filled matrix")
    time.sleep(1)
    found = {}
    for view in views:
        press(app, view)
        found[view] = [told(node) for node in walk(app)]
    print(json.dumps(found))


main()
