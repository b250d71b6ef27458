import type * as products from "@/server/services/products";
import type { Outcome } from "@/server/web/outcome";

type Answer<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
export type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
type AskOf<F extends (ctx: never, input: never) => Promise<unknown>> = (
  input: Parameters<F>[1],
) => Promise<Outcome<Answer<F>>>;

export type { ProductDetail, ProductListRow, Sale, SalePreview, SkuOption } from "@/server/services/products";
export type SkuDetail = products.ProductDetail["skus"][number];

export type CreateProduct = Act<Answer<typeof products.createProduct>>;
export type AddSku = Act<Answer<typeof products.addSku>>;
export type AddVariant = Act<Answer<typeof products.addVariant>>;
export type Sell = Act<Answer<typeof products.sell>>;
export type ReturnSale = Act<Answer<typeof products.returnSale>>;
export type PreviewSale = AskOf<typeof products.previewSale>;
export type Plain = Act<void>;
