import { describe, expect, test } from 'vitest'
import type { DrawFeature } from '../quota.ts'
import { type AnswerLoss, forecastDropOuts, stayModel, strataOf } from './forecast.ts'

const age: DrawFeature = {
  ...{ id: 'age', key: 'age', label: 'Âge', position: 1, asked: true, crosses: [], reference: '' },
  values: (['16-29', '30+'] as const).map((key, at) => ({
    ...{ id: key, key, label: key, position: at, populationShare: 0.5 },
    ...{ min: 12, max: 12, minFlex: 12, maxFlex: 12 },
  })),
}

const told = (feature: string, value: string, drawn: number, lost: number): AnswerLoss => ({
  ...{ feature, value, drawn, lost },
})

describe('who will not come', () => {
  test('without a past, one in five for everybody, and the reserve of the tables of practice', () => {
    const { everybody, lines, reserve } = forecastDropOuts([age], 24, [], {})
    expect(everybody.expected).toBeCloseTo(0.2, 9)
    expect(lines.map(({ expected }) => expected)).toEqual([0.2, 0.2])
    // Binomial, 95 %, 24 seats, d = 0.2: eleven alternates.
    expect(reserve).toBe(11)
  })

  test('an answer learns from its own past, held back by the whole while little was seen', () => {
    const seen = [told('*', '', 80, 20), told('age', '16-29', 40, 18), told('age', '30+', 40, 2)]
    const { everybody, lines } = forecastDropOuts([age], 24, seen, {})
    expect(everybody.expected).toBeCloseTo((20 + 0.2 * 20) / 100, 9)
    expect(lines[0]?.expected).toBeCloseTo((18 + 0.24 * 20) / 60, 9)
    expect(lines[1]?.expected).toBeCloseTo((2 + 0.24 * 20) / 60, 9)
  })

  test('what a person says replaces what was learned, and moves the reserve', () => {
    const before = forecastDropOuts([age], 24, [], {})
    const forecast = forecastDropOuts([age], 24, [], { 'age|16-29': 0.6 })
    expect(forecast.lines[0]).toMatchObject({ expected: 0.6, isSaid: true })
    expect(forecast.lines[1]).toMatchObject({ isSaid: false })
    // Half the seats at 0.6, half at 0.2: 0.4, for which the tables say 25.
    expect(forecast.reserve).toBe(25)
    expect(forecast.reserve).toBeGreaterThan(before.reserve)
    expect(stayModel(forecast).factors['age|16-29']).toBeCloseTo(0.5, 9)
    expect(stayModel(forecast).factors['age|30+']).toBe(1)
  })
})

test('the areas of a list: what a person says, else what waves taught, else what is usual', () => {
  const seen = [{ stratum: 'bourg', sent: 400, brought: 60 }]
  const strata = strataOf(['quai', 'bourg', 'bourg', 'port'], seen, 0.08, { quai: 0.02 })
  expect(strata.map(({ name, addresses }) => [name, addresses])).toEqual([
    ['bourg', 2],
    ['port', 1],
    ['quai', 1],
  ])
  const [town, port, quay] = strata
  expect(town?.response).toBeCloseTo((60 + 0.08 * 100) / 500, 9)
  expect(port?.response).toBeCloseTo(0.08, 9)
  expect(quay?.response).toBe(0.02)
})
