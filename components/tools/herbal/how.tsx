import type { Question, Source } from "../frame/tool-page";

/** How the herbal calculator reckons. */
export function HerbalHow() {
  return (
    <>
      <p>
        <strong className="font-medium">Tincture:</strong> 1 : 5 at 60 % is 5 ml of 60 % alcohol for each gram
        of herb. The spirit is thinned by C₁ × V₁ = C₂ × V₂: spirit = liquid × wanted ÷ strength at hand, the
        rest is water. The water of a fresh herb joins in: strength after mixing = alcohol ÷ (liquid + water
        of the herb), that water at 0.9982 g/ml.
      </p>
      <p>
        <strong className="font-medium">Infusion:</strong> liquid = herb × parts, by weight or by volume; a
        density turns one into the other. What the herb holds back is missing after straining.
      </p>
      <p>
        <strong className="font-medium">Salve:</strong> extras are percent of the whole batch; oil and wax
        share the rest by their parts. Four parts of oil to one of wax by weight are firm, five softer.
      </p>
      <p>
        <strong className="font-medium">Essential oil dilution:</strong> oil = finished blend × percent, by
        volume. Drops = millilitres × drops per millilitre, rounded to whole drops, and what those drops
        really come to is said.
      </p>
      <p>
        <strong className="font-medium">Cost</strong> = price ÷ what it is for × what is taken, shared over
        what is pressed or strained off, over full tins, or over the blend. Water is taken as free.
      </p>
      <ul className="grid gap-1.5">
        <li>
          A drop is no unit: droppers give from 20 to 40 to the millilitre. Count yours: how many drops make 1
          ml?
        </li>
        <li>Volumes are taken as adding up. Alcohol and water shrink a little when they mix.</li>
        <li>US proof is twice the percentage: 80 proof is 40 %.</li>
        <li>
          This is arithmetic, not advice about health: what is safe to take or to put on skin, ask who knows.
        </li>
      </ul>
    </>
  );
}

export const HERBAL_SOURCES: readonly Source[] = [
  {
    label:
      "M. Moore, Herbal Materia Medica, 5th ed.: 1 : 5 for dry plants, 1 : 2 for fresh ones, and what the marc keeps",
    href: "https://zbook.org/read/4337_herbal-materia-medica-swsbm.html",
  },
  {
    label: "B. Burch, The Eclectic Physician: under 25 % of alcohol a tincture does not keep well",
    href: "http://www.eclecticphysician.com/archive.php?action=Nbr&Nbr=68",
  },
  {
    label: "Beeswax to oil: 1 : 3, 1 : 4 and 1 : 5 compared",
    href: "https://www.heartlifeholistic.com/post/beeswax-to-oil-ratios-for-salve",
  },
  {
    label: "The size of a drop: 20 to 40 to the gram",
    href: "https://academy.blendprecisely.io/blog/the-size-of-a-drop",
  },
  { label: "CRC Handbook of Chemistry and Physics: water at 20 °C, 0.9982 g/ml" },
];

export const HERBAL_QUESTIONS: readonly Question[] = [
  {
    question: "What does 1 : 5, 60 % mean?",
    answer:
      "One part of dried herb by weight to five parts of liquid by volume, and that liquid is 60 % alcohol and 40 % water. 100 g of herb take 500 ml: 300 ml of pure alcohol and 200 ml of water.",
  },
  {
    question: "Why does a fresh herb need stronger alcohol?",
    answer:
      "Because much of its weight is water, and that water thins what you pour on. Enter the water in the herb as a percentage, and the strength after mixing is shown.",
  },
  {
    question: "How many drops are a 2 % dilution in 30 ml?",
    answer: "0.6 ml: 12 drops at 20 to the millilitre, but 18 at 30. Count your own dropper first.",
  },
  {
    question: "Why do I get less oil out than I put in?",
    answer:
      "The strained herb keeps some. Weigh it once: (wet herb − dry herb) ÷ dry herb is what it holds back, in grams for each gram.",
  },
];
