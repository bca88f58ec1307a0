"""The sentences for what can't be read: why, what is safe, what to send instead."""

from core.phrases import short

UNREADABLE_FILE = {
    "password": "{name} is locked with a password, so I can't read it. Nothing else changed. Send a copy without the password, "
    "or paste the text.",
    "scan": "{name} is a picture of a page, and I'm not set up to read pictures. Nothing else changed. Send the original PDF or "
    "Word file, or paste the text.",
    "image": "{name} is a picture, and I'm not set up to read pictures. Nothing else changed. Send a PDF or Word file, or paste "
    "the text.",
    "photo": "{name} is a picture without text to read, like a portrait. I leave photos out. Nothing else changed. If it should "
    "be a page, photograph it again, straight from above, or paste the text.",
    "unclear": "I can see writing in {name}, but not clearly enough to be sure of it, or in a script that I can't read from "
    "pictures here. I took nothing from it. Photograph the page again in good light, straight from above, send the original "
    "file, or paste the text.",
    "script": "{name} is a picture in a script that I can't read from pictures here, so I took nothing from it. Nothing "
    "else changed. Send the PDF or Word file that it was made from, or paste the text.",
    "picture_format": "{name} is a kind of picture I can't open. Nothing else changed. Send it as JPEG or PNG (a screenshot "
    "does it), or paste the text.",
    "too_many_pixels": "{name} is a picture of more than 40 million pixels. Nothing else changed. Send a smaller copy.",
    "too_many_scans": "{name} holds more than 6 pictures of pages, too many for me to read. Nothing else changed. Send only the "
    "pages that matter, or the original file.",
    "parts": "{name} only puts other files together, and those didn't come with it. Nothing else changed. Send the finished PDF, "
    "or paste the text.",
    "only_picture": "{name} holds a picture and no text, and I can't read pictures inside a Word file. Nothing else changed. If "
    "it is a page, send the picture by itself or a PDF, or paste the text.",
    "empty": "{name} has no text in it. Nothing else changed. Send another copy, or paste the text.",
    "broken": "{name} is damaged, so I can't open it. Nothing else changed. Save it anew and send that, or paste the text.",
    "too_large": "{name} is too large: I take files up to 10 MB. Nothing else changed. Send a smaller copy, or paste the text.",
    "unpacked": "{name} is packed: opened, it would be far larger than any document, so I leave it closed. Nothing else changed. "
    "Save it anew without its pictures, or paste the text.",
    "mail": "{name} is a whole mail, and I read only what was sent with it. Nothing else changed. Save the attachment and send "
    "that, or paste the text.",
    "too_many_pages": "{name} has more than 30 pages, too many for a resume or a posting. Nothing else changed. Send only the "
    "pages that matter.",
    "too_long": "{name} is longer than 200,000 characters. Nothing else changed. Send only the part that matters.",
    "unsupported": "I can't read this kind of file ({name}). Nothing else changed. Send PDF, Word (.docx), LaTeX, text, a "
    "saved web page or a picture, or paste the text.",
    "encoding": "{name} is in an old way of storing letters that I can't tell for sure. Nothing else changed. Save it as UTF-8 "
    "and send that, or paste the text.",
    "old_word": "{name} is in the old Word format, which I can't read. Nothing else changed. Save it as .docx or PDF and send "
    "that.",
    "open_document": "{name} is an OpenDocument file, which I can't read. Nothing else changed. Open it in the program you wrote "
    "it in, choose File, Save As, and there Word (.docx), or export it as PDF, and send that.",
    "rtf": "{name} is a rich text file (RTF), which I can't read. Nothing else changed. Open it in Word or the program you wrote "
    "it in, choose File, Save As, and there Word (.docx) or PDF, and send that.",
    "pages": "{name} is an Apple Pages file, which I can't read. Nothing else changed. Open it in Pages, choose File, Export To "
    "(on a phone, Export under the three dots), and there PDF or Word, and send that.",
    "google": "{name} is only a link to a Google document, and I can't open it. Nothing else changed. Open the document, choose "
    "File, Download, and there PDF or Word, and send that.",
    "no_document": "{name} is a presentation or a spreadsheet, which I can't read. Nothing else changed. Save it as PDF and send "
    "that, or paste the text.",
    "macro_word": "{name} carries macros, so I leave it closed. Nothing else changed. Save it as .docx or PDF and send that.",
    "time_out": "Reading {name} took too long, so I stopped. Nothing else changed. Save it anew as PDF, or paste the text.",
    "ours": "Something went wrong on my side while I read {name}. Nothing else changed. Send it once more, or paste the text.",
    "expired": "{name} could no longer be fetched. Nothing else changed. Send it once more.",
}
UNREADABLE_CONTENT = {
    "sticker": "That's a sticker; I only read text and files.",
    "voice": "I can't listen to voice messages yet. Type it instead, in any words.",
    "video": "I can't watch videos. Send text, or a PDF or Word file.",
}


def unreadable_file(name: str, reason: str) -> str:
    """Why a file could not be read."""
    return UNREADABLE_FILE.get(reason, UNREADABLE_FILE["broken"]).format(name=short(name, 60) or "The file")


def unreadable_content(kind: str) -> str:
    """Why a message that is neither text nor file changes nothing."""
    return UNREADABLE_CONTENT.get(kind, f"I can't read that kind of message ({kind}). Send text, or a PDF or Word file.")
