import { Text, type TextProps } from "@react-pdf/renderer";
import { facesFor } from "./fonts";

/** A text in faces that have its letters; `title` sets it in the serif of headings. */
export function Words({
  children,
  title,
  style = [],
  ...rest
}: Omit<TextProps, "style" | "children"> & {
  children: string;
  title?: boolean;
  style?: Extract<TextProps["style"], unknown[]> | Exclude<TextProps["style"], unknown[]>;
}) {
  const own = Array.isArray(style) ? style : [style];
  return (
    <Text {...rest} style={[...own, { fontFamily: facesFor(children, title) }]}>
      {children}
    </Text>
  );
}
