import { PageHeader } from "@/components/frame/page-header";
import { page } from "@/server/web/page";

export const metadata = { title: "Today" };

export default page({ can: "dashboard.view" }, async (ctx) => <PageHeader title="Today" description={ctx.organizationName} />);
