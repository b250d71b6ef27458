import { expect, test } from "vitest";
import { countingDays, isReportDay, spans } from "./days";

const range = (label: string, today: string) => spans(today).find((span) => span.label === label)?.range;

test("stock is counted today, and at the end of the last month and year", () => {
  expect(countingDays("2024-03-31").map(({ day }) => day)).toEqual([
    "2024-03-31",
    "2024-02-29",
    "2023-12-31",
  ]);
  expect(countingDays("2026-01-01").map(({ day }) => day)).toEqual([
    "2026-01-01",
    "2025-12-31",
    "2025-12-31",
  ]);
});

test("spans are whole months and years of the calendar", () => {
  expect(range("Last month", "2026-01-15")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(range("This month", "2026-03-09")).toEqual({ from: "2026-03-01", to: "2026-03-09" });
  expect(range("Last year", "2026-03-09")).toEqual({ from: "2025-01-01", to: "2025-12-31" });
  expect(range("All", "2026-03-09")).toEqual({});
});

test("days that no books go back to are mistyped", () => {
  expect(["0001-01-01", "9999-12-31", "1989-12-31"].filter(isReportDay)).toEqual([]);
  expect(["1990-01-01", "2026-02-28"].filter(isReportDay)).toHaveLength(2);
});
