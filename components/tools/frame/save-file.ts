import { csvText } from "@/server/kernel/csv";

/** Hands a file to the person, made in the browser. */
function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export const saveCsv = (name: string, rows: readonly (readonly string[])[]): void =>
  saveFile(`${name}.csv`, "text/csv;charset=utf-8", csvText(rows));

export const saveJson = (name: string, value: unknown): void =>
  saveFile(`${name}.json`, "application/json", `${JSON.stringify(value, null, 2)}\n`);
