/** What things are here, for the others: pure, with their words. */
export { afterReading, retryAfterMs, type WatchSource } from './source.ts'
