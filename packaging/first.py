"""Runs before anything else in the frozen window program: nothing that a start loads is garbage, so it is not looked through.
``claimgrid.ui.app`` has it looked through again from the first paint on, ``claimgrid.__main__`` in a command."""

import gc

gc.disable()
