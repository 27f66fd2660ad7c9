"""Changes as they are shown: on a terminal, in a pull request, to a program. One of each module is for one reader."""
