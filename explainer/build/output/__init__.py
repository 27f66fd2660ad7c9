"""The folder of the built site: laid out beside it, sealed with its manifest, and put in its place in one step."""
