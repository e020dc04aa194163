"""Access tokens and their scopes: the structs of the family."""

from __future__ import annotations

from .models import AccessToken, Grant, GrantType, Scope, TokenDetail

__all__ = ["AccessToken", "Grant", "GrantType", "Scope", "TokenDetail"]
