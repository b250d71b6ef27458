export {
  PERMISSIONS,
  SYSTEM_ROLES,
  TIERS,
  CATEGORIES,
  categoryOf,
  type Permission,
  type TierCode,
} from "./catalogue";
export { DEV_PERMISSIONS, type DevPermission } from "./dev-catalogue";
