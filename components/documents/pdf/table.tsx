import { View } from "@react-pdf/renderer";
import type { Block } from "@/server/services/exports/pure";
import { columnShares } from "../columns";
import { look } from "./look";
import { Words } from "./words";

type Table = Extract<Block, { kind: "table" }>;

/** A table whose head stands again on every page that it reaches; no row is torn in two. */
export function PdfTable({ block }: { block: Table }) {
  const shares = columnShares(block);
  const cells = (texts: readonly string[]) =>
    block.columns.map(({ numeric }, at) => (
      <Words key={at} style={[look.cell, { flexGrow: shares[at] }, ...(numeric ? [look.numeric] : [])]}>
        {texts[at] ?? ""}
      </Words>
    ));
  return (
    <View>
      <View fixed style={look.headRow}>
        {cells(block.columns.map(({ label }) => label))}
      </View>
      {block.rows.map((row, at) => (
        <View key={at} wrap={false} style={look.row}>
          {cells(row)}
        </View>
      ))}
      {block.total && (
        <View wrap={false} style={look.totalRow}>
          {cells(block.total)}
        </View>
      )}
      {block.note && <Words style={look.note}>{block.note}</Words>}
    </View>
  );
}
