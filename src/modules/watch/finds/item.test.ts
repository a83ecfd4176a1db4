import { expect, test } from 'vitest'
import { editShape, secondReading, submit, triage } from './item.ts'

const today = '2026-11-25'

test('what is kept or put aside may be taken up again; what is published stays', () => {
  const keep = { decision: 'keep', why: '' } as const
  for (const state of ['new', 'later', 'kept', 'dropped'] as const) {
    expect(triage({ state }, keep, today)).toMatchObject({ ok: true, value: { state: 'kept' } })
  }
  expect(triage({ state: 'published' }, keep, today)).toMatchObject({
    refusal: 'already-published',
  })
  expect(triage({ state: 'to-read' }, keep, today)).toMatchObject({ refusal: 'waits-for-reading' })
})

test('dropping says why', () => {
  const drop = (why: string) => triage({ state: 'new' }, { decision: 'drop', why }, today)
  expect(drop('')).toMatchObject({ refusal: 'why-needed' })
  expect(drop('Déjà connu')).toMatchObject({ value: { state: 'dropped', why: 'Déjà connu' } })
})

test('later is a day to come, or one day', () => {
  const later = (until?: string) =>
    triage({ state: 'new' }, { decision: 'later', why: '', until }, today)
  expect(later()).toMatchObject({ value: { state: 'later', until: undefined } })
  expect(later('2026-12-01')).toMatchObject({ value: { until: '2026-12-01' } })
  expect(later(today)).toMatchObject({ refusal: 'past-day' })
})

const ready = {
  state: 'kept',
  summary: 'Une commune a tiré au sort trente habitant·es pour parler de l’eau.',
  themes: ['eau'],
  publics: ['officers'],
} as const

test.each([
  [{ state: 'new' as const }, 'not-kept'],
  [{ summary: 'Court.' }, 'summary-too-short'],
  [{ themes: [] }, 'theme-needed'],
  [{ publics: [] }, 'public-needed'],
])('a find with %j is not ready', (change, refusal) => {
  expect(submit(ready)).toMatchObject({ ok: true })
  expect(submit({ ...ready, ...change })).toMatchObject({ refusal })
})

test('the second reader is another person, who approves or says what to change', () => {
  const item = { state: 'to-read', submittedBy: 'a' } as const
  const read = (approves: boolean, remark: string, readerId: string | undefined) =>
    secondReading(item, { approves, remark, readerId })
  expect(read(true, '', 'b')).toMatchObject({ value: { state: 'published' } })
  expect(read(true, '', 'a')).toMatchObject({ refusal: 'same-person' })
  expect(read(true, '', undefined)).toMatchObject({ refusal: 'same-person' })
  expect(read(false, '', 'b')).toMatchObject({ refusal: 'remark-needed' })
  expect(read(false, 'Dire pour qui.', 'b')).toMatchObject({ value: { state: 'kept' } })
  expect(
    secondReading({ ...item, state: 'kept' }, { approves: true, remark: '', readerId: 'b' }),
  ).toMatchObject({ refusal: 'not-to-read' })
})

test('a summary has three lines at most', () => {
  const form = { title: 'a', kind: 'article', language: 'fr' }
  expect(editShape.safeParse({ ...form, summary: 'un\n\ndeux\ntrois' }).success).toBe(true)
  expect(editShape.safeParse({ ...form, summary: 'un\ndeux\ntrois\nquatre' }).success).toBe(false)
})
