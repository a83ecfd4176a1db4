import { makePanelCheck } from '../panel-check.ts'
import {
  type Condition,
  canonical,
  concerns,
  type Instance,
  type Person,
  type Quota,
} from '../pool.ts'
import { type SeedStream, streamOf } from '../seed-stream.ts'
import { type Method, type Selection, type SelectOptions, select } from '../select.ts'
import type { Solver } from '../solving/solver.ts'
import { makeTypeModel } from '../solving/type-model.ts'

const letters = ['a', 'b', 'c'] as const

/**
 * A tiny pool made to hurt, the same for the same number: homes of one to four, two to five features, quotas tight
 * around one panel (gaps between expected and whole panels), around none (often impossible), crossed ones.
 */
export function hostilePool(number: number): Instance {
  const stream = streamOf(`hostile pool ${number}`)
  const count = 4 + stream.index(10)
  const panelSize = 1 + stream.index(Math.min(5, count))
  const features = ['v', 'w', 'x', 'y', 'z'].slice(0, 2 + stream.index(4))
  const kinds = 2 + stream.index(2)
  const homes = stream.index(4)
  const people = Array.from({ length: count }, (_, at): Person => {
    const values = Object.fromEntries(
      features.map((feature) => [feature, letters[stream.index(kinds)] ?? 'a']),
    )
    const home = homes === 3 ? stream.index(count) : Math.floor(at / (homes + 1))
    const isAlone = homes === 0 || stream.index(8) === 0
    return {
      id: `p${String(at).padStart(2, '0')}`,
      values,
      ...(!isAlone && { household: `h${home}` }),
    }
  })
  const asked = features.flatMap((feature) =>
    letters.slice(0, kinds).map((value) => ({ feature, value })),
  )
  const crossed =
    stream.index(3) === 0 ? [crossing(stream, features), crossing(stream, features)] : []
  const panel = stream.shuffle(people).slice(0, panelSize)
  const isAnyPanel = stream.index(5) > 0
  const quotas = [...asked, ...crossed].map((entry): Quota => {
    const bare = { ...entry, min: 0, max: panelSize, minFlex: 0, maxFlex: panelSize }
    const here = isAnyPanel
      ? panel.filter(({ values }) => concerns(bare, values)).length
      : stream.index(panelSize + 1)
    const min = Math.max(0, here - Math.max(0, stream.index(4) - 1))
    return { ...bare, min, max: Math.min(panelSize, here + Math.max(0, stream.index(4) - 1)) }
  })
  return { people, panelSize, quotas: once(quotas) }
}

function crossing(stream: SeedStream, features: readonly string[]) {
  const [first = 'v', second = 'w'] = stream.shuffle(features)
  const when: Condition[] = [first, second].map((feature) => ({
    feature,
    values: [...new Set([letters[stream.index(3)] ?? 'a', letters[stream.index(3)] ?? 'a'])],
  }))
  const feature = when.map((condition) => condition.feature).join(' & ')
  return { feature, value: when.map(({ values }) => values.join('|')).join(' & '), when }
}

function once(quotas: readonly Quota[]): Quota[] {
  return [...new Map(quotas.map((quota) => [`${quota.feature}|${quota.value}`, quota])).values()]
}

/** Every panel, one by one, as positions of the canonical people: an answer that owes nothing to a solver. */
function everyPanel(instance: Instance): (readonly number[])[] {
  const { people, quotas, panelSize } = canonical(instance)
  const check = makePanelCheck({ people, quotas, panelSize })
  const panels: (readonly number[])[] = []
  const choose = (from: number, chosen: readonly number[]) => {
    if (chosen.length === panelSize) {
      if (check(chosen.map((at) => people[at]?.id ?? '')).length === 0) panels.push(chosen)
      return
    }
    for (let at = from; at < people.length; at++) choose(at + 1, [...chosen, at])
  }
  choose(0, [])
  return panels
}

const hostileMethods: readonly Method[] = ['leximin', 'leximin', 'maximin', 'nash', 'goldilocks']

/**
 * What does not hold in the answer for a hostile pool, told against every panel. `seconds`, of one core, since a busy
 * machine may take longer: the draw is asked to stop there, and it is a fault if it did not end before.
 */
export function hostileFaults(solver: Solver, number: number, seconds: number): string[] {
  const instance = hostilePool(number)
  const method = hostileMethods[number % hostileMethods.length] ?? 'leximin'
  const since = process.cpuUsage()
  const spent = () => {
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1e6
  }
  const late = () => spent() > seconds
  const options: SelectOptions = { method, panels: 100, control: { shouldStop: late } }
  const outcome = select(solver, instance, options)
  const took = spent()
  const faults = took > seconds ? [`it takes ${took.toFixed(1)} s`] : []
  const panels = everyPanel(instance)
  const kind = panels.length === 0 ? 'infeasible' : 'selected'
  if (outcome.kind !== kind) return [...faults, `${outcome.kind}, with ${panels.length} panels`]
  if (outcome.kind !== 'selected') return faults
  return [...faults, ...againstEvery(instance, outcome.selection, panels)].map(
    (fault) => `${method}: ${fault}`,
  )
}

/** Each claim of the proof is tried on every panel, in whole numbers; nobody is shut out whom a panel seats. */
function againstEvery(
  input: Instance,
  selection: Selection,
  panels: readonly (readonly number[])[],
): string[] {
  const instance = canonical(input)
  const { typeOf } = makeTypeModel(instance)
  const { proof, status, distribution, probabilities, shutOut, panels: list } = selection
  const faults: string[] = []
  if (status !== 'optimal' || !proof) return [`status ${status}`]
  for (const [at, { types, weights, bound }] of proof.claims.entries()) {
    const worth = (panel: readonly number[]) =>
      panel.reduce((sum, person) => sum + (weights[typeOf[person] ?? -1] ?? 0n), 0n)
    if (panels.some((panel) => worth(panel) > bound)) faults.push(`claim ${at} is false`)
    if (types.length === 0) faults.push(`claim ${at} is about nobody`)
  }
  const seen = new Set(panels.flat())
  const out = instance.people.flatMap(({ id }, at) => (seen.has(at) ? [] : [id]))
  if (out.join() !== [...shutOut].sort().join())
    faults.push(`shut out: ${shutOut.join()}, not ${out.join()}`)
  const known = new Set(panels.map((panel) => panel.join()))
  const place = new Map(instance.people.map(({ id }, at) => [id, at]))
  const isKnown = (panel: readonly string[]) =>
    known.has(
      panel
        .map((id) => place.get(id) ?? -1)
        .sort((a, b) => a - b)
        .join(),
    )
  if (![...list, ...distribution.map(({ panel }) => panel)].every(isKnown))
    faults.push('a panel is no panel')
  const counted = new Map<string, number>()
  for (const { panel, probability } of distribution)
    for (const id of panel) counted.set(id, (counted.get(id) ?? 0) + probability)
  for (const [id, chance] of probabilities)
    if (Math.abs((counted.get(id) ?? 0) - chance) > 1e-12) faults.push(`${id} has not its chance`)
  if (distribution.length > 20 * instance.people.length)
    faults.push(`a lottery of ${distribution.length} panels`)
  return faults
}
