"""A source drafted from its page: a module a field, each with where its value comes from and what is to be asked."""
