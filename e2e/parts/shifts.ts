import type { Page } from "@playwright/test";

type Shift = { value: number; hadRecentInput: boolean; sources: string[] };
declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Notes every layout shift from the first picture on. To be called before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[])
        window.shifts.push({
          value: entry.value,
          hadRecentInput: entry.hadRecentInput,
          sources: (entry.sources ?? []).map(({ node }) =>
            node instanceof HTMLElement ? node.outerHTML.slice(0, 120) : String(node?.textContent),
          ),
        });
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** How far things have moved so far, with what moved; those right after a key count too: a calculator is typed in. */
export async function shiftsOf(page: Page): Promise<{ sum: number; moved: string[] }> {
  const shifts = await page.evaluate(() => window.shifts);
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ value, sources }) => sources.map((source) => `${value.toFixed(4)} ${source}`)),
  };
}

/** A mid-range phone on a slow mobile network. */
export async function slowDown(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return async () => {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await devtools.detach();
  };
}

/** The text of the largest thing that was painted, or the address of its picture. */
export const largestPainted = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        type Entry = PerformanceEntry & { element?: HTMLElement; url?: string };
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as Entry | undefined;
          resolve(last?.url || last?.element?.textContent?.trim() || "");
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
