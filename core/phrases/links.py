"""What is said about a link: it is not opened, and what helps instead."""

_NOT_OPENED = "I don't open links, so I can't see what is behind it."
INSTEAD_OF_A_POSTING = f"{_NOT_OPENED} Copy the posting's text and paste it here, or send it as a file or a screenshot."
INSTEAD_OF_A_RESUME = f"{_NOT_OPENED} Send your resume as a file, or paste its text here."
INSTEAD_OF_EITHER = (
    f"{_NOT_OPENED} Copy the text and paste it here, or send it as a file or a screenshot: your resume and the posting."
)
AS_AN_ANSWER = f"{_NOT_OPENED} Tell me in a sentence or two what it shows, and that counts."
