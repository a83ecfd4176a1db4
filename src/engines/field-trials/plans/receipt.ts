import { canonicalJson, type Json } from '#kit/json/canonical-json.ts'
import { assignmentVersion, type Unit } from '../assignment.ts'
import type { Draw } from '../draw.ts'
import { rowsBy } from '../linear/sums.ts'
import {
  type AssignmentPlan,
  countDraws,
  type DrawnUnit,
  drawAssignment,
  drawnDesigns,
  reduced,
} from './assignment-plan.ts'
import { optional, type PlanFields } from './read-plan.ts'

export const receiptSchema = 'ouvroir trial assignment 1'

/** What the engine does not do by itself: SHA-256 in hexadecimal, and the draw of a text. */
export interface PublicChance {
  readonly hash: (text: string) => string
  readonly drawOf: (seed: string) => Draw
}

/** Everything that is needed to draw again, and what came out. */
export interface AssignmentReceipt {
  readonly schema: typeof receiptSchema
  readonly version: number
  readonly plan: AssignmentPlan
  /** Of dice, of a beacon: chosen by nobody, once the units are fixed. */
  readonly seed: string
  /** Of the sorted units, see `unitsText`. */
  readonly unitsHash: string
  readonly units: readonly DrawnUnit[]
}

/** One line for each unit, in the order of ids: JSON of its id, its block and its cluster. */
function unitsText(units: readonly Unit[]): string {
  return [...units]
    .sort((first, other) => (first.id < other.id ? -1 : 1))
    .map(({ id, block = null, cluster = null }) => `${JSON.stringify([id, block, cluster])}\n`)
    .join('')
}

/**
 * Draws by a seed that anyone may know: the chance is that of the text « unitsHash|seed », so that other units with the same seed
 * have nothing in common with these.
 *
 * @throws ImpossibleTrial as `drawAssignment`
 */
export function makeAssignmentReceipt(
  units: readonly Unit[],
  plan: AssignmentPlan,
  seed: string,
  chance: PublicChance,
): AssignmentReceipt {
  const unitsHash = chance.hash(unitsText(units))
  const drawn = drawAssignment(units, plan, chance.drawOf(`${unitsHash}|${seed}`))
  return {
    ...{ schema: receiptSchema, version: assignmentVersion, plan, seed, unitsHash },
    units: drawn,
  }
}

export interface AssignmentCheck {
  /** `answer`: what stands beside the receipt, in the answer that gave it. */
  readonly check: 'version' | 'units' | 'arms' | 'rest' | 'answer'
  readonly holds: boolean
  /** Ids of units that have another arm than the draw gives. */
  readonly units?: readonly string[]
}

/**
 * Draws again and compares all of it: the version, the hash of the units, the arm of each, then every other word, the chances too: a
 * receipt that says more or otherwise than the draw does not hold.
 */
export function verifyAssignment(
  { receipt, beside }: ReadReceipt,
  chance: PublicChance,
): readonly AssignmentCheck[] {
  const { units, plan, seed, unitsHash, version } = receipt
  const again = makeAssignmentReceipt(units.map(unitOf), plan, seed, chance)
  const arms = new Map(again.units.map(({ id, arm }) => [id, arm]))
  const others = units.filter(({ id, arm }) => arms.get(id) !== arm).map(({ id }) => id)
  return [
    { check: 'version', holds: version === assignmentVersion },
    { check: 'units', holds: unitsHash === again.unitsHash },
    { check: 'arms', holds: others.length === 0, ...(others.length > 0 ? { units: others } : {}) },
    {
      check: 'rest',
      holds: isSame(receipt, { ...again, plan: onePlan(plan) }) && fits(plan, units),
    },
    ...(beside === undefined
      ? []
      : [{ check: 'answer', holds: isSame(beside, answerOf(again)) } as const]),
  ]
}

/** What the answer says beside its receipt. */
export function answerOf(receipt: AssignmentReceipt) {
  const { plan, seed, units } = receipt
  const counts = new Map<string, number>()
  for (const { arm } of units) counts.set(arm, (counts.get(arm) ?? 0) + 1)
  const possible = countDraws(units, plan)
  return {
    ...{ design: plan.design, seed, assignment: units },
    counts: Object.fromEntries([...counts].sort(([first], [other]) => (first < other ? -1 : 1))),
    possible: possible === undefined ? null : String(possible),
  }
}

const isSame = (first: object, other: object) =>
  canonicalJson(first as Json) === canonicalJson(other as Json)

function unitOf({ id, block, cluster }: DrawnUnit): Unit {
  return { id, ...optional('block', block), ...optional('cluster', cluster) }
}

/** As it is written, when nothing is added to it. */
function onePlan({ design, arms, steps }: AssignmentPlan): AssignmentPlan {
  const plain = arms.map(({ name, share }) => ({ name, share }))
  return { design, arms: reduced(plain), ...optional('steps', steps) }
}

/** Units have the blocks and the clusters that their design draws in, and no others. */
function fits({ design }: AssignmentPlan, units: readonly DrawnUnit[]): boolean {
  const isPaired = design.startsWith('pair')
  const hasBlocks = isPaired || design.startsWith('blocked')
  const hasClusters = design.endsWith('clustered')
  const areAlike = units.every(
    ({ block, cluster }) =>
      (block !== undefined) === hasBlocks && (cluster !== undefined) === hasClusters,
  )
  if (!(areAlike && isPaired)) return areAlike
  const pairs = [...rowsBy(units.map(({ block = '' }) => block)).values()]
  const sizes = pairs.map((rows) => new Set(rows.map((row) => units[row]?.cluster ?? row)).size)
  return sizes.filter((size) => size !== 2).length <= 1 && sizes.every((size) => size <= 2)
}

/** A receipt, and what stands around it where it came in an answer. */
export interface ReadReceipt {
  readonly receipt: AssignmentReceipt
  readonly beside?: object
}

/** A receipt, alone or inside the answer that gave it; undefined when it is none. */
export function readReceipt(fields: PlanFields | undefined): ReadReceipt | undefined {
  const inside = fields?.['receipt']
  const value = typeof inside === 'object' && inside !== null ? (inside as PlanFields) : fields
  if (value?.['schema'] !== receiptSchema) return undefined
  const { seed, unitsHash, version, units, plan } = value
  const isWhole =
    typeof seed === 'string' &&
    typeof unitsHash === 'string' &&
    typeof version === 'number' &&
    Array.isArray(units) &&
    units.every(isUnit) &&
    isPlan(plan)
  if (!isWhole) return undefined
  const receipt = value as unknown as AssignmentReceipt
  if (value === fields) return { receipt }
  const { schema: _, receipt: __, ...beside } = fields ?? {}
  return { receipt, beside }
}

function isUnit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { id, arm, block = '', cluster = '' } = value as PlanFields
  return [id, arm, block, cluster].every((word) => typeof word === 'string')
}

function isPlan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { design, arms, steps = 2 } = value as PlanFields
  const isKnown = (drawnDesigns as readonly unknown[]).includes(design)
  const areArms =
    Array.isArray(arms) &&
    arms.every((arm) => typeof arm?.name === 'string' && typeof arm?.share === 'number')
  return isKnown && areArms && Number.isInteger(steps)
}
