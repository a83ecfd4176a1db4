/** What things are here, for the others: pure, with their words. */
export {
  type DoorMedium,
  doorMediumOf,
  type Expected,
  type QueuedScan,
  readScans,
  readTicketCode,
  type ScanAnswer,
  searchExpected,
  seenAt,
  ticketText,
} from './check-in.ts'
export { mayKeepPresences } from './presence-permissions.ts'
export { presenceTexts } from './texts/presence.ts'
