"use client";

import { useState } from "react";
import { useField } from "../../forms/action-form";
import { Card, Section } from "../../ui/card";
import { Segmented } from "../../ui/choices";
import { TextArea } from "../../ui/inputs";
import { Markdown } from "../markdown";

/** How it is made, written with a few marks and looked at as it will be read. */
export function Instructions({ initial }: { initial: string }) {
  const { error } = useField("instructions");
  const [text, setText] = useState(initial);
  const [view, setView] = useState("write");
  return (
    <Section
      title="How it is made"
      act={
        <Segmented
          legend="Write or look at it"
          hideLegend
          name="instructions-view"
          form=""
          value={view}
          onChoice={setView}
          choices={[
            { value: "write", label: "Write" },
            { value: "look", label: "Preview" },
          ]}
        />
      }
    >
      <TextArea
        label="Instructions"
        hideLabel
        name="instructions"
        error={error}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={8}
        className={view === "look" ? "hidden" : undefined}
        hint="# makes a heading, 1. and - make lists, **two stars** make bold."
      />
      {view === "look" && (
        <Card>
          {text.trim() ? <Markdown source={text} /> : <p className="text-ink-soft">Nothing written yet.</p>}
        </Card>
      )}
    </Section>
  );
}
