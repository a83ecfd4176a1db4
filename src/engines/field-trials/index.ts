export { type Design, designs, differenceInMeans, type Trial } from './difference-in-means.ts'
export {
  type Cell,
  type Comparison,
  cellsOf,
  comparisons,
  differencesInDifferences,
  type TwoPeriods,
} from './differences-in-differences.ts'
export type { Estimate } from './estimate.ts'
export {
  clusterErrors,
  type LeastSquares,
  type LeastSquaresOptions,
  leastSquares,
  type Regressor,
  rowErrors,
  type StandardError,
} from './least-squares.ts'
export { linEstimate } from './lin.ts'
export { ImpossibleTrial, type TrialProblem, type TrialProblemCode } from './problem.ts'
