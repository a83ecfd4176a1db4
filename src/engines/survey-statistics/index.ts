export { type Agreement, agreementOf } from './kappa.ts'
export {
  differenceInterval,
  type Interval,
  type MeanOf,
  marginOfError,
  meanDifference,
  shareInterval,
  weightedMean,
} from './proportions.ts'
export { type Raked, type RakeOptions, type RakeProblem, type RakeResult, rake } from './rake.ts'
export type { Margin, Respondent } from './respondents.ts'
export { type Spread, spreadOf } from './spread.ts'
export {
  type CrossTable,
  crossTable,
  distanceFrom,
  type SmallGroup,
  smallGroups,
} from './tables.ts'
