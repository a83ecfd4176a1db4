import type { Nature, Station } from '#modules/experiments/index.ts'

/** Moments of a project, as those who fund tell them apart. */
export const phases = ['design', 'work', 'use'] as const
export type Phase = (typeof phases)[number]

const ofStation: Readonly<Record<Station, Phase>> = {
  ...{ idea: 'design', framing: 'design', agreement: 'design', protocol: 'design' },
  ...{ running: 'work', evaluation: 'work' },
  ...{ documentation: 'use', dissemination: 'use' },
}

export function phaseOf(station: Station): Phase {
  return ofStation[station]
}

/** Natures of cost that somebody may fund: what volunteers give is paid by nobody. */
export const costNatures = [
  'staff',
  'travel',
  'venue',
  'catering',
  'indemnities',
  'providers',
  'communication',
  'overhead',
  'other-cost',
] as const satisfies readonly Nature[]
export type CostNature = (typeof costNatures)[number]

export function isCostNature(nature: string): nature is CostNature {
  return costNatures.some((known) => known === nature)
}
