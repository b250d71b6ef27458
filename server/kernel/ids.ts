import { randomBytes, randomInt } from "node:crypto";

declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** A tenant. bigint in the database, a decimal string here: it never passes through a float. */
export type OrganizationId = Branded<string, "OrganizationId">;
/** One line of inventory_history. bigint in the database, a decimal string here. */
export type MovementId = Branded<string, "MovementId">;

let lastMillisecond = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562): time-ordered, and strictly increasing within this process. */
export function uuidv7(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = randomInt(0x400);
  } else if (++counter > 0xfff) {
    lastMillisecond++;
    counter = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** No I, L, O, U, 0, 1: these are read over the phone. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Six letters and figures, 729 million of them; the caller's unique constraint catches the rare repeat. */
export function shortCode(): string {
  let code = "";
  for (let i = 0; i < 6; i++) code += ALPHABET[randomInt(ALPHABET.length)];
  return code;
}
