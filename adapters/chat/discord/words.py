"""What the adapter itself says: receipts of interactions, which live for minutes and never enter the outbox."""

GOING_ON = "Going on here."
GOT_IT = "Got it."
GOT_BOTH = "Got both."
IN_PRIVATE = "I'll go on in our direct messages, so that nothing personal shows here."
CLOSED = (
    "I can't write to you: your direct messages are closed to me. Nothing was kept. Open them in this server's privacy "
    "settings (Direct Messages), or send me a direct message first, then use the command again."
)
NOT_KEPT = "I couldn't keep that just now, so nothing changed. Please send it once more in a minute."
OLDER = "That button belongs to an older message. /status shows where we are."
NO_FORM = "I couldn't open the form just now. Write your answer here as a message instead, or press once more."


def receipt(files: int, *, in_server: bool) -> str:
    """The one line that answers a slash command with this many files."""
    got = GOT_BOTH if files == 2 else GOT_IT  # noqa: PLR2004 - "both" is two
    return f"{got} {IN_PRIVATE}" if in_server else got
