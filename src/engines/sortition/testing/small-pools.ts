import { makePanelCheck } from '../panel-check.ts'
import type { Instance, Person, Quota } from '../pool.ts'
import { type Selection, type SelectOptions, select } from '../select.ts'
import type { Solver } from '../solving/solver.ts'

export function quota(feature: string, value: string, min: number, max: number): Quota {
  return { feature, value, min, max, minFlex: 0, maxFlex: 20 }
}

/** One person for each value given, `p00` first. */
export function people(values: readonly string[], feature = 'x'): Person[] {
  return values.map((value, at) => ({
    id: `p${String(at).padStart(2, '0')}`,
    values: { [feature]: value },
  }))
}

/** Three features that do not go well together, a few homes of two. */
export function crossed(count: number, panelSize: number): Instance {
  const of = (at: number, step: number, names: readonly string[]) =>
    names[Math.floor(((at * step) % count) / (count / names.length))] ?? names[0] ?? ''
  const ages = ['young', 'middle', 'old']
  const half = Math.floor(panelSize / 2)
  const third = Math.floor(panelSize / 3)
  return {
    panelSize,
    people: Array.from({ length: count }, (_, at) => ({
      id: `p${String(at).padStart(3, '0')}`,
      values: {
        gender: of(at, 7, ['f', 'f', 'm']),
        age: of(at, 11, ages),
        place: of(at, 5, ['town', 'village', 'town', 'hamlet']),
      },
      ...(at % 9 === 0 && { household: `h${Math.floor(at / 18)}` }),
    })),
    quotas: [
      quota('gender', 'f', half, half),
      quota('gender', 'm', panelSize - half, panelSize - half),
      ...ages.map((age) => quota('age', age, third, third + 2)),
      quota('place', 'town', 2, panelSize - 2),
      quota('place', 'village', 1, half),
      quota('place', 'hamlet', 1, half),
    ],
  }
}

/** The answer, of a pool that is known to have one. */
export function selected(solver: Solver, instance: Instance, options: SelectOptions): Selection {
  const outcome = select(solver, instance, options)
  if (outcome.kind !== 'selected') throw new Error(outcome.kind)
  return outcome.selection
}

/** What every answer owes, whatever the rule: it is counted again here. Says each thing that does not hold. */
export function faultsOf(
  instance: Instance,
  { probabilities, panels, distribution, counts }: Selection,
): string[] {
  const check = makePanelCheck(instance)
  const faults = [...panels, ...distribution.map((entry) => entry.panel)].flatMap((panel) =>
    check(panel).map((problem) => JSON.stringify(problem)),
  )
  const sum = [...probabilities.values()].reduce((total, probability) => total + probability, 0)
  if (!(Math.abs(sum - instance.panelSize) < 1e-6)) faults.push(`chances add up to ${sum}`)
  for (const { id } of instance.people) {
    const exact = probabilities.get(id) ?? 0
    const counted = panels.filter((panel) => panel.includes(id)).length
    if (!(exact >= 0 && exact <= 1)) faults.push(`chance of ${id}: ${exact}`)
    if ((counts.get(id) ?? 0) !== counted) faults.push(`count of ${id}: ${counted}`)
    if (!(Math.abs(counted / panels.length - exact) <= 1 / panels.length + 1e-9))
      faults.push(`${id} is in ${counted} of ${panels.length} panels, for a chance of ${exact}`)
  }
  return faults
}
