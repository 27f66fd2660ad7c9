"""Explainer: turns curated YAML facts and Markdown prose into a static site in which every sentence can be checked.

The flow, in six lines:
`loading` reads `data/` and `content/` as text with places and builds records; `markdown` reads and renders prose;
`model` holds the records and answers what follows from them; `site` holds them with the prose: which page is where;
`checks` says what is wrong, where, and what to do;
`views` turn records into finished words and groups, one immutable view a page;
`exports` is what readers and machines take away of them;
`build` lays all of it out with `theme/` and writes it, for Pelican (`pelican_plugin`) or while editing (`desk`).
"""
