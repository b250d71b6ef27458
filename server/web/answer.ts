import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { Outcome } from "./outcome";
import { requestId } from "./session";
import { refusal } from "./translate";

/**
 * A question about what stands in a page's address, where a refusal ("this recipe is not divided into portions") belongs
 * onto the page instead of replacing it. What is missing or forbidden still makes the page missing or forbidden.
 */
export async function answerOf<A>(question: () => Promise<A>): Promise<Outcome<A>> {
  try {
    return { status: "done", answer: await question(), repeated: false };
  } catch (error) {
    unstable_rethrow(error);
    const told = refusal(error, await requestId());
    if (told.status === "refused" && ["not_found", "forbidden", "failed"].includes(told.kind)) throw error;
    return told;
  }
}
