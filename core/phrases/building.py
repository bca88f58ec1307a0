"""The sentences of the interview that makes a resume from nothing."""

from collections.abc import Mapping, Sequence

from core.phrases import capital, count, listed, short

WELCOME = (
    "Then we make one together. I ask, you answer in your own words, in any language; typos are fine. Nothing goes in that you "
    'don\'t say. Skip what you like, and say "show me" whenever you want to see it. Or tell me all of it in one message.'
)
FROM_DESCRIPTION = 'I can make a resume of that, in your words. I ask only for what is missing; say "show me" when it\'s enough.'
SORTING = "Sorting what you told me ..."
GOING_ON = "We go on where we were."
ASK: Mapping[str, str] = {
    "reach": "What's your name, and how can an employer reach you: e-mail, phone, town? One message is fine.",
    "name": "What name should stand at the top?",
    "contact": "How can an employer reach you? An e-mail address or a phone number is enough.",
    "role": "What is your job now, or the last one you had? What you were, where, from when to when. No job yet is fine.",
    "instead": (
        "Then let's take something else you did: a project, helping somewhere, looking after family, a club, an internship. "
        "What was it, where, and when?"
    ),
    "title": "What were you there? Your role, the way it should stand in the resume.",
    "organisation": "Where was that? The company's or the place's name; if there was none, skip.",
    "dates": "From when to when? A year is exact enough.",
    "duties": "What did you do there? Short lines are fine, one thing each.",
    "another": "Another job before that? Tell me the same way, or say no.",
    "education": "School, training, a degree? What, where, and the year. Several lines are fine.",
    "certificates": "Any licence or certificate that helps: driving, first aid, forklift, a trade? Skip if none.",
    "skills": "What can you do that a job could use? Tools, machines, programs, ways of working; commas between them are fine.",
    "languages": "Which languages do you speak, and how well, in your own words?",
}
ABOUT: Mapping[str, str] = {
    "title": "About {role}: what were you there? The role, the way it should stand in the resume.",
    "organisation": "About {role}: where was that? The company's or the place's name; if there was none, skip.",
    "dates": "About {role}: from when to when? A year is exact enough.",
    "duties": "About {role}: what did you do there? Short lines are fine, one thing each.",
}
OWN = "What was it? A short name for it, the way it should stand in the resume."
NOTHING_TAKEN = "I couldn't take anything from that for this question. Say it in other words, or skip it."
ASKED_BACK = (
    "I ask so that it can stand in your resume, in your words. A few words are enough, spelling doesn't matter, and whatever "
    "you'd rather leave out, skip."
)
GO_AHEAD = "Go ahead: what was it, where, from when to when?"
THE_LAST_ONE = "Then the last one counts, however long ago; if there was none, press No job yet."
TELL_ME = "Tell me in your own words, then I can write it."
NOTHING_YET = "There is nothing to show yet. One answer is enough to begin with."
WHAT_IS_WRONG = "What should I put right? Press it, then write it the way it should be."
TOO_LATE = "That belongs to an earlier answer. Here is where we are."
TAKEN_BACK = "Taken back."
NOTHING_BEFORE = "This is the first question, so there is nothing before it."
CORRECTED = "I took your correction."
STOPPED = 'I stopped asking. What you told me is kept; press "Go on" to take it up again, or send a resume you have.'
HERE_IT_IS = "This is your resume so far, in your words. I lay it out as PDF and Word."
HERE_FOR_THE_POSTING = "This is your resume, in your words. Now the questions about the posting you sent."
MADE = "Your resume from your own words, as PDF and Word."
NOW_A_POSTING = "Now a posting, if you have one: paste it or send it as a file, and I fit the resume to that job."
NOT_SAID_YET = "What we didn't get to is not in it; we can go on with the questions."
FIELDS: Mapping[str, str] = {
    "name": "Name",
    "email": "E-mail",
    "phone": "Phone",
    "location": "Town",
    "title": "Role",
    "organisation": "Where",
    "dates": "When",
    "line": "Line",
    "certificates": "Certificate",
    "skills": "Skill",
    "languages": "Language",
}
LISTS: Mapping[str, str] = {"certificates": "licences and certificates", "skills": "skills", "languages": "languages"}
MOST = 4


def question(step: str, role: str, *, own: bool = False) -> str:
    """The question of a step, naming the job it is about; `own`: what the person did in place of a job."""
    if own and step == "title":
        return OWN
    return ABOUT[step].format(role=short(role, 80)) if role and step in ABOUT else ASK[step]


def sorted_by(title: str) -> str:
    """A model helped to sort a description."""
    return f"{short(title, 40)} helped to sort it; every word of it is yours."


def understood(parts: Sequence[str]) -> str:
    """What was taken from a message, in one line."""
    return f"Understood: {'; '.join(short(one, 140) for one in parts)}." if parts else ""


def left_out(denied: Sequence[str]) -> str:
    """What says only what was not done."""
    return f"Left out, because it says what you didn't do: {listed([_quoted(one) for one in denied[:MOST]])}." if denied else ""


def no_place(left: Sequence[str]) -> str:
    """What the answer held that has no place in a resume as far as is known."""
    return f"I found no place for {listed([_quoted(one) for one in left[:MOST]])}, so it isn't in." if left else ""


def _quoted(text: str) -> str:
    return f'"{short(text, 90)}"'


def preview(head: str, lines: Sequence[str]) -> str:
    """One job as it stands now."""
    return "\n".join([head, *(f"- {one}" for one in lines)])


def fix_what(field: str, value: str) -> str:
    """Before one field is put anew."""
    now = f' Now it says "{short(value, 200)}".' if value else ""
    return f"{field}: how should it be?{now} A lone dash takes it out."


def field_button(field: str, value: str) -> str:
    """A button for one field."""
    return short(f"{field}: {value}", 40)


def situation(jobs: int, about: str) -> str:
    """Where the interview stands."""
    so_far = f"{capital(count(jobs, 'job'))} so far. " if jobs else ""
    return f"We are building your resume. {so_far}I asked: {about}"


def title(what: str) -> str:
    """A thread's title when its resume comes from the interview."""
    return f"{short(what, 60)}, resume" if what else "A new resume"


def left_alone(about: str) -> str:
    """The interview is closed for now."""
    name = f" ({about})" if about else ""
    return f"I'll leave our resume here for now{name}. Everything you told me is kept; we can go on whenever you like."


def made(*, more: bool, failed: str = "") -> str:
    """With the files of a resume that comes from the interview."""
    return "\n\n".join(part for part in (failed, MADE, NOT_SAID_YET if more else "", NOW_A_POSTING) if part)
