/** What things are here, for the others: pure, with their words. */
export { type Claim, makeClaim } from './claim.ts'
export { type DnsLine, judgeLine, linesWanted } from './dns-lines.ts'
export { firstFree, makePacer, type Pacer, thoseWithin } from './pacer.ts'
export type { MailingReport } from './report.ts'
export { isGone, maxTries, waitAfter, waitForServer } from './retry.ts'
export { returnAddressesIn, splitMailbox } from './return.ts'
