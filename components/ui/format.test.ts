import { describe, expect, it } from "vitest";
import {
  formatAgo,
  formatDay,
  formatDaysAway,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatPermille,
  formatQuantity,
  formatUnitCost,
  roundDecimal,
  shortUnitCost,
} from "./format";

const us = { locale: "en-US", currency: "USD", timeZone: "America/New_York" };
const de = { locale: "de-DE", currency: "EUR", timeZone: "Europe/Berlin" };
/** ICU writes no-break spaces; tests read easier with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("decimals", () => {
  it("keeps every digit, far beyond what a float could hold", () => {
    expect(formatDecimal("123456789012345678.123456789012", us)).toBe("123,456,789,012,345,678.123456789012");
    expect(formatDecimal("0.000000000001", de)).toBe("0,000000000001");
    expect(formatDecimal("-1234.5", de)).toBe("-1.234,5");
  });
  it("groups as the place does", () => {
    expect(formatDecimal("1234567", { locale: "en-IN" })).toBe("12,34,567");
  });
  it("rounds half-up where asked", () => {
    expect(formatDecimal("2.675", { ...us, maxPlaces: 2 })).toBe("2.68");
    expect(formatDecimal("-2.675", { ...us, maxPlaces: 2 })).toBe("-2.68");
    expect(formatDecimal("2.6", { ...us, maxPlaces: 2 })).toBe("2.6");
    expect(formatDecimal("-0.001", { ...us, maxPlaces: 2 })).toBe("0");
    expect(roundDecimal("1.005", 2)).toEqual({ text: "1.01", rounded: true });
    expect(roundDecimal("1.5", 2)).toEqual({ text: "1.5", rounded: false });
  });
  it("refuses what is no decimal", () => {
    expect(() => formatDecimal("1e5", us)).toThrow(RangeError);
    expect(() => formatDecimal("", us)).toThrow(RangeError);
  });
});

describe("money", () => {
  it("is rounded half-up to the currency's digits", () => {
    expect(formatMoney("12.805", us)).toBe("$12.81");
    expect(formatMoney("0.0049", us)).toBe("$0.00");
    expect(formatMoney("99999999999999.99", us)).toBe("$99,999,999,999,999.99");
    expect(plain(formatMoney("1234.5", de))).toBe("1.234,50 €");
    expect(formatMoney("1234.5", { locale: "en-US", currency: "JPY" })).toBe("¥1,235");
    expect(plain(formatMoney("1.2345", { locale: "en-US", currency: "KWD" }))).toBe("KWD 1.235");
    expect(formatMoney("-3", us)).toBe("-$3.00");
  });
  it("of one unit keeps its digits", () => {
    expect(formatUnitCost("0.0123456", us)).toBe("$0.0123456");
    expect(formatUnitCost("3", us)).toBe("$3.00");
    expect(formatUnitCost("0.9", us)).toBe("$0.90");
  });
  it("of one unit is rounded half-up everywhere alike, and a small one still says something", () => {
    expect(shortUnitCost("2.27685", us)).toBe("$2.2769");
    expect(shortUnitCost("2.276849999999999999", us)).toBe("$2.2768");
    expect(shortUnitCost("0.00001235", us)).toBe("$0.0000124");
    expect(shortUnitCost("3", us)).toBe("$3.00");
    expect(formatUnitCost("0.99999", { ...us, maxPlaces: 4 })).toBe("$1.00");
  });
});

it("an amount is never rounded to nothing", () => {
  expect(plain(formatQuantity("0.000000034", "g", { ...us, maxPlaces: 3 }))).toBe("0.000000034 g");
  expect(plain(formatQuantity("0.00045678", "g", { ...de, maxPlaces: 3 }))).toBe("0,000457 g");
  expect(plain(formatQuantity("0.0005", "g", { ...us, maxPlaces: 3 }))).toBe("0.001 g");
  expect(plain(formatQuantity("0", "g", { ...us, maxPlaces: 3 }))).toBe("0 g");
});

it("quantities carry their unit; pieces are a number", () => {
  expect(plain(formatQuantity("1340.25", "g", us))).toBe("1,340.25 g");
  expect(formatQuantity("12", "each", us)).toBe("12");
});

it("shares", () => expect(formatPermille(125, "en-US")).toBe("12.5%"));

describe("time", () => {
  it("days do not move with the zone", () => {
    expect(formatDay("2026-11-21", us)).toBe("Nov 21, 2026");
    expect(formatDay("2026-11-21", de)).toBe("21.11.2026");
  });
  it("instants are told in the person's zone", () => {
    expect(plain(formatInstant("2026-11-21T23:30:00Z", us))).toBe("Nov 21, 2026, 6:30 PM");
    expect(formatInstant("2026-11-21T23:30:00Z", de)).toBe("22.11.2026, 00:30");
  });
  it("distances are words", () => {
    const now = "2026-11-21T12:00:00Z";
    expect(formatAgo("2026-11-21T08:59:00Z", now, us)).toBe("3 hours ago");
    expect(formatAgo("2026-11-21T11:59:40Z", now, us)).toBe("now");
    expect(formatAgo("2026-11-23T13:00:00Z", now, us)).toBe("in 2 days");
    expect(formatDaysAway("2026-11-22", "2026-11-21", us)).toBe("tomorrow");
    expect(formatDaysAway("2026-11-18", "2026-11-21", us)).toBe("3 days ago");
  });
});
