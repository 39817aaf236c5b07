"""The window: everything that is Qt. ``app`` puts it together; ``session`` holds a project, ``views`` show it."""
