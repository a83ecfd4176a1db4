/** The door of this room: what later rooms and the command line may take. */

export { checkDns, type DnsLine } from './jobs/check-dns.ts'
export { startReturns } from './jobs/returns.ts'
export { startSender } from './jobs/sender.ts'
export type { QueueRefusal } from './mailing.ts'
export {
  findReport,
  queueMailing,
  type Recorded,
  recordReturn,
  sendLetter,
} from './sending/index.ts'
export { type MailingReport, splitMailbox } from './sending/nouns.ts'
