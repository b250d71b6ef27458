import { expect, test } from "vitest";
import { dilution } from "./dilution";
import { units } from "./units";
import { toDilutionInput, toUnitsInput, UNITS_DEFAULTS } from "./state";

test("the example is answered: conversion and dilution", () => {
  expect(units(toUnitsInput(UNITS_DEFAULTS))).toMatchObject({ ok: true, result: { unit: "g" } });
  expect(dilution(toDilutionInput(UNITS_DEFAULTS))).toMatchObject({
    ok: true,
    result: { amount: "200", diluent: "275" },
  });
});
