"""What an editor has open while writing: the site, served and rebuilt at every save."""
