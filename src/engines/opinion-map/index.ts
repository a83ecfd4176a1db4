export { type Bridge, bridgesOf, type Divide, dividesOf, type Share } from './bridges.ts'
export { type Draw, drawOf } from './draw.ts'
export { type ExportTable, exportParticipants, exportVotes } from './export-polis.ts'
export type { GroupVotes } from './group-votes.ts'
export { mapOpinions, type OpinionMap, warmStartOf } from './map.ts'
export {
  matrixOf,
  type OpinionMatrix,
  type Standing,
  type Vote,
  type VoteRows,
} from './matrix.ts'
export type { OpinionFile, OpinionProblem, ProblemCode } from './problem.ts'
export { type PolisStatement, StatementReader, VoteReader } from './read-polis.ts'
export type { Representative } from './representative.ts'
export { type Askable, nextStatement } from './routing.ts'
export { type Stability, stabilityOf } from './stability.ts'
export { type NewVote, type Updated, updateMap, withVotes } from './update.ts'
export type { WarmStart } from './warm-start.ts'
