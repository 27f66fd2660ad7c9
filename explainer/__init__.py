"""Explainer: turns curated YAML facts and Markdown prose into a static site in which every sentence can be checked.

The flow, in five lines:
`loading` reads `data/` and `content/` as text with places and builds records;
`model` holds the records and answers what follows from them;
`citations` finds what prose cites and renders it; `checks` says what is wrong, where, and what to do;
`views` turn records into finished words and groups, one immutable view a page;
`plugins` hand the views to Pelican, which lays them out with `theme/` and writes them.
"""
