"""The limit of jobs at once: in order, never over it by waiting, and cancelling gives the place on."""

from __future__ import annotations

import asyncio

from hailuo_desktop.services.slots import Slots


def test_first_come_first_served_within_the_limit() -> None:
    async def body() -> None:
        slots = Slots(2)
        order: list[int] = []

        async def job(number: int) -> None:
            await slots.acquire()
            order.append(number)

        tasks = [asyncio.ensure_future(job(number)) for number in range(5)]
        for expected in ([0, 1], [0, 1, 2], [0, 1, 2, 3]):
            for _ in range(3):
                await asyncio.sleep(0)
            assert order == expected
            slots.release()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(body())


def test_a_place_taken_without_asking_counts() -> None:
    async def body() -> None:
        slots = Slots(1)
        slots.take()
        slots.take()
        waiting = asyncio.ensure_future(slots.acquire())
        await asyncio.sleep(0)
        slots.release()
        await asyncio.sleep(0)
        assert not waiting.done()
        slots.release()
        await asyncio.wait_for(waiting, 1)

    asyncio.run(body())


def test_cancelling_in_the_moment_of_being_served_loses_no_place() -> None:
    async def body() -> None:
        slots = Slots(1)
        await slots.acquire()
        first = asyncio.ensure_future(slots.acquire())
        second = asyncio.ensure_future(slots.acquire())
        await asyncio.sleep(0)
        slots.release()  # serves the first, which is cancelled before it runs
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        await asyncio.wait_for(second, 1)
        slots.release()
        await asyncio.wait_for(slots.acquire(), 1)

    asyncio.run(body())


def test_cancelled_in_the_moment_before_a_place_comes_free_it_ends_as_cancelled() -> None:
    async def body() -> None:
        slots = Slots(1)
        await slots.acquire()
        waiting = asyncio.ensure_future(slots.acquire())
        await asyncio.sleep(0)
        waiting.cancel()
        slots.release()  # passes the cancelled one over, before that one has heard of it
        (ended,) = await asyncio.gather(waiting, return_exceptions=True)
        assert isinstance(ended, asyncio.CancelledError)
        await asyncio.wait_for(slots.acquire(), 1)

    asyncio.run(body())


def test_another_limit_lets_those_in_who_wait_and_turns_nobody_out() -> None:
    async def body() -> None:
        slots = Slots(1)
        await slots.acquire()
        waiting = [asyncio.ensure_future(slots.acquire()) for _ in range(3)]
        await asyncio.sleep(0)
        slots.resize(3)
        await asyncio.wait_for(asyncio.gather(*waiting[:2]), 1)
        assert not waiting[2].done()
        slots.resize(1)
        slots.release()
        slots.release()
        await asyncio.sleep(0)
        assert not waiting[2].done()
        slots.release()
        await asyncio.wait_for(waiting[2], 1)

    asyncio.run(body())
