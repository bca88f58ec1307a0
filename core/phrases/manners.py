"""What Vitae says to thanks, greetings and questions about itself: a sentence or two, then where things stand."""

from core.phrases import capital, count, short

WELCOME = "You're welcome."
HELLO = "Hello."
GOODBYE = "Goodbye. Everything is kept; just write when you want to go on."
NO_NEED = "Nothing to be sorry for."
GLAD = "Glad to hear it."
ALL_RIGHT = "All right."
TELL_ME_CHANGES = "If something should read differently, tell me."
YOURS_TO_SEND = "The files are yours to send; /download brings them again."
WHO = (
    "I'm Vitae, a program, not a person. I make a resume fit a job, in your own words and with nothing in it that you didn't "
    "say. You decide what stays."
)
COST = "You pay nothing here, and I ask for no card. /usage shows if anything is limited for today."
ERASE = "/delete removes this job with its resume, answers and files, after asking once. /threads shows if there are others."
NOTHING_KEPT = "There is nothing of yours here yet. Once there is, /delete removes it, after asking once."
LANGUAGE = (
    "Write in your language, I understand several. I answer in English for now. Your resume stays in the language it is "
    "written in; I don't translate it."
)
HELP = "Yes. I make your resume fit one job: you send both, I ask three questions, you get PDF and Word."
WHAT_NEXT = (
    "Read it once from top to bottom: it goes out under your name. Then send the PDF, or the Word file if they ask for one. "
    "I can also write the cover letter, or show you what they may ask."
)
HONESTLY = (
    "Nobody can promise you the job. What I can show you: what the posting asks for and what your resume shows of it (Match), "
    "and what is still unclear in it (Review)."
)
AFTER_THE_QUESTIONS = "Once it is written, Match shows you honestly what the posting asks for and what yours shows."
TOO_EARLY = "I can tell you more once I have your resume and the posting."
SENDING = (
    "I send nothing to anybody but you. Save the PDF and send it the way the posting says; take the Word file if they ask for "
    "one, or if their form wants it."
)
APPLIED = (
    "Good luck with it. I keep no list of applications yet; the files stay here as they are: /versions has every one of them."
)
INVITED = (
    "That is good news. I can show you what they may ask, and what of yours answers it: press Interview sheet, or /interview."
)
HIRED = "Congratulations. What you need of this stays here as it is; /delete removes it when you want it gone."
DISLIKE = (
    "Then let's change it. Tell me what bothers you: a line, the order, the length, the look. Changes goes through what I did, "
    "one by one, and /versions has every version as it was."
)
NOT_WRITTEN_YET = "Nothing is written yet, so nothing is fixed. Tell me what bothers you, or go on."
PHOTO = (
    "I leave photos out: many employers ask for resumes without one, and the programs that read resumes can't use it. "
    "If this job wants one, put it into the Word file."
)
NEWER = "Send it any time, as a file or as text: it takes the place of the one I have, and that one is kept too."
CHAT = "I'd be poor company for that: resumes and postings are all I know."
PAGE_MISSING = 'Send me that page as a file or a photo, and I put it with what I have. "What did you read?" shows what is there.'
NOT_YET_THERE = "There is no file yet."
TELL_ME_MORE = (
    'Yes. Tell me in a sentence what you did, where, and what came of it, for example "I coordinate 15 volunteers at the food '
    'bank". A skill alone is fine too: "add Excel to skills".'
)
YES_YOU_TOO = "Yes, I can help you, too: take your time, there are no wrong answers here, and nothing is sent to anybody."
WORRIED = "No hurry, and no wrong answers here. Nothing is sent to anybody, and you can change everything later."


def welcome(company: str) -> str:
    """After thanks for a finished resume."""
    luck = f" Good luck with {short(company, 60).removesuffix('.')}." if company else " Good luck."
    return f"{WELCOME}{luck} {TELL_ME_CHANGES}"


def hello(title: str, number: int) -> str:
    """A greeting to a finished thread."""
    what = f"Your resume for {short(title, 80)}" if title else "Your resume"
    return f"{HELLO} {what} is written, version {number}. Tell me what to change, or send the next posting."


def not_in_it(quote: str, *, never: bool) -> str:
    """Why something that the posting asks for is not in the resume, and how it gets in."""
    if never:
        return (
            f'"{short(quote)}" is not in it because you said you never did that. If that has changed, press Change an answer, or '
            "tell me what you did and at which job."
        )
    return (
        f'"{short(quote)}" is not in it because I found it neither in your resume nor in your answers, and I add nothing of '
        "my own. If you did it, press Change an answer, or tell me what you did and at which job."
    )


def stands_there(line: str) -> str:
    """Somebody misses what is there."""
    return f'It is in there: "{short(line, 200)}".'


def pages(number: int, left_out: int) -> str:
    """Somebody misses a page of the finished resume: how many it has, what was `left_out`, and what else may be missing."""
    has = (
        f"The resume I made has {count(number, 'page')}." if number else "The files I sent hold every page of the resume I made."
    )
    gone = f" {capital(count(left_out, 'line'))} went out for it." if left_out else ""
    return f"{has}{gone} If a page of what you sent me is missing, send that page, and I put it in."
