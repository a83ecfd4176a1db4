import { expect, test } from 'vitest'
import { activityQuery, readActivityView, subjectKinds, subjectOf } from './activity.ts'

test('a view is read from its address, and written back the same', () => {
  for (const kind of [undefined, ...subjectKinds]) {
    for (const part of [{}, { before: 120 }, { after: 7 }]) {
      const view = { kind, before: undefined, after: undefined, ...part }
      const asked = Object.fromEntries(new URLSearchParams(activityQuery(view)))
      expect(readActivityView(asked)).toEqual(view)
    }
  }
})

test('an odd address opens the whole activity', () => {
  const whole = { kind: undefined, before: undefined, after: undefined }
  for (const odd of ['-1', '0', 'abc', '1e9', '99999999999999999']) {
    expect(readActivityView({ avant: odd, sur: 'planetes' })).toEqual(whole)
  }
})

test('one reads either forward or backward', () => {
  expect(readActivityView({ avant: '9', apres: '3' })).toMatchObject({
    before: undefined,
    after: 3,
  })
})

test('a subject is a kind and an identifier', () => {
  expect(subjectOf('experiment:12')).toEqual({ kind: 'experiment', id: '12' })
  expect(subjectOf('house')).toEqual({ kind: 'house', id: '' })
})
