"""How the declarations about returns of orders from other channels differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Published, but beside the wrapper of the answer, from where they are moved.": [
        "returns.MultichannelReturnCancelled.errors: is not published",
        "returns.MultichannelReturnCreated.errors: is not published",
    ],
    "Numbers of lines and packages are names of them: one schema says text, an example has a number.": [
        "returns.MultichannelReturnGroup.groupNo: is str, published as integer or string",
        "returns.MultichannelReturnGroupLine.lineNo: is str, published as integer or string",
        "returns.NewReturnLine.lineNo: is str, published as integer or string",
    ],
}
