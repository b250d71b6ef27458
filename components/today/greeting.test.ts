import { expect, test } from "vitest";
import { firstName, greetingAt } from "./greeting";

test.each([
  ["2026-03-10T11:59:00Z", "UTC", "Good morning"],
  ["2026-03-10T12:00:00Z", "UTC", "Good afternoon"],
  ["2026-03-10T18:00:00Z", "UTC", "Good evening"],
  ["2026-03-10T00:30:00Z", "UTC", "Good evening"],
  ["2026-03-10T05:00:00Z", "UTC", "Good morning"],
  ["2026-03-10T12:00:00Z", "America/Los_Angeles", "Good morning"],
  ["2026-03-10T12:00:00Z", "Asia/Kathmandu", "Good afternoon"],
  ["2026-03-10T12:00:00Z", "Pacific/Auckland", "Good evening"],
])("at %s in %s: %s", (iso, zone, words) => expect(greetingAt(iso, zone)).toBe(words));

test("people are called by their first name", () => {
  expect(firstName("Olive Owner")).toBe("Olive");
  expect(firstName(" Cher ")).toBe("Cher");
});
