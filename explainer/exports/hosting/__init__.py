"""What a host is told of the site: headers and redirects, from one list, in the words of each host."""
