import { Document, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import type { Sheet } from "@/server/services/exports/pure";
import { PdfBlock } from "./pdf/block";
import { registerFonts } from "./pdf/fonts";
import { look } from "./pdf/look";
import { Words } from "./pdf/words";

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
          render={({ pageNumber }) => (pageNumber > 1 ? <Words>{sheet.title}</Words> : null)}
        />
        {/* Before what flows: after it, the foot would be left out of every page. */}
        <View fixed style={look.foot}>
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
