import { type Draw, shareOf } from './draw.ts'
import { type GroupVotes, togetherOf } from './group-votes.ts'
import type { Standing } from './matrix.ts'

/** 7²: a statement about the conversation itself comes early. */
const ofMeta = 49
/** A statement that nobody counted yet. */
const ofUnknown = 1

/**
 * How much each statement is worth asking next, by column, above 0: one that people answer, agree with and that parts
 * them, and more so while few have seen it.
 *
 * @param extremities by column
 */
export function prioritiesOf(
  groups: readonly GroupVotes[],
  extremities: Float64Array,
  standings: readonly Standing[],
): Float64Array {
  const { agrees, disagrees, seen } = togetherOf(groups, extremities.length)
  return extremities.map((extremity, column) => {
    if (standings[column] === 'meta') return ofMeta
    const [agree, all] = [agrees[column] as number, seen[column] as number]
    const passes = all - agree - (disagrees[column] as number)
    const importance = (1 - (passes + 1) / (all + 2)) * (extremity + 1) * ((agree + 1) / (all + 2))
    return (importance * (1 + 8 * 2 ** (-all / 5))) ** 2
  })
}

/** A statement that may be asked. */
export interface Askable {
  readonly id: string
  /** From `prioritiesOf`; one that was not counted yet weighs 1. */
  readonly priority?: number
  readonly standing: Standing
}

/**
 * The next statement to ask: drawn in proportion to the priorities, among those that are not out and that this person
 * has not answered; undefined when none is left.
 *
 * @param answered statements this person voted on
 */
export function nextStatement(
  statements: readonly Askable[],
  answered: ReadonlySet<string>,
  draw: Draw,
): string | undefined {
  const left = statements.filter(({ id, standing }) => standing !== 'out' && !answered.has(id))
  const weights = left.map(({ priority = ofUnknown }) => priority)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let rest = shareOf(draw) * total
  for (const [at, weight] of weights.entries()) {
    rest -= weight
    if (rest < 0) return left[at]?.id
  }
  return left.at(-1)?.id
}
