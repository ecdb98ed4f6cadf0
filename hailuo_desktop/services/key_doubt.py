"""Before a key is blamed for a refused call, the provider is asked whether it accepts the key elsewhere."""

from __future__ import annotations

import asyncio
import logging

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import Provider

PATIENCE = 20.0
"""Seconds that the provider has to say so."""

log = logging.getLogger(__name__)


async def reconsidered(error: AppError, provider: Provider) -> AppError:
    """The error of a call, as it looks after its refusal of the key was checked. Never raises.

    What is not about the key comes back as it is. Nothing here costs or changes anything.
    """
    if error.kind is not ErrorKind.KEY_REFUSED:
        return error
    try:
        async with asyncio.timeout(PATIENCE):
            await provider.check_key()
    except AppError as second:
        if second.kind is not ErrorKind.KEY_NOT_JUDGED:
            return error
    except TimeoutError:
        return error
    except Exception:
        log.exception("checking a key that was refused")
        return error
    return AppError(
        ErrorKind.KEY_NOT_JUDGED,
        facts=error.facts,
        message=error.message,
        request_id=error.request_id,
        charge=error.charge,
        delivery=error.delivery,
    )
