"""What a text that was sent is taken for: a resume, a posting or neither, with what it says."""

from dataclasses import replace

from core.conversation.events import Reading
from core.conversation.state import Intake, StoredFile
from core.resume import several
from core.resume.markup import bare
from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.posting import parse_posting
from core.tailoring.recognise import recognise


def understand(intake: Intake, source: Source, file: StoredFile | None) -> Reading:
    """What a text is, and what it says. The person's own word for it counts more than its looks."""
    if not source.text.strip():
        return Reading(intake, file=file, failure="empty")
    kind = intake.role or recognise(source.text, intake.name).kind
    if kind == "resume" and (found := several.resumes(source)):
        return Reading(intake, source, kind, file=file, people=tuple(one.contact.name for one in found))
    source = legible(source) if kind == "posting" else source
    return Reading(
        intake,
        source,
        kind,
        resume=parse(source) if kind == "resume" else None,
        posting=parse_posting(source.text) if kind == "posting" else None,
        file=file,
    )


def legible(posting: Source) -> Source:
    """A posting as it is read and quoted: what was copied with its markup goes without."""
    return replace(posting, text=bare(posting.text), pages=(), marks=()) if bare(posting.text) != posting.text else posting
