import { canonical, type Instance } from './pool.ts'
import { rankTickets } from './receipts/ranking.ts'

/**
 * Simple stratified draw, without quotas to balance: each combination of values is a stratum and gets its share of the
 * seats (largest remainders, ties by the larger stratum, then by name); inside, the ranking decides. Each person’s
 * chance is the seats of the stratum over its people.
 */
export function stratified(instance: Instance, key: Uint8Array): readonly string[] {
  const { people, panelSize } = canonical(instance)
  const strata = new Map<string, string[]>()
  for (const { id, values } of people) {
    const name = Object.entries(values)
      .map((entry) => entry.join('='))
      .sort()
      .join(';')
    strata.set(name, [...(strata.get(name) ?? []), id])
  }
  const shares = [...strata].map(([name, ids]) => {
    const exact = (panelSize * ids.length) / people.length
    return { name, ids, seats: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const order = [...shares].sort(
    (a, b) => b.rest - a.rest || b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1),
  )
  const missing = panelSize - shares.reduce((sum, { seats }) => sum + seats, 0)
  for (const share of order.slice(0, missing)) share.seats++
  return shares.flatMap(({ ids, seats }) => rankTickets(key, ids).slice(0, seats)).sort()
}
