import { describe, expect, test } from "vitest";
import { Busy, Conflict, Forbidden, Invalid, NotFound, PlanLimit, RuleError } from "@/server/kernel/errors";
import { problem, refusal } from "./translate";

const ID = "01a2b3c4-0000-7000-8000-0123456789ab";
const secret = `duplicate key value (email)=(olive@lavenderlane.example) at postgres://user:pass@db`;

describe("an unknown error tells nothing of itself", () => {
  test.each([new Error(secret), new TypeError(secret), secret, { message: secret }, undefined, null])(
    "%#",
    async (error) => {
      const told = JSON.stringify(refusal(error, ID));
      expect(told).not.toContain("olive");
      expect(told).not.toContain("postgres");
      expect(told).toContain("0123456789ab");
      const answer = problem(error, ID);
      expect(answer.status).toBe(500);
      const body = await answer.text();
      expect(body).not.toContain("olive");
      expect(body).not.toContain("stack");
      expect(JSON.parse(body)).toMatchObject({ status: 500, code: "FAILED", instance: ID });
    },
  );
});

describe("a known one tells its kind, code, sentence and what mends it", () => {
  test.each([
    [new Invalid({ cost: "Enter zero or more." }), 422, "INVALID"],
    [new NotFound("This lot"), 404, "NOT_FOUND"],
    [new Forbidden("inventory.edit"), 403, "FORBIDDEN"],
    [new Conflict("GONE", "Somebody else was first."), 409, "GONE"],
    [new RuleError("SHORT", "There is not enough.", undefined, { missing: "3" }), 422, "SHORT"],
    [new PlanLimit("ITEMS", "Your plan ends here."), 402, "ITEMS"],
    [new Busy(), 503, "BUSY"],
  ])("%s", async (error, status, code) => {
    const answer = problem(error, ID);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({ title: error.message, status, code });
  });

  test("the permission that lacked is not told, the fields and what was typed are", () => {
    expect(JSON.stringify(refusal(new Forbidden("inventory.edit"), ID))).not.toContain("inventory.edit");
    expect(refusal(new Invalid({ cost: "Enter zero or more." }), ID, { cost: "-1" })).toMatchObject({
      fields: { cost: "Enter zero or more." },
      values: { cost: "-1" },
    });
  });
});
