"""Where the frozen child program begins, which reads and aligns."""

import sys

from claimgrid.worker.__main__ import main

sys.exit(main())
