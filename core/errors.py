"""What can go wrong, sorted by who must act: the person, time, or the operator."""


class VitaeError(Exception):
    """Base of every error that Vitae raises on purpose."""


class Unreadable(VitaeError):
    """The person must send something else. `reason` names the sentence of `phrases` that says so.

    Reasons: "password", "scan", "empty", "broken", "too_large", "too_many_pages", "too_long", "unsupported", "encoding",
    "old_word" (.doc), "macro_word" (.docm), "open_document" (.odt), "rtf", "pages", "google" (a link to a document there),
    "only_picture" (in a Word file), "no_document" (.pptx, .xlsx), "image", "script" (a picture in one that is not read
    here), "time_out", "expired", "unpacked" (a zip bomb), "mail" (.eml).
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class NoFont(VitaeError):
    """The person must write it otherwise, or the operator install a font: no font here has these `letters`."""

    def __init__(self, letters: str) -> None:
        super().__init__("no font for some letters")
        self.letters = letters


class RetryLater(VitaeError):
    """Nobody must act: the platform asks to wait `seconds` and try the same again."""

    def __init__(self, seconds: float, detail: str = "") -> None:
        super().__init__(detail or f"retry in {seconds:g} s")
        self.seconds = seconds


class Unreachable(VitaeError):
    """The person closed the chat or blocked the bot: giving up on this message is right."""


class Refused(VitaeError):
    """The platform will never take this message (too long, malformed, gone). Repeating it is pointless."""


class Conflict(VitaeError):
    """Another turn committed first: load again and step again."""


class StoreUnavailable(VitaeError):
    """The database did not take it; whoever sent it must send it again."""


class Misconfigured(VitaeError):
    """The operator must act; the text says what to change, in one sentence."""
