"""Where a web address ends in a running text: its brackets belong to it, the sentence around it does not."""

_PAIRS = {")": "(", "]": "["}
_MARKS = ".,;:!?'\""


def ended(run: str) -> str:
    """The address that a run without spaces begins with: no marks of the sentence, and no bracket that was opened before it."""
    while run:
        last = run[-1]
        if last in _MARKS or (last in _PAIRS and run.count(last) > run.count(_PAIRS[last])):
            run = run[:-1]
        else:
            break
    return run
