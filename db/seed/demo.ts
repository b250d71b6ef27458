import fs from "node:fs";
import { addDeveloper, candleShop, DEMO_PASSWORD, openDemoShop, soapShop, type DemoLogin } from "./people";
import { signIn, resolveSession } from "@/server/services/identity";
import { systemClock, type Clock } from "@/server/kernel/clock";
import type { Ctx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import { candles } from "./shops/candle";
import { soap } from "./shops/soap";
import { tellStory } from "./story";

/** The owner's Ctx of a demo shop, come by through the front door; its clock is the demo's own. */
async function ownerCtx(email: string, clock: Clock): Promise<Ctx> {
  const session = await signIn({ email, password: DEMO_PASSWORD, ipRange: "demo" });
  const who = session && (await resolveSession({ token: session.token }));
  if (who?.kind !== "member") throw new Error(`The demo owner ${email} could not sign in.`);
  return { ...who.ctx, requestId: uuidv7(), clock };
}

/** Opens the two demo shops, fills them by running the real commands, and writes down who can sign in. */
export async function seedDemo(): Promise<void> {
  const shops: { name: string; people: DemoLogin[] }[] = [];
  for (const [shop, story] of [
    [soapShop, soap],
    [candleShop, candles],
  ] as const) {
    const opened = await openDemoShop(shop);
    shops.push({ name: shop.name, people: opened.logins });
    await tellStory(await ownerCtx(shop.owner.email, systemClock), story);
  }
  shops.push({ name: "BatchTrack", people: [await addDeveloper()] });
  if (process.env.DEMO_LOGINS) fs.writeFileSync(process.env.DEMO_LOGINS, JSON.stringify({ shops }, null, 2));
}
