import "./node-version.mjs";

// Node is new enough: only now read the rest, which an old one could not parse.
const { main } = await import("./parts/say.mjs");
const { start } = await import("./parts/serve.mjs");

main(() => start(process.argv[2] ?? "start", process.argv.slice(3)));
