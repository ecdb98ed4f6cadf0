"""The address of a proxy as people write it, without a login in it."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.proxy import proxy_address, with_login


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("  ", ""),
        ("proxy.test:3128", "http://proxy.test:3128"),
        (" HTTP://Proxy.Test:3128/ ", "http://proxy.test:3128"),
        ("https://proxy.test:8443", "https://proxy.test:8443"),
        ("10.0.0.1:80", "http://10.0.0.1:80"),
        ("http://[::1]:3128", "http://[::1]:3128"),
    ],
)
def test_addresses(typed: str, address: str) -> None:
    assert proxy_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "proxy.test",
        "proxy.test:",
        "proxy.test:99999",
        "proxy.test:x",
        "socks5://proxy.test:1080",
        "http://me:secret@proxy.test:3128",
        "me@proxy.test:3128",
        "http://proxy.test:3128/path",
        "http://proxy.test:3128?x",
        "http://pro xy.test:3128",
        "http://:3128",
        "http://[::1",
        "代理:3128",
    ],
)
def test_what_is_none(typed: str) -> None:
    with pytest.raises(AppError) as caught:
        proxy_address(typed)
    assert caught.value.kind is ErrorKind.PROXY_INVALID
    assert "secret" not in str(caught.value.facts)


@given(st.text(max_size=40))
def test_whatever_is_typed_it_is_an_address_or_none(typed: str) -> None:
    try:
        address = proxy_address(typed)
    except AppError:
        return
    assert proxy_address(address) == address


@given(st.text(min_size=1, max_size=20), st.text(max_size=20))
def test_a_login_comes_back_as_it_was(user: str, password: str) -> None:
    try:
        parts = urlsplit(with_login("http://proxy.test:3128", user, password))
    except UnicodeEncodeError:
        return  # lone surrogates are no text
    assert (parts.hostname, parts.port) == ("proxy.test", 3128)
    assert unquote(parts.username or "") == user
    assert unquote(parts.password or "") == password


def test_without_a_name_there_is_no_login() -> None:
    assert with_login("http://proxy.test:3128", "", "secret") == "http://proxy.test:3128"
