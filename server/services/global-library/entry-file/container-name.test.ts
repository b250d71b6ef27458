import { expect, test } from "vitest";
import { containerName } from "./container-name";

test("a container's name says each word once", () => {
  const capacity = { quantity: "60", unit: "ml" };
  expect(
    containerName({ colour: "Amber", style: "Boston Round", material: "Glass", type: "Bottle", capacity }),
  ).toBe("Amber Boston Round Glass Bottle - 60 ml");
  expect(
    containerName({ colour: "Silver", style: "Screw Top", material: "Tin", type: "Tin", capacity }),
  ).toBe("Silver Screw Top Tin - 60 ml");
  expect(containerName({ style: "Glass Tumbler", material: "glass", type: "Candle Vessel", capacity })).toBe(
    "Glass Tumbler Candle Vessel - 60 ml",
  );
  expect(containerName({ material: "PET", type: "Bottle", capacity: { quantity: "8", unit: "fl oz" } })).toBe(
    "PET Bottle - 8 fl oz",
  );
});
