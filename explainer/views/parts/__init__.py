"""The parts of pages, one module a component of `theme/templates/components/`."""
