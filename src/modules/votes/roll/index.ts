/** What this sub-room does and shows for the others. */
export { drawRoll, type PeopleOfGroup } from './actions/draw-roll.ts'
export {
  addVoters,
  emptyRoll,
  type RollFilled,
  type RollRefusal,
  removeFromRoll,
} from './actions/fill-roll.ts'
export { giveCodes, giveOwnCode, type ProxyRefusal, recordProxy } from './actions/give-codes.ts'
export { mailCodes } from './actions/mail-codes.ts'
export { mailSender } from './actions/mail-sender.ts'
export { type ReachRefusal, reachVoters } from './actions/reach-voters.ts'
export { type Told, tellVoters } from './actions/tell-voters.ts'
export { codeLetters } from './documents/code-letters.ts'
export { codeMail } from './mails.ts'
export type { ReachProblem } from './reach.ts'
export { eraseVoter, exportVoter, purgeIdentities } from './store/people.ts'
export {
  colleges,
  countMarks,
  findVoteOfCode,
  findVoterByCode,
  findVoterByNumber,
  forgetOrder,
  lastNumber,
  listRoll,
  listWeights,
  lockVoter,
  markVoter,
  unmarkPaper,
  type Voter,
} from './store/roll.ts'
