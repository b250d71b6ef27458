import type { ReactNode } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { toolOf } from "../catalogue";
import { StructuredData } from "./structured-data";

export type Source = { label: string; href?: string };
export type Question = { question: string; answer: string };

/**
 * A tool's page, rendered once by the build: heading, the tool itself (`children`, its only script), and what a person
 * and a search engine want to read about it: how it reckons, from what, and what is often asked.
 */
export function ToolPage({
  slug,
  how,
  sources,
  questions,
  children,
}: {
  slug: string;
  /** Formula and assumptions, as paragraphs and lists. */
  how: ReactNode;
  sources: readonly Source[];
  questions: readonly Question[];
  children: ReactNode;
}) {
  const { name, description } = toolOf(slug);
  return (
    <>
      <StructuredData data={applicationOf(name, description)} />
      <StructuredData data={questionsOf(questions)} />
      <PageHeader title={name} description={description} crumbs={[{ label: "Tools", href: "/tools" }]} />
      {children}
      <div data-print="hide" className="border-line grid gap-10 border-t pt-10 lg:grid-cols-2">
        <Section title="How it reckons">
          <div className="grid max-w-prose gap-3 [&_li]:ml-5 [&_li]:list-disc">{how}</div>
          <p className="text-ink-soft max-w-prose text-sm">
            Figures are read as in English: 1,234.5 or 1 1/2 or ½. One that half of the world reads as
            thousands, such as 2.500, is asked about and never guessed.
          </p>
          <Sources sources={sources} />
        </Section>
        <Section title="Often asked">
          {questions.map(({ question, answer }) => (
            <div key={question} className="grid max-w-prose gap-1">
              <h3 className="text-base font-medium">{question}</h3>
              <p className="text-ink-soft">{answer}</p>
            </div>
          ))}
        </Section>
      </div>
    </>
  );
}

function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <div className="text-ink-soft grid gap-1 text-sm">
      <h3 className="text-ink font-medium">Sources</h3>
      <ul className="grid gap-1">
        {sources.map(({ label, href }) => (
          <li key={label}>{href ? <TextLink href={href}>{label}</TextLink> : label}</li>
        ))}
      </ul>
    </div>
  );
}

const applicationOf = (name: string, description: string) => ({
  "@type": "WebApplication",
  name,
  description,
  applicationCategory: "UtilitiesApplication",
  operatingSystem: "Any",
  isAccessibleForFree: true,
  offers: { "@type": "Offer", price: "0", priceCurrency: "USD" },
});

const questionsOf = (questions: readonly Question[]) => ({
  "@type": "FAQPage",
  mainEntity: questions.map(({ question, answer }) => ({
    "@type": "Question",
    name: question,
    acceptedAnswer: { "@type": "Answer", text: answer },
  })),
});
