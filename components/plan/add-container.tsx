"use client";

import { useState } from "react";
import { Combobox } from "../ui/combobox";

export type OwnContainer = { id: string; name: string; hint: string };

/** One more kind of container for the plan, out of the workshop's own. */
export function AddContainer({
  own,
  onAdd,
}: {
  own: readonly OwnContainer[];
  onAdd: (itemId: string) => void;
}) {
  const [added, setAdded] = useState(0);
  if (own.length === 0) return null;
  return (
    <Combobox
      // An empty field again after each one.
      key={added}
      label="Add a container"
      name=""
      className="max-w-sm"
      placeholder="Type to find one"
      options={own.map(({ id, name, hint }) => ({ value: id, label: name, hint }))}
      onChoice={(choice) => {
        if (!choice) return;
        setAdded((n) => n + 1);
        onAdd(choice.value);
      }}
    />
  );
}
