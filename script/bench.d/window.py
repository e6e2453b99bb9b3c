"""Times the start of the window and weighs it, beside an empty window built the same way.

Usage: window.py FOLDER-OF-PROGRAMS
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from webdriver import Window

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
# Long enough for the web view to finish what it does after the first picture.
SETTLING = 3


def word(key):
    for file in (ROOT / "assets/locales/kk").glob("*.ftl"):
        if found := re.search(rf"^{key} = (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE):
            return found[1]
    raise KeyError(key)


def forget_what_was_read():
    """Empties the kernel's file cache, so that the next start reads the disk; only root may."""
    os.sync()
    Path("/proc/sys/vm/drop_caches").write_text("3")


def home(folder):
    return {
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "share"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "ZHOSPAR_DATA": str(folder / "data"),
        "GTK_USE_PORTAL": "0",
    }


def start_blank(programs, folder):
    window = Window(programs / "examples/blank", home(folder))
    usable = window.wait_for("return document.body.innerText.includes('Blank')")
    return window, {"usable": usable}


def start_zhospar(programs, folder):
    window = Window(programs / "zhospar", home(folder))
    asked = window.wait_for("return document.querySelector('input[type=password]') !== null")
    window.fill(word("field-login"), "demo")
    window.fill(word("field-password"), "demo-demo-demo")
    pressed = time.monotonic()
    window.press(word("sign-in"))
    # The program opens on the day's page; the plan is one press away.
    window.press(word("screen-plan"))
    window.wait_for("return document.querySelectorAll('table tbody tr').length >= 30")
    # A person's typing is not the program's time.
    return window, {"sign-in page": asked, "plan after signing in": time.monotonic() - pressed}


def measure(start, programs, folder, cold):
    times, memory = [], []
    for _ in range(RUNS):
        if cold:
            forget_what_was_read()
        window, took = start(programs, folder)
        times.append(took | {"in all": sum(took.values())})
        time.sleep(SETTLING)
        memory.append(window.memory())
        window.close()
    return {name: statistics.median(took[name] for took in times) for name in times[0]}, statistics.median(memory)


def make_demo_school(programs, folder):
    subprocess.run([programs / "zhospar-cli", "demo"], env={**os.environ, **home(folder), "ZHOSPAR_PASSWORD": "demo-demo-demo"},
                   check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def main(programs):
    with tempfile.TemporaryDirectory(prefix="zhospar-bench-") as folder:
        folder = Path(folder)
        make_demo_school(programs, folder)
        ways = [("warm", False)] + ([("cold", True)] if os.geteuid() == 0 else [])
        for title, cold in ways:
            for name, start in (("empty Tauri window", start_blank), ("Zhospar", start_zhospar)):
                times, memory = measure(start, programs, folder, cold)
                said = ", ".join(f"{what} {seconds * 1000:.0f} ms" for what, seconds in times.items())
                print(f"{name}, {title} start, median of {RUNS}: {said}; memory of all processes {memory:.0f} MB", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
