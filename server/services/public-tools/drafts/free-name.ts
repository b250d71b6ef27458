/** "Soap batch", else "Soap batch (2)", and so on. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let nth = 1; ; nth++) {
    const tried = nth === 1 ? name : `${name} (${nth})`;
    if (!isTaken(tried)) return tried;
  }
}
