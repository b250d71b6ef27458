import "server-only";
import type { z } from "zod";
import type { ConsoleCommand, ConsoleQuery } from "@/server/kernel/console";
import { actionBy, askBy, type Action, type Options } from "./action";
import type { Outcome } from "./outcome";
import { developerCtx } from "./session";

/** The actions of the console: as those of the workspace, for staff only. */

/** A console command as a server action. Members are refused before anything is read, whatever they send. */
export const consoleAction = <I extends z.ZodType, A>(
  command: ConsoleCommand<I, A>,
  options: Options<A> = {},
): Action<A> => actionBy(developerCtx, command, options);

/** A console query as a server action, for live previews. */
export const consoleAsk = <I extends z.ZodType, A>(
  query: ConsoleQuery<I, A>,
): ((input: z.input<I>) => Promise<Outcome<A>>) => askBy(developerCtx, query);
