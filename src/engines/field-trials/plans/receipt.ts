import { assignmentVersion, type Unit } from '../assignment.ts'
import type { Draw } from '../draw.ts'
import {
  type AssignmentPlan,
  type DrawnUnit,
  drawAssignment,
  drawnDesigns,
} from './assignment-plan.ts'
import type { PlanFields } from './read-plan.ts'

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
  readonly check: 'version' | 'units' | 'arms'
  readonly holds: boolean
  /** Ids of units that have another arm than the draw gives. */
  readonly units?: readonly string[]
}

/** Draws again and compares: the version, the hash of the units, the arm of each. */
export function verifyAssignment(
  receipt: AssignmentReceipt,
  chance: PublicChance,
): readonly AssignmentCheck[] {
  const { units, plan, seed, unitsHash, version } = receipt
  const again = makeAssignmentReceipt(
    units.map(({ id, block, cluster }) => ({
      id,
      ...(block === undefined ? {} : { block }),
      ...(cluster === undefined ? {} : { cluster }),
    })),
    plan,
    seed,
    chance,
  )
  const arms = new Map(again.units.map(({ id, arm }) => [id, arm]))
  const others = units.filter(({ id, arm }) => arms.get(id) !== arm).map(({ id }) => id)
  return [
    { check: 'version', holds: version === assignmentVersion },
    { check: 'units', holds: unitsHash === again.unitsHash },
    { check: 'arms', holds: others.length === 0, ...(others.length > 0 ? { units: others } : {}) },
  ]
}

/** A receipt, alone or inside the answer that gave it; undefined when it is none. */
export function readReceipt(fields: PlanFields | undefined): AssignmentReceipt | undefined {
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
  return isWhole ? (value as unknown as AssignmentReceipt) : undefined
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
