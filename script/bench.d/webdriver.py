"""Just enough of a WebDriver client to start a program and look at its page."""

import json
import os
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

FINDER = (Path(__file__).resolve().parents[2] / "tests/window/find.js").read_text(encoding="utf-8")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PATIENCE = 60


class Window:
    """A program under WebKitWebDriver; `started` is the moment just before its process was asked for."""

    def __init__(self, program, environment):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.driver = subprocess.Popen(
            ["WebKitWebDriver", f"--port={port}"],
            env={**os.environ, **environment, "TAURI_WEBVIEW_AUTOMATION": "true"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(lambda: self._answers(), "WebKitWebDriver did not start")
        self.started = time.monotonic()
        options = {"webkitgtk:browserOptions": {"binary": str(program), "args": []}}
        session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        self.session = f"/session/{session['sessionId']}"

    def _answers(self):
        try:
            return self._ask("GET", "/status")["ready"]
        except OSError:
            return False

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, method=method, data=data)
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return json.load(reply)["value"]

    def run(self, script, *arguments):
        return self._ask("POST", f"{self.session}/execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script):
        """Waits until `script` finds what it looks for; returns the seconds since the start."""
        wait_until(lambda: self.run(script), f"the page never came to: {script}")
        return time.monotonic() - self.started

    def _element(self, way, name):
        wait_until(lambda: self.run(FINDER, way, name), f"nothing to {way} is called {name}")
        return f"{self.session}/element/{self.run(FINDER, way, name)[ELEMENT]}"

    def press(self, name):
        self._ask("POST", self._element("press", name) + "/click", {})

    def fill(self, label, text):
        element = self._element("fill", label)
        self._ask("POST", element + "/clear", {})
        self._ask("POST", element + "/value", {"text": text})

    def processes(self):
        """The program and every process below it."""
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(") ", 1)[1].split()
            except OSError:
                continue
            parents[int(stat.parent.name)] = int(fields[1])
        found = {process for process, parent in parents.items() if parent == self.driver.pid}
        while more := {process for process, parent in parents.items() if parent in found} - found:
            found |= more
        return found

    def memory(self):
        """Proportional memory of all processes in MB: what is shared is counted once."""
        total = 0
        for process in self.processes():
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        return total / 1024

    def close(self):
        # The next start must not find this one still leaving: it would hand over to it instead of opening a window.
        leaving = [Path(f"/proc/{process}") for process in self.processes()]
        self._ask("DELETE", self.session)
        wait_until(lambda: not any(process.exists() for process in leaving), "the program did not end")
        self.driver.terminate()
        self.driver.wait()


def wait_until(happened, otherwise):
    started = time.monotonic()
    while not happened():
        if time.monotonic() - started > PATIENCE:
            raise TimeoutError(otherwise)
        time.sleep(0.01)
