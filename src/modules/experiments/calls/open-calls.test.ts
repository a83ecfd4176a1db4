import { expect, it } from 'vitest'
import type { Experiment } from '../experiment.ts'
import { type CallMatch, type OpenCall, sortCalls } from './open-calls.ts'

const match = (isOwn: boolean): CallMatch => ({
  territoryId: 't',
  place: 'Valbrenne',
  slug: 'valbrenne',
  shared: ['empowerment'],
  themes: '',
  isOwn,
})
const call = (title: string, at: string, ...matches: CallMatch[]): OpenCall => ({
  experiment: { title, updatedAt: new Date(at) } as Experiment,
  matches,
})

it('shows first the calls that meet my territory, then those that meet most, then the latest', () => {
  const sorted = sortCalls([
    call('ancien', '2026-01-01'),
    call('récent', '2026-02-01'),
    call('deux', '2026-01-01', match(false), match(false)),
    call('le mien', '2026-01-01', match(true)),
  ])
  expect(sorted.map(({ experiment }) => experiment.title)).toEqual([
    'le mien',
    'deux',
    'récent',
    'ancien',
  ])
})
