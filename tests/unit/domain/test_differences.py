"""What tells takes apart is shown, and nothing else."""

from __future__ import annotations

import msgspec

from hailuo_desktop.domain.differences import Difference, differences
from tests.support.builders import a_job


def test_the_same_request_has_none() -> None:
    job = a_job()
    assert differences([job, msgspec.structs.replace(job, id="other")]) == ()


def test_words_model_and_fields_are_told_in_the_order_of_the_jobs() -> None:
    one = a_job()
    other = msgspec.structs.replace(
        one,
        model="another/model",
        request=msgspec.structs.replace(one.request, prompt="Other words", fields={"go_fast": True}),
    )
    found = {each.name: each.values for each in differences([one, other])}
    assert found["prompt"] == (one.request.prompt, "Other words")
    assert found["model"] == (one.model, "another/model")
    assert found["go_fast"] == ("", True)


def test_takes_differ_in_their_seed() -> None:
    one = a_job(fields={"seed": 1}, seed_field="seed")
    other = msgspec.structs.replace(one, fields={"seed": 2})
    assert differences([one, other]) == (Difference(name="seed", values=(1, 2)),)
