"""The command, on a folder with two small documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import facts
import msgspec
import pytest

from walmart_async.emulator.facts import Document

if TYPE_CHECKING:
    from pathlib import Path

SELLERS: Any = {
    "servers": [{"url": "https://marketplace.walmartapis.com"}],
    "paths": {
        "/v3/things/{id}": {
            "put": {
                "operationId": "putThing",
                "summary": "Prose",
                "parameters": [
                    {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}, "example": "secret"},
                    {"in": "header", "name": "Authorization", "required": True, "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Thing"},
                            "example": {"name": "secret", "price": 9.5},
                        }
                    },
                },
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                },
            }
        }
    },
    "components": {
        "schemas": {"Thing": {"type": "object", "properties": {"name": {"type": "string", "description": "Prose"}}}}
    },
}
SUPPLIERS = """
paths:
  /v3/things:
    get:
      operationId: getThings
      responses:
        '200':
          content:
            application/json:
              schema: {type: object, properties: {at: {type: string}}}
              example: {at: 2024-01-01}
"""
OVERLAY = """
[headers]
source = "Header page"
dropped = ["authorization"]
dropped_where_optional = []
[both]
source = "Suppliers' pages"
documents = []
"""
RATES = "category\tmethod\tpath\tlimit\nThings\tPUT\t/v3/things/{thingId}\t5/min\n"


class Folder:
    """A folder as the tool reads it, and one that it writes to."""

    def __init__(self, base: Path) -> None:
        self.documents, self.out, self.overlay = base / "documents", base / "out", base / "overlay.toml"
        for each in (self.documents / "current", self.documents / "2024", self.out):
            each.mkdir(parents=True)
        self.write(SELLERS)
        (self.documents / "2024" / "dropship-vendor-things.yml").write_text(SUPPLIERS, encoding="utf-8")
        (self.documents / "2024" / "marketplace-things.yml").write_text("not read", encoding="utf-8")
        (base / "rate_limits.tsv").write_text(RATES, encoding="utf-8")
        self.overlay.write_text(OVERLAY, encoding="utf-8")

    def write(self, document: Any) -> None:
        (self.documents / "current" / "things.json").write_text(json.dumps(document), encoding="utf-8")

    def run(self) -> None:
        facts.main([str(self.documents), "--out", str(self.out), "--overlay", str(self.overlay)])

    def made(self, name: str) -> Document:
        return msgspec.json.decode((self.out / f"{name}.json").read_bytes(), type=Document)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_both_generations_become_facts_that_load(folder: Folder) -> None:
    folder.run()
    assert {file.name for file in folder.out.iterdir()} == {"things.json", "dropship-vendor-things.json"}
    sellers, suppliers = folder.made("things"), folder.made("dropship-vendor-things")
    assert (sellers.generation, sellers.surface, len(sellers.sha256)) == ("current", "marketplace", 16)
    assert (suppliers.generation, suppliers.surface) == ("2024", "supplier")
    (put,) = sellers.operations
    assert (put.id, put.method, put.path) == ("putThing", "PUT", "/v3/things/{id}")
    assert put.body_required
    assert [rate.rate for rate in put.rates] == ["5/min"]
    assert not put.parameters.header
    assert sellers.resolve(put.request["application/json"]).properties.keys() == {"name", "price"}


def test_no_prose_and_no_values_are_kept(folder: Folder) -> None:
    folder.run()
    text = "".join(file.read_text(encoding="utf-8") for file in folder.out.iterdir())
    assert "Prose" not in text
    assert "secret" not in text
    assert "9.5" not in text
    assert "2024-01-01" not in text


def test_a_second_run_writes_the_same_bytes_and_tells_of_no_change(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.run()
    first = {file.name: file.read_bytes() for file in folder.out.iterdir()}
    capsys.readouterr()
    folder.run()
    assert {file.name: file.read_bytes() for file in folder.out.iterdir()} == first
    assert "changed" not in capsys.readouterr().out


def test_it_tells_what_changed_and_what_is_doubtful(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.run()
    told = capsys.readouterr().out.splitlines()
    assert "changed things/putThing: new" in told
    assert "doubtful things/putThing: request: shown, not described: price" in told
    assert told[-1].startswith("2 operations,")
    put = SELLERS["paths"]["/v3/things/{id}"]["put"]
    changed = {"operationId": "getThing", "responses": {"200": {}}}
    folder.write({**SELLERS, "paths": {"/v3/things/{id}": {"put": {**put, "deprecated": True}, "get": changed}}})
    folder.run()
    told = capsys.readouterr().out.splitlines()
    assert "changed things/getThing: new" in told
    assert "changed things/putThing: +deprecated" in told
    folder.write({**SELLERS, "paths": {"/v3/things/{id}": {"put": put}}})
    folder.run()
    told = capsys.readouterr().out.splitlines()
    assert "changed things/getThing: gone" in told
    assert "changed things/putThing: -deprecated" in told


def test_a_document_that_is_gone_takes_its_facts_along(folder: Folder) -> None:
    folder.run()
    (folder.out / "seeds.json").write_text("{}", encoding="utf-8")
    (folder.documents / "current" / "things.json").unlink()
    folder.run()
    assert {file.name for file in folder.out.iterdir()} == {"dropship-vendor-things.json", "seeds.json"}


def test_an_overlay_that_names_what_is_gone_is_refused(folder: Folder) -> None:
    entry = '[[corrections]]\nsource = "a page"\nof = ["things/gone"]\n'
    folder.overlay.write_text(OVERLAY + entry, encoding="utf-8")
    with pytest.raises(SystemExit, match="no document has: things/gone"):
        folder.run()


def test_an_id_that_stands_twice_is_refused(folder: Folder) -> None:
    put = SELLERS["paths"]["/v3/things/{id}"]["put"]
    folder.write({**SELLERS, "paths": {"/v3/things/{id}": {"put": put, "patch": put}}})
    with pytest.raises(ValueError, match="things: ids are not unique: putThing"):
        folder.run()


def test_a_folder_without_documents_is_refused(folder: Folder, tmp_path: Path) -> None:
    folder.documents = tmp_path / "out"
    with pytest.raises(SystemExit, match=r"expected current/\*\.json"):
        folder.run()
