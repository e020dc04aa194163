"""The tax forms of a seller, by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...world import World

__all__ = ["TaxForm", "TaxForms"]


@dataclass(frozen=True)
class TaxForm:
    """One tax form."""

    payout_year: str
    form_type: str
    form_id: str


class TaxForms:
    """The tax forms, in the order in which they came."""

    def __init__(self, _world: World) -> None:
        self._forms: list[TaxForm] = []

    def add(self, payout_year: str, form_type: str) -> TaxForm:
        """Have one more form, with an id of its own."""
        form = TaxForm(payout_year, form_type, str(484_202 + len(self._forms)))
        self._forms.append(form)
        return form

    def by_year(self) -> dict[str, list[TaxForm]]:
        """The forms of each year, the newest year first."""
        years = sorted({form.payout_year for form in self._forms}, reverse=True)
        return {year: [form for form in self._forms if form.payout_year == year] for year in years}

    def has(self, form: TaxForm) -> bool:
        """Whether there is this form."""
        return form in self._forms
