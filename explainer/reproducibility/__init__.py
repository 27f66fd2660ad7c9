"""Whether a commit always gives the same bytes, and whether a published site is what its commit gives.

`explainer verify` builds a site again and again while one thing after another is changed that must not matter;
`explainer compare` holds a site that somebody has published against its manifest and its commit. Like the audit, both
look at finished files, and know no record, page or template.
"""
