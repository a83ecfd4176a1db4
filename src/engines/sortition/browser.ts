/** What a browser may load to check a receipt or to finish a sum in a hall: no solver, no file, no network. */
export { beaconIndex, beaconRandomness, panelIndex } from './receipts/beacon.ts'
export { hashOf } from './receipts/chain.ts'
export { diceNumber, diceOfList } from './receipts/dice.ts'
export { type Receipt, ticketsOf, verifyReceipt } from './receipts/receipt.ts'
export { sha256, utf8 } from './receipts/sha256.ts'
