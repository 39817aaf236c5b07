"""``python -m claimgrid.worker read|align``."""

import gc
import os
import sys

from claimgrid import log
from claimgrid.offline import refuse_network

from .channel import Channel

_NICE = 5
"""Comparing waits for the window and for reading where there is not room for all."""


def main(arguments: list[str] | None = None) -> int:
    """Serve requests until standard input closes. Returns 2 for any other use."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments not in (["read"], ["align"]):
        sys.stderr.write("usage: python -m claimgrid.worker read|align\n")
        return 2
    log.start(f"child to {arguments[0]}")
    refuse_network()
    channel = Channel()  # first of all: whatever is imported from here on may print
    if arguments == ["read"]:
        from .read import Reader  # late: spaCy takes a second to import

        channel.serve(Reader(channel.send).handle)
    else:
        from .align import AligningChild  # late: this child needs no spaCy

        if sys.platform != "win32":
            os.nice(_NICE)
        gc.disable()  # nothing that it keeps is a cycle, and looking through it all would take a quarter of its time
        channel.serve(AligningChild(channel.send, channel.look_up).handle)
    return 0


if __name__ == "__main__":
    sys.exit(main())
