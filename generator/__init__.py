"""Soạn kế hoạch hành chính: from a profile of a unit to a correct Word plan."""

__version__ = "0.1.0"
