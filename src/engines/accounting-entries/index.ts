export type { NumberGap } from './balances.ts'
export { type FecForm, fecColumns } from './columns.ts'
export { type FecName, readFecName } from './file-name.ts'
export {
  type MappingProblem,
  type MappingProblemCode,
  type MappingRule,
  mappingProblems,
} from './mapping.ts'
export type { FecProblem, FecProblemCode } from './problem.ts'
export { type FecNote, type FecRead, FecReader, type FecResult } from './read-fec.ts'
export type { ResultTotals, UnmappedTotal } from './totals.ts'
