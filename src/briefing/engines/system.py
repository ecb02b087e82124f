"""What is installed on this machine: the libraries that WeasyPrint loads, and the command that installs what is missing.

Standard library only: the front door uses it before there is an environment.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MACOS = "darwin"


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library by its names on Linux and macOS, and its package by package manager."""

    name: str
    files: tuple[str, ...]
    packages: dict[str, str]
    required: bool = True


LIBRARIES = (
    Library(
        "Pango",
        ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0.dylib"),
        {"apt": "libpango-1.0-0", "dnf": "pango", "pacman": "pango", "apk": "pango", "brew": "pango"},
    ),
    Library(
        "PangoFT2",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0.dylib"),
        {"apt": "libpangoft2-1.0-0", "dnf": "pango", "pacman": "pango", "apk": "pango", "brew": "pango"},
    ),
    Library(
        "HarfBuzz",
        ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz.dylib"),
        {"apt": "libharfbuzz0b", "dnf": "harfbuzz", "pacman": "harfbuzz", "apk": "harfbuzz", "brew": "harfbuzz"},
    ),
    Library(
        "fontconfig",
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig.dylib"),
        {"apt": "fontconfig", "dnf": "fontconfig", "pacman": "fontconfig", "apk": "fontconfig", "brew": "fontconfig"},
    ),
    Library(
        "HarfBuzz subsetter",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset.dylib"),
        {"apt": "libharfbuzz-subset0", "dnf": "harfbuzz", "pacman": "harfbuzz", "apk": "harfbuzz-subset", "brew": "harfbuzz"},
        required=False,  # without it fonts are embedded more slowly and with other bytes
    ),
)  # fmt: skip

_INSTALL = {
    "apt": ("apt-get", "install", "-y", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y"),
    "pacman": ("pacman", "-S", "--needed", "--noconfirm"),
    "apk": ("apk", "add"),
    "brew": ("brew", "install"),
}
_PROGRAMS = {"apt": "apt-get", "dnf": "dnf", "pacman": "pacman", "apk": "apk", "brew": "brew"}
_BREW_LIBRARIES = ("/opt/homebrew/lib", "/usr/local/lib")


def loads(library: Library) -> bool:
    """Whether the library can be loaded here."""
    for file in library.files:
        for name in (file, *(f"{folder}/{file}" for folder in _BREW_LIBRARIES if sys.platform == MACOS)):
            try:
                ctypes.CDLL(name)
            except OSError:
                continue
            return True
    return False


def missing_libraries(test: Callable[[Library], bool] = loads) -> tuple[Library, ...]:
    """The libraries that cannot be loaded, required ones first."""
    return tuple(library for library in LIBRARIES if not test(library))


def package_manager(find: Callable[[str], str | None] = shutil.which) -> str:
    """apt, dnf, pacman, apk or brew; "" when none of them is here."""
    order = ("brew",) if sys.platform == MACOS else ("apt", "dnf", "pacman", "apk", "brew")
    return next((manager for manager in order if find(_PROGRAMS[manager])), "")


def packages_for(libraries: Sequence[Library], manager: str) -> list[str]:
    """The packages that bring these libraries, without repeats."""
    return list(dict.fromkeys(library.packages[manager] for library in libraries))


def install_command(packages: Sequence[str], manager: str, root: bool) -> str:
    """The one command to type for these packages; in words where the package manager is not known."""
    if not manager:
        return "install Pango, HarfBuzz and fontconfig with the package manager of this system"
    sudo = "" if root or manager == "brew" else "sudo "
    return sudo + " ".join((*_INSTALL[manager], *packages))


def is_root() -> bool:
    return os.geteuid() == 0


def apt_install(required: Sequence[str], optional: Sequence[str] = ()) -> bool:
    """Install packages with apt; the list of packages is brought up to date where an install fails without that.

    Optional packages are tried by themselves, so that one that this release lacks stops nothing. True when the required
    ones are there.
    """
    done = not required or _apt("install", *required) or (_apt("update") and _apt("install", *required))
    if done and optional and not _apt("install", *optional):
        _apt("update")
        _apt("install", *optional)
    return done


def _apt(verb: str, *packages: str) -> bool:
    command = ["apt-get", "-q", verb]
    if packages:
        command += ["-y", "--no-install-recommends", *packages]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode and verb == "install":
        sys.stderr.write("\n".join(done.stdout.decode(errors="replace").splitlines()[-4:]) + "\n")
    return done.returncode == 0


CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
CHROMEDRIVER = "chromedriver"
"""Programs with which the tests open the HTML edition; nothing else needs them."""


def version_of(program: str, *arguments: str) -> str:
    """The first line that `program --version` prints, "" when it cannot be run."""
    try:
        done = subprocess.run(
            [program, *(arguments or ("--version",))],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return next(iter((done.stdout or done.stderr).splitlines()), "") if done.returncode == 0 else ""
