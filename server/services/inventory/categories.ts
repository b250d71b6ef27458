import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { category, inventoryItem } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { CommandTx } from "@/server/kernel/context";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { query } from "@/server/kernel/query";
import { keepDisplays } from "@/server/services/unit-conversion/steps";
import { lockOrganization } from "./guards";
import { CATEGORY_KINDS } from "./pure";

const look = {
  name: fields.name,
  color: z.string().regex(/^#[0-9a-fA-F]{6}$/, "Choose a colour."),
  /** g/ml; stands in for items without a density of their own only once it is accepted. */
  defaultDensity: optional(fields.factor),
};

const oneCategory = z.strictObject({ categoryId: fields.id });

/** Adds a category. Refuses a name that this kind has already, archived ones included. */
export const createCategory = command({
  name: "inventory.createCategory",
  can: "inventory.edit",
  input: z.strictObject({ kind: z.enum(CATEGORY_KINDS, { error: "Choose a kind." }), ...look }),
  async run(ctx, input) {
    await freeCategoryName(ctx, input.kind, input.name);
    const id = uuidv7();
    await ctx.db.insert(category, { id, ...input });
    ctx.audit({ subject: { kind: "category", id, label: input.name }, after: { kind: input.kind } });
    return { categoryId: id, name: input.name };
  },
});

/** Renames and recolours; a changed default density has to be accepted again. Refuses to take one an item is shown by. */
export const editCategory = command({
  name: "inventory.editCategory",
  can: "inventory.edit",
  input: z.strictObject({ categoryId: fields.id, ...look }),
  async run(ctx, { categoryId, name, color, defaultDensity = null }) {
    const before = await ctx.db.get(category, categoryId, "This category");
    await freeCategoryName(ctx, before.kind, name, categoryId);
    const same = defaultDensity && before.defaultDensity?.equals(defaultDensity);
    await ctx.db.update(category, eq(category.id, categoryId), {
      name,
      color,
      defaultDensity,
      densityAccepted: before.densityAccepted && same === true,
    });
    await keepDisplays(ctx, eq(inventoryItem.categoryId, categoryId));
    ctx.audit({
      subject: { kind: "category", id: categoryId, label: name },
      before: {
        name: before.name,
        color: before.color,
        defaultDensity: before.defaultDensity?.toString() ?? null,
      },
      after: { name, color, defaultDensity: defaultDensity?.toString() ?? null },
    });
    return { categoryId, name };
  },
});

/** Takes a category out of every choice; what is in it stays in it. */
export const archiveCategory = command({
  name: "inventory.archiveCategory",
  can: "inventory.edit",
  input: oneCategory,
  run: (ctx, { categoryId }) => setActive(ctx, categoryId, false),
});

/** Brings a category back. */
export const restoreCategory = command({
  name: "inventory.restoreCategory",
  can: "inventory.edit",
  input: oneCategory,
  run: (ctx, { categoryId }) => setActive(ctx, categoryId, true),
});

async function setActive(ctx: CommandTx, categoryId: string, isActive: boolean) {
  const before = await ctx.db.get(category, categoryId, "This category");
  await ctx.db.update(category, eq(category.id, categoryId), { isActive });
  ctx.audit({
    subject: { kind: "category", id: categoryId, label: before.name },
    before: { isActive: before.isActive },
    after: { isActive },
  });
  return { categoryId, name: before.name };
}

async function freeCategoryName(ctx: CommandTx, kind: string, name: string, except?: string): Promise<void> {
  await lockOrganization(ctx);
  const same = and(eq(category.kind, kind), sql`lower(${category.name}) = lower(${name})`);
  const taken = await ctx.db.find(category, and(same, except ? ne(category.id, except) : undefined)!);
  if (!taken) return;
  const restore = taken.isActive ? "" : " It is archived; restore it instead.";
  throw new Invalid({ name: `There is a category called ${taken.name} already.${restore}` });
}

/** The categories of one kind (or all), by kind and name; default densities as decimal texts in g/ml. */
export const listCategories = query({
  name: "inventory.listCategories",
  can: "inventory.view",
  input: z.strictObject({
    kind: z.enum(CATEGORY_KINDS).optional(),
    archived: fields.flag.default(false),
  }),
  async run(ctx, { kind, archived }) {
    const rows = await ctx.db.list(category, {
      where: and(eq(category.isActive, !archived), kind ? eq(category.kind, kind) : undefined),
      orderBy: [category.kind, category.name, category.id],
    });
    return rows.map(({ id, name, kind: of, color, defaultDensity, densityAccepted, isActive }) => ({
      id,
      name,
      kind: of,
      color,
      defaultDensity: defaultDensity?.toString() ?? null,
      densityAccepted,
      isActive,
    }));
  },
});
