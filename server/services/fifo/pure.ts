/** The arithmetic of the ledger, for browser and server alike; no clock, no database, no floats. */
export { costOf, partOf, settle, takeFrom, type Holding, type OpenLot, type Take, type Taken } from "./take";
export {
  AlreadyUndone,
  CannotUndo,
  HoldRefused,
  InsufficientStock,
  ItemArchived,
  LotExpired,
  NotSoMuchOut,
  PeriodLocked,
  Remeasured,
  TrackingOff,
  WholeNumbersOnly,
  type Short,
} from "./errors";
export {
  available,
  holdsWholeNumbers,
  inOrder,
  isTakenInPieces,
  lastKnownCost,
  lotState,
  previewTaking,
  type Chosen,
  type LotState,
  type Shelf,
  type ShelfLot,
} from "./shelf";
export { setAsideOf, type SetAside } from "./set-aside";
export {
  MOVEMENT_KINDS,
  USE_KINDS,
  WRITE_OFF_KINDS,
  labelOfKind,
  movementKinds,
  prefixOf,
  type MovementKind,
} from "./kinds";
