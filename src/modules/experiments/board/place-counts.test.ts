import { expect, test } from 'vitest'
import { placeKeys } from '../places.ts'
import { type PlaceCounts, placesOpen } from './place-counts.ts'

const empty: PlaceCounts = {
  ...{ criteria: 7, criteriaMet: 0, agreements: 0, signedOn: null, risks: 0, stopCriteria: 0 },
  ...{ frozenVersion: null, phases: 0, logEntries: 3, publicLogEntries: 0, proposals: 0 },
  ...{ unanswered: 0, questions: 0, reports: 0, sheets: 1, publishedSheets: 0, members: 0 },
  ...{ openTasks: 0, lateTasks: 0, budgetLines: 0, plannedCents: null, actualCents: null },
}

test('whoever works on it has six places; a reader, those that hold something to read', () => {
  expect(placesOpen(empty, true)).toEqual(placeKeys)
  // A logbook kept inside and a sheet being written are nothing to read.
  expect(placesOpen(empty, false)).toEqual(['overview', 'framing'])
  expect(placesOpen({ ...empty, publishedSheets: 1 }, false)).toContain('results')
  // A result computed from the frozen plan is all there is to read of some.
  expect(placesOpen(empty, false, 1)).toContain('results')
  expect(placesOpen({ ...empty, publicLogEntries: 1 }, false)).toContain('field')
  expect(placesOpen({ ...empty, frozenVersion: 1 }, false)).toContain('protocol')
  expect(placesOpen({ ...empty, budgetLines: 1 }, false)).toContain('means')
})
