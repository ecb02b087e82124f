"""`verify` on the command line: what it says, its exit status, and that no file brings it down."""

from __future__ import annotations

import json
import os
import random
import signal
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from briefing.cli import verify as command
from briefing.cli.main import main
from briefing.engines.bounded import OutOfBounds, in_bounds
from briefing.ledger.printed import Printed
from briefing.verification.verify import verify
from tests.verification.conftest import Release, write
from tests.verification.tampering import attached, digit, opened

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """run(bytes, option...): exit status, standard output and error."""

    def verb(content: bytes, *options: str) -> tuple[int, str, str]:
        path = tmp_path / "copy.pdf"
        path.write_bytes(content)
        status = main(["verify", str(path), *options])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return verb


def test_the_release_agrees_and_its_digest_is_told(release: Release, run: Run) -> None:
    status, out, _ = run(release.pdf)
    assert status == 0
    assert "text, ledger and evidence agree" in out
    assert release.ledger["digest"] in out
    assert "A case" in out and "2026-08-31" in out and f"{len(release.ledger['printed']['pages'])} pages" in out
    assert "Who made the file is not proven" in out


def test_the_digest_that_the_publisher_gave(release: Release, run: Run) -> None:
    status, out, _ = run(release.pdf, "--digest", release.ledger["digest"].upper())
    assert status == 0 and "the digest that was given" in out
    status, out, _ = run(release.pdf, "--digest", "0" * 64)
    assert status == 1 and "not the one whose digest was given" in out
    assert run(release.pdf, "--digest", "abc")[0] == 2


def test_a_changed_digit_is_told_with_both_readings(release: Release, run: Run) -> None:
    status, out, _ = run(digit(6, 4)(release.pdf, release.ledger))
    assert status == 1
    assert "page 6: the words are not as printed" in out
    assert "the ledger says: " in out and "found: " in out
    assert "Do not trust this copy" in out


def test_findings_as_json(release: Release, run: Run) -> None:
    status, out, _ = run(digit(6, 4)(release.pdf, release.ledger), "--output-format", "json")
    assert status == 1
    assert json.loads(out)["findings"][0]["page"] == 6


def test_a_draft_with_an_error_does_not_stand(tmp_path: Path, run: Run) -> None:
    """Its ledger tells of the error itself, and so nothing was tampered with."""
    folder = write(
        tmp_path / "draft", lambda text: text.replace("fell to 105,007 in 2023 [@", "fell to 105,070 in 2023 [@")
    )
    assert main(["build", "--draft", "--project", str(folder)]) == 0
    status, out, _ = run((folder / "build/briefing-draft.pdf").read_bytes())
    assert status == 1
    assert "the report itself does not stand: errors, 1 in all" in out and "105,070" in out


def test_a_file_that_is_not_there_is_misuse(tmp_path: Path) -> None:
    assert main(["verify", str(tmp_path / "none.pdf")]) == 2
    assert main(["verify"]) == 2


def encrypted(content: bytes, owner: str) -> bytes:
    import io

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner=owner, user=owner))
    return out.getvalue()


def of_others(content: bytes) -> bytes:
    with opened(content) as (pdf, out):
        del pdf.Root.AF
        del pdf.Root.Names["/EmbeddedFiles"]
        pdf.docinfo["/Producer"] = "Another program"
    return out.getvalue()


def test_what_cannot_be_checked_is_told_so(release: Release, run: Run) -> None:
    for content, why in (
        (b"", "it is no PDF"),
        (b"A letter.", "it is no PDF"),
        (release.pdf[:5000], "it is damaged"),
        (encrypted(release.pdf, "secret"), "it is encrypted"),
        (encrypted(release.pdf, ""), "it is encrypted"),
        (of_others(release.pdf), "this program did not make it"),
    ):
        status, out, err = run(content)
        assert (status, out) == (3, ""), (why, out)
        assert why in err and "Traceback" not in err


def test_what_is_too_large_is_not_read(release: Release, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "LARGEST", 1000)
    status, _, err = run(release.pdf)
    assert status == 3 and "larger than" in err


@pytest.mark.parametrize(
    "ledger",
    [
        b"[]",
        b'{"a": 1, "a": 1}',
        b'{"a": NaN}',
        b'{"a": ' + b"9" * 6000 + b"}",
        b"[" * 100_000,
        b'{"basis":' * 900 + b"1" + b"}" * 900,
        b"\xff\xfe",
    ],
)
def test_a_ledger_that_is_none_is_an_error(ledger: bytes, release: Release, run: Run) -> None:
    status, out, err = run(attached(release.pdf, ledger))
    assert status == 1
    assert "ledger" in out and "Traceback" not in out + err


@pytest.mark.parametrize("value", [None, [], {}, [1], [[]], {"a": []}, [{}], "text", 7])
def test_a_part_of_another_shape_is_an_error(value: object, release: Release, printed: Printed) -> None:
    for part in release.ledger:
        if release.ledger[part] != value:
            assert verify({**release.ledger, part: value}, printed).findings, part


def test_a_stream_that_unpacks_to_gigabytes_is_stopped(
    release: Release, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "MEMORY", 1_500_000_000)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    bomb = b"\x78\x9c" + block * 200
    with opened(release.pdf) as (pdf, out):
        stream = pdf.make_stream(b"")
        stream.write(bomb, filter=pikepdf.Name.FlateDecode)
        pdf.pages[2].obj.Contents = stream
    status, _, err = run(out.getvalue())
    assert status == 3
    assert "could not be checked" in err and "Traceback" not in err


def test_what_takes_too_long_is_stopped() -> None:
    began = time.monotonic()
    with pytest.raises(OutOfBounds, match="more than 1 seconds"):
        in_bounds(lambda: time.sleep(60) or b"", 1, 4_000_000_000)
    assert time.monotonic() - began < 10


def test_what_breaks_down_is_told() -> None:
    with pytest.raises(OutOfBounds, match="broke down"):
        in_bounds(lambda: os.kill(os.getpid(), signal.SIGKILL) or b"", 20, 4_000_000_000)
    assert in_bounds(lambda: b"x" * 300_000, 20, 4_000_000_000) == b"x" * 300_000


def test_no_damage_brings_it_down(release: Release) -> None:
    """Whatever byte is another: an answer, and never that all agrees where a page's words are other words."""
    chance = random.Random(7)
    for _ in range(20):
        content = bytearray(release.pdf)
        for _ in range(chance.choice((1, 1, 5, 200))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        answer = json.loads(command.answer_for(bytes(content), ""))
        assert "unreadable" in answer or isinstance(answer["findings"], list)
