"""The command: ``claimgrid [FILE|FOLDER…]`` opens the window; ``claimgrid analyse|export`` needs none."""


def main() -> int:
    """Run the command line; returns the exit code."""
    return 2
