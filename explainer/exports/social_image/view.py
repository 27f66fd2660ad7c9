"""What the picture of a page says where a link to it is shared: what it is, its title, how it stands, as of when."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.language import Lang
from explainer.language.dates import words
from explainer.model.question import QuestionStatus
from explainer.site.publication import Publication
from explainer.views.page import ImageView, PageView
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.home import HomeView
from explainer.views.pages.topic import QuestionPageView, TopicPageView

SIZE = (1200, 630)  # what the networks ask for

_WORDS: dict[Lang, dict[str, str]] = {
    "en": {
        "explainer": "Explainer", "topic": "Topic", "question": "Question", "as-of": "As known on {day}",
        "answered": "Answered", "estimates": "Estimates differ", "disputed": "Disputed", "open": "Open",
    },
    "es": {
        "explainer": "Explicación", "topic": "Tema", "question": "Pregunta", "as-of": "Lo que se sabía el {day}",
        "answered": "Respondida", "estimates": "Estimaciones distintas", "disputed": "Disputada", "open": "Abierta",
    },
}  # fmt: skip


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
    def alt(self) -> str:
        """All that the picture says, for those who do not see it."""
        said = filter(None, (self.kind, self.title, self.state_words, self.as_of))
        return " ".join(words if words.endswith((".", "?", "!")) else f"{words}." for words in said)

    def image(self, about: Publication) -> ImageView:
        """The picture as a page's head names it."""
        return ImageView(about.url(self.path), *SIZE, self.alt)


def picture_view(page: PageView, about: Publication) -> PictureView | None:
    """The picture of that page; None where it has none of its own."""
    say = _WORDS[page.lang]
    reach = page.as_of.words if isinstance(page, ExplainerView) else words(about.as_of, page.lang)
    as_of = say["as-of"].format(day=reach)
    path = f"{page.path}og.png"
    if isinstance(page, HomeView):
        return PictureView(path, about.name, about.tagline, None, None, None, as_of)
    if isinstance(page, QuestionPageView):
        state = page.question.status
        return PictureView(path, about.name, page.question.question, say["question"], state, say[state], as_of)
    if isinstance(page, ExplainerView | TopicPageView):
        kind = say["explainer" if isinstance(page, ExplainerView) else "topic"]
        return PictureView(path, about.name, page.title or "", kind, None, None, as_of)
    return None
