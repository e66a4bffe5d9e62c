"""The codes and the URI are those of another implementation, for any secret at any time."""

import pyotp
from hypothesis import given
from hypothesis import strategies as st

from securecllr.demo import totp

SECRETS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=32, max_size=32)


@given(SECRETS, st.integers(0, 2**40), st.integers(6, 8))
def test_the_codes(secret: str, step: int, digits: int) -> None:
    assert totp.code(secret, step, digits) == pyotp.TOTP(secret, digits=digits).generate_otp(step)


@given(SECRETS, st.text(min_size=1).filter(str.strip), st.just("A council & more"))
def test_the_uri_is_read_back(secret: str, name: str, issuer: str) -> None:
    read = pyotp.parse_uri(totp.uri(secret, name, issuer))
    assert isinstance(read, pyotp.TOTP)
    assert (read.secret, read.name, read.issuer) == (secret, name, issuer)


def test_a_random_secret_is_of_the_alphabet() -> None:
    made = totp.random_secret(320)
    assert len(made) == 320
    assert set(made) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    assert len(set(made)) > 16
