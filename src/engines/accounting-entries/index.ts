export type { NumberGap } from './balances.ts'
export { fecColumns } from './columns.ts'
export { readFecName } from './file-name.ts'
export {
  type MappingProblem,
  type MappingProblemCode,
  type MappingRule,
  mappingProblems,
} from './mapping.ts'
export type { FecProblem, FecProblemCode } from './problem.ts'
export { type FecNote, type FecRead, FecReader } from './read-fec.ts'
export type { ResultTotals, UnmappedTotal } from './totals.ts'
