import { CookingPot, Scale } from "lucide-react";
import { PageHeader } from "@/components/frame/page-header";
import { ReportCard } from "@/components/reports/report-card";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";

export const metadata = { title: "Reports" };

export default page({ can: "reports.view" }, async (ctx) => {
  const costs = hasPermission(ctx, "inventory.view_costs");
  return (
    <>
      <PageHeader title="Reports" description="Figures that agree with the ledger to the last digit." />
      <div className="grid gap-4 md:grid-cols-2">
        <ReportCard href="/reports/stock-value" icon={Scale} title={costs ? "Stock value" : "Stock on a day"}>
          {costs
            ? "What stood on your shelves today or at the end of any past day, item by item, and what it was worth."
            : "What stood on your shelves today or at the end of any past day, item by item."}
        </ReportCard>
        {hasPermission(ctx, "batch.view_costs") && (
          <ReportCard href="/reports/batch-costs" icon={CookingPot} title="Batch costs">
            What each finished batch took in materials, labour and overhead, what it put on the shelf, and
            what was lost.
          </ReportCard>
        )}
      </div>
    </>
  );
});
