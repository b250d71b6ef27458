import { Document, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import type { Sheet } from "@/server/services/exports/pure";
import { PdfBlock } from "./pdf/block";
import { registerFonts } from "./pdf/fonts";
import { look } from "./pdf/look";
import { Words } from "./pdf/words";

/** The paper in the reader's printer. */
export type Paper = "A4" | "LETTER";

const HEIGHT: Record<Paper, number> = { A4: 841.89, LETTER: 792 };

/** From the lower edge to where the foot begins. Said from above: from below it would hang under all pages together. */
const FOOT = 46;

/** A sheet as the bytes of a PDF. On the server only: it reads fonts from the disk. */
export async function sheetPdf(sheet: Sheet, paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  const bytes = await renderToBuffer(
    <Document
      title={sheet.title}
      subject={sheet.subtitle}
      creator="BatchTrack"
      producer="BatchTrack"
      language="en"
    >
      <Page size={paper} style={look.page}>
        <View
          fixed
          style={look.runningHead}
          render={({ pageNumber }) => (pageNumber > 1 ? <Words>{sheet.title}</Words> : null)}
        />
        <View fixed style={[look.foot, { top: HEIGHT[paper] - FOOT }]}>
          <Words style={{ flexShrink: 1 }}>{sheet.footer}</Words>
          <Text
            style={{ fontFamily: "Geist" }}
            render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
          />
        </View>
        <View style={look.head}>
          <Words title style={look.title}>
            {sheet.title}
          </Words>
          <View style={look.under}>
            <Words style={{ flexShrink: 1 }}>{sheet.subtitle}</Words>
            <Words>{sheet.made}</Words>
          </View>
        </View>
        {sheet.blocks.map((block, at) => (
          <PdfBlock key={at} block={block} />
        ))}
      </Page>
    </Document>,
  );
  return new Uint8Array(bytes);
}
