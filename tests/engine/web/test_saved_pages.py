"""Pages as browsers save them, with where they are from; what is no page is told for what it is."""

from __future__ import annotations

import datetime as dt
import plistlib
from pathlib import Path

import pytest

from explainer.mistyped import Mistyped
from explainer.web import saved_pages
from explainer.web.html_page import read_html, visible_text
from explainer.web.saved_pages import SavedPage, read_saved

PAGE = (
    "<!DOCTYPE html><html><head><title>El puente</title></head>"
    "<body><p>La señora Núñez abrió el puente.</p></body></html>"
)
URL = "https://gazette.example/puente"
OF_SAFARI = {"WebResourceData": PAGE.encode(), "WebResourceURL": URL, "WebResourceTextEncodingName": "UTF-8"}
MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: {URL}
Subject: El puente
Date: Tue, 3 Feb 2026 21:30:00 -0400
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Part"

------Part
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: {URL}

<!DOCTYPE html><html><body><p>La se=C3=B1ora N=C3=BA=C3=B1ez abri=C3=B3 el =
puente.</p></body></html>
------Part
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://gazette.example/bridge.png

iVBORw0KGgo=
------Part--
"""


def saved(folder: Path, content: str | bytes) -> SavedPage:
    path = folder / "page"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_saved(path)


@pytest.mark.parametrize(
    ("content", "address", "day"),
    [
        (PAGE, None, None),
        (PAGE.replace("<html>", f"<!-- saved from url=({len(URL):04d}){URL} -->\n<html>"), URL, None),
        (PAGE.replace("<html>", f"<html><!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Feb 03 2026 "
                      "21:30:00 GMT-0400 (hora de verano)\n-->"), URL, dt.date(2026, 2, 3)),
        (MHTML, URL, dt.date(2026, 2, 3)),
        (MHTML.replace("Date: Tue, 3 Feb 2026 21:30:00 -0400\n", ""), URL, None),
        (MHTML.replace("\n", "\r\n"), URL, dt.date(2026, 2, 3)),
        (plistlib.dumps({"WebMainResource": OF_SAFARI}, fmt=plistlib.FMT_BINARY), URL, None),
    ],
)  # fmt: skip
def test_a_saved_page_and_where_it_is_from(
    content: str | bytes, address: str | None, day: dt.date | None, tmp_path: Path
) -> None:
    page = saved(tmp_path, content)
    assert (page.address, page.day) == (address, day)
    assert visible_text(read_html(page.body, page.content_type)) == "La señora Núñez abrió el puente."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7\n", "a PDF, which cannot be read here"),
        (b"PK\x03\x04word/document.xml", "a packed file, such as a document of Word"),
        (b"\x89PNG\r\n", "a picture"),
        (b"just some words, with no mark-up at all", "no page of HTML"),
        (b"", "no page of HTML"),
        (b"bplist00 and nothing that it should have", "it is damaged, or holds no page"),
        (MHTML.replace("text/html", "text/plain").encode(), "it is damaged, or holds no page"),
    ],
)
def test_what_is_no_page_is_told_with_a_remedy(content: bytes, told: str, tmp_path: Path) -> None:
    with pytest.raises(Mistyped) as error:
        saved(tmp_path, content)
    assert told in error.value.args[0]
    assert error.value.args[1]


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Mistyped, match="cannot be read: No such file"):
        read_saved(tmp_path / "nothing.html")
    monkeypatch.setattr(saved_pages, "MOST_BYTES", 10)
    with pytest.raises(Mistyped, match="save the page alone"):
        saved(tmp_path, PAGE)
