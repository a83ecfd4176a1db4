import { concerns, type Instance, quotaKey } from './pool.ts'

export type PanelFault =
  | { readonly kind: 'size'; readonly found: number; readonly expected: number }
  | { readonly kind: 'twice' | 'unknown'; readonly id: string }
  | { readonly kind: 'household'; readonly ids: readonly string[] }
  | {
      readonly kind: 'quota'
      readonly feature: string
      readonly value: string
      readonly count: number
      readonly min: number
      readonly max: number
    }

/** Counts a panel again, in whole numbers and from the people themselves: no solver, no types. Empty: it holds. */
export function panelFaults(instance: Instance, panel: readonly string[]): readonly PanelFault[] {
  return makePanelCheck(instance)(panel)
}

/** Makes one check for many panels of the same instance, so that its quotas are read once. */
export function makePanelCheck(
  instance: Instance,
): (panel: readonly string[]) => readonly PanelFault[] {
  const byId = new Map(instance.people.map((person) => [person.id, person]))
  // Thousands of panels are counted: which quotas count whom is looked up once.
  const countedBy = new Map(
    instance.people.map(({ id, values }) => [
      id,
      instance.quotas.flatMap((quota, at) => (concerns(quota, values) ? [at] : [])),
    ]),
  )
  return (panel) => {
    const faults: PanelFault[] = []
    if (panel.length !== instance.panelSize)
      faults.push({ kind: 'size', found: panel.length, expected: instance.panelSize })
    const counts = new Int32Array(instance.quotas.length)
    const seen = new Set<string>()
    const homes = new Map<string, string[]>()
    for (const id of panel) {
      const person = byId.get(id)
      if (!person) faults.push({ kind: 'unknown', id })
      if (seen.has(id)) faults.push({ kind: 'twice', id })
      else for (const at of countedBy.get(id) ?? []) counts[at] = (counts[at] ?? 0) + 1
      seen.add(id)
      const home = person?.household
      if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), id])
    }
    for (const ids of homes.values()) if (ids.length > 1) faults.push({ kind: 'household', ids })
    instance.quotas.forEach((quota, at) => {
      const count = counts[at] ?? 0
      const { feature, value, min, max } = quota
      if (count < min || count > max)
        faults.push({ kind: 'quota', feature, value, count, min, max })
    })
    return faults
  }
}

/** How many members of a panel each quota counts, by `feature|value`. */
export function countQuotas(
  instance: Instance,
  panel: readonly string[],
): Readonly<Record<string, number>> {
  const sitting = new Set(panel)
  const members = instance.people.filter(({ id }) => sitting.has(id))
  return Object.fromEntries(
    instance.quotas.map((quota) => [
      quotaKey(quota),
      members.filter(({ values }) => concerns(quota, values)).length,
    ]),
  )
}
