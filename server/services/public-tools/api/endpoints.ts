import { candleEndpoint } from "./candle";
import { convertUnitsEndpoint } from "./convert-units";
import { dilutionEndpoint } from "./dilution";
import type { Described, Endpoint } from "./endpoint";
import { globalItems } from "./global-items";
import { lotionEndpoint } from "./lotion";
import { pricingEndpoint } from "./pricing";
import { serverTimeEndpoint } from "./server-time";
import { soapEndpoint } from "./soap";
import { unitsEndpoint } from "./units";

/** The questions that this service answers by itself. */
export const ANSWERED: readonly Endpoint[] = [
  unitsEndpoint,
  convertUnitsEndpoint,
  soapEndpoint,
  candleEndpoint,
  lotionEndpoint,
  dilutionEndpoint,
  pricingEndpoint,
  serverTimeEndpoint,
];

/** Every question of the public API, in the order in which it is told. */
export const DESCRIBED: readonly Described[] = [
  ...ANSWERED.slice(0, 2),
  globalItems as Described,
  ...ANSWERED.slice(2),
];

/** What the example of a calculation is answered with; null where the answer is not the same every time. */
export async function exampleAnswer({ method, path, example }: Described): Promise<unknown> {
  const found = ANSWERED.find((one) => one.path === path);
  if (!found || method === "GET") return null;
  const answered = await found.run(example);
  return answered.ok ? answered.answer : null;
}
