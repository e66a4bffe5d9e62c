"""What a browser lacks is not even imported: a whole script, in a process of its own."""

import json
import subprocess
import sys

SCRIPT = """
import json, sys
before = set(sys.modules)
from securecllr.page.bridge import Bridge
bridge = Bridge()
out = json.loads(bridge.receive(json.dumps({"type": "begin", "opened": "file"})))
def reply(**said):
    global out
    out = json.loads(bridge.receive(json.dumps(
        {"type": "reply", "page": out["page"], "reply": said})))
    assert "our fault" not in out["title"], out["html"]
def chosen(row): reply(type="chosen", row=row)
def press(key): reply(type="pressed", key=key)
chosen(0)
reply(type="marked", row=0, option=0)
reply(type="marked", row=1, option=1)
reply(type="go-on")
reply(type="marked", row=0, option=1)
reply(type="go-on")
chosen(0)
titles = set()
while "plan" not in out["title"].lower() and len(titles) < 40:
    titles.add(out["title"])
    if 'data-form="go-on"' in (out["html"] or ""):
        rows = out["html"].count('data-option="0"')
        for row in range(rows): reply(type="marked", row=row, option=1)
        reply(type="go-on")
    else:
        chosen(2)
        break
titles.add(out["title"])
press("help"); reply(type="back")
press("settings"); chosen(0); reply(type="back")
press("stop")
chosen(0)
print(json.dumps({"titles": sorted(titles), "loaded": sorted(sys.modules)}))
"""

LACKING = {
    "textual",
    "rich",
    "keyring",
    "cryptography",
    "filelock",
    "platformdirs",
    "threading",
    "asyncio",
    "subprocess",
    "securecllr.profile.store",
    "securecllr.profile.files",
    "securecllr.profile.keyring_store",
    "securecllr.profile.signature",
    "securecllr.cli",
    "securecllr.tui",
}


def test_nothing_is_loaded_that_a_browser_lacks() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert len(found["titles"]) > 3
    assert LACKING.isdisjoint(found["loaded"])
