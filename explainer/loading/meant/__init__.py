"""What an editor meant: the field under another name, the record by its address, the folder, the file of a program."""
