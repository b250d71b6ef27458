import { symbolOf } from "@/server/services/unit-conversion/pure";
import { formatDay, formatDecimal, formatQuantity, type Formats } from "../ui/format";
import { factText } from "./editor/category-data";
import { Markdown } from "./markdown";
import type { Detail } from "./types";
import { portionsText, yieldText } from "./words";

/** The recipe as a card for the wall over the bench: amounts, shares, steps; no costs on it. */
export function RecipeCard({
  detail: { recipe, version, lines, mass },
  shop,
  day,
  formats,
}: {
  detail: Detail;
  shop: string;
  /** On which it was printed. */
  day: string;
  formats: Formats;
}) {
  const { locale } = formats;
  const facts = Object.entries(version.categoryData).map(([key, value]) => factText(key, value));
  return (
    <article className="border-line bg-sheet shadow-sheet mx-auto grid w-full max-w-3xl gap-8 rounded-lg border p-6 sm:p-10 print:max-w-none print:rounded-none print:border-0 print:p-0 print:shadow-none">
      <header className="border-ink grid gap-2 border-b-2 pb-5">
        <p className="text-ink-soft flex justify-between gap-4 text-sm">
          <span>{shop}</span>
          <span>
            {recipe.labelPrefix} · Version {version.versionNo}
            {version.isTest && " (test)"}
          </span>
        </p>
        <h1 className="text-3xl">{recipe.name}</h1>
        <p>
          {[
            `Yields ${yieldText(version, locale)}`,
            portionsText(version.portioning, locale),
            ...facts.map(({ label, value }) => `${label} ${value}`),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <table className="w-full border-collapse">
        <caption className="sr-only">What goes in</caption>
        <thead>
          <tr className="text-ink-soft border-line border-b text-left text-xs">
            <th scope="col" className="w-8 py-1.5 font-medium">
              <span className="sr-only">Done</span>
            </th>
            <th scope="col" className="py-1.5 font-medium">
              Item
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Amount
            </th>
            <th scope="col" className="w-24 py-1.5 text-right font-medium">
              By weight
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} className="border-line break-inside-avoid border-b align-baseline">
              <td className="py-2">
                <span
                  aria-hidden
                  className="border-edge inline-block size-3.5 rounded-sm border align-middle"
                />
              </td>
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {line.itemName}
                {line.isCritical && <strong className="font-medium"> (critical)</strong>}
                {line.note && <span className="text-ink-soft block text-sm">{line.note}</span>}
              </th>
              <td className="py-2 text-right text-lg whitespace-nowrap">
                {formatQuantity(line.quantity, symbolOf(line.unit), { locale, maxPlaces: 4 })}
              </td>
              <td className="text-ink-soft py-2 text-right">
                {line.percent && `${formatDecimal(line.percent, { locale, maxPlaces: 2 })}%`}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="rule-double font-medium">
            <td />
            <th scope="row" className="py-2 text-left font-medium">
              Together
            </th>
            <td className="py-2 text-right">{formatQuantity(mass, "g", { locale, maxPlaces: 2 })}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {version.instructions && (
        <section className="grid gap-3">
          <h2 className="text-xl">How it is made</h2>
          <Markdown source={version.instructions} />
        </section>
      )}
      <footer className="text-ink-soft flex justify-between gap-4 text-sm">
        <span>Printed {formatDay(day, { locale })}</span>
        {version.shelfLifeDays !== null && <span>Keeps {version.shelfLifeDays} days</span>}
      </footer>
    </article>
  );
}
