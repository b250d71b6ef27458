import { closeDatabase } from "@/server/kernel/database";
import { commandLine, Refused } from "./parts/command-line";
import { directUrl } from "./parts/connection";
import { diagnose } from "./parts/doctor";

// npm run doctor: adds every organization's ledger up again; says what it checked and whatever does not add up.
commandLine(async () => {
  const { healthy, report } = await diagnose(directUrl());
  await closeDatabase();
  console.log(report);
  if (!healthy) throw new Refused("Something does not add up; see above.");
});
