"""Names of a site that its prose may use as they are."""
