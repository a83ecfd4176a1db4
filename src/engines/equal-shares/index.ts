export {
  type Completed,
  type Completion,
  completions,
  firstEndowment,
  isExhaustive,
  type Start,
  type Stop,
  starts,
  stops,
} from './completion.ts'
export {
  type Comparison,
  type CountPlan,
  countElection,
  type Outcome,
  payingRun,
  type Rule,
  rules,
} from './count.ts'
export {
  type Election,
  type GivenBallot,
  type GivenElection,
  isCountable,
  makeElection,
  type Project,
  type Tally,
  tally,
  type VoteType,
  voteTypes,
} from './election.ts'
export { equalShares, type SharesRound, type SharesRun } from './equal-shares.ts'
export {
  type Account,
  accountOf,
  type Explained,
  explain,
  isOrderDecisive,
  leftTogether,
  type Payment,
} from './explain.ts'
export { compareFractions, type Fraction, numberOf } from './fraction.ts'
export { type GreedyRun, type GreedyStep, greedy } from './greedy.ts'
export { writeDecimal } from './pb/decimal.ts'
export { besideOfficial, type Difference, type DifferenceReason } from './pb/official.ts'
export type { PbCode, PbProblem, PbRemark, PbRemarkCode } from './pb/problem.ts'
export { type PbFile, type PbRead, readPb } from './pb/read-pb.ts'
export { type PbText, writePb } from './pb/write-pb.ts'
export { type Share, sharesOfProjects, sharesOfVoters } from './proportions.ts'
export { type Support, supportOf, type Utility, usualUtility, utilities } from './support.ts'
export { type Tie, type TieRule, tieRule } from './ties.ts'
export { type WhatIf, whatIf } from './what-if.ts'
