"""What an entry of the record of changes is made of: words before and after, values worded, the notice on top."""
