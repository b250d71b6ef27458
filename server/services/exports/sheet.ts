/** A text as it is shown: already worded and rounded for its reader. Sheets hold no figures to reckon with. */
export type Cell = string;

/** A part of a sheet, in the order it is read. */
export type Block =
  | { kind: "facts"; title?: string; facts: { term: string; detail: string }[] }
  | {
      kind: "table";
      title?: string;
      columns: { label: string; numeric?: boolean }[];
      rows: Cell[][];
      /** The last row, as long as the columns. */
      total?: Cell[];
      note?: string;
    }
  | { kind: "text"; title?: string; paragraphs: string[] }
  /** Numbered, with a box to tick on paper. */
  | { kind: "steps"; title?: string; steps: string[] }
  /** Lines to write on by hand, two beside each other; one without a label goes across the paper. */
  | { kind: "blanks"; title?: string; labels: string[] }
  /** A sheet of labels to cut out. */
  | { kind: "labels"; labels: ProductLabel[]; perRow: number };

/** What stands on the label of one product. */
export type ProductLabel = {
  name: string;
  maker: string;
  /** In both systems: "100 g (3.5 oz)". */
  netWeight: string;
  ingredients: string;
  lot: string | null;
  expires: string | null;
  /** What the code holds, usually an address; null: no code. */
  qr: string | null;
  warnings: string[];
};

/** One document, the same for the page on screen, the PDF and the CSV. */
export type Sheet = {
  /** Of the file, without its ending: "soap-lavender-bar-2026-11-21". */
  name: string;
  title: string;
  subtitle: string;
  /** When it was made, in the words of the reader. */
  made: string;
  blocks: Block[];
  footer: string;
};
