"""Hands the site to Pelican: the only code that knows Pelican and Jinja. `site` is the plugin to name in PLUGINS."""
