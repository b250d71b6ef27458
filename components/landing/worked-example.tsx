import { ArrowDown } from "lucide-react";
import { Card } from "../ui/card";
import { Meter } from "../ui/meter";

/** Two pails at two prices, and a batch that takes from both: 500 g for 10.00 and 100 g of 500 g for 14.00 are 12.80. */
const LOTS = [
  { bought: "March 1", price: "$10.00", left: "0", text: "all of 500 g", part: "$10.00" },
  { bought: "March 8", price: "$14.00", left: "400", text: "100 g of 500 g", part: "$2.80" },
];

/** How a batch comes by its cost, as it would stand on the paper tags in the workshop. */
export function WorkedExample() {
  return (
    <figure className="grid gap-4">
      <figcaption className="text-ink-soft text-sm">
        A batch of lip balm takes 600 g of shea butter:
      </figcaption>
      <div className="grid grid-cols-2 gap-3">
        {LOTS.map(({ bought, price, left, text, part }) => (
          <div
            key={bought}
            className="border-line bg-sheet shadow-sheet grid content-start gap-3 rounded-lg rounded-tl-2xl border p-4"
          >
            <p className="flex items-center gap-2.5 text-sm">
              <span
                aria-hidden
                className="border-edge/50 bg-paper size-3 shrink-0 rounded-full border shadow-[inset_0_1px_1px_var(--lift)]"
              />
              {bought}
            </p>
            <p>
              <span className="font-title text-xl">500 g</span>
              <span className="text-ink-faint text-sm"> for {price}</span>
            </p>
            <Meter
              value={left}
              max="500"
              tone="moss"
              label={`Left of the lot of ${bought}`}
              text={`${left} g of 500 g`}
            />
            <p className="border-line text-ink-soft border-t border-dashed pt-2.5 text-sm">
              Takes {text}: <span className="text-ink whitespace-nowrap">{part}</span>
            </p>
          </div>
        ))}
      </div>
      <ArrowDown aria-hidden className="text-ink-faint mx-auto size-5" />
      <Card className="flex items-baseline justify-between gap-4">
        <span>The butter in this batch cost</span>
        <span className="font-title text-2xl">$12.80</span>
      </Card>
    </figure>
  );
}
