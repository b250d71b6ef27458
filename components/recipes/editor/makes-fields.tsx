"use client";

import { useState } from "react";
import { useField } from "../../forms/action-form";
import { RadioCards } from "../../ui/choices";
import { Combobox } from "../../ui/combobox";
import type { EditorTools } from "./types";

/** Whether a batch ends on the shelf of products, or in an ingredient for other recipes. Decided once. */
export function MakesFields({ findItems }: Pick<EditorTools, "findItems">) {
  const [makes, setMakes] = useState("product");
  const { error } = useField("outputItemId");
  const search = async (text: string) => {
    const outcome = await findItems({ search: text, kinds: ["ingredient", "consumable"] });
    if (outcome.status !== "done") throw new Error("The search did not answer.");
    return outcome.answer.map(({ id, name }) => ({ value: id, label: name }));
  };
  return (
    <div className="grid gap-5">
      <RadioCards
        legend="What it makes"
        name="makes"
        value={makes}
        onChoice={setMakes}
        choices={[
          { value: "product", label: "A product", hint: "Finished batches go on sale as SKUs." },
          {
            value: "intermediate",
            label: "An ingredient",
            hint: "Such as an infused oil, for other recipes.",
          },
        ]}
      />
      {makes === "intermediate" && (
        <Combobox
          label="Which item it makes"
          name="outputItemId"
          search={search}
          error={error}
          className="max-w-md"
          placeholder="Type to find one of your items"
        />
      )}
    </div>
  );
}
