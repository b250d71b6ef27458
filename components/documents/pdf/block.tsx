import { Text, View } from "@react-pdf/renderer";
import type { Block } from "@/server/services/exports/pure";
import { PdfLabels } from "./labels";
import { look } from "./look";
import { PdfTable } from "./table";

/** A title never stays behind alone at the foot of a page. */
const ROOM_AFTER_TITLE = 60;

export function PdfBlock({ block }: { block: Block }) {
  return (
    <View style={look.block}>
      {"title" in block && block.title && (
        <Text minPresenceAhead={ROOM_AFTER_TITLE} style={look.blockTitle}>
          {block.title}
        </Text>
      )}
      <Body block={block} />
    </View>
  );
}

function Body({ block }: { block: Block }) {
  switch (block.kind) {
    case "facts":
      return (
        <View style={look.facts}>
          {block.facts.map(({ term, detail }, at) => (
            <View key={at} wrap={false} style={look.fact}>
              <Text style={look.factTerm}>{term}</Text>
              <Text style={look.factDetail}>{detail}</Text>
            </View>
          ))}
        </View>
      );
    case "table":
      return <PdfTable block={block} />;
    case "text":
      return block.paragraphs.map((paragraph, at) => (
        <Text key={at} style={look.paragraph}>
          {paragraph}
        </Text>
      ));
    case "steps":
      return block.steps.map((step, at) => (
        <View key={at} wrap={false} style={look.step}>
          <View style={look.box} />
          <Text style={look.stepNumber}>{at + 1}.</Text>
          <Text style={{ flexShrink: 1 }}>{step}</Text>
        </View>
      ));
    case "blanks":
      return block.labels.map((label, at) => (
        <View key={at} wrap={false} style={look.blank}>
          <Text>{label}</Text>
          <View style={look.blankRule} />
        </View>
      ));
    case "labels":
      return <PdfLabels labels={block.labels} perRow={block.perRow} />;
  }
}
