export { type AlternatesPlan, planAlternates, type StayModel } from './alternates.ts'
export { type LettersOfStratum, lettersNeeded, reserveSize, type Stratum } from './binomial.ts'
export { afterAlready, filledAbove, quickFaults } from './check-quotas.ts'
export {
  runWhole,
  type ThreadAnswer,
  type ThreadTask,
  type WhetherAnswer,
} from './in-thread.ts'
export { planTables, type TablesPlan } from './mixed-tables.ts'
export {
  type Batch,
  type BatchFilled,
  replaceInOrder,
  type SeatFilled,
  type SkipReason,
} from './ordered-replacement.ts'
export { countQuotas, makePanelCheck, type PanelFault, panelFaults } from './panel-check.ts'
export { canonical, concerns, type Instance, type Person, type Quota, quotaKey } from './pool.ts'
export { proofText } from './proof-file.ts'
export { addressKey } from './reading/address.ts'
export { decodeText } from './reading/decoding.ts'
export { type Defect, type DefectCode, errorsOf } from './reading/defects.ts'
export { idText, readDelimited } from './reading/delimited.ts'
export { type PeopleFileOptions, readPeople, usualIds } from './reading/read-people.ts'
export { readQuotas } from './reading/read-quotas.ts'
export {
  type Acknowledgement,
  acknowledgementText,
  publicKeyOf,
  signAcknowledgement,
  verifyAcknowledgement,
} from './receipts/acknowledgement.ts'
export { type Anchor, responseBytes } from './receipts/anchors.ts'
export {
  beaconIndex,
  beaconRandomness,
  panelIndex,
  quicknet,
  roundAfter,
  roundAt,
  timeOfRound,
} from './receipts/beacon.ts'
export { type Canonical, canonicalJson } from './receipts/canonical-json.ts'
export {
  brokenLink,
  chainOf,
  type Happening,
  hashOf,
  type Link,
  linkAfter,
  linkBody,
} from './receipts/chain.ts'
export {
  diceNumber,
  diceOfList,
  diceText,
  isFairLength,
  sixSidedDice,
  tenSidedDice,
} from './receipts/dice.ts'
export {
  drawLetterList,
  drawLines,
  type LetterList,
  letterListText,
  lettersRound,
  lettersSeed,
  linesHash,
} from './receipts/letters.ts'
export { lettersHold, mailingOf } from './receipts/mailing.ts'
export { rfc3797, rivestOrder, sourcesKey } from './receipts/public-sources.ts'
export {
  drawTicket,
  leafOf,
  leafText,
  poolFile,
  rankingKey,
  rankTickets,
  vrsOrder,
} from './receipts/ranking.ts'
export {
  type Check,
  countRows,
  type Fixed,
  makeReceipt,
  portfolioText,
  type Receipt,
  type ReceiptInput,
  type ReceiptItem,
  receiptItems,
  receiptText,
  type Sealed,
  sealDraw,
  ticketsOf,
  uncheckedReceipt,
  verifyReceipt,
} from './receipts/receipt.ts'
export { type After, followsReceipt } from './receipts/receipt-links.ts'
export { hex, sha256, utf8 } from './receipts/sha256.ts'
export { replacementIndex, replacements, waitingFor } from './replacement.ts'
export { seedOfSources, streamOf } from './seed-stream.ts'
export { engineVersion, type Method, methods, type Selection, select } from './select.ts'
export type { Control } from './solving/realisation.ts'
export {
  explain,
  type Impossible,
  isPossible,
  type Relaxation,
  relaxed,
} from './solving/relaxation.ts'
export { loadSolver, type Solver } from './solving/solver.ts'
export { makeTypeModel } from './solving/type-model.ts'
export { stratified } from './stratified.ts'
