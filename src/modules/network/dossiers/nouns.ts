/** What things are here, for the others: pure, with their words. */
export { type ExchangeKind, exchangeDays } from './exchange.ts'
export { lastSeenOf } from './moments.ts'
