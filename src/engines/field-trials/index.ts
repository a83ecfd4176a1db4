export {
  type Arm,
  type AssignedUnit,
  assign,
  assignmentVersion,
  assignSteps,
  countAssignments,
  matchPairs,
  type Unit,
} from './assignment.ts'
export { type Attrition, leeBounds } from './attrition.ts'
export { type Balance, balanceOf } from './balance.ts'
export { type BetaPrior, effectTwin, type SharesTwin, sharesTwin } from './bayes.ts'
export { type Correction, correct, corrections } from './corrections.ts'
export { type Design, designs, differenceInMeans, type Trial } from './difference-in-means.ts'
export {
  type Cell,
  type Comparison,
  cellsOf,
  comparisons,
  differencesInDifferences,
  type TwoPeriods,
} from './differences-in-differences.ts'
export { type Draw, drawOf } from './draw.ts'
export type { Estimate } from './estimate.ts'
export {
  type Autocorrelation,
  type InterruptedSeries,
  interruptedSeries,
} from './interrupted-series.ts'
export { intraclass } from './intraclass.ts'
export { studentUpper } from './laws/student.ts'
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
export { type Look, plannedLooks, type Spending } from './looks.ts'
export { higherAnswers } from './ordinal.ts'
export {
  mostExact,
  type Permutation,
  type PermutationOptions,
  permutationTest,
} from './permutation.ts'
export {
  type Analysis,
  type AnalysisResult,
  analyse,
  type PlannedEstimate,
} from './plans/analyse.ts'
export type { CovariateBalance } from './plans/arms-balance.ts'
export {
  type AssignmentPlan,
  countDraws,
  type DrawnUnit,
  drawnDesigns,
  readAssignment,
} from './plans/assignment-plan.ts'
export {
  type DefectCode,
  planDesigns,
  planErrors,
  type TrialDefect,
  type TrialPlan,
  type TrialWarning,
} from './plans/plan.ts'
export { type PowerAnswer, powerByPlan } from './plans/power-plan.ts'
export { planInR } from './plans/r-script.ts'
export { type PlanFields, type PlanRead, planFields, readTrialPlan } from './plans/read-plan.ts'
export { readTrialRows, type TrialRows } from './plans/read-rows.ts'
export {
  type AssignmentCheck,
  type AssignmentReceipt,
  answerOf,
  makeAssignmentReceipt,
  type PublicChance,
  type ReadReceipt,
  readReceipt,
  verifyAssignment,
} from './plans/receipt.ts'
export { type Pooled, type PoolOptions, pooledEffect, type TrialEffect } from './pooled.ts'
export {
  designEffect,
  effectOfShares,
  minimumEffect,
  type PowerCase,
  powerOf,
  simulatedPower,
  solveFor,
} from './power.ts'
export { ImpossibleTrial, type TrialProblem, type TrialProblemCode } from './problem.ts'
export {
  type Bounds,
  type Count,
  clopperPearson,
  shareDifference,
  signTest,
  type Turned,
  turnedShare,
  wilson,
} from './small-numbers.ts'
