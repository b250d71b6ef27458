/** What the public part asks a server for: the drafts of visitors, kept for whoever holds a secret, and the public API. */
export { claimDrafts, NoDraftsThere, TooManyTogether } from "./drafts/claim-drafts";
export { draftById, draftsOf } from "./drafts/drafts-of";
export { dropDraft } from "./drafts/drop-draft";
export { keepDraft, TooManyDrafts, UnreadableDraft } from "./drafts/keep-draft";
export { DRAFT_DAYS, MOST_DRAFTS } from "./drafts/holder";
export type { KeptDraft } from "./drafts/kept";
export type { ToolDraft, ToolDraftLine } from "./drafts/shape";
export { documentEndpoint, openApiDocument, type OpenApiDocument } from "./api/document";
export { endpoint, type Answered, type Described, type Endpoint } from "./api/endpoint";
export { ANSWERED, DESCRIBED, exampleAnswer } from "./api/endpoints";
export { globalItems } from "./api/global-items";
export { COMMON, LIMITS, problemSchema, refusedExample } from "./api/problem";
