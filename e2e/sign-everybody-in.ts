import { chromium, type FullConfig } from "@playwright/test";
import { personOf, SIGNED_IN, stateOf } from "./parts/people";
import { enterAs } from "./parts/sign-in";

/** Signs each person of the journeys in once, by the form, before the first test. */
export default async function signEverybodyIn(config: FullConfig): Promise<void> {
  const { baseURL, launchOptions } = config.projects[0]!.use;
  const browser = await chromium.launch(launchOptions);
  for (const name of SIGNED_IN) {
    const page = await browser.newPage({ baseURL });
    page.setDefaultTimeout(90_000);
    await enterAs(page, personOf(name), name === "Developer" ? "/developer" : "/today");
    await page.context().storageState({ path: stateOf(name) });
    await page.close();
  }
  await browser.close();
}
