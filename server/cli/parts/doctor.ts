import { proveLedgers, type Proof } from "@/server/services/fifo/proof";
import { withConnection } from "./connection";

/** How many rows there are, counted past every policy by the owner's connection. */
export type Counts = Pick<Proof, "organizations" | "items" | "lots" | "movements" | "adjustments">;

export type Diagnosis = Proof & { counted: Counts; healthy: boolean; report: string };

const NOTHING_HIDDEN = `
  select (select count(*) from organization)::int as organizations, (select count(*) from item_stock)::int as items,
    (select count(*) from inventory_lot)::int as lots, (select count(*) from inventory_history)::int as movements,
    (select count(*) from inventory_adjustment)::int as adjustments`;

/**
 * An independent count: another connection, another login, no policies. With row_security off PostgreSQL raises an
 * error rather than leave rows out, so that a login that may not see everything cannot count too few.
 */
async function countAll(directUrl: string): Promise<Counts> {
  return withConnection(directUrl, async (sql) => {
    await sql.unsafe("set row_security = off");
    const [counts] = await sql.unsafe<Counts[]>(NOTHING_HIDDEN);
    return counts!;
  });
}

/** Proves all ledgers, and that the proof saw everything there is. Counted while nobody writes, or it may differ. */
export async function diagnose(directUrl: string): Promise<Diagnosis> {
  const proof = await proveLedgers();
  const counted = await countAll(directUrl);
  const missed = (Object.keys(counted) as (keyof Counts)[]).filter((key) => counted[key] !== proof[key]);
  return {
    ...proof,
    counted,
    healthy: proof.findings.length === 0 && missed.length === 0,
    report: [
      `Checked ${proof.organizations} organizations, ${proof.items} items, ${proof.lots} lots, ${proof.movements} movements, ${proof.adjustments} adjustments.`,
      ...missed.map((key) => `✗ ${proof[key]} ${key} checked, but there are ${counted[key]}.`),
      ...summary(proof),
      proof.findings.length + missed.length === 0
        ? "✓ Every lot and every item equals its movements, and every posting is whole."
        : "✗ The ledger is not sound.",
    ].join("\n"),
  };
}

const SHOWN = 20;

function summary({ findings }: Proof): string[] {
  const lines = findings
    .slice(0, SHOWN)
    .map((f) => `✗ organization ${f.organizationId}, ${f.kind}: ${f.what}`);
  if (findings.length > SHOWN) lines.push(`  ... and ${findings.length - SHOWN} more`);
  return lines;
}
