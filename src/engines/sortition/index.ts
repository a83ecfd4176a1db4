export {
  type Acknowledgement,
  acknowledgementText,
  publicKeyOf,
  signAcknowledgement,
  verifyAcknowledgement,
} from './acknowledgement.ts'
export { addressKey } from './address.ts'
export { type AlternatesPlan, planAlternates, type StayModel } from './alternates.ts'
export { type Anchor, responseBytes } from './anchors.ts'
export {
  beaconIndex,
  beaconRandomness,
  panelIndex,
  quicknet,
  roundAfter,
  roundAt,
  timeOfRound,
} from './beacon.ts'
export { type LettersOfStratum, lettersNeeded, reserveSize, type Stratum } from './binomial.ts'
export { type Canonical, canonicalJson } from './canonical-json.ts'
export {
  brokenLink,
  chainOf,
  type Happening,
  hashOf,
  type Link,
  linkAfter,
  linkBody,
} from './chain.ts'
export { afterAlready, filledAbove, quickFaults } from './check-quotas.ts'
export { decodeText } from './decoding.ts'
export { type Defect, type DefectCode, errorsOf } from './defects.ts'
export { idText, readDelimited } from './delimited.ts'
export {
  diceNumber,
  diceOfList,
  diceText,
  isFairLength,
  sixSidedDice,
  tenSidedDice,
} from './dice.ts'
export {
  runWhole,
  type ThreadAnswer,
  type ThreadTask,
  type WhetherAnswer,
} from './in-thread.ts'
export {
  drawLetterList,
  drawLines,
  type LetterList,
  letterListText,
  lettersRound,
  lettersSeed,
  linesHash,
} from './letters.ts'
export { lettersHold, mailingOf } from './mailing.ts'
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
export { rfc3797, rivestOrder, sourcesKey } from './public-sources.ts'
export {
  drawTicket,
  leafOf,
  leafText,
  poolFile,
  rankingKey,
  rankTickets,
  vrsOrder,
} from './ranking.ts'
export { type PeopleFileOptions, readPeople, usualIds } from './read-people.ts'
export { readQuotas } from './read-quotas.ts'
export type { Control } from './realisation.ts'
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
} from './receipt.ts'
export { type After, followsReceipt } from './receipt-links.ts'
export { explain, type Impossible, isPossible, type Relaxation, relaxed } from './relaxation.ts'
export { replacementIndex, replacements, waitingFor } from './replacement.ts'
export { seedOfSources, streamOf } from './seed-stream.ts'
export { engineVersion, type Method, methods, type Selection, select } from './select.ts'
export { hex, sha256, utf8 } from './sha256.ts'
export { loadSolver, type Solver } from './solver.ts'
export { stratified } from './stratified.ts'
export { makeTypeModel } from './type-model.ts'
