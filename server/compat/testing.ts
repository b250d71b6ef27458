import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { serverAccount } from "@/server/cli/parts/pg-binaries.mjs";
import { runProgram } from "@/server/cli/parts/spawn.mjs";

type Run = (
  command: string,
  args: string[],
  options: SpawnOptions & { quiet?: boolean },
) => ReturnType<typeof runProgram>;
const run: Run = runProgram;

/** What the compatibility tests need of the machine: programs of Debian, installed here where we may, and folders they can reach. */

const isDebianRoot = process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get");

/** The program, installed with apt-get where it lacks and we may; undefined, and a sentence why, where neither. */
export async function debianProgram(file: string, aptPackage: string): Promise<string | undefined> {
  if (fs.existsSync(file)) return file;
  if (isDebianRoot) {
    // Only the programs: no cluster of Debian's own is made or started.
    fs.mkdirSync("/etc/postgresql-common", { recursive: true });
    if (!fs.existsSync("/etc/postgresql-common/createcluster.conf"))
      fs.writeFileSync("/etc/postgresql-common/createcluster.conf", "create_main_cluster = false\n");
    await apt("update");
    const told = await apt("install", "-y", "--no-install-recommends", aptPackage);
    if (fs.existsSync(file)) return file;
    console.log(`skipped: apt-get could not install ${aptPackage}: ${told.output.trim().split("\n").at(-1)}`);
  } else {
    console.log(
      `skipped: ${file} is not here, and only root on Debian can have it installed (${aptPackage})`,
    );
  }
  return undefined;
}

const apt = (...args: string[]) =>
  run("apt-get", ["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Options::=--force-confold", ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    quiet: true,
  });

/** Whom a database program runs as: not as root. */
export const account = (): { uid?: number; gid?: number } => serverAccount(undefined);

/** A folder that only that account may read. */
export function folderOf(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `batchtrack-${name}-`));
  own(folder);
  return folder;
}

export function own(file: string): void {
  const { uid, gid } = account();
  if (uid !== undefined) fs.chownSync(file, uid, gid!);
}

/** Runs a program to its end as that account; throws its last words where it fails. */
export async function runAs(program: string, args: string[]): Promise<void> {
  const { code, output } = await run(program, args, { ...account(), cwd: "/", quiet: true });
  if (code !== 0) throw new Error(`${path.basename(program)} failed: ${output.slice(-2_000)}`);
}

/** A program that lives as long as the test file. */
export function keepRunning(program: string, args: string[]): ChildProcess {
  const child = spawn(program, args, { ...account(), cwd: "/", stdio: "ignore" });
  afterAll(() => void child.kill("SIGTERM"));
  return child;
}
