import type { Clock } from "./clock";
import { Forbidden } from "./errors";
import type { OrganizationId } from "./ids";
import type { SystemDb, TenantDb } from "./tenant-db";

/** Who acts. A classification of the door someone came in by; what he may do is said by `ctx.permissions`. */
export type Actor =
  | { readonly kind: "member"; readonly id: string; readonly name: string; readonly sessionId: string }
  | {
      readonly kind: "developer";
      readonly id: string;
      readonly name: string;
      readonly sessionId: string;
      readonly supportId: string;
    }
  | { readonly kind: "api_key"; readonly id: string; readonly name: string }
  | { readonly kind: "system"; readonly id: string; readonly name: string };

/** What the organization's standing with billing allows; decided where the Ctx is made. */
export type Access = "allow" | "read_only" | "locked";

export type UserType = "developer" | "organization_owner" | "team_member";

/**
 * Everything an act needs to know about its surroundings, first parameter of everything, always called `ctx`.
 * Made once per request by server/web (or by a job, a seed, a test) and never changed.
 */
export type Ctx = {
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly actor: Actor;
  readonly userType: UserType | "none";
  /** Effective permissions: roles joined, cut by the tier. */
  readonly permissions: ReadonlySet<string>;
  /** Subscription features and flags that are no permission. */
  readonly features: ReadonlySet<string>;
  readonly tier: Tier;
  readonly access: Access;
  /** IANA zone of the organization: days, expiry and reports are reckoned in it. */
  readonly timezone: string;
  /** BCP 47: how numbers are typed and shown. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly requestId: string;
  readonly clock: Clock;
  /** Absent outside a transaction, so that forgetting `query` or `command` does not compile. */
  readonly db?: undefined;
};

/** The organization's tier as far as services ask: its name and its limits (null: none). */
export type Tier = {
  readonly code: string;
  readonly name: string;
  readonly maxActiveUsers: number | null;
  readonly maxActiveItems: number | null;
  readonly maxActiveRecipes: number | null;
  readonly maxActiveProducts: number | null;
  readonly maxBatchesPerMonth: number | null;
};

/** A Ctx inside a transaction. `now` is read once per command. */
export type Tx = Omit<Ctx, "db"> & {
  readonly db: TenantDb;
  readonly now: Date;
};

export type Subject = { kind: string; id: string; label: string };

/** A Tx of a command: it can also say what it did and ask for things to leave the house. */
export type CommandTx = Tx & {
  readonly commandId: string;
  /** Names what the command was about, with before and after where these matter. Last call wins. */
  audit(record: { subject: Subject; before?: unknown; after?: unknown }): void;
  /** Queues a message in the same transaction. */
  outbox(kind: string, payload: Record<string, unknown>): void;
};

/** Platform staff at their console: nobody's member, so no organization, no tier and no billing stand here. */
export type ConsoleCtx = {
  readonly actor: {
    readonly kind: "developer";
    readonly id: string;
    readonly name: string;
    readonly sessionId: string;
  };
  /** Of the catalogue of their own (`dev.…`). */
  readonly permissions: ReadonlySet<string>;
  /** IANA zone and BCP 47 of the person: how moments and numbers are shown and typed. */
  readonly timezone: string;
  readonly locale: string;
  readonly requestId: string;
  readonly clock: Clock;
  readonly db?: undefined;
};

/** A ConsoleCtx inside a transaction as app_system. */
export type ConsoleTx = Omit<ConsoleCtx, "db"> & { readonly db: SystemDb; readonly now: Date };

/** A ConsoleTx of a command. */
export type ConsoleCommandTx = ConsoleTx & {
  readonly commandId: string;
  /** As of CommandTx; it goes into `console_event`. */
  audit: CommandTx["audit"];
};

type Permitted = Pick<Ctx, "permissions">;

/** The one question: may this ctx do that? */
export const hasPermission = (ctx: Permitted, permission: string): boolean => ctx.permissions.has(permission);

/** As hasPermission, but throws Forbidden. */
export function requirePermission(ctx: Permitted, permission: string): void {
  if (!hasPermission(ctx, permission)) throw new Forbidden(permission);
}

export const hasFeature = (ctx: Pick<Ctx, "features">, feature: string): boolean => ctx.features.has(feature);
export const isOwner = (ctx: Pick<Ctx, "userType">): boolean => ctx.userType === "organization_owner";
export const isDeveloper = (ctx: Pick<Ctx, "userType">): boolean => ctx.userType === "developer";
