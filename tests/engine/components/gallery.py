"""Lays out every example of every component, one page a component: for tests, and as a styleguide to look at.

`make styleguide` writes it to `.cache/styleguide/`. It is for those who build the site and is never published.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml
from jinja2 import Environment

from explainer.build.templates import add_words, theme_environment

ROOT = Path(__file__).parents[3]
EXAMPLES = Path(__file__).parent
FRAME = """{% from "components/NAME.html" import NAME %}<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
{% for sheet in sheets %}<link rel="stylesheet" href="{{ sheet }}">{% endfor %}</head>
<body><main id="main">{% if title not in ("page_head", "part_head") %}<h1>{{ title }}</h1>{% endif %}
{% for example in examples %}
<section aria-label="{{ example.name }}"><h2>{{ example.name }}</h2>
{{ example.before|safe }}{{ NAME(*example.views, **example.others) }}{{ example.after|safe }}
</section>
{% endfor %}
</main></body></html>"""


@dataclass(frozen=True)
class Example:
    """One example: its component, its name, and the arguments of its macro."""

    component: str
    name: str
    views: tuple[Any, ...]  # the macro's first argument, or none where it takes none
    others: dict[str, Any]
    before: str = ""
    after: str = ""


class _Loader(yaml.CSafeLoader):
    """Reads examples as typed: dates stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def examples(path: Path) -> Iterator[Example]:
    """The examples of one file, in order; an empty file raises, so that no component goes untested."""
    given = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 (a safe loader)
    for example in given["examples"]:
        views = (as_view(example["view"]),) if "view" in example else ()
        yield Example(given["component"], str(example["name"]), views, vars(as_view(example.get("with") or {})))


def as_view(plain: Any) -> Any:
    """Plain data with its fields as attributes, as a view has them; a field that is missing stays undefined."""
    if isinstance(plain, dict):
        return SimpleNamespace(**{key: as_view(value) for key, value in plain.items()})
    return tuple(as_view(item) for item in plain) if isinstance(plain, list) else plain


def environment() -> Environment:
    """Jinja as the engine makes it."""
    env = theme_environment([ROOT / "theme" / "templates"])
    add_words(env, "en")
    return env


def component_page(path: Path, env: Environment, sheets: tuple[str, ...], only: int | None = None) -> str:
    """A page with the examples of one component, or with just one of them."""
    found = list(examples(path))
    chosen = found if only is None else [found[only]]
    placed = [_placed(example, env) for example in chosen]
    template = env.from_string(FRAME.replace("NAME", found[0].component))
    return template.render(title=found[0].component, examples=placed, sheets=sheets)


def _placed(example: Example, env: Environment) -> Example:
    """The example with the list or table around it that its element needs."""
    macro = getattr(env.get_template(f"components/{example.component}.html").module, example.component)
    html = str(macro(*example.views, **example.others)).lstrip()
    around = next((tags for start, tags in AROUND.items() if html.startswith(start)), ("", ""))
    return replace(example, before=around[0], after=around[1])


AROUND = {
    "<li": ("<ul>", "</ul>"),
    "<tr": ("<table><tbody>", "</tbody></table>"),
    "<dt": ("<dl>", "</dl>"),
    "<div><dt": ("<dl>", "</dl>"),
}


def write(folder: Path) -> None:
    """The whole styleguide, with the site's own stylesheet and fonts beside it."""
    from explainer.build.fingerprints import theme_files

    assets = theme_files(ROOT / "theme")
    for name, content in assets.files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    env = environment()
    sheets = tuple(name.removeprefix("/") for kind, name in assets.sheets.items() if kind not in ("embed", "print"))
    names = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
    for name in names:
        page = component_page(EXAMPLES / f"{name}.yaml", env, sheets)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    links = "".join(f'<li><a href="{name}.html">{name}</a></li>' for name in names)
    (folder / "index.html").write_text(f"<!doctype html><title>Styleguide</title><ul>{links}</ul>", encoding="utf-8")


if __name__ == "__main__":
    target = ROOT / ".cache" / "styleguide"
    write(target)
    sys.stdout.write(f"open {target}/index.html\n")
