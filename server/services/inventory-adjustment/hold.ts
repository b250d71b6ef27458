import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields } from "@/server/kernel/fields";
import { holdLot, releaseLot } from "@/server/services/fifo/steps";

/** Sets a lot aside, or recalls it: it is not taken automatically until released. Refuses: an empty lot, one set aside already. */
export const hold = command({
  name: "inventory.hold",
  can: "inventory.hold",
  input: z.strictObject({
    lotId: fields.id,
    kind: z.enum(["hold", "recall"]).default("hold"),
    reason: fields.reason,
  }),
  async run(ctx, { lotId, kind, reason }) {
    const lot = await holdLot(ctx, lotId, kind, reason);
    ctx.audit({ subject: { kind: "lot", id: lotId, label: lot.fifoCode }, after: { kind, reason } });
    return { lotId, fifoCode: lot.fifoCode };
  },
});

/** Puts a held or recalled lot back among the usable ones. Refuses: a lot that is not set aside. */
export const release = command({
  name: "inventory.release",
  can: "inventory.hold",
  input: z.strictObject({ lotId: fields.id, reason: fields.reason }),
  async run(ctx, { lotId, reason }) {
    const lot = await releaseLot(ctx, lotId, reason);
    ctx.audit({
      subject: { kind: "lot", id: lotId, label: lot.fifoCode },
      after: { kind: "released", reason },
    });
    return { lotId, fifoCode: lot.fifoCode };
  },
});
