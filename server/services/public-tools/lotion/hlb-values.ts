/** HLB figures that somebody published, each with where. Suppliers differ by a point or so: their own figure is better. */
export type HlbValue = {
  readonly key: string;
  readonly name: string;
  readonly hlb: string;
  readonly source: string;
};

type Row = readonly [key: string, name: string, hlb: string];
const from = (source: string, rows: readonly Row[]): HlbValue[] =>
  rows.map(([key, name, hlb]) => ({ key, name, hlb, source }));

const SWIFT = "http://swiftcraftymonkey.blogspot.com/2011/04/hlb-system-";

/** What an oil needs the emulsifier to have, in an oil-in-water emulsion. */
export const REQUIRED_HLB: readonly HlbValue[] = [
  ...from(`${SWIFT}substituting-things-in-our.html`, [
    ["almond-oil", "Sweet almond oil", "7"],
    ["cetyl-alcohol", "Cetyl alcohol", "15.5"],
    ["cocoa-butter", "Cocoa butter", "6"],
    ["dimethicone", "Dimethicone", "5"],
    ["isopropyl-myristate", "Isopropyl myristate", "11.5"],
    ["mango-butter", "Mango butter", "8"],
    ["olive-oil", "Olive oil", "7"],
    ["sesame-oil", "Sesame oil", "7"],
    ["shea-butter", "Shea butter", "8"],
    ["soybean-oil", "Soybean oil", "7"],
    ["sunflower-oil", "Sunflower oil", "7"],
    ["tocopherol", "Vitamin E (tocopherol)", "6"],
  ]),
  ...from(`${SWIFT}lets-get-slightly-more.html`, [
    ["fractionated-coconut-oil", "Fractionated coconut oil", "5.5"],
    ["jojoba-oil", "Jojoba oil", "6.5"],
  ]),
  ...from("http://naturalurbanista.blogspot.com/2010/06/follow-up-to-todays-nappturalite.html", [
    ["avocado-oil", "Avocado oil", "7"],
    ["coconut-oil", "Coconut oil", "8"],
  ]),
  ...from("https://www.ocl-journal.org/articles/ocl/full_html/2022/01/ocl210096/T4.html", [
    ["beeswax", "Beeswax, white", "12"],
    ["stearic-acid", "Stearic acid", "15"],
  ]),
];

/** What an emulsifier has. */
export const EMULSIFIER_HLB: readonly HlbValue[] = [
  ...from("https://village-herbs.blogspot.com/2011/04/hlb-system-using-different-emulsifiers.html", [
    ["glycol-distearate", "Glycol distearate", "1"],
    ["glycol-stearate", "Glycol stearate", "2.9"],
    ["glyceryl-stearate", "Glyceryl stearate", "3.8"],
    ["laureth-4", "Laureth-4", "9.7"],
    ["oleth-10", "Oleth-10", "12.4"],
    ["ceteareth-20", "Ceteareth-20", "15.2"],
    ["polysorbate-20", "Polysorbate 20", "16.7"],
  ]),
  ...from("https://rawsource.com/?p=55143", [
    ["polysorbate-80", "Polysorbate 80", "15"],
    ["sorbitan-oleate", "Sorbitan oleate (Span 80)", "4.3"],
  ]),
  ...from("https://studylib.net/doc/25796684/the-hlb-book-by-ici", [
    ["sorbitan-stearate", "Sorbitan stearate (Span 60)", "4.7"],
  ]),
  ...from("https://pmc.ncbi.nlm.nih.gov/articles/PMC3969497/table/Tab1", [
    ["sorbitan-laurate", "Sorbitan laurate (Span 20)", "8.6"],
  ]),
];
