/** What a browser may load to check a receipt or to finish a sum in a hall: no solver, no file, no network. */
export { beaconIndex, beaconRandomness, panelIndex } from './beacon.ts'
export { hashOf } from './chain.ts'
export { diceNumber, diceOfList } from './dice.ts'
export { type Receipt, ticketsOf, verifyReceipt } from './receipt.ts'
export { sha256, utf8 } from './sha256.ts'
