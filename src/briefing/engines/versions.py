"""Versions of the programs that take part in a build, without loading them."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from briefing.engines import pandoc


@cache
def versions() -> dict[str, str]:
    """Name -> version of pandoc and of the Python packages that shape the output; "" where one is missing."""
    found = {"pandoc": pandoc.version().partition("-")[0]}
    for package in ("weasyprint", "bibtexparser", "pikepdf", "pypdfium2"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = ""
    return found
