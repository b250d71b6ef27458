import { Section } from "@/components/ui/card";
import { CodeBlock } from "./code-block";
import { SITE } from "./curl";
import type { Question } from "./published";
import { Code, Says } from "./says";

type Limits = { requests: number; minutes: number; bytes: number };

/** What holds for every question. */
export function ForAll({ limits }: { limits: Limits }) {
  return (
    <Section title="Before you begin" id="before">
      <div className="text-ink grid max-w-prose gap-3">
        <p>
          No key and no account. <strong className="font-medium">Numbers are strings</strong>, both ways:{" "}
          <Code>{'"0.1"'}</Code>, because no computer holds <Code>0.1</Code> exactly. A number that is no
          string is refused. Answers are not rounded: round them where you show them.
        </p>
        <p>
          One place may ask {limits.requests.toLocaleString("en-US")} times in {limits.minutes} minutes; a
          place is a network, an IPv4 /24 or an IPv6 /48. <Code>RateLimit</Code> says how often it still may,{" "}
          <Code>Retry-After</Code> how long to wait. A body has {limits.bytes / 1024} kB at most.
        </p>
        <p>
          Pages of any site may ask from the browser (CORS). No cookie is read or set, and nothing of what is
          sent is kept.
        </p>
        <p>
          Within this version names and meanings stay; fields may be added to answers, so ignore those you do
          not know. Unknown fields in a request are refused.
        </p>
      </div>
      <CodeBlock
        title="For the examples: the address of this site"
        code={`export ${SITE}=https://…`}
        canCopy
      />
    </Section>
  );
}

/** Refusals that every question may meet, and how they are told. */
export function Errors({ question, example }: { question: Question; example: unknown }) {
  const common = question.refusals.filter(({ status }) => status !== "422");
  return (
    <Section
      title="When it refuses"
      id="errors"
      description="Every refusal is a problem document (RFC 9457) of the type application/problem+json. Codes do not change; sentences may."
    >
      <CodeBlock title="A refusal" code={JSON.stringify(example, null, 2)} />
      <ul className="grid gap-2 text-sm">
        {common.map(({ status, says }) => (
          <li key={status} className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline">
            <span className="text-ink font-mono">{status}</span>
            <span className="text-ink-soft max-w-prose">
              <Says>{says}</Says>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
