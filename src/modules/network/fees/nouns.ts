/** What things are here, for the others: pure, with their words. */
export { type Fee, type FeeReason, feeOf } from './band.ts'
export { type Billing, usualBilling, withLateTerms } from './billing.ts'
export {
  coveredUntil,
  isRenewalOpen,
  nextPeriod,
  periodFrom,
  type ReminderStep,
  type Renewal,
  reminderDue,
  type YearMode,
} from './renewal.ts'
export { feeReasonWords } from './texts/fee.ts'
