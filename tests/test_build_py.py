"""The front door: what the first start makes, what later starts leave alone, and what it says when it cannot go on.

A small copy of the project stands in for the whole: build.py and the engines as they are, a lock, and a command line that
prints what it was called with. `uv` is replaced by a script that makes the same environment without the network.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.engines import environment, making, system

ROOT = Path(__file__).resolve().parent.parent
LOCK = f"somepackage==1.0 --hash=sha256:{64 * '0'}\n"
# A shell starts it, since "#!" cannot name an interpreter whose path holds a space; to Python the first lines are a string.
UV = f"""#!/bin/sh
'''exec' "{sys.executable}" "$0" "$@"
' '''
import pathlib, sys, time
home = pathlib.Path(__file__).parent.parent
calls = home / "calls"
with open(calls, "a") as file:
    file.write(" ".join(sys.argv[1:3]) + "\\n")
folder = home / "project" / ".venv"
if sys.argv[1] == "venv":
    base = pathlib.Path(sys._base_executable).resolve()
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/python").symlink_to(base)
    (folder / "pyvenv.cfg").write_text(f"home = {{base.parent}}\\n")
    (folder / f"lib/python{{sys.version_info[0]}}.{{sys.version_info[1]}}/site-packages").mkdir(parents=True)
    time.sleep(float((home / "slow").read_text()) if (home / "slow").exists() else 0)
else:
    if (home / "offline").exists():
        sys.exit("error: no network")
    (next(folder.glob("lib/python*/site-packages")) / "somepackage").mkdir()
"""
COMMAND_LINE = """import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix, "project": os.environ["BRIEFING_PROJECT"]}))
raise SystemExit(int(os.environ.get("STATUS", "0")))
"""


class Copy:
    """A small project in a folder of its own, and what happens when its build.py is started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "project"
        engines = self.home / "src/briefing/engines"
        engines.mkdir(parents=True)
        shutil.copy(ROOT / "build.py", self.home)
        for name in ("__init__", "environment", "making", "system"):
            shutil.copy(ROOT / f"src/briefing/engines/{name}.py", engines)
        (self.home / "src/briefing/__init__.py").write_text("")
        (self.home / "src/briefing/cli").mkdir()
        (self.home / "src/briefing/cli/__init__.py").write_text("")
        (self.home / "src/briefing/cli/__main__.py").write_text(COMMAND_LINE)
        (self.home / "requirements.lock").write_text(LOCK)
        (folder / "bin").mkdir()
        (folder / "bin/uv").write_text(UV)
        (folder / "bin/uv").chmod(0o755)

    def environment(self, **more: str) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("BRIEFING_", "PYTHON"))}
        return {**kept, "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin", **more}

    def command(self, arguments: Sequence[str]) -> list[str]:
        return [sys.executable, str(self.home / "build.py"), *arguments]

    def start(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(arguments), env=self.environment(**more), capture_output=True, text=True,
                              cwd=self.folder, timeout=120, check=False)  # fmt: skip

    @property
    def calls(self) -> list[str]:
        calls = self.folder / "calls"
        return calls.read_text().splitlines() if calls.exists() else []


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def made(copy: Copy) -> int:
    return copy.calls.count("pip install")


def test_the_first_start_makes_the_environment_and_hands_everything_over(copy: Copy) -> None:
    done = copy.start("check", "a b", "--output-format", "json", STATUS="1")
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    assert told["arguments"] == ["check", "a b", "--output-format", "json"]
    assert told["prefix"] == str(copy.home / ".venv")
    assert told["project"] == str(copy.home)
    assert "first start" in done.stderr and "environment ready" in done.stderr


def test_a_later_start_makes_nothing_and_says_nothing(copy: Copy) -> None:
    copy.start("check")
    done = copy.start("check")
    assert (done.returncode, done.stderr, made(copy)) == (0, "", 1)


def test_the_environment_leads_to_the_source_without_the_front_door(copy: Copy) -> None:
    copy.start("check")
    moved = copy.home.rename(copy.folder / "elsewhere")
    done = subprocess.run([moved / ".venv/bin/python", "-m", "briefing.cli"], env=copy.environment(BRIEFING_PROJECT="x"),
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("damage", ["lock", "package", "stamp", "python", "another python", "folder"])
def test_a_changed_lock_or_a_damaged_environment_is_made_anew(copy: Copy, damage: str) -> None:
    copy.start("check")
    venv = copy.home / ".venv"
    match damage:
        case "lock":
            (copy.home / "requirements.lock").write_text(LOCK + "# changed\n")
        case "package":
            shutil.rmtree(next(venv.glob("lib/python*/site-packages/somepackage")))
        case "stamp":
            (venv / environment.STAMP).unlink()
        case "python":
            (venv / "bin/python").unlink()
        case "another python":
            (venv / "bin/python").unlink()
            (venv / "bin/python").symlink_to("/bin/sh")
        case "folder":
            shutil.rmtree(venv)
    done = copy.start("check")
    assert (done.returncode, made(copy)) == (0, 2), done.stderr
    assert not (copy.home / making.ASIDE).exists()
    assert copy.start("check").stderr == ""


def test_a_failed_first_start_leaves_nothing_behind_and_could_not_check(copy: Copy) -> None:
    (copy.folder / "offline").touch()
    done = copy.start("check")
    assert done.returncode == 3
    assert "could not be made" in done.stderr and "Traceback" not in done.stderr
    assert not (copy.home / ".venv").exists()


def test_a_failed_change_brings_the_old_environment_back(copy: Copy) -> None:
    copy.start("check")
    (copy.folder / "offline").touch()
    lock = copy.home / "requirements.lock"
    lock.write_text(LOCK + "# changed\n")
    assert copy.start("check").returncode == 3
    lock.write_text(LOCK)
    done = copy.start("check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_start_that_was_killed_is_mended(copy: Copy) -> None:
    copy.start("check")
    lock = copy.home / "requirements.lock"
    lock.write_text(LOCK + "# changed\n")
    (copy.folder / "slow").write_text("60")
    process = subprocess.Popen(
        copy.command(["check"]), env=copy.environment(), stderr=subprocess.PIPE, start_new_session=True
    )
    wait_until(lambda: copy.calls.count("venv --quiet") == 2 and (copy.home / ".venv").exists())
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    (copy.folder / "slow").unlink()
    lock.write_text(LOCK)
    assert copy.start("check").returncode == 0
    assert made(copy) == 1, "the one that was set aside fits the lock again"
    lock.write_text(LOCK + "# changed\n")
    assert copy.start("check").returncode == 0
    assert made(copy) == 2


def test_of_two_starts_at_once_one_makes_and_the_other_waits(copy: Copy) -> None:
    (copy.folder / "slow").write_text("1.0")
    both = [
        subprocess.Popen(
            copy.command(["check"]), env=copy.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    outputs = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    assert made(copy) == 1
    assert sum("waiting for it" in errors for _, errors in outputs) == 1


def test_without_uv_pip_is_used_and_refuses_a_file_with_another_hash(copy: Copy) -> None:
    (copy.folder / "bin/uv").unlink()
    if shutil.which("uv", path="/usr/bin:/bin"):
        pytest.skip("uv stands in the system's own folder here")
    with zipfile.ZipFile(copy.folder / "somepackage-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("somepackage/__init__.py", "")
    done = copy.start("check", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(copy.folder))
    assert done.returncode == 3
    assert "with pip" in done.stderr and "DO NOT MATCH THE HASHES" in done.stderr
    assert not (copy.home / ".venv").exists()


def test_an_old_python_gets_a_message(copy: Copy) -> None:
    program = (
        "import runpy, sys; script = sys.argv[1]; sys.argv = [script]; sys.version_info = (3, 8, 2);"
        "runpy.run_path(script, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", program, str(copy.home / "build.py")], env={"PATH": str(copy.folder)},
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 3
    assert "Python 3.11 or later" in done.stderr and "is 3.8" in done.stderr
    ast.parse((ROOT / "build.py").read_text(), feature_version=(3, 7))


class Machine:
    """A machine whose libraries, user and package manager are chosen by the test; no package is really installed."""

    def __init__(
        self, patch: pytest.MonkeyPatch, missing: Sequence[str], manager: str, root: bool, mends: bool = True
    ) -> None:
        self.installed: list[str] = []
        self.entered: list[str] = []
        self.missing = [library for library in system.LIBRARIES if library.name in missing]

        def install(required: Sequence[str], optional: Sequence[str] = ()) -> bool:
            self.installed += [*required, *optional]
            self.missing = [] if mends else self.missing
            return mends

        def enter(python: Path, arguments: Sequence[str]) -> int:
            self.entered = list(arguments)
            return 0

        patch.setattr(system, "missing_libraries", lambda: tuple(self.missing))
        patch.setattr(system, "package_manager", lambda: manager)
        patch.setattr(system, "is_root", lambda: root)
        patch.setattr(system, "apt_install", install)
        patch.setattr(environment, "_replace_process", enter)


@pytest.fixture
def ready(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", copy.environment()["PATH"])
    monkeypatch.setenv("BRIEFING_PROJECT", "kept")
    return copy.home


def test_root_on_apt_installs_what_is_missing_after_saying_what(
    ready: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(monkeypatch, ["Pango", "PangoFT2", "fontconfig", "HarfBuzz subsetter"], "apt", root=True)
    assert environment.start(ready, []) == 0
    assert machine.installed == ["libpango-1.0-0", "libpangoft2-1.0-0", "fontconfig", "libharfbuzz-subset0"]
    said = capfd.readouterr().err
    assert all(package in said for package in machine.installed) and "--no-install" in said


def test_no_install_forbids_it_and_shows_the_command(
    ready: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(monkeypatch, ["Pango"], "apt", root=True)
    assert environment.start(ready, ["build", "--no-install"]) == 3
    assert machine.installed == [] and machine.entered == []
    assert "apt-get install -y --no-install-recommends libpango-1.0-0" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt", "sudo apt-get install -y --no-install-recommends libpango-1.0-0"),
        ("dnf", "sudo dnf install -y pango"),
        ("pacman", "sudo pacman -S --needed --noconfirm pango"),
        ("apk", "sudo apk add pango"),
        ("brew", "brew install pango"),
        ("", "install Pango, HarfBuzz and fontconfig"),
    ],
)
def test_elsewhere_it_stops_with_the_one_command_of_this_system(
    ready: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], manager: str, command: str
) -> None:
    machine = Machine(monkeypatch, ["Pango"], manager, root=False)
    assert environment.start(ready, ["build"]) == 3
    assert command in capfd.readouterr().err
    assert machine.installed == []


def test_checking_needs_no_library_and_building_asks_again(ready: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, ["Pango"], "dnf", root=False)
    assert environment.start(ready, ["--project", "build", "check", "x"]) == 0
    assert machine.entered == ["--project", "build", "check", "x"]
    assert environment.start(ready, []) == 3
    machine.missing = []
    assert environment.start(ready, []) == 0


def test_a_library_that_is_only_useful_stops_nothing(ready: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, ["HarfBuzz subsetter"], "dnf", root=False)
    assert environment.start(ready, []) == 0


APT = """#!/bin/sh
echo "$*" >> "$(dirname "$0")/calls"
case "$*" in
  *update*) touch "$(dirname "$0")/updated" ;;
  *absent*) exit 100 ;;
  *) test -e "$(dirname "$0")/updated" || exit 100 ;;
esac
"""


def test_apt_updates_its_lists_where_an_install_fails_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "apt-get").write_text(APT)
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert system.apt_install(["needed"], ["absent"])
    calls = (tmp_path / "calls").read_text().splitlines()
    assert [call.split()[1] for call in calls] == ["install", "update", "install", "install", "update", "install"]
    assert not system.apt_install(["absent"])


@pytest.mark.parametrize("manager", ["apt", "dnf", "pacman", "apk", "brew"])
def test_the_commands_in_the_documentation_are_those_that_are_shown(manager: str) -> None:
    packages = system.packages_for(system.LIBRARIES, manager)
    shown = system.install_command(packages, manager, root=False)
    assert f"`{shown}`" in (ROOT / "docs/install.md").read_text("utf-8")


def test_every_pinned_package_has_hashes_and_no_address_stands_in_the_lock() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert not re.search(r"https?://|file:|--(?:index|extra|find|trusted)", lock)
    blocks = re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^\s*#.*\n", "", lock).strip())
    assert len(blocks) > 20
    for block in blocks:
        assert re.match(r"[a-z0-9.-]+==[\w.]+( ; [^\\]+)? \\\n", block), block
        assert "--hash=sha256:" in block


def test_the_lock_holds_what_pyproject_asks_for_in_the_asked_versions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pinned = dict(re.findall(r"(?m)^([a-z0-9.-]+)==([\w.]+)", (ROOT / "requirements.lock").read_text()))
    for wanted in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        name, _, version = wanted.partition("==")
        assert name.lower().replace(".", "-") in pinned, wanted
        assert not version or pinned[name.lower().replace(".", "-")] == version, wanted


def test_no_module_of_the_program_imports_what_pyproject_does_not_ask_for() -> None:
    weasyprint_s_own = {"pydyf"}  # its PDF writer, whose objects it hands to whoever finishes the file
    known = {
        "bibtexparser",
        "pypandoc",
        "pikepdf",
        "pypdfium2",
        "weasyprint",
        "yaml",
        "pytest",
        "briefing",
        *weasyprint_s_own,
    }
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            modules: list[str] = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules = [node.module]
            for module in modules:
                top = module.partition(".")[0]
                assert top in known or top in sys.stdlib_module_names, f"{path}: {module}"


def wait_until(condition: object, seconds: float = 60) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
