import { expect, test } from 'vitest'
import type { Experiment } from '#modules/experiments/index.ts'
import { placeWords } from './RunningList.tsx'

const shown = (seeking: boolean) => ({
  experiment: { seeking } as Experiment,
  place: undefined,
  dates: {},
})

test('without a place, one is said to be looked for only where somebody said so', () => {
  expect(placeWords(shown(true), 'fr')).toBe('Cherche un territoire')
  expect(placeWords(shown(false), 'fr')).toBe('Pas encore de territoire')
  expect(placeWords(shown(false), 'en')).toBe('No place yet')
})
