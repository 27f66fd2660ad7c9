"""What the picture of a page says where a link to it is shared: what it is, its title, how it stands, as of when."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.language import Lang
from explainer.language.dates import words
from explainer.language.statuses import fact_status, question_status
from explainer.model.question import Question, QuestionStatus
from explainer.site import routes
from explainer.site.page import Page
from explainer.site.publication import Publication
from explainer.views.context import ViewContext
from explainer.views.page import PageView

SIZE = (1200, 630)  # what the networks ask for

_WORDS: dict[Lang, dict[str, str]] = {
    "en": {
        "explainer": "Explainer", "topic": "Topic", "question": "Question", "as-of": "As known on {day}",
    },
    "es": {
        "explainer": "Explicación", "topic": "Tema", "question": "Pregunta", "as-of": "Lo que se sabía el {day}",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture by its whole address, its size, and what it says in words."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """The words of one picture, and the file it becomes; `state` is that of a question."""

    path: str
    site: str
    title: str
    kind: str | None
    state: QuestionStatus | None
    state_words: str | None
    as_of: str

    @property
    def words(self) -> str:
        """All that is drawn in letters."""
        return " ".join(filter(None, (self.site, self.title, self.kind, self.state_words, self.as_of)))

    @property
    def alt(self) -> str:
        """All that the picture says, for those who do not see it."""
        said = filter(None, (self.kind, self.title, self.state_words, self.as_of))
        return " ".join(words if words.endswith((".", "?", "!")) else f"{words}." for words in said)

    def image(self, about: Publication) -> ImageView:
        """The picture as a page's head names it."""
        return ImageView(about.url(self.path), *SIZE, self.alt)


def picture_view(ctx: ViewContext, page: PageView) -> PictureView | None:
    """The picture of that page; None where it has none of its own."""
    if page.kind not in ("home", "explainer", "topic", "question"):
        return None
    about, say = ctx.publication, _WORDS[page.lang]
    explainer = page.subject if page.kind == "explainer" and isinstance(page.subject, Page) else None
    reach = explainer.front.as_of if explainer else about.as_of
    as_of = say["as-of"].format(day=words(reach, page.lang))
    path = routes.image_of(page.path)
    if page.kind == "home":
        return PictureView(path, about.name, about.tagline, None, None, None, as_of)
    kind, state = say[page.kind], None
    if isinstance(page.subject, Question) and page.subject.stands:
        state = ctx.dataset.question_status(page.subject)
    if isinstance(page.subject, (Page, Question)) and page.subject.retracted:
        kind = f"{kind} · {fact_status('retracted', page.lang)}"
    state_words = question_status(state, page.lang) if state else None
    return PictureView(path, about.name, page.title or "", kind, state, state_words, as_of)
