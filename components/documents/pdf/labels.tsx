import { Path, StyleSheet, Svg, View } from "@react-pdf/renderer";
import type { ProductLabel } from "@/server/services/exports/pure";
import { qrOf } from "../qr";
import { EDGE, INK, SOFT } from "./look";
import { Words } from "./words";

const label = StyleSheet.create({
  row: { flexDirection: "row" },
  card: {
    flexBasis: 0,
    flexGrow: 1,
    borderWidth: 0.6,
    borderStyle: "dashed",
    borderColor: EDGE,
    padding: 10,
    margin: 2,
    minHeight: 118,
    fontSize: 7,
    lineHeight: 1.3,
  },
  empty: { flexBasis: 0, flexGrow: 1, margin: 2, padding: 10 },
  name: { fontSize: 13, lineHeight: 1.15, color: INK },
  maker: { color: SOFT, marginBottom: 4 },
  middle: { flexDirection: "row", gap: 8, flexGrow: 1 },
  texts: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  qr: { width: 52, height: 52 },
  warning: { marginTop: 3, fontWeight: 600 },
  net: { marginTop: 5, fontWeight: 600 },
  foot: { flexDirection: "row", justifyContent: "space-between", gap: 6, fontWeight: 600 },
});

/** Labels to cut out along the dashes, so many in a row. A row never crosses the edge of a page. */
export function PdfLabels({ labels, perRow }: { labels: readonly ProductLabel[]; perRow: number }) {
  const rows = Array.from({ length: Math.ceil(labels.length / perRow) }, (_, at) =>
    labels.slice(at * perRow, (at + 1) * perRow),
  );
  return (
    <View>
      {rows.map((row, at) => (
        <View key={at} wrap={false} style={label.row}>
          {row.map((one, i) => (
            <Label key={i} of={one} />
          ))}
          {Array.from({ length: perRow - row.length }, (_, i) => (
            <View key={`empty-${i}`} style={label.empty} />
          ))}
        </View>
      ))}
    </View>
  );
}

function Label({ of }: { of: ProductLabel }) {
  const qr = of.qr === null ? null : qrOf(of.qr);
  return (
    <View style={label.card}>
      <Words title style={label.name}>
        {of.name}
      </Words>
      <Words style={label.maker}>{of.maker}</Words>
      <View style={label.middle}>
        <View style={label.texts}>
          <Words>{of.ingredients}</Words>
          {of.warnings.map((warning, at) => (
            <Words key={at} style={label.warning}>
              {warning}
            </Words>
          ))}
        </View>
        {qr && (
          <Svg viewBox={`0 0 ${qr.size} ${qr.size}`} style={label.qr}>
            <Path d={qr.path} fill="#000" />
          </Svg>
        )}
      </View>
      <Words style={label.net}>{of.netWeight}</Words>
      <View style={label.foot}>
        {of.lot && <Words>{`Lot ${of.lot}`}</Words>}
        {of.expires && <Words>{`Best before ${of.expires}`}</Words>}
      </View>
    </View>
  );
}
