"""Where the corpus, the cases and the specifications lie, when they are there: `shared/` beside the project's folder."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpus"
CASES = SHARED / "cases"
SPECS = SHARED / "specs"

needs_shared = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus beside the project is not here")
