import { answers } from "./answers";

export const dynamic = "force-dynamic";

// Every method, so that what is not meant is answered in our words: see server/web/public-api.ts.
export {
  answers as DELETE,
  answers as GET,
  answers as OPTIONS,
  answers as PATCH,
  answers as POST,
  answers as PUT,
};
