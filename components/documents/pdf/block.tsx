import { View } from "@react-pdf/renderer";
import type { Block } from "@/server/services/exports/pure";
import { PdfLabels } from "./labels";
import { look } from "./look";
import { PdfTable } from "./table";
import { Words } from "./words";

/** A title never stays behind at the foot of a page; head and first row of a table go with it. */
const ROOM_AFTER_TITLE = 66;

/** Title and body lie beside each other on the page: a title within the body would never be moved on with it. */
export function PdfBlock({ block }: { block: Block }) {
  return (
    <>
      {"title" in block && block.title && (
        <Words title minPresenceAhead={ROOM_AFTER_TITLE} style={look.blockTitle}>
          {block.title}
        </Words>
      )}
      <View style={look.block}>
        <Body block={block} />
      </View>
    </>
  );
}

function Body({ block }: { block: Block }) {
  switch (block.kind) {
    case "facts":
      return (
        <View style={look.facts}>
          {block.facts.map(({ term, detail }, at) => (
            <View key={at} wrap={false} style={look.fact}>
              <Words style={look.factTerm}>{term}</Words>
              <Words style={look.factDetail}>{detail}</Words>
            </View>
          ))}
        </View>
      );
    case "table":
      return <PdfTable block={block} />;
    case "text":
      return block.paragraphs.map((paragraph, at) => (
        <Words key={at} style={look.paragraph}>
          {paragraph}
        </Words>
      ));
    case "steps":
      return block.steps.map((step, at) => (
        <View key={at} wrap={false} style={look.step}>
          <View style={look.box} />
          <Words style={look.stepNumber}>{`${at + 1}.`}</Words>
          <Words style={{ flexShrink: 1 }}>{step}</Words>
        </View>
      ));
    case "blanks":
      return (
        <View style={look.blanks}>
          {block.labels.map((label, at) => (
            <View key={at} wrap={false} style={label ? look.blank : [look.blank, look.wholeBlank]}>
              {label && <Words>{label}</Words>}
              <View style={look.blankRule} />
            </View>
          ))}
        </View>
      );
    case "labels":
      return <PdfLabels labels={block.labels} perRow={block.perRow} />;
  }
}
