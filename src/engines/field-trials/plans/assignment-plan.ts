import { isMissing, NumberReader, type PlainTable } from '#kit/sheets/plain-table.ts'
import {
  type Arm,
  assign,
  assignSteps,
  countAssignments,
  matchPairs,
  type Unit,
} from '../assignment.ts'
import type { Draw } from '../draw.ts'
import { rowsBy } from '../linear/sums.ts'
import { ImpossibleTrial } from '../problem.ts'
import type { TrialDefect } from './plan.ts'
import { optional, type PlanFields, PlanReader, planKeys } from './read-plan.ts'

export const drawnDesigns = [
  'simple',
  'complete',
  'blocked',
  'pairs',
  'clustered',
  'blocked-clustered',
  'pair-clustered',
  'steps',
] as const
export type DrawnDesign = (typeof drawnDesigns)[number]

/** How arms are to be drawn: everything but the units and the seed. */
export interface AssignmentPlan {
  readonly design: DrawnDesign
  readonly arms: readonly Arm[]
  /** For a roll-out by steps. */
  readonly steps?: number
}

export interface DrawnUnit extends Unit {
  readonly arm: string
  readonly probability: number
}

export type AssignmentRead =
  | { readonly ok: true; readonly plan: AssignmentPlan; readonly units: readonly Unit[] }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

const assignmentKeys = ['id', 'arms', 'treated', 'share', 'steps']
const idTitles = ['id', 'ID', 'Id', 'unit', 'code', 'identifiant']

/**
 * Reads what is to be drawn among which units. Keys beside those of an analysis: `id` (title of the column), `arms` (names, or an
 * object of names and whole shares), `treated` (how many, exactly) or `share` (from 0 to 1) for two arms, `steps`. Pairs come from
 * `block`, or are made of units that `covariates` say alike.
 */
export function readAssignment(fields: PlanFields, table: PlainTable): AssignmentRead {
  const read = new PlanReader(fields)
  read.onlyKeys([...planKeys, ...assignmentKeys])
  const design = read.word('design', drawnDesigns) ?? 'complete'
  const steps = read.whole('steps', 2, 1000)
  if (design === 'steps' && steps === undefined) read.tell('missing-key', 'steps')
  const data = new UnitReader(table)
  const units = data.units(read, design)
  const arms = armsOf(read, design === 'steps' ? 2 : units.length)
  const defects = [...read.defects, ...data.defects]
  if (defects.length > 0) return { ok: false, defects }
  return { ok: true, units, plan: { design, arms: reduced(arms), ...optional('steps', steps) } }
}

/**
 * @throws ImpossibleTrial as `assign`
 */
export function drawAssignment(
  units: readonly Unit[],
  { design, arms, steps = 2 }: AssignmentPlan,
  draw: Draw,
): readonly DrawnUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const drawn =
    design === 'steps'
      ? assignSteps(units, steps, draw).map(({ id, step }) => ({
          ...{ id, arm: String(step), probability: 1 / steps },
        }))
      : assign(units, arms, design === 'simple' ? 'simple' : 'complete', draw)
  return drawn.map((unit) => ({ ...byId.get(unit.id), ...unit }))
}

/** How many draws of the same counts there could have been; undefined where counts are drawn too. */
export function countDraws(drawn: readonly DrawnUnit[], { design }: AssignmentPlan) {
  if (design === 'simple') return undefined
  const entities = new Map(
    drawn.map(({ id, cluster, block = '', arm }) => [
      cluster === undefined ? JSON.stringify([id]) : cluster,
      { block, arm },
    ]),
  )
  const all = [...entities.values()]
  const arms = [...new Set(all.map(({ arm }) => arm))].sort()
  return countAssignments(
    [...rowsBy(all.map(({ block }) => block)).values()].map((rows) =>
      arms.map((arm) => rows.filter((row) => all[row]?.arm === arm).length),
    ),
  )
}

/** 2 and 4 are 1 and 2: one plan has one writing. */
export function reduced(arms: readonly Arm[]): readonly Arm[] {
  const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b))
  if (!arms.every(({ share }) => Number.isSafeInteger(share) && share > 0)) return arms
  const common = arms.reduce((found, { share }) => divide(found, share), 0)
  return arms.map(({ name, share }) => ({ name, share: share / common }))
}

function armsOf(read: PlanReader, units: number): readonly Arm[] {
  const value = read.value('arms')
  const [treated, share] = [
    read.whole('treated', 1, Math.max(1, units - 1)),
    read.between('share', 0, 1),
  ]
  const names = ['control', 'treatment']
  if (value !== undefined && !Array.isArray(value)) {
    if (typeof value !== 'object') return read.tell('bad-value', 'arms', value) ?? []
    return Object.entries(value as object).map(([name, part]) => ({ name, share: Number(part) }))
  }
  const listed = Array.isArray(value) ? value.map(armOf) : names.map((name) => ({ name, share: 1 }))
  if (listed.some((arm) => arm === undefined)) read.tell('bad-value', 'arms', value)
  const arms = listed.filter((arm) => arm !== undefined)
  if (treated === undefined && share === undefined) return arms
  const [first, second, ...more] = arms
  if (!(first && second) || more.length > 0) return read.tell('bad-value', 'arms', value) ?? []
  const [most, part] =
    treated === undefined ? [10_000, Math.round((share ?? 0.5) * 10_000)] : [units, treated]
  return [
    { name: first.name, share: Math.max(1, most - part) },
    { name: second.name, share: Math.max(1, part) },
  ]
}

function armOf(value: unknown): Arm | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return { name: String(value), share: 1 }
  if (typeof value !== 'object' || value === null) return undefined
  const { name, share = 1 } = value as Readonly<Record<string, unknown>>
  return typeof name === 'string' && typeof share === 'number' ? { name, share } : undefined
}

class UnitReader {
  readonly defects: TrialDefect[] = []
  readonly #table: PlainTable

  constructor(table: PlainTable) {
    this.#table = table
  }

  units(read: PlanReader, design: DrawnDesign): readonly Unit[] {
    const takesBlocks = design === 'blocked' || design === 'blocked-clustered'
    const isPaired = design === 'pairs' || design === 'pair-clustered'
    const covariates = read.names('covariates')
    const isMatched = isPaired && read.value('block') === undefined && covariates.length > 0
    const block = read.name('block', takesBlocks || (isPaired && !isMatched))
    const cluster = read.name('cluster', design.includes('clustered'))
    const ownId = read.name('id')
    const titles = this.#table.titles
    const id = ownId ?? idTitles.find((title) => titles.includes(title)) ?? titles[0] ?? ''
    const needed = [
      id,
      ...(takesBlocks || isPaired ? [block] : []),
      ...(design.includes('clustered') ? [cluster] : []),
    ]
    for (const title of needed) {
      if (title !== undefined && !titles.includes(title)) this.#missing(title)
    }
    if (this.#table.rows.length === 0) this.defects.push({ part: 'data', code: 'no-rows' })
    if (this.defects.length > 0) return []
    const usesBlock = takesBlocks || (isPaired && !isMatched)
    const units = this.#table.rows.map(({ line, cells }) => ({
      id: this.#word(cells, line, id),
      ...(usesBlock && block !== undefined ? { block: this.#word(cells, line, block) } : {}),
      ...(design.includes('clustered') && cluster !== undefined
        ? { cluster: this.#word(cells, line, cluster) }
        : {}),
    }))
    this.#checkIds(units, id)
    if (isPaired) this.#checkPairs(units, block ?? '')
    return isMatched ? this.#matched(units, covariates) : units
  }

  #missing(column: string) {
    const expected = this.#table.titles.slice(0, 30).join(', ')
    this.defects.push({ part: 'data', code: 'missing-column', line: 1, column, expected })
  }

  #word(cells: readonly string[], line: number, column: string): string {
    const cell = (cells[this.#table.titles.indexOf(column)] ?? '').trim()
    if (isMissing(cell)) this.defects.push({ part: 'data', code: 'empty-cell', line, column })
    return cell
  }

  #checkIds(units: readonly Unit[], column: string) {
    const lines = new Map<string, number>()
    for (const [row, { id }] of units.entries()) {
      const line = this.#table.rows[row]?.line ?? 0
      const otherLine = lines.get(id)
      if (otherLine !== undefined && id !== '') {
        this.defects.push({
          ...{ part: 'data', code: 'out-of-range', line, column, found: id, otherLine },
        })
      }
      lines.set(id, otherLine ?? line)
    }
  }

  #checkPairs(units: readonly Unit[], column: string) {
    if (column === '') return
    const pairs = rowsBy(units.map(({ block = '' }) => block))
    for (const [name, rows] of pairs) {
      const entities = new Set(rows.map((row) => units[row]?.cluster ?? `\n${row}`))
      if (entities.size === 2) continue
      const line = this.#table.rows[rows[0] ?? 0]?.line ?? 0
      const found = String(entities.size)
      this.defects.push({
        part: 'data',
        code: 'not-a-pair',
        line,
        column,
        name,
        found,
        expected: '2',
      })
    }
  }

  /** Pairs of the units that are most alike; one that is left makes a block by itself. */
  #matched(units: readonly Unit[], covariates: readonly string[]): readonly Unit[] {
    const numbers = new NumberReader(this.#table, (problem) =>
      this.defects.push({ part: 'data', ...problem }),
    )
    const columns = covariates.flatMap((name) => {
      const place = this.#table.titles.indexOf(name)
      if (place < 0) this.#missing(name)
      const values = this.#table.rows.map(({ line, cells }) =>
        numbers.read((cells[place] ?? '').trim(), line, name),
      )
      return place < 0 ? [] : [{ name, values }]
    })
    if (units.some(({ cluster }) => cluster !== undefined)) {
      this.defects.push({ part: 'plan', code: 'missing-key', column: 'block' })
    }
    if (this.defects.length > 0) return units
    try {
      const blocks = new Map<number, string>()
      for (const [at, pair] of matchPairs(columns).pairs.entries()) {
        for (const row of pair) blocks.set(row, String(at + 1))
      }
      return units.map((unit, row) => ({ ...unit, block: blocks.get(row) ?? 'alone' }))
    } catch (error) {
      if (!(error instanceof ImpossibleTrial)) throw error
      const { row: _, name, ...problem } = error.problem
      this.defects.push({ part: 'data', ...problem, ...optional('column', name) })
      return units
    }
  }
}
