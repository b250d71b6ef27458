import type { Question, Source } from "../frame/tool-page";

/** How doses are held against limits, and allergens against the thresholds of the label. */
export function FragranceLimitsHow() {
  return (
    <>
      <p>
        <strong className="font-medium">Dose</strong> = fragrance ÷ finished product × 100. It is within the
        limit when it is not more than the maximum that the supplier&rsquo;s IFRA certificate states for the
        category of your product. You enter that limit: it differs for every fragrance, and for every
        category.
      </p>
      <p>
        <strong className="font-medium">Allergen in the product</strong> = dose × share of the allergen in the
        fragrance, summed over all fragrances. In the European Union it is named on the label where it exceeds{" "}
        <strong className="font-medium">0.001 %</strong> in a product that stays on the skin, or{" "}
        <strong className="font-medium">0.01 %</strong> in one that is rinsed off. Exactly the threshold does
        not exceed it.
      </p>
      <ul className="grid gap-1.5">
        <li>Percentages are of the finished product by weight: not of the oils, the wax or the base.</li>
        <li>
          Essential oils contain allergens too. Their shares stand on the allergen statement of the supplier,
          batch by batch.
        </li>
        <li>
          Regulation (EU) 2023/1545 made the list of allergens longer: new products after 31 July 2026,
          everything on the shelf after 31 July 2028.
        </li>
        <li>
          This is arithmetic, not a safety assessment: a cosmetic product in the EU or the UK still needs one.
        </li>
      </ul>
    </>
  );
}

export const FRAGRANCE_LIMITS_SOURCES: readonly Source[] = [
  {
    label: "Commission Regulation (EU) 2023/1545, amending Annex III of Regulation (EC) No 1223/2009",
    href: "http://data.europa.eu/eli/reg/2023/1545/oj",
  },
  {
    label: "IFRA: what the Standards are, and who they bind",
    href: "https://ifrafragrance.org/safe-use/standards-101-new",
  },
];

export const FRAGRANCE_LIMITS_QUESTIONS: readonly Question[] = [
  {
    question: "Where do I find the limit?",
    answer:
      "On the IFRA certificate of conformity that your supplier gives with the fragrance: a table of categories with the maximum level of use in percent. Look up the category of your product, and enter its figure.",
  },
  {
    question: "I use two fragrances. Is each limit enough?",
    answer:
      "Not always. If both contain the same restricted ingredient, their shares add up. When all doses together come to more than 100 % of their limits, ask the supplier for the limits of the mixture.",
  },
  {
    question: "Is soap leave-on or rinse-off?",
    answer: "Soap, shampoo and shower gel are rinsed off. Lotion, balm, perfume and deodorant stay on.",
  },
  {
    question: "Do candles need this?",
    answer:
      "Candles have a limit on the certificate too, in a category of their own. The allergen thresholds here are those of cosmetics; candles are labelled by the rules for chemical mixtures.",
  },
];
