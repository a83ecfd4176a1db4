import { expect, test } from 'vitest'
import { stations } from '#modules/experiments/index.ts'
import { costNatures, isCostNature, phaseOf, phases } from './phase.ts'

test('each station is in one of the three moments, in their order', () => {
  const ranks = stations.map((station) => phases.indexOf(phaseOf(station)))
  expect(ranks).toEqual(ranks.toSorted())
  expect(new Set(ranks)).toEqual(new Set([0, 1, 2]))
})

test('what volunteers give is no cost that somebody pays', () => {
  expect(isCostNature('staff')).toBe(true)
  expect(isCostNature('volunteering')).toBe(false)
  expect(new Set(costNatures).size).toBe(costNatures.length)
})
