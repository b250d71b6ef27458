import { oilKeys } from "@/server/services/global-library";
import type { Endpoint } from "@/server/services/public-tools";
import { oilNamed } from "@/server/services/public-tools/pure";

type Fat = { id?: string };
type Asked = { oils: Fat[]; postCook?: Fat[] };

/**
 * The soap calculator, with the library beside it: an oil's `id` may also be the id or slug that a search of the library
 * answered. What the library does not know either is left to the calculator, which refuses it by its line.
 */
export const withLibraryIds = (soap: Endpoint): Endpoint => ({
  ...soap,
  async run(input) {
    const asked = input as Asked;
    const ids = [asked.oils, asked.postCook ?? []].flat().flatMap(({ id }) => id ?? []);
    const unknown = ids.filter((id) => !oilNamed(id));
    if (unknown.length === 0) return soap.run(input);
    const keys = new Map((await oilKeys({ ids: unknown })).map(({ id, oilKey }) => [id, oilKey]));
    const led = <F extends Fat>(fat: F): F => ({ ...fat, ...(fat.id && { id: keys.get(fat.id) ?? fat.id }) });
    return soap.run({
      ...asked,
      oils: asked.oils.map(led),
      ...(asked.postCook && { postCook: asked.postCook.map(led) }),
    });
  },
});
