"""The pictures that go with shared links."""
