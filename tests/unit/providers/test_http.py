"""How connections are made: which proxy, which certificates, and nothing before it is needed."""

from __future__ import annotations

import ssl
import subprocess
import sys

import certifi
import pytest

from hailuo_desktop.providers import http
from hailuo_desktop.providers.http import is_loopback, system_proxy, system_tls


@pytest.mark.parametrize("module", ["base", "http", "api_client", "atlas", "download"])
def test_importing_loads_no_http(module: str) -> None:
    loaded = "{'httpx', 'httpcore', 'anyio', 'truststore'} & {*sys.modules}"
    code = f"import sys, hailuo_desktop.providers.{module}; print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("LOCALHOST", True),
        ("127.0.0.1", True),
        ("127.255.0.3", True),
        ("::1", True),
        ("localhost.example.test", False),
        ("127.1", False),
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("", False),
    ],
)
def test_loopback_as_written(host: str, here: bool) -> None:
    assert is_loopback(host) is here


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's settings count, too")
@pytest.mark.parametrize(
    ("environment", "host", "proxy"),
    [
        ({}, "api.test", None),
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, "api.test", "http://proxy.test:3128"),
        ({"https_proxy": "proxy.test:3128"}, "api.test", "http://proxy.test:3128"),
        ({"ALL_PROXY": "http://proxy.test:3128"}, "api.test", "http://proxy.test:3128"),
        ({"HTTP_PROXY": "http://proxy.test:3128"}, "api.test", None),
        ({"HTTPS_PROXY": "http://proxy.test:3128", "NO_PROXY": "api.test"}, "api.test", None),
        ({"HTTPS_PROXY": "http://proxy.test:3128", "no_proxy": ".test"}, "api.test", None),
        ({"HTTPS_PROXY": "http://proxy.test:3128", "NO_PROXY": "*"}, "api.test", None),
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, "127.0.0.1", None),
        ({"ALL_PROXY": "http://proxy.test:3128"}, "localhost", None),
    ],
)
def test_proxy_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], host: str, proxy: str | None
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert system_proxy("https", host) == proxy


class TestTls:
    def test_nothing_is_believed_unchecked(self) -> None:
        context = system_tls()
        assert context.verify_mode is ssl.CERT_REQUIRED
        assert context.check_hostname

    @pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system is asked itself")
    @pytest.mark.parametrize("candidates", [(), ("/does/not/exist", certifi.where())])
    def test_where_openssl_finds_no_list_another_is_taken(
        self, monkeypatch: pytest.MonkeyPatch, candidates: tuple[str, ...]
    ) -> None:
        none = ssl.DefaultVerifyPaths(None, None, "", "", "", "")  # type: ignore[arg-type]
        monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: none)
        monkeypatch.setattr(http, "_CA_FILES", candidates)
        assert len(system_tls().get_ca_certs()) > 50
