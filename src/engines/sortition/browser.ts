/** What a browser may load to check a receipt: no solver, no file, no network. */
export { type Receipt, verifyReceipt } from './receipt.ts'
