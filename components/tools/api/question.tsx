import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { CodeBlock } from "./code-block";
import { curlOf } from "./curl";
import { FieldTable } from "./field-table";
import type { Question } from "./published";
import { Says } from "./says";

/** One question of the public API: how it is asked, what it answers, and why it refuses. */
export function QuestionSection({ question }: { question: Question }) {
  const { id, method, path, summary, description, asks, answers, refusals, exampleAnswer } = question;
  const own = refusals.find(({ status }) => status === "422");
  return (
    <Section id={id} title={summary} className="scroll-mt-6">
      <p className="flex flex-wrap items-center gap-2 font-mono text-sm">
        <Badge tone={method === "GET" ? "moss" : "dye"}>{method}</Badge>
        <span className="wrap-anywhere">{path}</span>
      </p>
      <p className="max-w-prose">
        <Says>{description}</Says>
      </p>
      <div
        className={cx(
          "grid grid-cols-[minmax(0,1fr)] items-start gap-4",
          exampleAnswer !== undefined && "lg:grid-cols-2",
        )}
      >
        <CodeBlock title="Ask" of={summary} code={curlOf(question)} canCopy />
        {exampleAnswer !== undefined && (
          <CodeBlock title="Answer" of={summary} code={JSON.stringify(exampleAnswer, null, 2)} />
        )}
      </div>
      {asks.length > 0 && <FieldTable title="What is sent" of={summary} rows={asks} needs />}
      <FieldTable title="What is answered" of={summary} rows={answers} />
      {own && <Refusals says={own.says} />}
    </Section>
  );
}

/** The document lists them as Markdown: one "- `code`: reason" a line. */
function Refusals({ says }: { says: string }) {
  return (
    <div className="grid gap-2">
      <h3 className="text-base font-medium">422: it cannot be reckoned</h3>
      <ul className="text-ink-soft grid gap-1.5 text-sm">
        {says.split("\n").map((line) => (
          <li key={line}>
            <Says>{line.replace(/^- /, "")}</Says>
          </li>
        ))}
      </ul>
    </div>
  );
}
