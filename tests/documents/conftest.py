"""A sandbox, a reader and a writer for each test module, and closed after it."""

from collections.abc import AsyncIterator

import pytest_asyncio

from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    shared = Sandbox()
    yield shared
    await shared.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def reader(sandbox: Sandbox) -> AsyncIterator[DocumentReader]:
    reader = DocumentReader(sandbox)
    yield reader
    await reader.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def writer(sandbox: Sandbox) -> AsyncIterator[DocumentWriter]:
    writer = DocumentWriter(sandbox)
    yield writer
    await writer.close()
