"""Words to somebody who puts right what their resume says: what it would say, asked before it does."""

from core.phrases import short


def shall_it_say(old: str, new: str, *, name: bool = True) -> str:
    """Before a head reads otherwise than in what was sent: only the person can know. `name`: it is an employer's."""
    asked = f'Your resume says "{short(old, 200)}". Shall it say "{short(new, 200)}"?'
    return f"{asked} Press Yes only if that is really the name: they may check it." if name else asked


def is_the_number(old: str, new: str, number: str) -> str:
    """Before a line of the resume says another number: only the person can know it."""
    return f"{shall_it_say(old, new, name=False)} An interviewer will ask: is it {short(number, 20)}?"


def how_does_it_read(old: str) -> str:
    """Something is wrong in the head of a job or school, and the person didn't say in which words."""
    return f'Your resume says "{short(old, 80)}". How should it read? Send the whole of it.'


def under_another(job: str) -> str:
    """A line stands under a job that it is not of."""
    return (
        "I leave the names of your jobs as they are. If a line stands under the wrong one, quote a few of its words and say "
        f'"remove", then tell me what you did with its job in the sentence: "At {job} I ...".'
    )
