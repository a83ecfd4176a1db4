/** What this sub-room does and shows for the others. */
export { dropBatch } from './actions/drop-batch.ts'
export { makeArchive } from './actions/make-archive.ts'
export { again, publicDefinition, tellBoard } from './actions/public-definition.ts'
export { ballotsCsv, blt, meritTally, prefLibType, preflib } from './documents/vote-files.ts'
export { cancellationOf, loadVote } from './routes/load.ts'
export {
  countPaper,
  countSpoilt,
  deleteSheets,
  insertBatch,
  listBatches,
  lockBatch,
  readSheets,
  saveBatch,
  writeSheets,
} from './store/batches.ts'
export {
  countBallots,
  emptyBox,
  findReceipt,
  findTracker,
  groupBallots,
  insertBallots,
  isTaken,
  listActs,
  listBallots,
  listBoard,
  listBoardPage,
  listWaiting,
  markShown,
  type NewBallot,
  sealBox,
  takeOut,
} from './store/box.ts'
