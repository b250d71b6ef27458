import { constraintOf } from "@/server/kernel/sql-state";
import { Conflict, RuleError } from "@/server/kernel/errors";

/** What products refuse, each rule with its name. */

export class ProductNameTaken extends Conflict {
  constructor(name: string) {
    super("PRODUCT_NAME_TAKEN", `There is a product called ${name} already.`);
  }
}

export class VariantNameTaken extends Conflict {
  constructor(name: string) {
    super("VARIANT_NAME_TAKEN", `This product has a variant called ${name} already.`);
  }
}

export class SkuTaken extends Conflict {
  constructor(sku: string) {
    super("SKU_TAKEN", `The code ${sku} belongs to another SKU, now or in the past.`);
  }
}

export class SkuArchived extends RuleError {
  constructor(sku: string) {
    super("SKU_ARCHIVED", `${sku} is archived. Restore it first.`);
  }
}

export class ProductArchived extends RuleError {
  constructor(name: string) {
    super("PRODUCT_ARCHIVED", `${name} is archived. Restore it first.`);
  }
}

export class NotSoMuchSold extends RuleError {
  constructor(code: string, left: string) {
    super(
      "NOT_SO_MUCH_SOLD",
      left === "0"
        ? `Everything of ${code} has come back already.`
        : `Of ${code}, only ${left} can still come back.`,
      undefined,
      { left },
    );
  }
}

/** Gives the refusal of a unique name or code its own words; every other error goes on unchanged. */
export async function naming<T>(work: Promise<T>, refusals: Record<string, () => Conflict>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusals[constraintOf(error)]?.() ?? error;
  }
}
