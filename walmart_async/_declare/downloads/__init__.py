"""Answers that are files: streamed to a path, a file object, memory or a loop."""
