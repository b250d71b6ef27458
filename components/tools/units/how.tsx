import type { Question, Source } from "../frame/tool-page";

/** How units are converted and liquids thinned. */
export function UnitsHow() {
  return (
    <>
      <p>
        Within one kind, every unit has an exact factor to a base: 1 lb is 453.59237 g, 1 in is 2.54 cm, 1 US
        fluid ounce is 29.5735295625 ml, 1 imperial fluid ounce 28.4130625 ml. An amount is multiplied by one
        exact fraction, so 1 lb is 16 oz and not 15.9999. These are the very factors that stock is kept with
        in BatchTrack.
      </p>
      <p>
        Between weight and volume: weight = volume × density. One gram is never taken for one millilitre: 8 fl
        oz of olive oil at 0.911 g/ml weigh 215.5 g, of honey at 1.42 g/ml 336 g.
      </p>
      <p>
        Thinning keeps what is dissolved: <strong className="font-medium">C₁ × V₁ = C₂ × V₂</strong>. Any
        three of the four give the last one; what is filled up with is V₂ − V₁.
      </p>
      <ul className="grid gap-1.5">
        <li>Both strengths are percent of the same basis: both by volume, or both by weight.</li>
        <li>
          Volumes are taken as adding up. Alcohol and water shrink a little when they mix: fill up to the
          volume you want, rather than adding a measured amount of water.
        </li>
        <li>Densities change with temperature; the one of your supplier&rsquo;s data sheet is best.</li>
      </ul>
    </>
  );
}

export const UNITS_SOURCES: readonly Source[] = [
  {
    label: "King Arthur Baking: 21 g of honey in a tablespoon, 1.42 g/ml",
    href: "https://www.kingarthurbaking.com/learn/ingredient-weight-chart",
  },
  { label: "Codex Alimentarius CXS 33-1981: olive oil, 0.910 to 0.916 times as dense as water" },
  { label: "NIST Handbook 44, Appendix C: general tables of units of measurement" },
  {
    label: "Units of Measurement Regulations 1995 (UK), for the imperial gallon of 4.54609 l",
    href: "https://www.legislation.gov.uk/uksi/1995/1804/made",
  },
];

export const UNITS_QUESTIONS: readonly Question[] = [
  {
    question: "Is an ounce the same as a fluid ounce?",
    answer:
      "No. An ounce is a weight of 28.35 g, a fluid ounce a volume of 29.57 ml. Only water comes near to being both at once.",
  },
  {
    question: "Which cup is this?",
    answer:
      "The US cup of 8 US fluid ounces, 236.5882365 ml. A metric cup is 250 ml: enter it as millilitres.",
  },
  {
    question: "How do I find a density?",
    answer:
      "It stands on the supplier's data sheet as density or specific gravity. Or weigh it: fill a measured 100 ml, take away the weight of the vessel, and divide the grams by 100.",
  },
  {
    question: "How do I thin 95 % alcohol to 40 %?",
    answer:
      "Enter 95 and 40 and the amount you want, and leave the amount you take empty. For 475 ml it is 200 ml of the alcohol, filled up to 475 ml with water.",
  },
];
