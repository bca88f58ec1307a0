"""The sentences of free editing: what was done, what is asked instead, which forms are known."""

from collections.abc import Sequence

from core.phrases import count, listed, short

FORMS = (
    "I can shorten, add, remove, rename, move and reword, change contact data, and undo. Say it like "
    '"make the summary shorter" or "add Terraform to skills", or tell me what you did and at which job.'
)
NOTHING_DONE = "Nothing changed."
NO_VERSION = "There is no finished resume here yet, so there is nothing to edit."
AFTER_THE_QUESTIONS = "I can edit the resume once it is written; answer, or press Write it now."
AFTER_THE_POSTING = "There is no finished resume yet, so I can't change its wording. Say it again once it is written."
WILL_DO = "Noted for the resume that I write:"
BACK_IN = "Then it stays in."
PAGES_WISHED = {"one": "On one page", "two": "All of it, on two pages if they hold it"}
ASKED_TEXT = 'Tell me what to change, for example "/edit make the summary shorter".'
NOTHING_TO_UNDO = "It reads as the first version did, so there is nothing to take back."
UNDO = "undo"
RESTORED = "restore"
UNDO_ALONE = "I did the rest of it; to take a change back, say undo by itself."
NAME_THE_JOB = "I can't tell under which job that belongs; name it along with what you did."
NOT_YOURS = "Too little of that line is in your own words."
WORKING = "Working on that change ..."
SHORTER = "Shorter"
MORE = "What else can I do with it?"
TOO_MUCH_GONE = "That would leave out more than half of the lines."
NOT_EVERYTHING = "I don't remove everything. Name a line, a skill or a part."
NO_FACT = "That gives me no fact to write. What did you do, where, and what came of it?"
NEEDS_A_JOB = "A job shows that best. Where was it, and what did you do there? I write it under that job."
NOT_DONE = "A resume says what you did, so I leave out what you didn't. Nothing changed."
KEPT = "Then it stays as it is."
MIXED_LETTERS = "A word in that mixes two alphabets, so I can't be sure what it says. Type it again, please."
HEADS = (
    "A higher title or another degree comes from the resume you sent, so I don't write one. If something there is wrong, say "
    'what is right, like "my title was Engineer, not Senior Engineer" or "I left Acme in May 2024".'
)
HEADS_OF_A_PICTURE = (
    'I read your resume from a picture, so tell me which words I misread: say it like "replace Northw1nd with Northwind".'
)
TOO_LONG = "That is too long for one row. Send only what stands there."
WHICH_PAPER = (
    'Which one is it? Tell me in the words that stand on the paper, like "I have a forklift licence, 2021", and I list it. '
    "They may ask to see it."
)
CREDENTIALS = (
    "Jobs, titles, degrees, certificates and awards come from your resume file, not from a message, so I left it as it is. If "
    "you have it, put it into the file and send me that."
)
JOBS_IN_ORDER = "Jobs and schools stay in the order of your file; I can move parts, lines and skills."
JOBS_STAY = 'I don\'t leave out all jobs or schools at once. Name the one that goes, like "remove the Northwind job".'
NO_JOB = "Your resume has no job that this could stand under. New jobs come from your resume: add it there and send me that."
SKILLS_BY_NAME = 'I list skills by name, without levels or years. Say it like this: "add Terraform".'
NOTHING_SHORTER = "There is no line I could leave out without losing something. Tell me which one you can spare."
SHORT_ALREADY = "That part is as short as it gets. Tell me which words you can spare."
DIFFERENT_PARTS = "Those two stand in different parts, so I can't put one beside the other."
THERE_ALREADY = "It stands there already."
CHOSEN_TOO = "What you chose under Changes is part of it now, too."
SAME_ALREADY = "It reads like that already."
HEADING_PLAIN = "A heading only names a part, so I keep it plain, for example Work History, Profile or Projects."
WHICH_PART = "Which part do you mean?"
WHERE = "Under which job does that belong?"
STILL_OPEN = "That question is no longer open, so nothing changed."
BOTH = "Both"
LEAVE_OUT = "Leave it out"
LEAST_ASKED = "I leave out what the posting asks for least; nothing is cut inside a sentence."
SAID_SHORTER = "I say it in fewer words; no line is gone."
EVERYWHERE = "Everywhere"
YES = "Yes"
SKILLS = "the skills"
NO = "No"


def not_understood(requests: Sequence[str]) -> str:
    """A request that no form fits."""
    said = f' "{short(requests[0], 120)}"' if requests else ""
    return f"I didn't understand{said}, so I left that alone. {FORMS}"


def not_understood_again(request: str) -> str:
    """A second request in a row that no form fits: other words, and the way to all that is understood."""
    told = "Try one thing at a time: which line, and how it should read. What can I say? lists all that I know."
    return f'I am sorry, I don\'t understand "{short(request, 120)}" either; nothing changed. {told}'


POLISH = (
    "Your own words stay yours, so I don't polish them by myself. Name a line and say how it should read, or press Shorter; a "
    "review shows which lines say too little."
)
TRANSLATE = (
    "I don't translate: a resume must say exactly what you mean. Send me yours in that language, and I fit it to the same job."
)


def no_answer(question: str) -> str:
    """A question that is no request."""
    return (
        f'I have no answer to "{short(question, 120)}". I know your resume and this posting: Match and Review show how they '
        "stand. To change something, tell me what."
    )


def shall_list(names: Sequence[str], part: str) -> str:
    """Somebody only named a skill or two."""
    return f"Shall I add {listed([short(one, 40) for one in names])} to {short(part, 40)}?"


def list_it(part: str, line: str) -> str:
    """A degree or licence that the person told of: it is theirs to say, and theirs to prove."""
    where = f"I can list it under {short(part, 40)}, in your words"
    return f'{where}: "{short(line, 160)}". They may ask to see the paper. Is it exactly right?'


def not_carried(wishes: Sequence[str]) -> str:
    """Wishes from before the resume was written of which nothing came."""
    said = listed([f'"{short(one, 80)}"' for one in wishes])
    return (
        f"You had asked for {said}, and it no longer fits this resume, so nothing came of it. Say it again if you still want it."
    )


def not_found(words: str) -> str:
    """What was named is not in the resume."""
    return f'I don\'t find "{short(words, 60)}" in your resume. {NOTHING_DONE}'


PHOTO_OUT = "The resume I write has no photo in it."
PHOTO_STAYS = " A photo in your own file stays there until you take it out of it."


def which(words: str) -> str:
    """Several places fit."""
    return f'Which one do you mean by "{short(words, 60)}"?'


CHOICES_DROPPED = "What you chose on the cards of the last version and had not finished is not in this one."
REMOVE, REWORD, KEEP_LINE = "Remove", "Reword", "Keep"
WHICH_DENIED = "Which of these lines is not so?"
NO_SUCH_LINE = "I took that as a no to something in the resume, but found no line that says it. Quote a few words of the line."


def denied_line(text: str) -> str:
    """The line that a denial is about."""
    return f'Your resume says "{short(text, 200)}". Shall I take it out, or how is it right?'


def how_then(text: str) -> str:
    """A denied line is to be put in other words."""
    return f'How is it right? Send the whole line as it should read, instead of "{short(text, 160)}".'


def never_again(terms: Sequence[str]) -> str:
    """A denial of what no line of the resume tells."""
    return f"Noted: never {listed(terms, 'or')}. No line says it, and none will."


def only_job(name: str) -> str:
    """The last job is to go."""
    return f'"{short(name, 120)}" is the only job left: without it the resume shows none. Leave it out all the same?'


def whole_line(text: str) -> str:
    """Before a line goes that was named by a word or two."""
    return f'That stands in this line: "{short(text, 300)}". Leave the whole line out?'


ONLY_THE_PLACE = "Only the place"


def part_of_it(words: str) -> str:
    """A place that is only a part of what a job or school is called."""
    return f'"{short(words, 60)}" is only a part of what stands there. What shall I leave out?'


def whole_entry(name: str) -> str:
    """Before a job or school goes that other words were said about."""
    return f'Leave out "{short(name, 120)}" with all its lines?'


def entry_gone(name: str, lines: int) -> str:
    """A whole job or school is left out."""
    under = f" with its {count(lines, 'line')}" if lines else ""
    return f'Left out as a whole: "{short(name, 120)}"{under}'


def entry_back(name: str) -> str:
    """A whole job or school is there again."""
    return f'Back with all its lines: "{short(name, 120)}"'


def which_employer(new: str) -> str:
    """A name is told, and it is not plain which employer's it is."""
    return f'Which employer is really called "{short(new, 80)}"? They may check it.'


def also_in(name: str, number: int) -> str:
    """A removed skill is still told of elsewhere."""
    return f"{short(name, 40)} also stands in {count(number, 'line')} of your jobs; I left that as it is."


def have_already(names: Sequence[str]) -> str:
    """Skills that are listed."""
    return f"{listed([short(one, 40) for one in names])} {'stands' if len(names) == 1 else 'stand'} there already."


def changed_since(names: Sequence[str]) -> str:
    """What was denied is wanted after all."""
    said = listed([f'"{short(one, 40)}"' for one in names])
    return f"You said no to {said} before. Has that changed?"


def no_such_place(name: str) -> str:
    """A statement about an employer the resume does not have."""
    return f'"{short(name, 60)}" is no job of your resume. New jobs come from your resume file: add it there and send me that.'


def in_the_head(words: str) -> str:
    """A word to be changed that only stands in heads."""
    return f'"{short(words, 60)}" stands in the head of a job or school. {HEADS}'


def where_misread(old: str, new: str) -> str:
    """Words that may have been misread stand in several places."""
    return f'I read "{short(old, 60)}" in more than one place. Where does your document say "{short(new, 60)}"?'


def does_it_say(old: str, new: str) -> str:
    """Words that read plainly are to be others: only the person can see the document."""
    return f'I read "{short(old, 60)}" there. Does your document say "{short(new, 60)}"?'


def no_such_job(name: str) -> str:
    """A date was told of a job that the resume doesn't hold."""
    return f'I find no job at "{short(name, 60)}" in your resume. Nothing changed.'


def when_left(name: str) -> str:
    """Somebody left a job and didn't say when."""
    said = short(name, 60)
    return f'When did you leave {said}? Say it like "I left {said} in May 2024", and I put it into the dates of that job.'


def ends_before(dates: str) -> str:
    """A job would end before it began."""
    return f'That would make it "{short(dates, 60)}", and end before it began. Nothing changed.'


def no_dates(text: str) -> str:
    """Something that can't be dates."""
    return f'"{short(text, 40)}" doesn\'t look like dates to me. Send them like "Mar 2019 - Feb 2021". {NOTHING_DONE}'


def one_sentence(text: str) -> str:
    """A line that can't be shortened without cutting a sentence."""
    return f'"{short(text, 200)}" is a single sentence, and I don\'t cut sentences. Tell me how it should read, or leave it out.'


def needs_facts(claim: str, line: str, *, led: bool = False) -> str:
    """A louder claim: what would have to be told for it, and what stands until then."""
    says = f'Your resume says "{short(line, 200)}". ' if line else ""
    match claim:
        case "number":
            tell = "If a number there is different, tell me in a sentence what was counted and how it was, and I'll write that."
        case "rank":
            ranks = "Ranks and levels come from your resume file."
            tell = f"{ranks} If your part was a bigger one, tell me what you decided and for whom, and I'll write that."
        case "scale":
            tell = "If it went that far, tell me how far exactly and how you know, and I'll write that."
        case _:
            more = "If you led it" if led else "If it was more than that"
            tell = f"{more}, tell me what you decided and who was with you, and I'll write that."
    stays = (
        "Otherwise it stays as it is: an interviewer will ask." if line else "Otherwise it stays out: an interviewer will ask."
    )
    return f"{says}{tell} {stays}"


def bad_field(field: str, value: str) -> str:
    """Contact data that can't be what it should be."""
    shown = short(value, 60)
    return {
        "email": f'"{shown}" doesn\'t look like an e-mail address to me. Send it once more, like jane@example.com.',
        "phone": f'"{shown}" doesn\'t look like a phone number to me. Send it once more, like +49 30 901820.',
        "name": f'"{shown}" doesn\'t look like a name alone. Send the name without titles or degrees.',
        "location": f'"{shown}" doesn\'t look like a place to me. Send it like "Berlin, Germany".',
        "link": f'"{shown}" doesn\'t look like a web address to me. Send it like linkedin.com/in/jane-doe.',
    }[field] + f" {NOTHING_DONE}"


def letters_of_a_name(letters: Sequence[str]) -> str:
    """Letters behind a name that nothing in the resume stands for."""
    named = ", ".join(short(one, 20) for one in letters)
    return (
        f"Letters behind a name are a degree or a licence, and your resume shows none for {named}. If it is yours, tell me "
        f'which, like "I have an RN licence, 2019"; then send the name again. {NOTHING_DONE}'
    )


def headline(value: str) -> str:
    """A headline that nothing in the resume carries."""
    return (
        f'A headline is read as what you are, and your resume doesn\'t say "{short(value, 60)}". I left it as it is; words from '
        "your job titles are fine."
    )


def wrong_kind(heading: str) -> str:
    """A heading that would make other things of a part's lines."""
    return f'Under "{short(heading, 40)}" the lines of that part would read as something else than they are. {NOTHING_DONE}'


SIZES = {"minor": "a minor change", "moderate": "a moderate change", "major": "a major change"}


def done(size: str, number: int) -> str:
    """Above what an edit changed; without a size no wording was touched, only what is printed."""
    if not size:
        return f"Done: version {number}. Every line that is printed reads as before."
    return f"Done, {SIZES[size]}. This is version {number}."


def undone(restored: int, number: int, request: str) -> str:
    """Above what taking back changed, or what an older version changed that was asked for again."""
    return f"{'Taken back' if request == UNDO else 'Done'}. It reads as version {restored} did; this is version {number}."


def reworded(before: str, after: str) -> str:
    """A line that reads otherwise."""
    return f'Before: "{short(before, 220)}"\n  Now: "{short(after, 220)}"'


def taken_out(text: str) -> str:
    """Words of the head of the resume, or of a job or school, that are left out."""
    return f'Taken out: "{short(text, 120)}"'


def added(role: str, text: str, *, back: bool = False) -> str:
    """A line that is new, or there again."""
    return f'{"Back" if back else "Added"}{f" under {short(role, 40)}" if role else ""}: "{short(text, 220)}"'


def gone(role: str, texts: Sequence[str]) -> str:
    """Lines that are left out."""
    shown = listed([f'"{short(text, 120)}"' for text in texts[:3]]) + (f" and {len(texts) - 3} more" if len(texts) > 3 else "")  # noqa: PLR2004 - three are shown
    return f"Left out{f' of {short(role, 40)}' if role else ''}: {shown}"


def order_now(role: str, texts: Sequence[str]) -> str:
    """Another order, by its first items."""
    return f"Order of {short(role, 40)}: {', '.join(short(text, 40) for text in texts[:6])}{' ...' if len(texts) > 6 else ''}"  # noqa: PLR2004 - six are shown


def heading_now(before: str, after: str) -> str:
    """A part has another heading."""
    return f"{short(before, 40)} is now called {short(after, 40)}"


def field_now(field: str, before: str, after: str) -> str:
    """A field of the head reads otherwise."""
    return f"{field}: {short(before, 60) or 'none'} -> {short(after, 60) or 'left out'}"


def proof(source: str, quote: str) -> str:
    """Where the words of an edit stand."""
    return f'Proof: {source}: "{short(quote, 160)}"'


def says_more(reasons: Sequence[str]) -> str:
    """A model's wordings all claimed what nobody said."""
    why = f": {short(' '.join(reasons), 300)}" if reasons else "."
    return (
        f"I couldn't do that without saying more than you told me{why} {NOTHING_DONE} If there "
        "is a fact behind it, tell me what you did, where, and what came of it, and I'll write that."
    )


def not_told(new: Sequence[str]) -> str:
    """A wording holds words that nothing told says."""
    return f"{listed([f'“{short(one, 40)}”' for one in new[:3]])} {'is' if len(new) == 1 else 'are'} not in your own words."


def in_part(reasons: Sequence[str]) -> str:
    """Something of a request could be done, the rest would have claimed what nobody said."""
    return f"A part of it I left out: {short(' '.join(reasons), 300)}"


def refused(reasons: Sequence[str]) -> str:
    """An edit that its own words do not carry."""
    return f"I didn't do that: {short(' '.join(reasons), 300)}"


def waits(reasons: Sequence[str]) -> str:
    """An edit whose wording the person must approve."""
    return f"One change waits for your word, under Changes: {short(' '.join(reasons), 300)}"
