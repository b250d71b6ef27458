import { OILS } from "@/server/services/public-tools/pure";
import type { Question, Source } from "../frame/tool-page";

/** How the soap calculator reckons: formula and assumptions. */
export function SoapHow() {
  return (
    <>
      <p>
        Each fat takes its weight times its saponification value (SAP) of potassium hydroxide. In moles that
        is grams ÷ 56.1; the superfat takes its percentage off, and what acids eat is added. Sodium hydroxide
        weighs 40 g a mole, so a SAP for KOH times 40 ÷ 56.1 is the one for NaOH. Of a dual lye the percentage
        is of molecules: 70 : 30 puts seven NaOH for three KOH. Purity divides last: 90 % flakes weigh a ninth
        more.
      </p>
      <p>
        Lye concentration is lye ÷ (lye + water), the lye as it is weighed. Water in percent of oils counts
        the oils that are cooked. Fragrance is a percentage of all oils, or of the whole batch with the
        fragrance in it.
      </p>
      <p>
        Hardness is lauric + myristic + palmitic + stearic acid; cleansing lauric + myristic; conditioning
        oleic + ricinoleic + linoleic + linolenic; bubbly lauric + myristic + ricinoleic; creamy palmitic +
        stearic + ricinoleic; longevity palmitic + stearic. Iodine and INS are averages of the oils&rsquo; own
        published values, never derived from each other. Fat added after the cook counts in the batch and the
        superfat, not in the bar&rsquo;s qualities.
      </p>
      <ul className="grid gap-1">
        <li>Citric acid is 192.12 g a mole, with its crystal water 210.14 g, and eats three of lye.</li>
        <li>Lactic acid (90.08 g) and the acetic acid of vinegar (60.05 g) eat one.</li>
        <li>Milk and beer count as water. Nothing is rounded before it is shown.</li>
        <li>An oil without a SAP value stops the calculation: it is never taken for zero.</li>
      </ul>
    </>
  );
}

export const SOAP_SOURCES: readonly Source[] = [
  {
    label: `SAP, iodine, INS and fatty acids of ${OILS.size} oils: Soapee's public seed data and SoapCalc's list`,
    href: "https://github.com/nazar/soapee.open",
  },
  { label: "Other SAP values: the chart of certified-lye.com" },
  { label: "Other SAP values: Elaine White's chart" },
];

export const SOAP_QUESTIONS: readonly Question[] = [
  {
    question: "Why does another calculator give a little more or less lye?",
    answer:
      "Oils are crops and charts are averages: for palm kernel oil they differ by 11 %, for canola by 6, for coconut by 4. Choose the chart, or enter the value of your supplier's certificate. Under Lye you see what the spread does to your superfat.",
  },
  {
    question: "Which superfat should I take?",
    answer:
      "Most bars are made with 5 to 8 %. Soap of coconut oil alone takes up to 20 %, liquid soap 0 to 3 %. Zero leaves no safety for an oil that needs less than the chart says.",
  },
  {
    question: "How strong should the lye be?",
    answer:
      "30 to 35 % suits most bars. Stronger lye traces faster and leaves less to dry; weaker lye gives time for swirls. Above 50 % not all of it dissolves.",
  },
  {
    question: "Does citric acid or vinegar change the lye?",
    answer:
      "Yes. 10 g of dry citric acid eat 6.2 g of sodium hydroxide, which would otherwise be missing from the fats and raise the superfat. It is added here, and shown.",
  },
  {
    question: "What do the ranges of hardness or INS mean?",
    answer:
      "They are where most bars lie, not a rule. Castile soap is far outside most of them and loved for centuries.",
  },
];
