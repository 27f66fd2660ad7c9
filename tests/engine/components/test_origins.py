"""What a reader is told of how many carry a report: those alone that still count."""

from __future__ import annotations

import html5lib

from tests.engine.components.gallery import EXAMPLES, component_page, environment


def test_outlet_that_is_not_relied_on_any_more_does_not_count() -> None:
    page = html5lib.parse(component_page(EXAMPLES / "origins.yaml", environment(), ()), namespaceHTMLElements=False)
    told = ["".join(one.itertext()) for one in page.findall(".//*[@class='origins']")]
    assert told[0].endswith("Wire, as carried by 2 outlets")
    assert told[2].endswith("Wire, as carried by Bridge 25 News")
