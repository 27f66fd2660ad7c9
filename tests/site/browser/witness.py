"""A witness of what pages do and must not do."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


class Witness:
    """Keeps requests to other origins, errors in scripts, and what the Content-Security-Policy stopped."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.foreign_requests: list[str] = []
        self.script_errors: list[str] = []
        self.policy_violations: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        context.on("request", self._on_request)
        context.on("weberror", self._on_error)
        context.on("console", self._on_console)

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:", "blob:", "about:")):
            self.foreign_requests.append(f"{request.url} (asked for by {request.frame.url})")

    def _on_error(self, error: WebError) -> None:
        self.script_errors.append(f"{error.page.url if error.page else '?'}: {error.error.message}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.policy_violations.append(message.text)
