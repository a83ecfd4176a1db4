import type { Nature, Side } from '#modules/experiments/index.ts'

/** Those of experiments, in their order: a nature that they gain does not compile here until it has its side. */
const sides: Readonly<Record<Nature, Side>> = {
  staff: 'cost',
  travel: 'cost',
  venue: 'cost',
  catering: 'cost',
  indemnities: 'cost',
  providers: 'cost',
  communication: 'cost',
  overhead: 'cost',
  'other-cost': 'cost',
  territory: 'revenue',
  grant: 'revenue',
  patronage: 'revenue',
  membership: 'revenue',
  'own-funds': 'revenue',
  volunteering: 'revenue',
  'other-revenue': 'revenue',
}

export const natures = Object.keys(sides) as readonly Nature[]

export function sideOf(nature: Nature): Side {
  return sides[nature]
}
