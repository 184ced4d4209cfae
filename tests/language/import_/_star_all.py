__all__ = ["listed", "_under"]
listed = 1
_under = 2
unlisted = 3
