"""The engine around the flow: one turn is load, step, commit; then delivery. Long work runs beside it, never inside."""

import asyncio
import logging
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core import phrases
from core.chat import ChatRef, Incoming, MessageRef, Outgoing
from core.codes import new_code
from core.conversation.delivery import STATUS, Delivery
from core.conversation.events import Context, Decision, Event, Failed, Finished, Invoked, LeftAlone, Said, Say
from core.conversation.flow import step
from core.conversation.gathering import Batch, next_batch
from core.conversation.live import Live
from core.conversation.replies import has_current
from core.conversation.state import Desk, Person, Thread, Working
from core.conversation.surroundings import Surroundings, Terms
from core.conversation.tasks import Job, Tools
from core.errors import Conflict
from core.ports import Form, LaneMaker, Lanes, Messenger, Note, Received, Turn, Work

log = logging.getLogger(__name__)

KEPT_AGAINST_DUPLICATES = timedelta(hours=48)
CODE = 4  # characters of an error that a person can quote and the log can find


@dataclass(slots=True)
class Running:
    """A task at work, and where it reports."""

    task: str
    live: Live
    job: asyncio.Task[None]
    work: Job


class Engine:
    """Takes in what people say (it is the platforms' Sink) and sees to it that everything gets its answer."""

    def __init__(
        self,
        tools: Tools,
        messengers: Mapping[str, Messenger],
        lanes: LaneMaker,
        patience_hours: float = 24.0,
        terms: Terms | None = None,
    ) -> None:
        self._tools, self._store, self._clock = tools, tools.store, tools.clock
        self._messengers = messengers
        self.surroundings = Surroundings(self._store, self._clock, terms)
        self._patience = patience_hours
        self._delivery = Delivery(self._store, messengers, self._clock, self._status_posted)
        self.lanes: Lanes = lanes(self._drain)
        self.outgoing: Lanes = lanes(self._delivery.deliver)
        self._running: dict[str, Running] = {}
        self._own: dict[str, list[Batch]] = {}
        self._timers: dict[str, asyncio.Task[None]] = {}

    # the platforms' side

    async def accept(self, incoming: Incoming) -> None:
        """Commit it to the inbox and see to it soon."""
        if lane := await self._store.accept(incoming):
            self.lanes.wake(lane)

    async def form(self, platform: str, person: str, button: str) -> Form | None:
        """The form behind a button; None when its question is no longer the open one."""
        lane = await self._store.lane(platform, person)
        record = await self._store.button(lane, button) if lane else None
        if lane is None or record is None or not record.form:
            return None
        thread = (await self._store.desk(lane, ChatRef(platform, ""), record.thread)).thread
        if thread is None or not has_current(thread) or record.args.get("question") != str(len(thread.answers)):
            return None
        return Form(record.label, "Your answer", record.form)

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        """The last accepted message per chat."""
        return await self._store.last_seen(platform)

    # start, rest and end

    async def recover(self) -> None:
        """Go on where the last run stopped: tasks from their last stored stage, inboxes and outboxes from their first row."""
        for work in await self._store.working():
            await self._resume(work)
        await self._wake_waiting()

    async def _wake_waiting(self) -> None:
        for lane in {*await self._store.waiting(), *self._own}:
            self.lanes.wake(lane)
            self.outgoing.wake(lane)

    def _happened(self, lane: str, batch: Batch) -> None:
        """Something that nobody said: the end of a task, or time gone by. It goes before what waits in the inbox."""
        waiting = self._own.setdefault(lane, [])
        if batch not in waiting:
            waiting.append(batch)
        self.lanes.wake(lane)

    async def sweep(self) -> None:
        """Close questions left alone too long, take up lanes that trouble stopped, and forget ids that can't come again."""
        now = self._clock.now()
        for work in await self._store.idle(now - timedelta(hours=self._patience)):
            if work.chat.platform in self._messengers:
                self._happened(work.person, Batch(LeftAlone(), work.chat, thread=work.thread))
        await self._wake_waiting()
        await self._store.forget_seen(now - KEPT_AGAINST_DUPLICATES)

    async def rest(self) -> None:
        """Wait until nothing is left to do: no inbox, no task, no outbox, no open gathering window."""
        while True:
            for lane in self._own:
                self.lanes.wake(lane)
            jobs = [one.job for one in self._running.values()] + list(self._timers.values())
            if jobs:
                await asyncio.wait(jobs)
            await self.lanes.drain()
            await self.outgoing.drain()
            if not self._running and not self._timers and not self._own:
                return

    async def close(self) -> None:
        """Stop where things stand: everything unfinished is in the store."""
        await self.lanes.close()
        jobs = [*(one.job for one in self._running.values()), *self._timers.values()]
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)
        await self.outgoing.close()

    # one lane

    async def _drain(self, lane: str) -> None:
        while True:
            if own := self._own.get(lane):
                if await self._turn(lane, own[0]):
                    own.pop(0)
                if not own:
                    del self._own[lane]
                continue
            rows = [row for row in await self._store.inbox(lane) if row.incoming.chat.platform in self._messengers]
            batch = await self._next(lane, rows) if rows else None
            if self._own.get(lane):
                continue  # a task came to its end meanwhile, and its end goes first
            if batch is None:
                return
            committed = await self._turn(lane, batch)
            if committed and len(batch.done) == len(rows):
                return  # whatever came meanwhile has woken this lane once more

    async def _next(self, lane: str, rows: Sequence[Received]) -> Batch | None:
        """The next event of this person, or None: a task runs, or a gathering window is still open."""
        found = await next_batch(self._store, lane, rows, self._messengers, self._clock.now(), busy=lane in self._running)
        if isinstance(found, float):
            self._wake_in(lane, found)
            return None
        if found and (timer := self._timers.pop(lane, None)):
            timer.cancel()
        return found

    def _wake_in(self, lane: str, seconds: float) -> None:
        async def later() -> None:
            await self._clock.sleep(seconds)
            del self._timers[lane]
            self.lanes.wake(lane)

        if lane not in self._timers:
            self._timers[lane] = asyncio.create_task(later(), name=f"gathering {lane}")

    # one turn

    async def _turn(self, lane: str, batch: Batch) -> bool:
        """Load, step, commit. False when somebody else committed first: then look at the inbox again."""
        desk = await self._store.desk(lane, batch.chat, batch.thread)
        decision = await self._decide(desk, batch)
        try:
            await self._store.commit(_turn_of(desk, batch, decision))
        except Conflict:
            return False
        if decision.erase:
            self._delivery.erased.add(decision.erase)
        if decision.stopped:
            await self._interrupt(lane)
        if decision.say or decision.status:
            self.outgoing.wake(lane)
        if decision.task and decision.thread:
            self._start(await self.surroundings.as_listed(decision.person), batch.chat, decision.thread)
        return True

    async def _decide(self, desk: Desk, batch: Batch) -> Decision:
        capabilities = self._messengers[batch.chat.platform].capabilities
        context = await self.surroundings.context(desk, batch.event, capabilities)
        try:
            if isinstance(batch.event, Finished | Said):
                return await asyncio.to_thread(step, desk, batch.event, context)
            return step(desk, batch.event, context)
        except Exception:
            code = new_code(CODE)
            log.exception("error %s in a turn", code)
            return _apology(desk, batch.event, code, context)

    # tasks

    def _start(self, person: Person, chat: ChatRef, thread: Thread) -> None:
        messenger = self._messengers[chat.platform]
        live = Live(messenger, self._clock)
        if not isinstance(thread.state, Working):
            raise TypeError("only a working thread has a task")
        work = Job(self._tools, person, thread, thread.state.task, messenger, live.say)
        task = thread.state.task.id
        run = self._run(person.id, chat, thread.id, task, work)
        self._running[person.id] = Running(task, live, asyncio.create_task(run, name=f"task {task}"), work)

    async def _run(self, lane: str, chat: ChatRef, thread: str, task: str, work: Job) -> None:
        try:
            end: Finished | Failed = Finished(task, await work.run())
        except Exception:
            code = new_code(CODE)
            log.exception("error %s in a task", code)
            end = Failed(task, code)
        await self._running[lane].live.close()
        self._running.pop(lane, None)
        self._happened(lane, Batch(end, chat, thread=thread))

    async def _interrupt(self, lane: str) -> None:
        running = self._running.pop(lane, None)
        if running is None:
            return
        running.job.cancel()
        await asyncio.gather(running.job, return_exceptions=True)
        await running.live.close()
        await running.work.given_up()
        self.lanes.wake(lane)

    async def _resume(self, work: Work) -> None:
        desk = await self._store.desk(work.person, work.chat, work.thread)
        if desk.thread is None or not isinstance(desk.thread.state, Working) or work.chat.platform not in self._messengers:
            return
        if work.person in self._running:
            failed = Failed(desk.thread.state.task.id, new_code(CODE))
            self._happened(work.person, Batch(failed, work.chat, thread=work.thread))
        else:
            self._start(await self.surroundings.as_listed(desk.person), work.chat, desk.thread)

    def _status_posted(self, task: str, ref: MessageRef, message: Outgoing) -> None:
        for running in self._running.values():
            if running.task == task:
                running.live.attach(ref, message.buttons, message.text)


def _turn_of(desk: Desk, batch: Batch, decision: Decision) -> Turn:
    """What a decision commits: buttons get their opaque ids, messages their keys, the status message its name."""
    thread = decision.thread
    running = desk.thread.state.task.id if desk.thread and isinstance(desk.thread.state, Working) else ""
    about = (thread or desk.thread) if not decision.erase else None
    notes = [_placed(_note(batch.chat, one, running, about), one, batch) for one in decision.say]
    if decision.status and decision.task:
        notes.append(replace(_note(batch.chat, decision.status, "", about), key=f"{STATUS}{decision.task.id}"))
    exports = decision.task is not None and decision.task.kind in {"export", "machine"}
    return Turn(
        decision.person,
        batch.chat,
        thread,
        opens=thread is not None and isinstance(batch.event, Said | Invoked) and not exports,
        notes=tuple(notes),
        done=batch.done,
        erase=decision.erase,
        redeem=decision.redeem,
    )


def _note(chat: ChatRef, say: Say, running: str, about: Thread | None) -> Note:
    message = say.outgoing()
    message = replace(message, buttons=tuple(replace(one, id=secrets.token_urlsafe(12)) for one in message.buttons))
    file = say.file.id if say.file else ""
    return Note(
        secrets.token_hex(12), chat, message, file=file, over=running if say.over else "", thread=about.id if about else ""
    )


def _placed(note: Note, say: Say, batch: Batch) -> Note:
    """A message that takes the place of the one whose button was pressed knows which one that is."""
    pressed = batch.event.message if isinstance(batch.event, Invoked) else ""
    return replace(note, onto=MessageRef(batch.chat, pressed)) if say.flip and pressed else note


def _apology(desk: Desk, event: Event, code: str, context: Context) -> Decision:
    """A turn broke: say so. A task's end that broke it frees the thread, or it would wait for ever."""
    if isinstance(event, Finished):
        return step(desk, Failed(event.task, code), context)
    return Decision(desk.person, say=(Say(phrases.broke(code)),))
