import type { Sql } from "postgres";
import { diagnose } from "@/server/cli/parts/doctor";
import { crowds, type Crowd } from "./crowd";
import {
  deepShelfCase,
  listCases,
  movementCases,
  restockCase,
  searchCase,
  sessionCase,
  startCase,
  stockCheckCase,
  useCase,
} from "./cases";
import { measure, type Measured } from "./measure";
import { checkPlans } from "./plans";
import type { Scale } from "./scale";
import { crowdTable, growthTable, measuredTable, type Growth } from "./table";
import { openWorld, type World } from "./world";

export type Result = {
  measured: Measured[];
  crowds: Crowd[];
  growth: Growth[];
  /** What must never be: counted, compared or planned, never timed. */
  breaches: string[];
};

/** Everything the bench asks, in one world that grows. `say` gets lines for the terminal. */
export async function runBench(owner: Sql, scale: Scale, say: (line: string) => void): Promise<Result> {
  const world = await openWorld(owner, scale);
  try {
    return await all(world, say);
  } finally {
    await world.close();
  }
}

async function all(world: World, say: (line: string) => void): Promise<Result> {
  const { scale } = world;
  const result: Result = { measured: [], crowds: [], growth: [], breaches: [] };
  const run = async (one: Parameters<typeof measure>[1]) => {
    const measured = await measure(world, one);
    result.measured.push(measured);
    result.breaches.push(...measured.breaches.map((breach) => `${measured.name}: ${breach}`));
    say(`  ${measured.name.padEnd(52)} ${measured.ratio.toFixed(2)}x of ${measured.floorIs}`);
    return measured;
  };
  const few: Measured[] = [];
  for (const one of movementCases(world, "small", "few movements")) few.push(await run(one));

  say(`  filling: ${scale.organizations + 2} organizations, ${scale.bigItems} items in the large one …`);
  await world.fill();
  const many: Measured[] = [];
  for (const one of movementCases(world, "small", "many movements")) many.push(await run(one));
  const big: Measured[] = [];
  for (const one of movementCases(world, "big", "many movements")) big.push(await run(one));
  await run(await restockCase(world));
  const uses = [];
  for (const n of [1, 10, 100, 1000])
    uses.push(await run(await useCase(world, n, n, n >= 100 ? 2 : undefined)));
  await run(await deepShelfCase(world));
  const oneLot = await run(await startCase(world, 1, 12));
  await run(await startCase(world, 5, 12, 2.5));
  const thousand = await run(await startCase(world, 1000, 1000));
  if (oneLot.statements !== thousand.statements)
    result.breaches.push(
      `a start sends ${oneLot.statements} statements for 1 lot, ${thousand.statements} for 1000`,
    );
  await run(stockCheckCase(world));
  for (const one of listCases(world)) await run(one);
  await run(sessionCase(world));
  await run(searchCase(world));

  say("  plans …");
  for (const { name, index, breaches } of await checkPlans(world)) {
    say(`  ${name.padEnd(52)} ${breaches.length ? breaches.join("; ") : index}`);
    result.breaches.push(...breaches.map((breach) => `plan of the ${name}: ${breach}`));
  }
  say("  several clients at once …");
  result.breaches.push(...(await crowds(world, (crowd) => result.crowds.push(crowd))));
  say("  adding every ledger up again …");
  const { healthy, report } = await diagnose(process.env.DATABASE_DIRECT_URL!);
  say(report.replace(/^/gm, "  "));
  if (!healthy) result.breaches.push("the ledger is not sound");

  grows(result, "use, ten times the lots", uses[0]!, uses[1]!);
  grows(result, "use, ten times the lots", uses[1]!, uses[2]!);
  grows(result, "use, ten times the lots", uses[2]!, uses[3]!);
  few.forEach((before, i) => againstYardstick(result, before, many[i]!));
  many.forEach((before, i) => againstYardstick(result, before, big[i]!));
  if (scale.growth) {
    say(`  growing: ${scale.growth * 2} more movements of every lot …`);
    await world.grow();
    for (const [i, one] of movementCases(world, "big", "five times as many").entries())
      againstYardstick(result, big[i]!, await run(one), 1.3);
    await run({
      ...(await startCase(world, 5, 12, 2.5)),
      name: "start, 8 x 5 lots, five times the movements",
    });
  }
  return result;
}

function grows({ growth }: Result, what: string, from: Measured, to: Measured): void {
  growth.push({ what, from: from.name, to: to.name, ratio: to.ours / from.ours });
}

/** Times of different moments are compared by what a bare round trip took at each. */
function againstYardstick({ growth }: Result, from: Measured, to: Measured, target?: number): void {
  growth.push({ what: "the same page", from: from.name, to: to.name, ratio: to.ratio / from.ratio, target });
}

export function report({ measured, crowds, growth, breaches }: Result): string {
  return [
    measuredTable(measured),
    growthTable(growth),
    crowdTable(crowds),
    breaches.length
      ? breaches.map((breach) => `✗ ${breach}`).join("\n")
      : "✓ Statements bounded, the same rows as by hand, indexes used, nothing lost, oversold or deadlocked, ledgers sound.",
  ].join("\n\n");
}
