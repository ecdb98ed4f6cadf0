"""MiniMax as a whole: its regions, its key, and the pictures it is sent."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import Delivery, ErrorKind
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    LinkTrust,
    PictureUpload,
    Provider,
    SubmissionOrder,
)
from hailuo_desktop.providers.minimax import MINIMAX_URLS, MinimaxProvider, Region, is_second, region_of
from tests.support.atlas_simulator import KEY
from tests.support.minimax_calls import CLIENTS, FINE, HTML, TEXT, call, changed, failing, minimax
from tests.support.minimax_simulator import MinimaxSimulator
from tests.support.pictures import save_picture


@pytest.fixture
def simulator() -> Iterator[MinimaxSimulator]:
    with MinimaxSimulator() as simulator:
        yield simulator


@pytest.fixture
def provider(simulator: MinimaxSimulator) -> MinimaxProvider:
    return minimax(simulator)


def with_picture(model: str, field: str, path: Path, **fields: Any) -> Any:
    """A question: upload the picture, and order with it."""

    async def run(provider: MinimaxProvider) -> Accepted:
        picture = PictureUpload(field=field, path=path, media_type="image/jpeg")
        reference = await provider.upload(picture)
        return await provider.submit(SubmissionOrder(model=model, fields={**fields, field: reference}))

    return run


class TestItself:
    def test_is_a_provider(self, provider: MinimaxProvider) -> None:
        whole: Provider = provider
        assert (whole.id, whole.label, whole.needs_key) == ("minimax", "MiniMax", True)
        assert whole.cancel_power is CancelPower.ONLY_QUEUED
        assert whole.link_trust is LinkTrust.LOOPBACK

    @pytest.mark.parametrize(
        ("address", "region"),
        [
            ("https://api.minimax.io", Region.GLOBAL),
            ("https://API.MINIMAXI.COM/", Region.MAINLAND),
            ("https://api.minimax.cn", Region.MAINLAND),
            ("https://minimax.io.example.test", None),
            ("https://notminimax.io", None),
            ("http://127.0.0.1:8000", None),
            ("nonsense", None),
            ("", None),
        ],
    )
    def test_knows_its_regions(self, address: str, region: Region | None) -> None:
        for otherwise in Region:
            assert region_of(address, otherwise) is (region or otherwise)

    @pytest.mark.parametrize("region", Region)
    def test_asks_public_hosts(self, region: Region) -> None:
        async def key() -> str:
            return KEY

        provider = MinimaxProvider(CLIENTS, key, region=region)
        assert provider.link_trust is LinkTrust.PUBLIC
        assert MINIMAX_URLS[region].startswith("https://api.minimax")

    def test_each_model_belongs_to_one_version(self) -> None:
        assert [is_second(m) for m in ("MiniMax-H3", "MiniMax-H3-Max")] == [True, True]
        assert not any(
            map(is_second, ("MiniMax-Hailuo-02", "S2V-01", "T2V-01-Director", "MiniMax-Hailuo-2.3"))
        )

    def test_tells_no_price_and_cannot_cancel(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator
    ) -> None:
        async def run(provider: MinimaxProvider) -> Any:
            return await provider.quote(TEXT), await provider.cancel("424010985738600")

        assert call(provider, run) == (None, False)
        assert not simulator.requests


class TestKeyCheck:
    def test_a_good_key(self, provider: MinimaxProvider, simulator: MinimaxSimulator) -> None:
        assert call(provider, MinimaxProvider.check_key) == Account()
        assert not simulator.submissions

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (200, HTML, ErrorKind.PROVIDER_TROUBLE),
            (200, {}, ErrorKind.PROVIDER_TROUBLE),
            (200, [], ErrorKind.PROVIDER_TROUBLE),
            (200, {"status": "Success"}, ErrorKind.ANSWER_UNREADABLE),
            (403, HTML, ErrorKind.EDGE_BLOCKED),
            (429, HTML, ErrorKind.RATE_LIMITED),
            (302, "", ErrorKind.PROVIDER_TROUBLE),
            (502, HTML, ErrorKind.PROVIDER_TROUBLE),
        ],
    )
    def test_what_says_nothing_of_the_key(
        self,
        provider: MinimaxProvider,
        simulator: MinimaxSimulator,
        status: int,
        body: Any,
        kind: ErrorKind,
    ) -> None:
        simulator.fail_next("status", status=status, body=body)
        assert failing(provider, MinimaxProvider.check_key).kind is kind

    def test_a_wrong_path_is_not_blamed_on_the_key(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator
    ) -> None:
        simulator.fail_next("status", status=404, body="404 page not found")
        assert call(provider, MinimaxProvider.check_key) == Account()
        simulator.fail_next("status", status=401, body={"base_resp": {"status_code": 1004}})
        assert call(provider, MinimaxProvider.check_key) == Account()
        assert [request.path for request in simulator.requests[-2:]] == [
            "/v1/query/video_generation",
            "/v1/files/retrieve",
        ]

    def test_where_no_path_is_known_the_address_is_wrong_and_not_the_key(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator
    ) -> None:
        for endpoint in ("status", "file"):
            simulator.fail_next(endpoint, status=404, body="404 page not found")
        assert failing(provider, MinimaxProvider.check_key).kind is ErrorKind.KEY_NOT_JUDGED


class TestRegions:
    """A key works only where it was made: the other region is asked before the key itself is blamed."""

    @pytest.fixture
    def elsewhere(self) -> Iterator[MinimaxSimulator]:
        with MinimaxSimulator(key="sk-api-of-the-other-region") as running:
            yield running

    def asking(self, here: MinimaxSimulator, there: str, key: str) -> MinimaxProvider:
        async def source() -> str:
            return key

        return MinimaxProvider(CLIENTS, source, origin=here.origin, elsewhere=there)

    def test_a_key_of_the_other_region_is_recognised(
        self, simulator: MinimaxSimulator, elsewhere: MinimaxSimulator
    ) -> None:
        provider = self.asking(simulator, elsewhere.origin, elsewhere.key)
        failure = failing(provider, MinimaxProvider.check_key)
        assert (failure.kind, failure.facts["other_region"]) == (ErrorKind.KEY_REFUSED, "accepts")
        message = wording.describe(failure, provider="minimax")
        assert message.title == "Key of the other region"
        assert message.action is wording.Action.CHOOSE_REGION
        assert [request.method for request in elsewhere.requests] == ["GET"]

    def test_a_key_of_neither(self, simulator: MinimaxSimulator, elsewhere: MinimaxSimulator) -> None:
        provider = self.asking(simulator, elsewhere.origin, "sk-api-of-nobody")
        failure = failing(provider, MinimaxProvider.check_key)
        assert failure.facts["other_region"] == "refuses"
        message = wording.describe(failure, provider="minimax")
        assert "neither of its regions" in message.text
        assert message.action is wording.Action.ENTER_KEY

    def test_where_the_other_cannot_be_asked_it_stays_open(self, simulator: MinimaxSimulator) -> None:
        provider = self.asking(simulator, "http://127.0.0.1:9", "sk-api-of-nobody")
        failure = failing(provider, MinimaxProvider.check_key)
        assert "other_region" not in failure.facts
        assert "It may belong to its other region" in wording.describe(failure, provider="minimax").text

    def test_a_good_key_is_shown_to_one_region_only(
        self, simulator: MinimaxSimulator, elsewhere: MinimaxSimulator
    ) -> None:
        assert call(self.asking(simulator, elsewhere.origin, KEY), MinimaxProvider.check_key) == Account()
        assert not elsewhere.requests

    @pytest.mark.parametrize(
        ("origin", "may_be_asked"),
        [
            ("", True),
            ("https://api.minimaxi.com", True),
            ("https://gateway.example.test/minimax", False),
            ("http://127.0.0.1:8000", False),
        ],
    )
    def test_a_key_for_another_address_is_shown_to_nobody_else(self, origin: str, may_be_asked: bool) -> None:
        async def key() -> str:
            return KEY

        assert MinimaxProvider(CLIENTS, key, origin=origin)._may_ask_elsewhere is may_be_asked


class TestPictures:
    @pytest.mark.parametrize(
        ("name", "media_type"),
        [("in.png", "image/png"), ("in.jpg", "image/jpeg"), ("in.webp", "image/webp")],
    )
    @pytest.mark.parametrize("disguise", ["", "holiday in.jpeg", "湖 100%.png"])
    def test_are_labelled_as_what_they_are(
        self,
        provider: MinimaxProvider,
        simulator: MinimaxSimulator,
        tmp_path: Path,
        name: str,
        media_type: str,
        disguise: str,
    ) -> None:
        """Whatever the file is called, and whatever the order says of it."""
        path = save_picture(tmp_path / name)
        if disguise:
            path = path.rename(tmp_path / disguise)
        call(provider, with_picture("MiniMax-Hailuo-02", "first_frame_image", path))
        (sent,) = (json.loads(request.body) for request in simulator.submissions)
        label, _, content = sent["first_frame_image"].partition(";base64,")
        assert label == f"data:{media_type}"
        assert base64.b64decode(content) == path.read_bytes()
        assert len(simulator.jobs) == 1

    def test_first_and_last_frame(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, tmp_path: Path
    ) -> None:
        async def run(provider: MinimaxProvider) -> Accepted:
            fields = {
                field: await provider.upload(
                    PictureUpload(field=field, path=save_picture(path), media_type=media_type)
                )
                for field, path, media_type in (
                    ("first_frame_image", tmp_path / "a.png", "image/png"),
                    ("last_frame_image", tmp_path / "b.jpg", "image/jpeg"),
                )
            }
            return await provider.submit(SubmissionOrder(model="MiniMax-Hailuo-02", fields={**fields}))

        call(provider, run)
        (sent,) = (json.loads(request.body) for request in simulator.submissions)
        assert sent["first_frame_image"].startswith("data:image/png;")
        assert sent["last_frame_image"].startswith("data:image/jpeg;")

    def test_a_subject(self, provider: MinimaxProvider, simulator: MinimaxSimulator, tmp_path: Path) -> None:
        call(provider, with_picture("S2V-01", "subject_reference", save_picture(tmp_path / "in.png")))
        (sent,) = (json.loads(request.body) for request in simulator.submissions)
        ((subject),) = sent["subject_reference"]
        assert subject["type"] == "character"
        assert [image[:22] for image in subject["image"]] == ["data:image/png;base64,"]

    @pytest.mark.parametrize("link", ["https://pictures.example.test/a.png", "data:image/png;base64,AAAA"])
    def test_a_public_link_goes_as_it_is(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, link: str
    ) -> None:
        order = SubmissionOrder(model="I2V-01", fields={"first_frame_image": link})
        simulator.fail_next("submit", status=200, body={"task_id": "7", "base_resp": FINE})
        call(provider, lambda p: p.submit(order))
        assert json.loads(simulator.submissions[0].body)["first_frame_image"] == link

    def test_what_the_journal_keeps_is_a_reference(self, provider: MinimaxProvider, tmp_path: Path) -> None:
        path = save_picture(tmp_path / "in.png", 2000, 1500)
        picture = PictureUpload(field="first_frame_image", path=path, media_type="image/png")
        reference = call(provider, lambda p: p.upload(picture))
        assert len(reference) < 500
        assert path.name in reference

    def test_no_text_names_a_file(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, tmp_path: Path
    ) -> None:
        """A prompt that looks like a reference is a prompt."""
        reference = save_picture(tmp_path / "secret.png").as_uri()
        call(provider, lambda p: p.submit(changed(TEXT, prompt=reference)))
        assert json.loads(simulator.submissions[0].body)["prompt"] == reference

    @pytest.mark.parametrize(
        ("reference", "kind"),
        [
            ("file:///nowhere/in.png", ErrorKind.PICTURE_MISSING),
            ("nonsense", ErrorKind.PICTURE_MISSING),
            ("http://pictures.example.test/a.png", ErrorKind.PICTURE_MISSING),
            ("", ErrorKind.PICTURE_MISSING),
        ],
    )
    def test_a_picture_that_is_gone_stops_the_order(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, reference: str, kind: ErrorKind
    ) -> None:
        order = SubmissionOrder(model="I2V-01", fields={"first_frame_image": reference})
        failure = failing(provider, lambda p: p.submit(order))
        assert (failure.kind, failure.delivery) == (kind, Delivery.NOT_SENT)
        assert not simulator.requests

    @pytest.mark.parametrize("content", [b"", b"\x89PNG", b"GIF89a" + bytes(50), b"no picture at all"])
    def test_a_file_that_is_none_it_takes(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, tmp_path: Path, content: bytes
    ) -> None:
        path = tmp_path / "in.png"
        path.write_bytes(content)
        picture = PictureUpload(field="first_frame_image", path=path, media_type="image/png")
        assert failing(provider, lambda p: p.upload(picture)).kind is ErrorKind.PICTURE_UNREADABLE
        order = SubmissionOrder(model="I2V-01", fields={"first_frame_image": path.as_uri()})
        assert failing(provider, lambda p: p.submit(order)).delivery is Delivery.NOT_SENT
        assert not simulator.requests
