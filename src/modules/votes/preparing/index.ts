/** What this sub-room does and shows for the others. */
export { createVote } from './actions/create-vote.ts'
export { openElection, readOutcome } from './actions/open-election.ts'
export { type PurseVote, preparePurseVote, readClosedBox } from './actions/purse-vote.ts'
export { closeVote, openVote, shutVote } from './actions/run-vote.ts'
export { showBatch } from './actions/show-receipts.ts'
export { voteCopy } from './actions/vote-copy.ts'
export { draw, stepRefusals } from './routes/prepare.tsx'
export { voteKind } from './vote-kind.ts'
