"""The sentences for what can't be read: why, what is safe, what to send instead."""

from collections.abc import Mapping

from core.phrases import short

UNREADABLE_FILE = {
    "password": "{name} is locked with a password, so I can't read it. {safe}{Send} a copy without the password, or {paste}.",
    "scan": "{name} is a picture of a page, and I'm not set up to read pictures. {safe}{Send} the original PDF or Word file, or "
    "{paste}.",
    "image": "{name} is a picture, and I'm not set up to read pictures. {safe}{Send} a PDF or Word file, or {paste}.",
    "photo": "{name} is a picture without text to read, like a portrait. I leave photos out. {safe}If it should be a page, "
    "photograph it again, straight from above, or {paste}.",
    "unclear": "I can see writing in {name}, but not clearly enough to be sure of it, or in a script that I can't read from "
    "pictures here. I took nothing from it. Photograph the page again in good light, straight from above, {send} the original "
    "file, or {paste}.",
    "script": "{name} is a picture in a script that I can't read from pictures here, so I took nothing from it. {safe}{Send} "
    "the PDF or Word file that it was made from, or {paste}.",
    "picture_format": "{name} is a kind of picture I can't open. {safe}{Send} a JPEG or PNG (a screenshot does it), or {paste}.",
    "too_many_pixels": "{name} is a picture of more than 40 million pixels. {safe}{Send} a smaller copy.",
    "too_many_scans": "{name} holds more than 6 pictures of pages, too many for me to read. {safe}{Send} only the pages that "
    "matter, or the original file.",
    "parts": "{name} only puts other files together, and those didn't come with it. {safe}{Send} the finished PDF, or {paste}.",
    "only_picture": "{name} holds a picture and no text, and I can't read pictures inside a Word file. {safe}If it is a page, "
    "{send} the picture by itself or a PDF, or {paste}.",
    "empty": "{name} has no text in it. {safe}{Send} another copy, or {paste}.",
    "broken": "{name} is damaged, so I can't open it. {safe}Save it anew and {send} that, or {paste}.",
    "too_large": "{name} is too large: I take files up to 10 MB. {safe}{Send} a smaller copy, or {paste}.",
    "unpacked": "{name} is packed: opened, it would be far larger than any document, so I leave it closed. {safe}Save it anew "
    "without its pictures, or {paste}.",
    "mail": "{name} is a whole mail, and I read only what was sent with it. {safe}Save the attachment and {send} that, or "
    "{paste}.",
    "too_many_pages": "{name} has more than 30 pages, too many for a resume or a posting. {safe}{Send} only the pages that "
    "matter.",
    "too_long": "{name} is longer than 200,000 characters. {safe}{Send} only the part that matters.",
    "unsupported": "I can't read this kind of file ({name}). {safe}{Send} PDF, Word (.docx), LaTeX, text, a saved web page or a "
    "picture, or {paste}.",
    "encoding": "{name} is in an old way of storing letters that I can't tell for sure. {safe}Save it as UTF-8 and {send} that, "
    "or {paste}.",
    "old_word": "{name} is in the old Word format, which I can't read. {safe}Save it as .docx or PDF and {send} that.",
    "open_document": "{name} is an OpenDocument file, which I can't read. {safe}Open it in the program you wrote it in, choose "
    "File, Save As, and there Word (.docx), or export it as PDF, and {send} that.",
    "rtf": "{name} is a rich text file (RTF), which I can't read. {safe}Open it in Word or the program you wrote it in, choose "
    "File, Save As, and there Word (.docx) or PDF, and {send} that.",
    "pages": "{name} is an Apple Pages file, which I can't read. {safe}Open it in Pages, choose File, Export To (on a phone, "
    "Export under the three dots), and there PDF or Word, and {send} that.",
    "google": "{name} is only a link to a Google document, and I can't open it. {safe}Open the document, choose File, Download, "
    "and there PDF or Word, and {send} that.",
    "no_document": "{name} is a presentation or a spreadsheet, which I can't read. {safe}Save it as PDF and {send} that, or "
    "{paste}.",
    "macro_word": "{name} carries macros, so I leave it closed. {safe}Save it as .docx or PDF and {send} that.",
    "time_out": "Reading {name} took too long, so I stopped. {safe}Save it anew as PDF, or {paste}.",
    "ours": "Something went wrong on my side while I read {name}. {safe}{again}, or {paste}.",
    "expired": "{name} could no longer be fetched. {safe}{again}.",
}
CHAT = {
    "safe": "Nothing else changed. ",
    "Send": "Send",
    "send": "send",
    "again": "Send it once more",
    "paste": "paste the text",
}
TERMINAL = {"safe": "", "Send": "Use", "send": "use", "again": "Try it once more", "paste": "put its text into a .txt file"}
UNREADABLE_CONTENT = {
    "sticker": "That's a sticker; I only read text and files.",
    "voice": "I can't listen to voice messages yet. Type it instead, in any words.",
    "video": "I can't watch videos. Send text, or a PDF or Word file.",
}


def unreadable_file(name: str, reason: str, ways: Mapping[str, str] = CHAT) -> str:
    """Why a file could not be read. `ways`: how another one is handed over, in a chat or at a terminal."""
    return UNREADABLE_FILE.get(reason, UNREADABLE_FILE["broken"]).format(name=short(name, 60) or "The file", **ways)


def unreadable_content(kind: str) -> str:
    """Why a message that is neither text nor file changes nothing."""
    return UNREADABLE_CONTENT.get(kind, f"I can't read that kind of message ({kind}). Send text, or a PDF or Word file.")
