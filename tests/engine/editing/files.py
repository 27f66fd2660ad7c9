"""A file of records in every form that people give one: comments, braces, quotes, folded texts, no order of fields."""

from __future__ import annotations

NAME = "data/sources/river.yaml"
FILE = """\
# yaml-language-server: $schema=../schemas/sources.json
# $schema: ../schemas/sources.json

# The board first.
- id: board-2026-03-01-level   # its own figures
  url: https://example.org/level
  title:   'The level'
  publisher: "River Board"
  agency: null
  published: 2026-03-01
  language: en
  kind: official
  # looked at twice
  note: >-
    Two lines of a note
    about the level.

- {id: gazette-2026-03-02-dam, url: 'https://example.org/dam', title: null, publisher: Gazette, # by post
   agency: null, published: 2026-03-02, language: en, kind: news}


-   id: wire-2026-03-03-bridge
    kind: news
    url: https://example.org/bridge
    author: [Ana Roble,  # the reporter
             "Bo, Jr."]
    publisher: Wire
    title: "It is # broken"
    agency: Wire
    published: 2026-03-03
    language: en
    # the last word
# the end
"""
