export { type Completed, type Completion, completions, starts, stops } from './completion.ts'
export {
  type CountPlan,
  countElection,
  type Outcome,
  payingRun,
  type Rule,
  rules,
} from './count.ts'
export { type Election, makeElection, tally } from './election.ts'
export { accountOf, explain, isOrderDecisive } from './explain.ts'
export { type Fraction, numberOf } from './fraction.ts'
export { besideOfficial, type DifferenceReason } from './pb/official.ts'
export type { PbCode, PbProblem, PbRemark, PbRemarkCode } from './pb/problem.ts'
export { type PbFile, readPb } from './pb/read-pb.ts'
export { writePb } from './pb/write-pb.ts'
export { type Share, sharesOfProjects, sharesOfVoters } from './proportions.ts'
export { type Utility, utilities } from './support.ts'
export type { Tie } from './ties.ts'
export { whatIf } from './what-if.ts'
