"""Rules about names and addresses: what is one and is written in two ways, what sorts under the wrong word."""
