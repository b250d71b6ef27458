import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Plain } from "./say.mjs";

/** The root of the repository, and the folder that holds what this machine made (never in git). */
export const root = path.resolve(fileURLToPath(new URL("../../..", import.meta.url)));
export const dataDir = path.join(root, ".data");
export const inRoot = (...parts) => path.join(root, ...parts);

/** Makes .data, or says in a sentence why it cannot be made. */
export function ensureWritable() {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    fs.writeFileSync(probe, "");
    fs.rmSync(probe);
  } catch (error) {
    throw new Plain(
      `Nothing can be written in ${root} (${error.code}). Put the folder where you may write, or mend its permissions.`,
    );
  }
}

/** Reads KEY=value lines of .env into process.env; what is set already wins. */
export function loadDotEnv() {
  const file = inRoot(".env");
  if (!fs.existsSync(file)) return;
  for (const line of fs.readFileSync(file, "utf8").split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match) continue;
    const value = match[2].replace(/^(["'])(.*)\1$/, "$2");
    if (value !== "" && !process.env[match[1]]) process.env[match[1]] = value;
  }
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivate(file, text) {
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** Reads a JSON file; undefined where there is none or it is torn. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export const newSecret = () => randomBytes(32).toString("base64url");

/** The secrets of this installation: from the environment, else generated once into .data/secrets.json. */
export function secrets() {
  const file = path.join(dataDir, "secrets.json");
  const kept = readJson(file) ?? {};
  const names = ["AUTH_SECRET", "PLAN_SECRET", "METRICS_SECRET"];
  const missing = names.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = newSecret();
  if (missing.length > 0) writePrivate(file, JSON.stringify(kept, null, 2) + "\n");
  return Object.fromEntries(names.map((name) => [name, process.env[name] || kept[name]]));
}
