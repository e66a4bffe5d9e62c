"""Keyrings to test with. They do not derive from keyring's own, which would then find them."""


class Memory:
    """Keeps secrets in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.kept[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class Quoting(Memory):
    """Refuses, and quotes the secret while it does."""

    def set_password(self, service: str, name: str, secret: str) -> None:
        raise ValueError(f"cannot keep {secret}")


class Rewriting(Memory):
    """Keeps something else than it was given."""

    def set_password(self, service: str, name: str, secret: str) -> None:
        super().set_password(service, name, secret[:-1])


class Forgetful(Memory):
    """Keeps nothing, and says nothing of it."""

    def set_password(self, service: str, name: str, secret: str) -> None:
        pass


class Broken(Memory):
    """Raises an error of its own, whatever it is asked."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, name: str) -> str | None:
        raise self.error

    def set_password(self, service: str, name: str, secret: str) -> None:
        raise self.error


class Chain:
    """Several in a row, as keyring's own chain has them."""

    def __init__(self, *backends: object) -> None:
        self.backends = list(backends)
