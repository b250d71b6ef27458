import "./node-version.mjs";

// npm test: all of its own set-up, then every check in the order of its speed. `e2e` as an argument: the browser only.
const { main } = await import("./parts/say.mjs");
const { prove } = await import("./parts/prove.mjs");

main(() => prove({ only: process.argv[2] }));
