import { Document, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import type { Sheet } from "@/server/services/exports/pure";
import { PdfBlock } from "./pdf/block";
import { registerFonts } from "./pdf/fonts";
import { look } from "./pdf/look";

/** The paper in the reader's printer. */
export type Paper = "A4" | "LETTER";

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
          render={({ pageNumber }) => (pageNumber > 1 ? <Text>{sheet.title}</Text> : null)}
        />
        <View style={look.head}>
          <Text style={look.title}>{sheet.title}</Text>
          <View style={look.under}>
            <Text style={{ flexShrink: 1 }}>{sheet.subtitle}</Text>
            <Text>{sheet.made}</Text>
          </View>
        </View>
        {sheet.blocks.map((block, at) => (
          <PdfBlock key={at} block={block} />
        ))}
        <View fixed style={look.foot}>
          <Text style={{ flexShrink: 1 }}>{sheet.footer}</Text>
          <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>,
  );
  return new Uint8Array(bytes);
}
