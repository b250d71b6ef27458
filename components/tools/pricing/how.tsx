import type { Question, Source } from "../frame/tool-page";

/** How the pricing calculator reckons: formulas and assumptions. */
export function PricingHow() {
  return (
    <>
      <p>
        A material costs (price + shipping) × what you use ÷ what you bought, whatever units the two are in.
        Labour is minutes ÷ 60 × the hourly rate, task by task. Overhead is the sums you enter for one batch
        and, if you like, a percentage of materials and labour. Together they are the cost of the batch;
        divided by the pieces you can sell, the cost of one.
      </p>
      <p>
        <strong className="font-medium">By margin:</strong> price = (cost + fixed fees) ÷ (1 − percentage fees
        − margin). <strong className="font-medium">By markup:</strong> price = (cost × (1 + markup) + fixed
        fees) ÷ (1 − percentage fees). Both leave what you asked for after the fees are paid. Nothing is
        rounded in between; prices are shown to the cent, half up.
      </p>
      <p>
        Margin is profit as a share of the price, markup is profit as a share of the cost. A bar that costs 5
        and sells for 10 has a markup of 100 % and a margin of 50 %. To add 50 % to the cost and call it a
        margin of 50 % is a common way to sell too cheaply: it is a margin of 33 %.
      </p>
      <ul className="grid gap-1.5">
        <li>Pieces are those you can sell: leave out the ends, the testers and the gifts.</li>
        <li>Fees are paid on each piece. Where one fee covers a whole order, enter its share.</li>
        <li>Prices are without sales tax or VAT: it is not yours to keep.</li>
      </ul>
    </>
  );
}

export const PRICING_SOURCES: readonly Source[] = [
  {
    label: "Shay & Company: price calculator, with the example of 7 lb of coconut oil",
    href: "https://shayandcompany.com/price-calculator/",
  },
];

export const PRICING_QUESTIONS: readonly Question[] = [
  {
    question: "Should I pay myself in the price?",
    answer:
      "Yes. The day somebody else pours for you, you will pay them; a price that only works while you work for nothing cannot grow.",
  },
  {
    question: "Is retail always twice wholesale?",
    answer:
      "Many shops double what they pay, so retail at twice wholesale is a habit, not a law. What matters is that both channels leave enough after their own fees: that is what the two columns show.",
  },
  {
    question: "Why count the shipping of materials?",
    answer:
      "In a published example, 7 lb of coconut oil for 16.75 came with 10.48 of shipping. Six ounces of it cost 1.46, not 0.90.",
  },
  {
    question: "What if I already have a price?",
    answer:
      "Choose “my price” and enter it: the table says what it leaves after cost and fees, as margin and as markup.",
  },
];
