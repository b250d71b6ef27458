import { describe, expect, test } from "vitest";
import { dayIn } from "@/server/kernel/clock";
import { batchExpiry, defaultExpiry, expiryState, isExpired } from "./pure";

describe("the last good day is included (peer 62)", () => {
  test("usable on its day, expired on the next", () => {
    expect(isExpired("2026-11-21", "2026-11-20")).toBe(false);
    expect(isExpired("2026-11-21", "2026-11-21")).toBe(false);
    expect(isExpired("2026-11-21", "2026-11-22")).toBe(true);
    expect(isExpired(null, "2999-01-01")).toBe(false);
  });

  test("states", () => {
    expect(expiryState(null, "2026-11-21", 30)).toBe("none");
    expect(expiryState("2026-11-20", "2026-11-21", 30)).toBe("expired");
    expect(expiryState("2026-11-21", "2026-11-21", 0)).toBe("soon");
    expect(expiryState("2026-12-21", "2026-11-21", 30)).toBe("soon");
    expect(expiryState("2026-12-22", "2026-11-21", 30)).toBe("fresh");
  });
});

describe("a day is a day in the workshop's own zone (peer 63)", () => {
  const stillTheLastDay = (zone: string, iso: string) =>
    isExpired("2026-11-21", dayIn(zone, new Date(iso))) === false;

  test("UTC-8: good until 07:59:59 UTC of the next day", () => {
    expect(stillTheLastDay("Pacific/Pitcairn", "2026-11-22T07:59:59.999Z")).toBe(true);
    expect(stillTheLastDay("Pacific/Pitcairn", "2026-11-22T08:00:00.000Z")).toBe(false);
  });

  test("UTC+13: over at 11:00 UTC of the same day", () => {
    expect(stillTheLastDay("Pacific/Tongatapu", "2026-11-21T10:59:59.999Z")).toBe(true);
    expect(stillTheLastDay("Pacific/Tongatapu", "2026-11-21T11:00:00.000Z")).toBe(false);
  });

  test("a day that daylight saving makes 23 or 25 hours long is still one day", () => {
    expect(stillTheLastDay("America/New_York", "2026-11-22T04:59:59Z")).toBe(true);
    expect(defaultExpiry("2026-03-07", 1)).toBe("2026-03-08");
    expect(defaultExpiry("2026-10-31", 1)).toBe("2026-11-01");
  });
});

describe("defaults", () => {
  test("received day and shelf life", () => {
    expect(defaultExpiry("2026-11-21", 365)).toBe("2027-11-21");
    expect(defaultExpiry("2028-02-28", 1)).toBe("2028-02-29");
    expect(defaultExpiry("2026-11-21", 0)).toBe("2026-11-21");
    expect(defaultExpiry("2026-11-21", null)).toBeNull();
  });

  test("a batch keeps its shelf life, capped by its earliest critical ingredient where asked", () => {
    const critical = ["2026-12-24", null, "2027-06-01"];
    expect(batchExpiry("2026-11-21", 365, critical, false)).toBe("2027-11-21");
    expect(batchExpiry("2026-11-21", 365, critical, true)).toBe("2026-12-24");
    expect(batchExpiry("2026-11-21", 7, critical, true)).toBe("2026-11-28");
    expect(batchExpiry("2026-11-21", null, critical, true)).toBe("2026-12-24");
    expect(batchExpiry("2026-11-21", null, [null], true)).toBeNull();
  });
});
