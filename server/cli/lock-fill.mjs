import fs from "node:fs";

/**
 * Completes package-lock.json. Where a registry lacks the builds of optional packages for other platforms, npm leaves them
 * out of the lock, and then `npm ci` refuses it ("Missing: ... from lock file"). This adds an entry for each: version and
 * platform as its parent and its name say, no integrity hash (npm learns that when such a machine fetches it).
 *
 * Run after every `npm install` (`npm run lock:fill`). With --check nothing is written, and the exit code is 1 unless nothing lacks.
 */
const check = process.argv.includes("--check");
const file = process.argv.slice(2).find((word) => !word.startsWith("-")) ?? "package-lock.json";
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const packages = lock.packages;

const SYSTEMS = [
  "darwin",
  "win32",
  "linux",
  "android",
  "freebsd",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
  "openharmony",
  "windows",
];
const PROCESSORS = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

/** The platform that a package's name tells: @next/swc-linux-x64-gnu is { os: [linux], cpu: [x64], libc: [glibc] }. */
function platform(name) {
  const bare = name.replace(/^@[^/]+\//, "").replace("android-arm-eabi", "android-arm");
  const words = bare.replace(/-(gnueabihf|musleabihf|gnu|musl|msvc)$/, "").split(/[-.]/);
  const os = SYSTEMS.find((one) => words.includes(one));
  const cpu = PROCESSORS.find((one) => words.includes(one));
  return {
    ...(os && { os: [os === "windows" ? "win32" : os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(/-gnu(eabihf)?$/.test(name) && { libc: ["glibc"] }),
    ...(/-musl(eabihf)?$/.test(name) && { libc: ["musl"] }),
  };
}

/** Would Node, standing in `from`, find `name` somewhere up the tree of the lock? */
function found(from, name) {
  for (
    let place = from;
    ;
    place = place.includes("/node_modules/") ? place.slice(0, place.lastIndexOf("/node_modules/")) : ""
  ) {
    if (packages[`${place ? `${place}/` : ""}node_modules/${name}`]) return true;
    if (!place) return false;
  }
}

let added = 0;
for (const [place, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(place, name)) continue;
    const version = range.replace(/^[\^~]/, "");
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      console.error(`${name} ${range} (optional for ${place}): the range names no version; add it by hand`);
      process.exitCode = 1;
      continue;
    }
    const top = `node_modules/${name}`;
    packages[packages[top] ? `${place}/${top}` : top] = {
      version,
      ...platform(name),
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    added++;
  }
}

if (added > 0 && !check) {
  lock.packages = Object.fromEntries(
    Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  fs.writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
}
console.log(check ? `${added} entries lack` : `added ${added}`);
if (check && added > 0) {
  console.error("package-lock.json is not complete: run npm run lock:fill");
  process.exitCode = 1;
}
