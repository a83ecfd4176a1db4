/** The door: what the command line and later rooms may take. */

export type { Choice } from './choice.ts'
export type { OpeningWait } from './fixing-acts.ts'
export { votePaths } from './paths.ts'
export {
  openElection,
  type PurseVote,
  preparePurseVote,
  readClosedBox,
  readOutcome,
} from './preparing/index.ts'
export { countWaits, openingWaits } from './preparing/nouns.ts'
