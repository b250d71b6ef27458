import { create } from "qrcode";

/** A code as a picture of one path: squares of one unit in a frame of `size` units, quiet zone included. */
export type QrPicture = { size: number; path: string };

/** What scanners need empty around a code. */
const QUIET = 4;

/** Made here, without the network. Bends and stains of a label may cost 15 % of it. */
export function qrOf(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const dark = [...modules.data].flatMap((bit, at) => {
    if (!bit) return [];
    const [x, y] = [(at % modules.size) + QUIET, Math.floor(at / modules.size) + QUIET];
    return [`M${x} ${y}h1v1h-1z`];
  });
  return { size: modules.size + 2 * QUIET, path: dark.join("") };
}
