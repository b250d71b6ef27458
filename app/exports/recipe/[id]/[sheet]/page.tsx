import type { Metadata } from "next";
import { z } from "zod";
import { SheetPage } from "@/components/documents/sheet-page";
import { address, queryOf } from "@/server/web/address";
import { page } from "@/server/web/page";
import { asked, askRecipeSheet } from "../../ask";

export const metadata: Metadata = { title: "Recipe on paper" };

const params = z.object({ id: address.id, sheet: address.text.unwrap() });

/** A document of a recipe, with its files one click away. */
export default page({ can: "recipe.view", params, search: asked }, async (ctx, { params, search }) => {
  const sheet = await askRecipeSheet(ctx, { ...params, search });
  const here = `/exports/recipe/${params.id}/${params.sheet}`;
  const query = queryOf({ version: search.version?.toString(), scale: search.scale });
  const of = query && `?${query}`;
  return (
    <SheetPage
      sheet={sheet}
      pdf={`${here}/pdf${of}`}
      csv={`${here}/csv${of}`}
      back={{ label: `Back to ${sheet.title}`, href: `/recipes/${params.id}` }}
    />
  );
});
