"""Reads the command line and calls one verb; no traceback reaches a user.

Exit status: 0 clean, 1 errors, 2 misuse, 3 could not check.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

VERBS = {
    "build": "check, then write build/briefing.pdf, build/briefing.html and build/ledger.json",
    "check": "hold every claim against the evidence and print what does not stand",
    "claims": "list every claim with its verdict; --all adds the numerals that are none",
    "explain": "a rule (explain E101), or the whole chain for the claims on a line (explain report/02.md:14)",
    "record": "take down evidence from a source, one value or many",
    "mutate": "plant errors in this report, one at a time, and tell which the check does not find",
    "verify": "whether text, ledger and evidence of a PDF agree, from the file alone (verify FILE.pdf)",
    "doctor": "what is installed and what is missing",
    "test": "run the test suite",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb (no verb = build) and give the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    verb = next((word for word in given if not word.startswith("-")), "")
    if given[:1] in (["-h"], ["--help"]):
        print(_overview())
        return 0
    if not verb or given[0].startswith("-"):
        # Options first, or nothing at all: build. `--project DIR check` still finds its verb.
        chosen = _verb_after_options(given)
        if chosen is None:
            verb = "build"
        else:
            verb, given = chosen
    else:
        given.pop(0)
    if verb not in VERBS:
        import difflib

        near = difflib.get_close_matches(verb, VERBS, 1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        print(f"briefing: '{verb}' is no verb.{hint}\n\n{_overview()}", file=sys.stderr)
        return 2
    return _run(verb, given)


def _verb_after_options(given: list[str]) -> tuple[str, list[str]] | None:
    if len(given) >= 3 and given[0] == "--project" and not given[2].startswith("-"):
        return given[2], [*given[:2], *given[3:]]
    if len(given) >= 2 and given[0].startswith("--project=") and not given[1].startswith("-"):
        return given[1], [given[0], *given[2:]]
    return None


GARBAGE = 200_000
"""How many values more there must be before Python looks for cycles among them: a report is values without cycles, and
to look through them again and again takes a twelfth of a check."""


def _run(verb: str, given: list[str]) -> int:
    gc.set_threshold(GARBAGE)
    try:
        return _call(verb, given)
    except KeyboardInterrupt:
        print("\nbriefing: stopped; outputs are as they were", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - the reader of our output has gone
        return 0
    except OSError as error:
        if os.environ.get("BRIEFING_DEBUG"):
            import traceback

            traceback.print_exc()
        what = error.strerror or str(error)
        where = f"{error.filename}: " if error.filename else ""
        print(f"briefing: {where}{what}. Outputs are as they were.", file=sys.stderr)
        return 3
    except Exception as error:
        if os.environ.get("BRIEFING_DEBUG"):
            import traceback

            traceback.print_exc()
        print(
            f"briefing: could not go on: {type(error).__name__}: {error}\n"
            "This is a fault of the program, not of your report. Outputs are as they were.\n"
            "BRIEFING_DEBUG=1 shows where it happened.",
            file=sys.stderr,
        )
        return 3


def _call(verb: str, given: list[str]) -> int:
    module = import_module(f"briefing.cli.{verb}")
    parser = argparse.ArgumentParser(prog=f"build.py {verb}", description=VERBS[verb])
    parser.add_argument("--project", type=Path, default=None, metavar="DIR",
                        help="the report to work on (default: the folder of build.py, else the current folder)")  # fmt: skip
    module.add_arguments(parser)
    try:
        arguments, rest = parser.parse_known_args(given)
        arguments.rest = rest
        if rest and not getattr(module, "PASSES_ON", False):
            parser.error(f"unrecognized arguments: {' '.join(rest)}")
    except SystemExit as stop:
        return 0 if stop.code in (0, None) else 2
    arguments.project = arguments.project or Path(os.environ.get("BRIEFING_PROJECT", "."))
    if not arguments.project.is_dir():
        print(f"briefing: there is no folder {arguments.project}", file=sys.stderr)
        return 2
    return int(module.run(arguments))


def _overview() -> str:
    verbs = "\n".join(f"  {name:<9} {text}" for name, text in VERBS.items())
    return (
        "usage: build.py [VERB] [options]      no verb = build\n\n"
        f"{verbs}\n\n--project DIR works on another report; build.py VERB --help tells the options of a verb."
    )
