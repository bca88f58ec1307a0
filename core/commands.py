"""Every command and button, declared once.

Telegram's menu, Discord's slash commands, the terminal's help and the README's table are all made from this list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from core.style import CHOICES, PAPERS


@dataclass(frozen=True, slots=True)
class Option:
    """An argument of a command. A `file` option is an attachment where the platform has them; its name is the file's role."""

    name: str
    description: str
    kind: Literal["text", "file", "choice"] = "text"
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for by name or by button.

    `urgent` ones overtake a running task; `menu` ones are typed by people, the rest only exist as buttons.
    `form` names what a text form asks for, where a platform can open one from the button. `label` is what its button says.
    """

    name: str
    description: str
    options: Sequence[Option] = ()
    urgent: bool = False
    menu: bool = True
    form: str = ""
    label: str = ""


FORMATS = {
    "markdown": "Markdown",
    "text": "Plain text",
    "latex": "LaTeX",
    "json": "JSON Resume",
    "pdf": "PDF",
    "docx": "Word",
}  # what a resume can be had as, with the words on its button
OWN = "own"  # the person's own Word file, with the changes in it

COMMANDS: Sequence[Command] = (
    Command("start", "What I do and how to begin", urgent=True),
    Command(
        "tailor",
        "Make a resume for a job",
        options=(
            Option("resume", "Your resume: PDF, Word, LaTeX, text, web page or picture", "file"),
            Option("posting", "The job posting as a file", "file"),
            Option("job", "The job posting's text"),
        ),
    ),
    Command("status", "Where we are", urgent=True, label="Where are we?"),
    Command("skip", "Skip this question", label="Skip"),
    Command("back", "Change my last answer", label="Back"),
    Command("write", "Skip the remaining questions and write it now", label="Write it now"),
    Command(
        "download",
        "My resume again",
        options=(
            Option("format", "Which kind of file; own is the file you sent, with the changes in it", "choice", (*FORMATS, OWN)),
            Option("version", "Which version, if not the newest"),
        ),
    ),
    Command("versions", "Every version of my resume", urgent=True, label="All versions"),
    Command(
        "letter",
        "A cover letter for this job",
        options=(
            Option("company", "The employer's name, if the posting doesn't say it"),
            Option("length", "How much it tells", "choice", ("short", "usual", "long")),
            Option("tone", "How it sounds", "choice", ("plain", "warm", "formal")),
        ),
        label="Cover letter",
    ),
    Command(
        "changes",
        "What I changed, one by one, to keep or take back",
        options=(Option("number", "Which one, if not the first"),),
        urgent=True,
        label="Changes",
    ),
    Command("edit", "Change the finished resume: say what", options=(Option("text", "What to change, in your own words"),)),
    Command("onepage", "Make it fit one page", label="One page"),
    Command("undo", "Take the last change back", label="Undo"),
    Command(
        "why",
        "Where a line of my resume comes from",
        options=(Option("line", "A word of the line, or its number"),),
        urgent=True,
        label="Why?",
    ),
    Command("match", "What the posting asks for, before and now", urgent=True, label="Match"),
    Command("machine", "What a program reads in the very file I sent you", label="What a machine reads"),
    Command("interview", "What they may ask, and what to have ready", urgent=True, label="Interview sheet"),
    Command("more", "Everything I can do with the finished resume", urgent=True, label="More"),
    Command(
        "review",
        "What is strong, unclear or missing in my resume",
        options=(Option("resume", "Your resume: PDF, Word, Markdown or text", "file"),),
        label="Review",
    ),
    Command(
        "look",
        "How my documents look, and on which paper",
        options=(
            Option("look", "Which look", "choice", CHOICES),
            Option("paper", "Which paper", "choice", (*PAPERS, "by the job")),
        ),
        urgent=True,
        label="Look",
    ),
    Command("files", "The files you sent me", urgent=True, label="My files"),
    Command("new", "Begin with another job", label="Another job"),
    Command("threads", "All my jobs", urgent=True),
    Command(
        "models",
        "Who helps with the wording, and what is left today",
        options=(Option("model", "The model to use from now on"),),
        urgent=True,
        label="Other models",
    ),
    Command("usage", "What I used today and this month", urgent=True),
    Command("join", "Become a member with an invitation", options=(Option("code", "The code you were given"),), urgent=True),
    Command("cancel", "Stop what I'm doing", urgent=True, label="Cancel"),
    Command("delete", "Delete this thread and everything in it"),
    Command("privacy", "What I keep, and who sees it", urgent=True),
    Command("help", "What I understand", urgent=True, label="What can I say?"),
    Command("answer", "Answer", menu=False, form="Your answer", label="Answer"),
    Command("never", "I never did this", menu=False, label="No, never"),
    Command("take", "Take the last text as a resume or as a posting", menu=False),
    Command("reading", "What I read", urgent=True, menu=False, label="What did you read?"),
    Command("anew", "Set the finished version in the look of now", menu=False, label="Set this one anew"),
    Command("place", "Put a line where it belongs", menu=False),
    Command("amend", "Put right what was hard to read", menu=False, form="What is right", label="Correct"),
    Command("leaveout", "Leave a line out that I never did", menu=False, label="Take that line out"),
    Command("move", "Put an answer under another role", menu=False, label="Move an answer"),
    Command("pick", "Choose what was meant", menu=False),
    Command("resume", "Go on with a paused thread", menu=False, label="Go on"),
    Command("erase", "Really delete this thread", urgent=True, menu=False, label="Yes, delete it"),
    Command("keep", "Keep things as they are", menu=False, label="Keep it"),
    Command("example", "See an example", urgent=True, menu=False, label="See an example"),
    Command("card", "Keep a change or take it back", menu=False),
    Command("scratch", "Make a resume from nothing", menu=False, label="I have no resume yet"),
    Command("nothing", "Nothing of that kind", menu=False, label="Skip"),
    Command("mend", "Do something about a finding of the review", menu=False),
    Command("correct", "Put right what was understood", menu=False, label="Correct"),
    Command("twopages", "All of it, on two pages if they hold it", menu=False, label="Two pages instead"),
    Command("putback", "Put a line back that was left out for the page", menu=False, label="Put back"),
    Command("cuts", "What I left out for the page", menu=False, label="What is left out"),
    Command("proofs", "What each sentence of the letter rests on", urgent=True, menu=False, label="Why?"),
    Command("fetch", "Send one of my files again", menu=False),
)

BY_NAME = {command.name: command for command in COMMANDS}


def menu() -> Sequence[Command]:
    """The commands people type, in the order they are shown."""
    return tuple(command for command in COMMANDS if command.menu)


def is_urgent(name: str) -> bool:
    """Whether a command overtakes a running task."""
    return name in BY_NAME and BY_NAME[name].urgent
