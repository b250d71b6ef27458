/** What pages may ask of a ctx: buttons are hidden by the same question that guards the command. */
export { hasFeature, hasPermission, isOwner, type Ctx } from "@/server/kernel/context";
