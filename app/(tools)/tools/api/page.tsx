import { PageHeader } from "@/components/frame/page-header";
import { Errors, ForAll } from "@/components/tools/api/common";
import { Contents } from "@/components/tools/api/contents";
import { questionsOf } from "@/components/tools/api/published";
import { QuestionSection } from "@/components/tools/api/question";
import { publicMetadata } from "@/components/tools/frame/metadata";
import { TextLink } from "@/components/ui/link";
import { DESCRIBED, LIMITS, openApiDocument, refusedExample } from "@/server/services/public-tools";

export const metadata = publicMetadata({
  title: "Public API for soap, candle and unit calculators",
  description:
    "Free JSON API for makers: exact soap lye, candle wax, lotion, dilution and pricing calculations, unit conversion and a library of ingredients.",
  path: "/tools/api",
});

export default async function ApiPage() {
  const questions = withQueries(questionsOf(await openApiDocument()));
  const withBody = questions.find(({ method }) => method === "POST")!;
  return (
    <>
      <PageHeader
        title="The public API"
        description="The calculators, units and library for your own programs: exact, free, and the same arithmetic as on these pages."
        crumbs={[{ label: "Tools", href: "/tools" }]}
        meta={
          <TextLink href="/api/public/openapi.json" prefetch={false} className="text-sm">
            OpenAPI 3.1 document
          </TextLink>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents questions={questions} />
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-14">
          <ForAll limits={LIMITS} />
          {questions.map((question) => (
            <QuestionSection key={question.id} question={question} />
          ))}
          <Errors question={withBody} example={refusedExample} />
        </div>
      </div>
    </>
  );
}

/** The document keeps no example of a query; the table that it was written from does. */
const withQueries = (questions: ReturnType<typeof questionsOf>) =>
  questions.map((question) => ({
    ...question,
    example: DESCRIBED.find(({ operationId }) => operationId === question.id)?.example,
  }));
