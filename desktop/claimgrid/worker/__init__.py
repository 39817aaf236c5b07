"""The child program that reads and aligns: requests in on standard input, answers out on standard output.

One JSON line each, see ``domain.messages``. It is started as ``python -m claimgrid.worker read`` or ``… align``, says
``Ready`` once it has loaded what it needs, and ends at once when its standard input closes, whatever it is doing.
"""
