"""Who calls, and where: the environment, the host, and the headers of an account."""

from __future__ import annotations

import base64

import pytest
from rich.pretty import pretty_repr

from walmart_async import ConfigurationError, CredentialsError, Marketplace, Supplier
from walmart_async.config import Settings, read_environment
from walmart_sync import Marketplace as BlockingMarketplace
from walmart_sync import Supplier as BlockingSupplier

SECRET = "s3cret-that-nobody-sees"
ID = "an-id-that-nobody-sees"
CLIENTS = [Marketplace, Supplier, BlockingMarketplace, BlockingSupplier]


def make(**arguments) -> Settings:
    given = {"client_id": ID, "client_secret": SECRET, "base_url": "https://x.example", "service_name": "test"}
    return Settings(**{**given, **arguments})


@pytest.fixture
def environ(monkeypatch):
    """Set the variables of one account, and no others."""
    import os

    for name in list(os.environ):
        if name.startswith(("WALMART_", "OTHER_")):
            monkeypatch.delenv(name)

    def put(prefix: str = "WALMART_", **values: str) -> None:
        for name, value in {"CLIENT_ID": ID, "CLIENT_SECRET": SECRET, **values}.items():
            monkeypatch.setenv(prefix + name, value)

    return put


# --- from the environment ---


@pytest.mark.parametrize("kind", CLIENTS)
def test_id_and_secret_in_the_environment_are_enough(environ, kind) -> None:
    environ()
    assert kind.hosts["production"] in repr(kind.from_env())


@pytest.mark.parametrize(
    ("kind", "production"),
    [(Marketplace, "https://marketplace.walmartapis.com"), (Supplier, "https://api-gateway.walmart.com")],
)
def test_each_client_calls_its_own_host_and_both_share_the_sandbox(environ, kind, production) -> None:
    environ()
    assert production in repr(kind.from_env())
    environ(ENV="sandbox")
    assert "https://sandbox.walmartapis.com" in repr(kind.from_env())


def test_every_variable_is_read(environ) -> None:
    environ(
        ENV="Sandbox",
        MARKET="MX",
        CHANNEL_TYPE="channel",
        SVC_NAME="my service",
        BASE_URL="https://proxy.example/walmart",
    )
    assert read_environment("WALMART_") == {
        "client_id": ID,
        "client_secret": SECRET,
        "environment": "sandbox",
        "market": "mx",
        "channel_type": "channel",
        "service_name": "my service",
        "base_url": "https://proxy.example/walmart",
    }
    assert "https://proxy.example/walmart" in repr(Marketplace.from_env())


def test_blank_variables_count_as_absent(environ) -> None:
    environ(ENV="", MARKET=" ", SVC_NAME="")
    assert set(read_environment("WALMART_")) == {"client_id", "client_secret"}


def test_blanks_around_a_value_are_dropped(environ) -> None:
    environ(CLIENT_SECRET=f" {SECRET}\n", ENV=" sandbox ")
    found = read_environment("WALMART_")
    assert (found["client_secret"], found["environment"]) == (SECRET, "sandbox")


def test_several_accounts_are_kept_apart_by_prefix(environ) -> None:
    environ(ENV="sandbox")
    environ("OTHER_", ENV="production")
    assert "sandbox.walmartapis.com" in repr(Marketplace.from_env())
    assert "marketplace.walmartapis.com" in repr(Marketplace.from_env(prefix="OTHER_"))
    assert "marketplace.walmartapis.com" in repr(Marketplace.from_env(prefix="OTHER_"))


def test_arguments_override_the_environment(environ) -> None:
    environ(ENV="sandbox", MARKET="mx")
    client = Marketplace.from_env(environment="production", market="ca")
    assert "marketplace.walmartapis.com" in repr(client)
    assert "'ca'" in repr(client)


@pytest.mark.parametrize("missing", [("CLIENT_ID",), ("CLIENT_SECRET",), ("CLIENT_ID", "CLIENT_SECRET")])
def test_what_is_missing_is_named_and_what_is_there_is_not_told(environ, missing) -> None:
    environ("OTHER_", **dict.fromkeys(missing, ""))
    with pytest.raises(CredentialsError) as caught:
        Marketplace.from_env(prefix="OTHER_")
    for name in missing:
        assert f"OTHER_{name}" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert ID not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "right"), [("ENV", "staging", "production, sandbox"), ("MARKET", "de", "us, ca, mx, cl")]
)
def test_a_value_that_means_nothing_is_refused_with_those_that_do(environ, name, value, right) -> None:
    environ(**{name: value})
    with pytest.raises(ConfigurationError, match=f"WALMART_{name} must be one of {right}, not {value!r}"):
        Marketplace.from_env()


# --- arguments ---


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("missing", ["client_id", "client_secret"])
def test_empty_credentials_are_refused_before_anything_is_sent(kind, missing) -> None:
    given = {"client_id": ID, "client_secret": SECRET, missing: ""}
    with pytest.raises(CredentialsError, match=missing):
        kind(**given)


@pytest.mark.parametrize("name", ["client_id", "client_secret", "service_name", "channel_type"])
@pytest.mark.parametrize("sign", ["\r", "\n", "\0", "\r\nX-Injected: 1"])
def test_nothing_can_smuggle_in_a_header(name, sign) -> None:
    with pytest.raises(ConfigurationError, match=name) as caught:
        make(**{name: f"{SECRET}{sign}"})
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    "arguments", [{"market": "de"}, {"market": "US"}, {"environment": "staging"}, {"base_url": "ftp://x.example"}]
)
def test_arguments_that_make_no_sense_are_refused(arguments) -> None:
    with pytest.raises(ConfigurationError):
        Marketplace(client_id=ID, client_secret=SECRET, **arguments)


def test_a_misspelt_argument_is_refused_without_telling_the_secret() -> None:
    with pytest.raises(TypeError) as caught:
        Marketplace(client_id=ID, client_secret=SECRET, timout=3)
    assert "timout" in str(caught.value)
    assert SECRET not in str(caught.value)


# --- the host ---


@pytest.mark.parametrize(
    "url",
    [
        "https://marketplace.walmartapis.com",
        "https://proxy.example:8443/prefix/",
        "http://127.0.0.1:8080",
        "http://127.1.2.3",
        "http://localhost:1234/prefix",
        "http://LOCALHOST",
        "http://[::1]:8080",
        "https://[2001:db8::1]:8443",
    ],
)
def test_https_goes_anywhere_and_http_to_this_machine(url) -> None:
    assert make(base_url=url).base_url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://marketplace.walmartapis.com",
        "http://127.evil.example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1.evil.com:8080/x",
        "http://localhost.evil.example",
        "http://localhostess",
        "http://[::1234]",
        "http://[::ffff:10.0.0.1]",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "http://2130706433.evil.example",
        "http://127.0.0.1@evil.example",
        "http://127.0.0.1\\@evil.example",
        "http://evil.example\\@127.0.0.1",
        "http://evil.example#@127.0.0.1",
        "http://127.0.0.1\n.evil.example",
        "http://127.0.0.1\t.evil.example",
        "http://127。0。0。1.evil.example",
        "http://",
        "http:///127.0.0.1",
    ],
)
def test_http_to_anybody_else_is_refused(url) -> None:
    with pytest.raises(ConfigurationError):
        make(base_url=url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x.example",
        "//x.example",
        "https://",
        "https:/x.example",
        "ftp://x.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://user:password@x.example",
        "https://user@x.example",
        "https://@x.example",
        "https://x.example/?a=b",
        "https://x.example?",
        "https://x.example/#fragment",
        "https://x.example:port",
        "https://x.example:99999",
        "https://[::1",
        "https://x.example/ with blank",
        "https://x.example\r\n",
    ],
)
def test_what_is_no_plain_address_is_refused(url) -> None:
    with pytest.raises(ConfigurationError) as caught:
        make(base_url=url)
    assert "password" not in str(caught.value)


# --- headers ---


def test_a_seller_in_the_us_needs_no_market_header() -> None:
    headers = make().request_headers("test")
    assert headers["WM_SVC.NAME"] == "test"
    assert headers["User-Agent"].startswith("walmart-sdk/")
    assert set(headers) == {"WM_SVC.NAME", "User-Agent"}


@pytest.mark.parametrize("market", ["ca", "mx", "cl"])
def test_other_markets_are_called_through_the_global_version(market) -> None:
    headers = make(market=market).request_headers("test")
    assert (headers["WM_MARKET"], headers["WM_GLOBAL_VERSION"]) == (market, "3.1")


def test_a_solution_provider_s_channel_type_travels_along() -> None:
    assert make(channel_type="channel").request_headers("test")["WM_CONSUMER.CHANNEL.TYPE"] == "channel"


def test_the_sandbox_that_keeps_state_is_chosen_by_a_header() -> None:
    assert make(dynamic_sandbox=True).request_headers("test")["WM_SANDBOX"] == "v2"
    assert "WM_SANDBOX" not in make().request_headers("test")


def test_the_sandbox_that_keeps_state_is_never_production() -> None:
    with pytest.raises(ConfigurationError, match="pass environment='sandbox' too"):
        make(dynamic_sandbox=True, base_url=None)
    assert make(dynamic_sandbox=True, base_url=None, environment="sandbox").dynamic_sandbox


def test_id_and_secret_are_sent_as_basic_authorization() -> None:
    kind, _, encoded = make(client_secret="Zürich:1").client_authorization().partition(" ")
    assert (kind, base64.b64decode(encoded).decode()) == ("Basic", f"{ID}:Zürich:1")


def test_no_header_of_an_account_holds_its_credentials() -> None:
    assert SECRET not in str(make().request_headers("test"))
    assert ID not in str(make().request_headers("test"))


# --- secrets ---


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("show", [repr, str, pretty_repr])
def test_no_client_shows_its_credentials(kind, show) -> None:
    client = kind(client_id=ID, client_secret=SECRET)
    for text in (show(client), show([client]), show(client.with_options(timeout=1.0)), show(client.raw)):
        assert SECRET not in text
        assert ID not in text


@pytest.mark.parametrize("show", [repr, str, pretty_repr])
def test_settings_show_neither_id_nor_secret(show) -> None:
    text = show({"settings": make()})
    assert SECRET not in text
    assert ID not in text
    assert "market='us'" in text
