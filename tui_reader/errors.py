"""One family of errors, each a sentence a user can act on.

ReaderError
├── SourceError    the file cannot be read
├── FormatError    the file is not what it was said to be
├── ChoiceError    no such thread, post or name
├── QueryError     a search that cannot be understood, with the place of the fault
└── StateError     what is kept cannot be read or changed
"""

from __future__ import annotations


class ReaderError(Exception):
    """The work could not be done; the message is one sentence without the file's name."""


class SourceError(ReaderError):
    """The file cannot be opened or read."""


class FormatError(ReaderError):
    """The file is not of the format that was asked for, or the format does not exist."""


class ChoiceError(ReaderError):
    """There is no such thread, post or name."""


class QueryError(ReaderError):
    """A search that cannot be understood; `at` is the offset of the fault in the query."""

    def __init__(self, message: str, at: int = 0) -> None:
        super().__init__(message)
        self.at = at

    @property
    def placed(self) -> str:
        """The message behind the place of the fault, counted from 1."""
        return f"at sign {self.at + 1}: {self}"


class StateError(ReaderError):
    """What is kept of the threads cannot be read or changed."""
