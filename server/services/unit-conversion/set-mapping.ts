import { eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryItem, unitMapping } from "@/db/schema";
import { command } from "@/server/kernel/command";
import { Invalid, NotFound, RuleError } from "@/server/kernel/errors";
import { overRatio, ratio, timesRatio, type Ratio } from "@/server/kernel/exact";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { anyOf } from "@/server/kernel/tenant-db";
import { Quantity } from "@/server/kernel/quantity";
import { shownAmount } from "@/server/kernel/shown";
import { UnknownUnit } from "./errors";
import { keepDisplay } from "./keep-display";
import { dimensionOf, mappingText, ratioByMappings, symbolOf, UNITS, type ConversionRules } from "./pure";
import { joinsSame } from "./route";
import { rulesOf } from "./rules";

/** What was said before leads to another result. */
export class MappingContradicts extends RuleError {
  constructor(unit: string, amount: string, equalsUnit: string) {
    super(
      "MAPPING_CONTRADICTS",
      `By this item's other conversions, 1 ${symbolOf(unit)} is ${amount} ${symbolOf(equalsUnit)}. Change those first.`,
    );
  }
}

/**
 * Says what a unit comes to for one item: "1 bar = 120 g", "750 packs = 1 kg". Replaces what was said about the same two
 * units, or units that factors join with them, in either direction. Refuses: unknown units, units of one dimension (their factors are facts), a fraction that
 * no decimal holds in either direction, and what contradicts the item's other mappings.
 */
export const setMapping = command({
  name: "units.setMapping",
  can: "inventory.edit",
  input: z.strictObject({
    itemId: fields.id,
    /** Of `unit`; one unless said otherwise. */
    amount: fields.factor.default(Quantity.one),
    unit: fields.unit,
    equals: fields.factor,
    equalsUnit: fields.unit,
  }),
  async run(ctx, { itemId, amount, unit, equals, equalsUnit }) {
    const [item] = await ctx.db.lock(inventoryItem, inventoryItem.id, [itemId]);
    if (!item) throw new NotFound("This item");
    const rules = await rulesOf(ctx, itemId);
    requireTwoUnits(rules, unit, equalsUnit);
    const mappings = await ctx.db.list(unitMapping, { where: eq(unitMapping.itemId, itemId) });
    const replaced = mappings.filter((m) => joinsSame(m, unit, equalsUnit));
    const others = rules.mappings.filter((m) => !joinsSame(m, unit, equalsUnit));
    const said = timesRatio(equals.over(amount), ratio(1n));
    const known = ratioByMappings({ ...rules, mappings: others }, unit, equalsUnit);
    if (known && (known.n !== said.n || known.d !== said.d))
      throw new MappingContradicts(
        unit,
        shownAmount(String(Quantity.one.times(known)), ctx.locale),
        equalsUnit,
      );
    const kept = exactly(unit, equalsUnit, said);
    const ids = replaced.map((m) => m.id);
    if (ids.length) await ctx.db.remove(unitMapping, anyOf(unitMapping.id, ids));
    const mappingId = uuidv7();
    await ctx.db.insert(unitMapping, { id: mappingId, itemId, ...kept });
    await keepDisplay(ctx, itemId);
    const text = mappingText({ ...kept, factor: kept.factor.toString() });
    ctx.audit({
      subject: { kind: "item", id: itemId, label: item.name },
      before: { mappings: replaced.map((m) => mappingText({ ...m, factor: m.factor.toString() })) },
      after: { mapping: text },
    });
    return { mappingId, text };
  },
});

function requireTwoUnits(rules: ConversionRules, unit: string, equalsUnit: string): void {
  const facts = { itemId: rules.itemId, itemName: rules.itemName, from: unit, to: equalsUnit };
  for (const one of [unit, equalsUnit])
    if (!UNITS.has(one) && !rules.customUnits.includes(one)) throw new UnknownUnit(facts, one);
  if (unit === equalsUnit) throw new Invalid({ equalsUnit: "Choose two different units." });
  const [a, b] = [dimensionOf(unit), dimensionOf(equalsUnit)];
  if (a === "time" || b === "time") throw new Invalid({ equalsUnit: "An item is not measured in time." });
  if (a && a === b)
    throw new Invalid({ equalsUnit: `${symbolOf(unit)} and ${symbolOf(equalsUnit)} convert by themselves.` });
}

/** The direction in which twelve decimals hold the whole truth. Throws Invalid where neither does. */
function exactly(unit: string, equalsUnit: string, said: Ratio) {
  const forward = asQuantity(said);
  if (forward) return { fromUnit: unit, toUnit: equalsUnit, factor: forward };
  const backward = asQuantity(overRatio(ratio(1n), said));
  if (backward) return { fromUnit: equalsUnit, toUnit: unit, factor: backward };
  throw new Invalid({
    equals: `This has no end as a decimal. Say what one ${symbolOf(unit)} comes to, as exactly as you need.`,
  });
}

const PLACES = 10n ** 12n;

const asQuantity = (r: Ratio): Quantity | null =>
  (r.n * PLACES) % r.d === 0n ? Quantity.fromRatio(r) : null;
