"""A Chromium without a window that opens the edition for the screen as a reader would, and tells what it saw."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from briefing.engines.system import CHROMEDRIVER, CHROMIUM

FLAGS = """\
--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run --disable-sync
--disable-background-networking --disable-component-update --hide-scrollbars"""
REQUIRED = "BRIEFING_CHROMIUM"
"""Set to `required` where a missing Chromium must be a failure: in CI."""
PATIENCE = 600
"""Seconds that axe-core may take over a whole report on a busy machine; 20 on an idle one."""
DESK, PHONE = (1280, 900), (390, 844)
AXE = (files("selenium_axe_python") / "axe-core/axe.min.js").read_text(encoding="utf-8")


def programs() -> tuple[str, str]:
    """Paths of Chromium and its driver; the test is skipped where one is missing, and says so."""
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    driver = shutil.which(CHROMEDRIVER)
    if browser and driver:
        return browser, driver
    missing = "no Chromium" if not browser else "no chromedriver for Chromium"
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(f"could not check: {missing}")
    pytest.skip(f"could not check: {missing}")


class Page:
    """One page in Chromium, with what the tests ask of it."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver
        self.asked: list[str] = []
        self.said: list[str] = []

    def open(
        self, path: Path, size: tuple[int, int] = DESK, dark: bool = False, scripts: bool = True, at: str = ""
    ) -> None:
        command = self.driver.execute_cdp_cmd
        shape = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500}
        command("Emulation.setDeviceMetricsOverride", shape)
        shade = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        command("Emulation.setEmulatedMedia", {"features": [shade]})
        command("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        self.driver.get("about:blank")
        self.listen()
        self.asked, self.said = [], []
        self.driver.get(path.as_uri() + at)

    def listen(self) -> None:
        """Take in what was asked of the network and said on the console since the last time."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.asked.append(message["params"]["request"]["url"])
        self.said += [entry["message"] for entry in self.driver.get_log("browser")]

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def find(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def choose(self, name: str, value: str) -> None:
        """Set one filter of the evidence annex as a reader does."""
        script = "const [field, value] = arguments; field.value = value; field.dispatchEvent(new Event('input', {bubbles: true}))"
        self.run(script, self.find(f".filters [name={name}]"), value)

    def shown(self) -> list[str]:
        """Numbers of the statistics that the annex shows."""
        return self.run(
            "return [...document.querySelectorAll('tr[data-verdict]')].filter(row => row.offsetParent)"
            ".map(row => row.id.replace('evidence-', ''))"
        )

    def faults(self) -> list[str]:
        """What axe-core finds on the page as it stands now.

        The contrast of text in drawings is left out, which axe cannot decide and spends most of its time on.
        """
        self.driver.set_script_timeout(PATIENCE)
        self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
        faults: list[str] = []
        for where, rules in (
            ("document", "rules: {'color-contrast': {enabled: false}}"),
            ("{exclude: [['.drawing']]}", "runOnly: {type: 'rule', values: ['color-contrast']}"),
        ):
            found = self.driver.execute_async_script(
                f"const done = arguments[0]; axe.run({where}, {{resultTypes: ['violations'], {rules}}})"
                ".then(done, error => done({error: `${error}`}))"
            )
            assert "error" not in found, found["error"]
            assert found["passes"]
            faults += [
                f"{fault['id']}: {node['html'][:200]}" for fault in found["violations"] for node in fault["nodes"]
            ]
        return faults


@contextmanager
def chromium() -> Iterator[Page]:
    """A page in a Chromium of its own, with an empty profile."""
    browser, driver = programs()
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = browser
    with TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS.split(), f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        started = webdriver.Chrome(options=options, service=Service(driver))
        started.command_executor.client_config.timeout = PATIENCE
        try:
            yield Page(started)
        finally:
            started.quit()
