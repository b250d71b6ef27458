import { createInterface } from "node:readline/promises";
import { addPerson } from "@/server/services/identity";
import { closeDatabase } from "@/server/kernel/database";
import { constraintOf } from "@/server/kernel/sql-state";
import { commandLine, Refused } from "./parts/command-line";

// npm run create-developer -- --email ada@example.com --name "Ada Byron": adds somebody of the platform's staff.
// The password is asked for, or read from DEVELOPER_PASSWORD, so that it stands in no shell history.

const SHORTEST = 15;

function option(name: string): string {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? undefined : process.argv[at + 1];
  if (!value) throw new Refused(`Say --${name}: npm run create-developer -- --email … --name …`);
  return value;
}

async function password(): Promise<string> {
  const given = process.env.DEVELOPER_PASSWORD;
  if (given) return given;
  if (!process.stdin.isTTY)
    throw new Refused("Set DEVELOPER_PASSWORD, or run this in a terminal that can ask.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await terminal.question(`Password (at least ${SHORTEST} characters): `);
  terminal.close();
  return typed;
}

commandLine(async () => {
  const [email, name] = [option("email"), option("name")];
  const chosen = await password();
  if (chosen.length < SHORTEST) throw new Refused(`The password needs at least ${SHORTEST} characters.`);
  try {
    await addPerson({ organizationId: null, userType: "developer", email, name, password: chosen });
    console.log(`${name} can sign in with ${email}.`);
  } catch (error) {
    if (constraintOf(error) === "user_email_key")
      throw new Refused(`Somebody signs in with ${email} already.`);
    throw error;
  } finally {
    await closeDatabase();
  }
});
