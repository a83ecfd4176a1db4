/** What this sub-room does and shows for the others. */
export { feeWords } from './pages/fee-words.ts'
export { findBilling } from './store/billing.ts'
export { listFeeSchedules } from './store/fees.ts'
