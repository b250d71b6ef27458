import { FileText } from "lucide-react";
import { Button } from "../ui/button";
import { Menu, type MenuItem } from "../ui/menu";

/** What there is on paper, behind one button: each with its address. */
export function SheetsMenu({
  of,
  sheets,
}: {
  of: string;
  sheets: readonly { label: string; href: string }[];
}) {
  const items: MenuItem[] = sheets.map((sheet) => ({ ...sheet, icon: <FileText aria-hidden /> }));
  return (
    <Menu
      label={`Sheets of ${of}`}
      items={items}
      trigger={<Button icon={<FileText aria-hidden />}>Sheets</Button>}
    />
  );
}
