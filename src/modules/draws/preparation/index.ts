/** What this sub-room does and shows for the others. */
export { copiedDraw } from './actions/draw-copied.ts'
export { followComputation, type RunEngine } from './actions/follow-computation.ts'
export { addFeatures } from './actions/keep-features.ts'
export { publishRule } from './actions/write-rule.ts'
export { CellField } from './pages/CellField.tsx'
export { RuleQuotas } from './pages/RuleQuotas.tsx'
export { runEngine, waited } from './routes/engine-thread.ts'
export { readSentCensus } from './routes/sent-census.ts'
export {
  askToStop,
  beginComputation,
  type ComputationEnd,
  isAskedToStop,
  lastComputation,
} from './store/computations.ts'
