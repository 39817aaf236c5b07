"""Inputs that follow what the readers do with them (atheris, over libFuzzer)."""
