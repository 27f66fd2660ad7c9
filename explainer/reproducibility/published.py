"""A site that somebody has published, at an address or in a folder: its files, each held against its manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from explainer.reproducibility.client import Client, Manners
from explainer.reproducibility.folders import MANIFEST, digest, file_names, is_manifest
from explainer.reproducibility.manifest import Listed, NotServed

MOST_OF_A_FILE = 256 << 20
MOST_OF_A_SITE = 4 << 30
# For the host alone: it reads them, and may serve them to nobody.
FOR_THE_HOST = ("_headers", "_redirects", "CNAME", ".nojekyll")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A file that is not as the manifest says: why, and the SHA-256 of what is there, if anything is."""

    reason: str
    sha256: str | None = None


class Published(Protocol):
    """A site as it is published."""

    place: str

    def read(self, name: str, at_most: int) -> bytes:
        """The file of that name; NotServed where there is none, or none so small."""

    def wrong(self, files: Mapping[str, Listed]) -> Iterator[tuple[str, Wrong]]:
        """The files that are not as they are listed."""

    def unlisted(self, files: Mapping[str, Listed]) -> frozenset[str]:
        """The files that are there and in no manifest, as far as that can be seen."""


@contextmanager
def published(place: str, cache: Path | None, manners: Manners) -> Iterator[Published]:
    """The site at an address or in a folder; NotServed where there is none."""
    if "://" in place:
        address = place.split("?")[0].split("#")[0].removesuffix("/index.html").removesuffix(f"/{MANIFEST}")
        with closing(Client(address, manners)) as client:
            client.settle(MANIFEST)
            yield SiteOnTheWeb(client, cache)
    elif place and Path(place).is_dir():
        yield SiteInFolder(Path(place))
    else:
        raise NotServed(f"{place or 'nothing'} is no folder; the address of a site begins with https://")


def _checked(content: bytes, listed: Listed) -> Wrong | None:
    if (found := digest(content)) == listed.sha256:
        return None
    if len(content) > listed.size:
        return Wrong(f"longer than the {listed.size:,} bytes that are listed", found)
    return Wrong(
        f"{len(content):,} other bytes"
        if len(content) == listed.size
        else f"{len(content):,} bytes, not {listed.size:,}",
        found,
    )


class SiteInFolder:
    """A site in a folder; links in it are not followed."""

    def __init__(self, folder: Path) -> None:
        self.place = str(folder)
        self._folder = folder

    def read(self, name: str, at_most: int) -> bytes:
        """The file of that name."""
        path = self._folder
        for part in name.split("/"):
            path = path / part
            if path.is_symlink():
                raise NotServed(f"{name} is a link, or in a folder that is one")
        if not path.is_file():
            raise NotServed(f"there is no {path}")
        with path.open("rb") as file:
            content = file.read(min(at_most, path.stat().st_size) + 1)
        if len(content) > at_most:
            raise NotServed(f"{path} has more than {at_most:,} bytes")
        return content

    def wrong(self, files: Mapping[str, Listed]) -> Iterator[tuple[str, Wrong]]:
        """The files that are not as they are listed."""
        for name, listed in files.items():
            try:
                found = _checked(self.read(name, listed.size), listed)
            except NotServed as error:
                found = Wrong(str(error))
            if found:
                yield name, found

    def unlisted(self, files: Mapping[str, Listed]) -> frozenset[str]:
        """The files in the folder that no manifest lists; those of git and of the host are left out."""
        return frozenset(
            name
            for name in file_names(self._folder) - files.keys()
            if not is_manifest(name) and name not in FOR_THE_HOST and not name.startswith(".git/")
        )


class SiteOnTheWeb:
    """A site at an address, asked by several threads; what it sent before is kept in `cache` and asked for anew."""

    def __init__(self, client: Client, cache: Path | None) -> None:
        self.place = client.base
        self._client = client
        self._cache = cache

    def read(self, name: str, at_most: int) -> bytes:
        """The file of that name."""
        answer = self._client.get(name, at_most)
        if answer.status != 200:
            raise NotServed(f"/{name} is not served: status {answer.status}")
        if len(answer.body) > at_most:
            raise NotServed(f"/{name} has more than {at_most:,} bytes")
        return answer.body

    def wrong(self, files: Mapping[str, Listed]) -> Iterator[tuple[str, Wrong]]:
        """The files that are not as they are listed."""
        with ThreadPoolExecutor(self._client.manners.connections) as pool:
            try:
                for name, found in zip(files, pool.map(self._wrong, files.items()), strict=True):
                    if found:
                        yield name, found
            finally:
                pool.shutdown(cancel_futures=True)

    def unlisted(self, files: Mapping[str, Listed]) -> frozenset[str]:
        """None: a host does not say what else it would serve."""
        return frozenset()

    def _wrong(self, one: tuple[str, Listed]) -> Wrong | None:
        name, listed = one
        if listed.size > MOST_OF_A_FILE:
            return Wrong(f"listed with {listed.size:,} bytes: more than {MOST_OF_A_FILE:,} are not looked at")
        try:
            return self._held_against(name, listed)
        except NotServed as error:
            return Wrong(str(error))

    def _held_against(self, name: str, listed: Listed) -> Wrong | None:
        kept, etag = self._kept(name, listed)
        answer = self._client.get(name, listed.size, etag)
        if answer.status == 304 and etag:
            return _checked(kept, listed)
        if answer.status != 200:
            return Wrong(f"not served: status {answer.status}")
        found = _checked(answer.body, listed)
        if not found:
            self._keep(name, answer.body, answer.etag)
        return found

    def _kept(self, name: str, listed: Listed) -> tuple[bytes, str]:
        """What was sent before, where it is what is listed now, and its ETag."""
        if self._cache:
            body, etag = self._places(self._cache, name)
            try:
                content = body.read_bytes()
                if digest(content) == listed.sha256:
                    return content, etag.read_text("latin-1")
            except OSError:
                pass
        return b"", ""

    def _keep(self, name: str, content: bytes, etag: str) -> None:
        if self._cache and etag:
            body, tag = self._places(self._cache, name)
            with suppress(OSError):  # where it cannot be kept, it is asked for again
                self._cache.mkdir(parents=True, exist_ok=True)
                body.write_bytes(content)
                tag.write_text(etag, "latin-1")

    def _places(self, cache: Path, name: str) -> tuple[Path, Path]:
        """Where a file is kept: by a name of our own, since no server should choose the names of files here."""
        key = hashlib.sha256(f"{self.place}{name}".encode("utf-8", "surrogatepass")).hexdigest()
        return cache / key, cache / f"{key}.etag"
