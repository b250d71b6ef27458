type Attributes = {
  colour?: string | undefined;
  style?: string | undefined;
  material: string;
  type: string;
  capacity: { quantity: string; unit: string };
};

/**
 * The name of a container: `<Colour> <Style> <Material> <Type> - <Capacity> <Unit>`. A word that was already said is not
 * repeated: a tin of tin is a "Silver Slip Lid Tin - 60 ml".
 */
export function containerName({ colour, style, material, type, capacity }: Attributes): string {
  const said = new Set<string>();
  const words = [colour, style, material, type].flatMap((part) => part?.split(" ") ?? []);
  const once = words.filter((word) => {
    const key = word.toLowerCase();
    return said.has(key) ? false : said.add(key);
  });
  return `${once.join(" ")} - ${capacity.quantity} ${capacity.unit}`;
}
