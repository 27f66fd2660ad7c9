"""The same 60 events on our timeline and in TimelineJS3, in one run: bytes, largest paint, accessibility, no script.

Both are served compressed from this machine to a phone of 360 px with 150 ms round trips, 1.6 Mbit/s and a processor
slowed four times. TimelineJS3 comes from npm (see README.md beside this file) with its default theme and font.
"""

import gzip
import html
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from explainer.model.event import Event  # noqa: E402
from explainer.pipeline import check_site  # noqa: E402
from tools.browser import launch_options  # noqa: E402

THEIRS = ROOT / ".cache" / "timelinejs" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
EVENTS, RUNS = 60, 5
PHONE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, gzipped: both sites get the same compression."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return super().send_head()
        data = path.read_bytes()
        packed = data if path.suffix in (".woff2", ".woff") else gzip.compress(data, 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if packed is not data:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        return BytesIO(packed)


def chosen_events() -> list[Event]:
    """The first 60 events from 2025 on that have an exact day."""
    site, _ = check_site(ROOT)
    dated = [e for e in site.dataset.events.values() if re.fullmatch(r"202[5-9]-\d\d-\d\d", e.date.text)]
    return sorted(dated, key=lambda e: (e.date.sort_key, e.seq, e.id))[:EVENTS]


def make_ours(folder: Path, ids: set[str]) -> None:
    """Builds the real site with only these events."""
    for part in ("content", "theme", "data", "pelicanconf.py"):
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / part)
    kept = folder / "data" / "events"
    shutil.rmtree(kept)
    kept.mkdir()
    _write_events(kept / "kept.yaml", ids)
    command = [str(Path(sys.executable).parent / "pelican"), "-s", "pelicanconf.py", "-o", "site"]
    subprocess.run([*command, "--fatal", "errors"], cwd=folder, check=True, capture_output=True)


def _write_events(path: Path, ids: set[str]) -> None:
    """The chosen records, cut out of their files as they stand."""
    chunks: list[str] = []
    for file in sorted((ROOT / "data" / "events").glob("*.yaml")):
        records = ("\n" + file.read_text(encoding="utf-8")).split("\n- id: ")[1:]
        chunks += [f"- id: {record.rstrip()}\n" for record in records if record.split("\n")[0].strip() in ids]
    path.write_text("\n".join(chunks), encoding="utf-8")


def make_theirs(folder: Path, events: list[Event]) -> None:
    """A page with TimelineJS3 as its documentation shows it, on the same events and their facts."""
    site, _ = check_site(ROOT)
    shutil.copytree(THEIRS / "css", folder / "css")
    shutil.copytree(THEIRS / "js", folder / "js")
    slides = []
    for event in events:
        year, month, day = event.date.text.split("-")
        text = "".join(f"<p>{html.escape(str(site.dataset.facts[fact].text))}</p>" for fact in event.facts)
        slides.append(
            {
                "start_date": {"year": year, "month": month, "day": day},
                "text": {"headline": html.escape(str(event.title)), "text": text},
                "unique_id": event.id,
            }
        )
    (folder / "events.json").write_text(json.dumps({"events": slides}, ensure_ascii=False), encoding="utf-8")
    (folder / "index.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Timeline</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="css/timeline.css"><main><h1>Timeline</h1>'
        '<div id="timeline" style="width:100%;height:600px"></div></main>'
        '<script src="js/timeline.js"></script>'
        "<script>fetch('events.json').then(r => r.json()).then(d => new TL.Timeline('timeline', d))</script>",
        encoding="utf-8",
    )


def measure(browser: Browser, url: str, titles: list[str]) -> dict[str, Any]:
    """Bytes and largest paint on the phone (medians), axe rules broken, events readable without JavaScript."""
    loads = [_load(browser, url) for _ in range(RUNS)]
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(1500)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    broken = page.evaluate("axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => v.id))")
    page.close()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(url)
    # Headlines are compared by letters and digits: quotation marks may have been set typographically.
    words = _letters(plain.locator("body").text_content() or "")
    readable = sum(_letters(title) in words for title in titles)
    plain.context.close()
    return {
        "bytes": int(statistics.median(load["bytes"] for load in loads)),
        "requests": int(statistics.median(load["requests"] for load in loads)),
        "largest paint, ms": int(statistics.median(load["lcp"] for load in loads)),
        "axe rules broken": broken,
        "events readable without JavaScript": f"{readable} of {len(titles)}",
    }


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _load(browser: Browser, url: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    page: Page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", PHONE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    received = {"bytes": 0.0, "requests": 0.0}

    def finished(event: dict[str, Any]) -> None:
        received["bytes"] += event["encodedDataLength"]
        received["requests"] += 1

    session.on("Network.loadingFinished", finished)
    page.add_init_script(
        "window.lcp = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.lcp = e.startTime))"
        ".observe({type: 'largest-contentful-paint', buffered: true})"
    )
    page.goto(url, wait_until="networkidle", timeout=120_000)
    page.wait_for_timeout(2500)
    lcp = page.evaluate("window.lcp")
    context.close()
    return received | {"lcp": lcp}


def main() -> None:
    """Builds both, serves both, prints both."""
    events = chosen_events()
    titles = [str(event.title) for event in events]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        make_ours(folder, {event.id for event in events})
        (folder / "theirs").mkdir()
        make_theirs(folder / "theirs", events)
        browser = playwright.chromium.launch(**launch_options(playwright.chromium))
        results = {}
        for who, root, path in (("ours", folder / "site", "/timeline/"), ("TimelineJS3", folder / "theirs", "/")):
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(root)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            results[who] = measure(browser, f"http://127.0.0.1:{server.server_port}{path}", titles)
            server.shutdown()
        browser.close()
    for row in results["ours"]:
        print(f"{row:36} {results['ours'][row]!s:>24} {results['TimelineJS3'][row]!s:>40}")
    print(f"{'bytes, ours to theirs':36} {results['ours']['bytes'] / results['TimelineJS3']['bytes']:24.2f}")


if __name__ == "__main__":
    main()
