/** What things are here, for the others: pure, with their words. */
export {
  type Archive,
  type ArchivedBallot,
  type ArchiveFault,
  boxHash,
  firstDifference,
  verifyArchive,
} from './archive.ts'
export { ballotScans, type Difference, differencesOf, type Sheet } from './batch.ts'
export {
  type BoardEvent,
  eventOf,
  leastOfABatch,
  receiptsOn,
  type Turnout,
  trackersOf,
} from './board.ts'
export { batchOf, isBatchHour, nextBatchHour, roundedTurnout } from './board-batch.ts'
export { decisionOf, resultOf, type VoteResult } from './result.ts'
export {
  areAllAlike,
  type Publishing,
  publishings,
  type Revealing,
  revealingNumbers,
} from './revealing.ts'
export type { Counted, Profile, RoundShown } from './tally.ts'
export { dropTexts } from './texts/drop-batch.ts'
export { revealingTexts } from './texts/revealing.ts'
