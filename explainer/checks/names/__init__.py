"""Rules about names: who has two spellings, whose name sorts under the wrong word."""
