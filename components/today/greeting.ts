/** Words for the time of day at an instant, on the wall of the workshop. */
export function greetingAt(iso: string, timeZone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(new Date(iso)),
  );
  if (hour < 5 || hour >= 18) return "Good evening";
  return hour < 12 ? "Good morning" : "Good afternoon";
}

/** What somebody is called to his face: "Olive Owner" is Olive. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
