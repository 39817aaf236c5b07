"""Where the frozen program begins: the window and the commands."""

import os
import sys

from claimgrid.__main__ import main

# What the program starts (a file manager, a browser) must find the system's libraries, not the ones that are packed here.
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH_ORIG"]
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
sys.exit(main())
