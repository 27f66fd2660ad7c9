"""All that knows Pelican: the plugin to name in PLUGINS, and the settings that it reads."""
