import type { importEntries, previewImport } from "@/server/services/global-library";
import type { Outcome } from "@/server/web/outcome";

export type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
type Answer<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;

export type Saved = Act<{ slug: string; name: string }>;
export type ImportAct = Act<Answer<typeof importEntries>>;
export type ImportPreview = Answer<typeof previewImport>;
export type PreviewAsk = (input: { text: string }) => Promise<Outcome<ImportPreview>>;
