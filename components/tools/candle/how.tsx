import { BURN_TEST, WAXES } from "@/server/services/public-tools/pure";
import type { Question, Source } from "../frame/tool-page";

/** How the candle calculator reckons, and what it takes for granted. */
export function CandleHow() {
  return (
    <>
      <p>
        Weight = volume × fill × density. The volume is measured inside the vessel: a round one is π/4 ×
        diameter² × height, an oval one π/4 × length × width × height, a tapered one π/12 × height × (top² +
        top × bottom + bottom²). An inch is 2.54 cm and a US fluid ounce 29.5735295625 ml, exactly. Nothing is
        rounded on the way; only π is cut, after thirty decimals.
      </p>
      <p>
        As a percentage of the wax, 8 % means 8 g of fragrance for 100 g of wax. As a percentage of the whole
        candle it means 8 g of fragrance and 92 g of wax. The mixture is as dense as its parts by their
        volumes; a fragrance without a density of its own counts as dense as the wax.
      </p>
      <p>
        What stays in the pitcher is a percentage of what is melted: of 1,000 g at 1 %, 990 g reach the
        vessels. Pitchers are as few as hold the batch, each for whole candles.
      </p>
      <p className="font-medium">It takes for granted</p>
      <ul className="grid gap-1">
        <li>
          straight or evenly tapered walls: for any other vessel weigh the water it holds, 1 g being 1 ml near
          enough;
        </li>
        <li>the density of set wax: melted wax takes more room and sinks as it cools;</li>
        <li>that the fragrance is within its own limit for candles, and the load within that of the wax.</li>
      </ul>
    </>
  );
}

export const CANDLE_SOURCES: readonly Source[] = [
  ...WAXES.flatMap((wax) =>
    wax.sources.map(({ says, url }) => ({ label: `${wax.name}: ${says.toLowerCase()}`, href: url })),
  ),
  {
    label: "NatureWax C-3: wick sizes by width",
    href: "https://northstar3c.com/Item/Naturewax-C3-Soy-Wax-2lbs",
  },
  { label: "Burn test after ASTM F2417, explained by ALAFAVE", href: BURN_TEST.source },
];

export const CANDLE_QUESTIONS: readonly Question[] = [
  {
    question: "Why does another calculator give me less fragrance?",
    answer:
      "It takes the percentage of the whole candle, or fills the vessel with wax alone. Switch both here and compare: the load is always shown both ways.",
  },
  {
    question: "How many ounces of wax does an 8 oz jar take?",
    answer:
      "Eight fluid ounces are a volume. Filled to the brim with a wax of 0.89 g/ml they weigh 7.43 oz, fragrance included.",
  },
  {
    question: "Which wick do I need?",
    answer: `Nobody can say without burning one. Where a chart was published for your wax and width, its sizes are shown as the first to try. Trim to ${BURN_TEST.trim}, burn ${BURN_TEST.hours} hours, note every hour, let it cool for at least ${BURN_TEST.coolHours}; a flame above ${BURN_TEST.tallestFlame} fails.`,
  },
  {
    question: "How much fragrance does my wax hold?",
    answer:
      "What its maker says in the data sheet. Six to ten percent of the wax is recommended for several soy waxes, up to fifteen for some blends. More than it holds sweats out and can flare.",
  },
];
