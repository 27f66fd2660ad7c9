"""Pages and exports into files: style sheets, rendering in parallel, writing."""
