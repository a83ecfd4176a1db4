import { expect, test } from 'vitest'
import { listIndicators } from './actions/list-indicators.ts'
import { plannedIndicator } from './planned-indicator.ts'

test('every indicator of the library fits in the row of a protocol, with what would be a failure', async () => {
  const indicators = await listIndicators()
  expect(indicators.length).toBeGreaterThan(20)
  for (const indicator of indicators) {
    const { name, unit, target, source, when, failure, omits } = plannedIndicator(indicator, 'fr')
    for (const line of [name, unit, target, source, when]) {
      expect(line?.length).toBeGreaterThan(0)
      expect(line?.length, indicator.key).toBeLessThanOrEqual(300)
    }
    expect(failure).toBe(indicator.words.failure.fr)
    expect(omits).toBe(indicator.words.leavesOut.fr)
  }
})
