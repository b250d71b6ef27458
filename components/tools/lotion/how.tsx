import { EMULSIFIER_HLB, PRESERVATIVES, REQUIRED_HLB } from "@/server/services/public-tools/pure";
import type { Question, Source } from "../frame/tool-page";

/** How the lotion calculator reckons, and what it takes for granted. */
export function LotionHow() {
  return (
    <>
      <p>
        Every line is a percentage of the whole by weight, and together they are 100: weight = batch × percent
        ÷ 100; from what you have of one ingredient, batch = amount ÷ percent × 100. A formula that does not
        add up is not weighed out, because nobody could say what the rest is.
      </p>
      <p>
        The HLB that the oils need is the mean of what each needs, by weight. Two emulsifiers meet it when the
        high one is (required − low) ÷ (high − low) of the pair: for 10, with 15 and 4.7, that is 51.46 %. The
        rule is Griffin&rsquo;s, of 1949.
      </p>
      <p className="font-medium">It takes for granted</p>
      <ul className="grid gap-1">
        <li>
          non-ionic emulsifiers and oil in water: an emulsifying wax is a blend already, so enter it as a line
          and switch the pair off;
        </li>
        <li>
          that HLB says which blend to try first, not how much of it: begin with what its maker recommends;
        </li>
        <li>
          that a preservative within its published range is still proved in your formula, at its pH, by a
          challenge test.
        </li>
      </ul>
    </>
  );
}

export const LOTION_SOURCES: readonly Source[] = [
  ...sourcesOf(REQUIRED_HLB, "Required HLB"),
  ...sourcesOf(EMULSIFIER_HLB, "HLB of emulsifiers"),
  ...sourcesOf(PRESERVATIVES, "Use range"),
  { label: "What is no preservative", href: "http://www.makingskincare.com/preservatives/" },
];

/** One line for each place of publication, naming what was taken from it. */
function sourcesOf(values: readonly { name: string; source: string }[], what: string): Source[] {
  return [...new Set(values.map((value) => value.source))].map((href) => {
    const names = values.filter((value) => value.source === href).map((value) => value.name);
    return { label: `${what}: ${names.join(", ")}`, href };
  });
}

export const LOTION_QUESTIONS: readonly Question[] = [
  {
    question: "Why percent and not grams?",
    answer:
      "A percentage stays right for any batch. Enter the size once, as a weight or as jars, and every line follows.",
  },
  {
    question: "Do I need a preservative?",
    answer:
      "Yes, in anything with water. Vitamin E and rosemary extract slow down rancidity; they stop neither bacteria nor mould.",
  },
  {
    question: "My lotion separated. What now?",
    answer:
      "Check that both phases were equally hot, that the HLB of the oils is met, and that there is enough emulsifier. Change one thing at a time.",
  },
];
