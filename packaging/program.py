"""Where the frozen program begins: the window and the commands."""

import sys

from claimgrid.__main__ import main

sys.exit(main())
