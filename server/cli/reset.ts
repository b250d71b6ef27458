import { createInterface } from "node:readline/promises";
import { bringUpToDate, directUrl, withConnection } from "./parts/connection";
import { Refused, commandLine } from "./parts/command-line";
import { dropEverything } from "./parts/migrations";
import { ensureRoles } from "./parts/roles";
import { seedDemo, seedReference } from "./parts/seeding";

// npm run db:reset: everything out, migrations and seeds anew. Asks for the database's name, unless -- --yes says it.
commandLine(async () => {
  const url = new URL(directUrl());
  const name = decodeURIComponent(url.pathname.slice(1));
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!process.argv.includes("--yes")) await confirm(name, url.host, local);
  await withConnection(url.href, async (sql) => {
    await ensureRoles(sql, []);
    await dropEverything(sql);
  });
  await bringUpToDate();
  await seedReference();
  if (process.env.BATCHTRACK_DEMO === "1") await seedDemo({ restart: true });
  console.log(`The database ${name} is new.`);
});

async function confirm(name: string, host: string, local: boolean): Promise<void> {
  if (!local) {
    throw new Refused(
      `The database ${name} is on ${host}, not on this machine: it may be somebody's production. ` +
        "If you are sure: npm run db:reset -- --yes",
    );
  }
  if (!process.stdin.isTTY) {
    throw new Refused("This removes all data. Nobody is here to confirm it: npm run db:reset -- --yes");
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`This removes ALL data of ${name} on ${host}. Type its name to go on: `);
  ask.close();
  if (answer.trim() !== name) throw new Refused("Nothing was changed.");
}
