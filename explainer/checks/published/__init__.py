"""Nothing that was published changes or vanishes in silence; what a correction says is so."""
