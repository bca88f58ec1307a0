"""${message}"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = "${up_revision}"
down_revision = ${"None" if down_revision is None else chr(34) + down_revision + chr(34)}


def upgrade() -> None:
    """Forward."""
    ${upgrades if upgrades else "pass"}

