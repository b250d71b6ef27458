import { StyleSheet } from "@react-pdf/renderer";

/** Ink on white paper: the colours of app/globals.css by day. Sizes are points. */
export const INK = "#23201b";
export const SOFT = "#5d564a";
export const LINE = "#d9d2c4";
export const EDGE = "#8f8676";
export const TRAY = "#f7f4ec";

export const look = StyleSheet.create({
  page: {
    fontSize: 9.5,
    lineHeight: 1.4,
    color: INK,
    paddingTop: 44,
    paddingBottom: 58,
    paddingHorizontal: 46,
  },
  head: { borderBottomWidth: 1, borderBottomColor: INK, paddingBottom: 10, marginBottom: 16 },
  title: { fontSize: 23, lineHeight: 1.2 },
  under: { flexDirection: "row", justifyContent: "space-between", gap: 24, marginTop: 5, color: SOFT },
  runningHead: { position: "absolute", top: 22, left: 46, right: 46, fontSize: 8, color: SOFT },
  foot: {
    position: "absolute",
    left: 46,
    right: 46,
    paddingTop: 6,
    borderTopWidth: 0.5,
    borderTopColor: LINE,
    flexDirection: "row",
    justifyContent: "space-between",
    gap: 24,
    fontSize: 7.5,
    color: SOFT,
  },
  block: { marginBottom: 14 },
  blockTitle: { fontSize: 13, lineHeight: 1.3, marginBottom: 5 },
  facts: { flexDirection: "row", flexWrap: "wrap", columnGap: 24 },
  fact: {
    width: "47.5%",
    flexDirection: "row",
    justifyContent: "space-between",
    gap: 12,
    paddingVertical: 3,
    borderBottomWidth: 0.5,
    borderBottomColor: LINE,
  },
  factTerm: { color: SOFT, flexShrink: 0, maxWidth: "55%" },
  factDetail: { textAlign: "right", flexShrink: 1, fontWeight: 600, fontFeatureSettings: { tnum: 1 } },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: LINE, paddingVertical: 3.2 },
  headRow: {
    flexDirection: "row",
    backgroundColor: TRAY,
    borderTopWidth: 0.5,
    borderTopColor: EDGE,
    borderBottomWidth: 0.5,
    borderBottomColor: EDGE,
    paddingVertical: 3.5,
    fontSize: 8.5,
    fontWeight: 600,
    color: SOFT,
  },
  totalRow: {
    flexDirection: "row",
    borderTopWidth: 1,
    borderTopColor: INK,
    paddingVertical: 4,
    fontWeight: 600,
  },
  cell: { paddingHorizontal: 7, flexShrink: 1, flexBasis: 0 },
  numeric: { textAlign: "right", fontFeatureSettings: { tnum: 1 } },
  note: { color: SOFT, fontSize: 8.5, marginTop: 4 },
  paragraph: { marginBottom: 5 },
  step: { flexDirection: "row", gap: 8, paddingVertical: 3 },
  box: { width: 9, height: 9, marginTop: 2, borderWidth: 0.8, borderColor: EDGE, borderRadius: 1.5 },
  stepNumber: { width: 16, textAlign: "right", color: SOFT, fontFeatureSettings: { tnum: 1 } },
  blanks: { flexDirection: "row", flexWrap: "wrap", columnGap: 24 },
  blank: { flexDirection: "row", alignItems: "flex-end", gap: 8, height: 23, width: "47.5%" },
  wholeBlank: { height: 23, width: "100%" },
  blankRule: { flexGrow: 1, borderBottomWidth: 0.6, borderBottomColor: EDGE },
});
