import type { Question, Source } from "../frame/tool-page";

/** How the baking calculator reckons. */
export function BakingHow() {
  return (
    <>
      <p>
        In baker&rsquo;s percentages the flours together are 100 %, and everything else is its weight ÷ the
        weight of the flours × 100. So a formula can be scaled by one figure: flour = dough ÷ the sum of all
        percentages.
      </p>
      <p>
        <strong className="font-medium">Hydration</strong> is all the water ÷ all the flour, those of a
        starter included: 200 g of levain at 100 % bring 100 g of flour and 100 g of water. Of milk, eggs or
        butter enter the percentage of water that is in them; a liquid without one is taken as water.
      </p>
      <p>
        <strong className="font-medium">From pieces to dough:</strong> dough = pieces × baked weight ÷ (1 −
        loss in the oven) ÷ (1 − what stays in the bowl). A portion costs what goes in, shared by the pieces.
      </p>
      <p>
        <strong className="font-medium">From pan to pan:</strong> at the same depth the factor is area ÷ area:
        round is π/4 × diameter², square is length × width. Filled in full, it is volume ÷ volume. Bundt pans
        are known by the water they hold.
      </p>
      <ul className="grid gap-1.5">
        <li>All by weight. A cup of flour weighs what the scoop makes of it.</li>
        <li>Percentages are of the flours you add; flour within a starter counts for the hydration only.</li>
        <li>Without a line of flour (jam, granola, praline) they are of everything together.</li>
        <li>A pan factor says how much batter, not how long to bake: another depth bakes in another time.</li>
      </ul>
    </>
  );
}

export const BAKING_SOURCES: readonly Source[] = [
  {
    label: "Wild Yeast: baker's percentage with preferments, whose baguette this calculator reproduces",
    href: "https://wildyeastblog.com/bakers-percentage-4",
  },
];

export const BAKING_QUESTIONS: readonly Question[] = [
  {
    question: "Why do the percentages add up to more than 100?",
    answer:
      "Because they are of the flour, not of the dough. Flour 100, water 65 and salt 2 make 167 % of the flour.",
  },
  {
    question: "Does the flour in my sourdough starter count?",
    answer:
      "For the hydration, yes: its flour and its water are counted. The percentages of the lines are of the flours you add, as most formulas are written.",
  },
  {
    question: "How much larger is a 9 inch round pan than an 8 inch one?",
    answer: "81 ÷ 64, so 1.27 times as much batter at the same depth.",
  },
  {
    question: "How much weight does bread lose in the oven?",
    answer:
      "Weigh a loaf before and after baking: the loss ÷ the weight before is your figure, for that loaf and that oven.",
  },
];
