import { settleClientAddresses } from "./parts/client-address.mjs";

// Loaded into the processes that `npm start` keeps (`node --import`): when the parent is gone, even by `kill -9`,
// they leave too, so that no orphan holds the port at the next start.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5000).unref();
});

// A number that cannot be read is refused, with its name, by server/kernel/env.ts.
settleClientAddresses(Number(process.env.TRUSTED_PROXIES) || 0);
