import { type SoapResult, type SoapState } from "@/server/services/public-tools/pure";
import type { FieldsProps } from "../fields";

/** What every part of the soap page takes; `result` is null where something must be mended first. */
export type SoapPart = FieldsProps<SoapState> & { result: SoapResult | null };
