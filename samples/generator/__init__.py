"""Writes the fictitious sample counties; see ../generate.py."""
