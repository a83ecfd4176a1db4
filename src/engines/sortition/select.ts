import { legacyDraw } from './legacy.ts'
import { makePanelCheck } from './panel-check.ts'
import { canonical, type Instance } from './pool.ts'
import { makeProof, type Proof, ratio } from './proof.ts'
import { type SeedStream, streamOf } from './seed-stream.ts'
import { bestPanel, uncoverable } from './solving/columns.ts'
import { leximinVector } from './solving/leximin.ts'
import { type Control, type Found, parts, solve, type Unproven } from './solving/realisation.ts'
import { type ExactRule, exactRules, measureOf } from './solving/rules.ts'
import { countSeats, type PeoplePanel, seatPeople, seatsOfPeople } from './solving/seating.ts'
import { Interrupted, type Solver } from './solving/solver.ts'
import { wholeWeights } from './solving/step.ts'
import { makeTypeModel, type TypeModel } from './solving/type-model.ts'
import { listOfSteps, uniformList } from './solving/uniform-list.ts'

export const engineVersion = 'sortition/1'
export const methods = [...exactRules, 'legacy'] as const
export type Method = ExactRule | 'legacy'

export interface SelectOptions {
  readonly method?: Method
  /** Panels of the published list: 1,000 unless said; 100 or 10,000 are possible too. */
  readonly panels?: number
  /**
   * While somebody who has a chance is in none of the panels, the list is ten times as long, up to this many. Unless
   * said, it is as long as was asked.
   */
  readonly mostPanels?: number
  /** Decides the order of the list and who of a type has one count more; never the chances. */
  readonly listSeed?: string
  readonly control?: Control
}

export interface Selection {
  readonly version: string
  readonly method: Method
  /** `optimal`: proven in whole numbers, each gap within 1e-7; otherwise the bound says how far it may be. */
  readonly status: 'optimal' | 'bounded'
  readonly panelSize: number
  readonly poolSize: number
  /** Least chance among people that some panel seats. */
  readonly minProbability: number
  /** No lottery gives everyone (whom some panel seats) more than this. */
  readonly bound: number
  /** The measure of the rule: floor, geometric mean, or cost of goldilocks; its bound, and their distance. */
  readonly objective: { readonly value: number; readonly bound: number; readonly gap: number }
  readonly probabilities: ReadonlyMap<string, number>
  /** The exact lottery. */
  readonly distribution: readonly {
    readonly probability: number
    readonly panel: readonly string[]
  }[]
  /** The published list: each panel is equally likely. */
  readonly panels: readonly (readonly string[])[]
  /** How many panels of the list hold each person. */
  readonly counts: ReadonlyMap<string, number>
  /** Largest difference between a chance and its count over the list. */
  readonly largestChange: number
  readonly rounded: boolean
  /** People whom the quotas shut out, or seat for certain: facts to be told before a draw. */
  readonly shutOut: readonly string[]
  readonly certain: readonly string[]
  /** What is proven of the chances, and why; absent: nothing was, for want of time or of a rule. */
  readonly proof?: Proof
  /** Rows that every panel obeys and that had to be added; the proof does not rely on them. */
  readonly cuts: number
  readonly types: number
}

export type Outcome =
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'infeasible' }
  | Unproven

/**
 * The draw’s portfolio: everyone’s chance under the rule, the exact lottery that has these chances, and the list of
 * equally likely panels to publish. Deterministic: the same people and quotas, in any order, give the same result.
 */
export function select(solver: Solver, input: Instance, options: SelectOptions = {}): Outcome {
  const instance = canonical(input)
  const model = makeTypeModel(instance)
  const method = options.method ?? 'leximin'
  const freshStream = () => streamOf(`ouvroir/sortition/list/v1|${options.listSeed ?? ''}`)
  if (method === 'legacy') return selectLegacy(solver, instance, model, options, freshStream())
  const heeding = solver.heeding(() => options.control?.shouldStop?.() === true)
  let mended: Found | undefined
  const attempt = (mayMend: boolean): Outcome | undefined => {
    const solved = solve(solver, model, method, options.control ?? {}, mayMend)
    if (solved.kind !== 'solved') return solved
    if (solved.early) return cutShort(instance, model, method, options, solved, freshStream())
    if (solved.isMended) mended = solved
    try {
      return whole(heeding, instance, model, method, options, solved, freshStream)
    } catch (problem) {
      // The lottery is found, but not its list or its proof: what is there is told, as not proven.
      if (problem instanceof Interrupted)
        return cutShort(instance, model, method, options, solved, freshStream())
      throw problem
    }
  }
  const first = attempt(true)
  if (first) return first
  const again = attempt(false) as Outcome
  // Who cannot wait for it has the mended lottery, as not proven.
  return again.kind === 'unproven' && mended
    ? cutShort(instance, model, method, options, mended, freshStream())
    : again
}

/** `undefined`: the lottery was mended, and what that missed left its proof open. */
function whole(
  solver: Solver,
  instance: Instance,
  model: TypeModel,
  method: ExactRule,
  options: SelectOptions,
  solved: Found,
  freshStream: () => SeedStream,
): Outcome | undefined {
  const { target, steps, cuts, seats } = solved
  const own = seatsOfPeople(
    model,
    seats,
    instance.people.map((_, at) => at),
  )
  const exact = seatPeople(model, steps, own, solved.balanced ? 'balanced' : 'any')
  const proof = makeProof(solver, model, method, solved, exact)
  if (solved.isMended && !proof.holds) return undefined
  const chances = Float64Array.from(proof.seats, (one) => ratio(one, proof.total))
  options.control?.onProgress?.('list', 0, 1)
  // A list that had to be made longer is the very list that such a length would have given.
  const listOf = (total: number) =>
    uniformList(solver, model, target.expected, steps, total, freshStream())
  let size = options.panels ?? 1000
  let list = listOf(size)
  while (size * 10 <= (options.mostPanels ?? size) && leavesOut(list.panels, chances)) {
    size *= 10
    list = listOf(size)
  }
  const facts = told(instance, model, chances, exact, list.panels, target.excluded)
  const isFloor = method === 'leximin' || method === 'maximin'
  const value = measureOf(method, model, chances, target.excluded)
  const claim = proof.claims.find(({ bound }) => bound > 0n || !isFloor)
  const above = isFloor ? value + Math.max(0, claim?.gap ?? 0) : target.bound
  return {
    kind: 'selected',
    selection: {
      version: engineVersion,
      method,
      status: proof.holds ? 'optimal' : 'bounded',
      objective: { value, bound: above, gap: Math.abs(above - value) },
      bound: isFloor ? above : boundOfFloor(target, facts.minProbability),
      proof,
      cuts: cuts.length,
      rounded: list.rounded,
      ...facts,
    },
  }
}

/**
 * Stopped before its lottery was found: the panels of the list are the lottery, so that each chance is its count; what
 * was proven is the bound. Nobody is said to be shut out for want of time.
 */
function cutShort(
  instance: Instance,
  model: TypeModel,
  method: ExactRule,
  options: SelectOptions,
  solved: Found,
  stream: SeedStream,
): Outcome {
  const { target, steps, cuts } = solved
  const total = options.panels ?? 1000
  const list = listOfSteps(model, wholeWeights(steps, total), stream)
  const exact = list.map((people) => ({ people, times: parts / total }))
  const chances = countSeats(exact, instance.people.length).map((count) => count / parts)
  const facts = told(instance, model, chances, exact, list, target.excluded)
  const bound = boundOfFloor(target, facts.minProbability)
  const value = measureOf(method, model, chances, target.excluded)
  const above = method === 'leximin' || method === 'maximin' ? bound : target.bound
  return {
    kind: 'selected',
    selection: {
      version: engineVersion,
      method,
      status: 'bounded',
      objective: { value, bound: above, gap: Math.abs(above - value) },
      bound,
      cuts: cuts.length,
      rounded: false,
      ...facts,
    },
  }
}

function boundOfFloor(target: { levels: readonly { chance: number }[] }, floor: number): number {
  return Math.max(floor, target.levels.find(({ chance }) => chance >= 1e-9)?.chance ?? 0)
}

/** Whether somebody who has a chance is on no panel. */
function leavesOut(panels: readonly (readonly number[])[], chances: Float64Array): boolean {
  const seated = new Set(panels.flat())
  return chances.some((chance, person) => chance > 1e-9 && !seated.has(person))
}

function leastOf(chances: Float64Array, model: TypeModel, excluded: ReadonlySet<number>): number {
  const sitting = chances.filter((_, person) => !excluded.has(model.typeOf[person] ?? -1))
  return sitting.length === 0 ? 0 : sitting.reduce((least, one) => Math.min(least, one), 1)
}

/** What a result tells about people, each panel counted again from the people themselves. */
function told(
  instance: Instance,
  model: TypeModel,
  chances: Float64Array,
  exact: readonly PeoplePanel[],
  list: readonly (readonly number[])[],
  excluded: ReadonlySet<number>,
) {
  const { people } = instance
  const names = (panel: readonly number[]) => panel.map((at) => people[at]?.id ?? '')
  const check = makePanelCheck(instance)
  const panels = list.map(names)
  const distribution = exact.map(({ people: sitting, times }) => ({
    probability: times / parts,
    panel: names(sitting),
  }))
  const broken = [...panels, ...distribution.map(({ panel }) => panel)].flatMap(check)
  if (broken.length > 0) throw new Error(`a panel breaks a rule: ${JSON.stringify(broken[0])}`)
  const counts = countSeats(
    list.map((sitting) => ({ people: sitting, times: 1 })),
    people.length,
  )
  const id = (at: number) => people[at]?.id ?? ''
  const which = (test: (at: number) => boolean) =>
    people.flatMap((_, at) => (test(at) ? [id(at)] : []))
  return {
    panelSize: instance.panelSize,
    poolSize: people.length,
    minProbability: leastOf(chances, model, excluded),
    probabilities: new Map(people.map((_, at) => [id(at), chances[at] ?? 0])),
    distribution,
    panels,
    counts: new Map(people.map((_, at) => [id(at), counts[at] ?? 0])),
    largestChange: chances.reduce(
      (most, chance, at) => Math.max(most, Math.abs(chance - (counts[at] ?? 0) / list.length)),
      0,
    ),
    shutOut: which((at) => excluded.has(model.typeOf[at] ?? -1)),
    certain: which((at) => (chances[at] ?? 0) >= 1 - 1e-9),
    types: model.counts.length,
  }
}

/** Selection as it was practised: panels one by one, chances whatever comes out, beside the best possible floor. */
function selectLegacy(
  solver: Solver,
  instance: Instance,
  model: TypeModel,
  options: SelectOptions,
  stream: SeedStream,
): Outcome {
  const floors = leximinVector(solver, model, { floorOnly: true })
  const any = bestPanel(
    solver,
    model,
    model.counts.map(() => 0),
  )
  if (!floors || any.kind === 'infeasible') return { kind: 'infeasible' }
  const total = options.panels ?? 1000
  const list: (readonly number[])[] = []
  const draw = legacyDraw(instance, stream)
  for (let number = 0; number < total; number++) {
    options.control?.onProgress?.('list', number, total)
    const panel = options.control?.shouldStop?.() ? undefined : draw()
    if (!panel) return { kind: 'unproven', because: 'numbers' }
    list.push(panel)
  }
  const counts = countSeats(
    list.map((people) => ({ people, times: 1 })),
    instance.people.length,
  )
  const chances = counts.map((count) => count / total)
  const share = parts / total
  const exact = list.map((people) => ({ people, times: share }))
  const bound = floors.levels.find(({ chance }) => chance >= 1e-9)?.chance ?? 0
  const unseen = model.members.flatMap((members, type) =>
    members.some((person) => (counts[person] ?? 0) > 0) ? [] : [type],
  )
  const cover = uncoverable(solver, model, unseen)
  if (cover === 'stopped') return { kind: 'unproven', because: 'numbers' }
  const facts = told(instance, model, chances, exact, list, new Set(cover.types))
  const value = facts.minProbability
  return {
    kind: 'selected',
    selection: {
      version: engineVersion,
      method: 'legacy',
      status: 'bounded',
      objective: { value, bound, gap: bound - value },
      bound,
      cuts: 0,
      rounded: false,
      ...facts,
    },
  }
}
