/** The door of this room: what later rooms and the command line may take. */
export { findReport } from './actions/find-report.ts'
export { type QueueRefusal, queueMailing } from './actions/queue-mailing.ts'
export { type Recorded, recordReturn } from './actions/record-return.ts'
export { checkDns, type DnsLine } from './jobs/check-dns.ts'
export { startReturns } from './jobs/returns.ts'
export { startSender } from './jobs/sender.ts'
export type { MailingReport } from './report.ts'
export { splitMailbox } from './return.ts'
