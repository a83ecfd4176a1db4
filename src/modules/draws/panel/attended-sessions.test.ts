import { expect, test } from 'vitest'
import {
  attendedBy,
  mostSessions,
  readSessionNumbers,
  sessionsField,
  shownSessions,
} from './attended-sessions.ts'

const at = new Date('2026-12-05T18:00:00Z')

test('what a person typed goes before the sheets, zero included, and says when it was typed', () => {
  const counted = new Map([
    ['a', 3],
    ['b', 2],
  ])
  const noted = new Map([
    ['b', { sessions: 0, at }],
    ['c', { sessions: 4, at }],
  ])
  expect([...attendedBy(counted, noted)]).toEqual([
    ['a', { sessions: 3, notedAt: undefined }],
    ['b', { sessions: 0, notedAt: at }],
    ['c', { sessions: 4, notedAt: at }],
  ])
})

test('a whole number or nothing; all wrong boxes are said at once, and nothing is read', () => {
  const sent = (one: string) => ({ [sessionsField('a')]: one, [sessionsField('b')]: ' 2 ' })
  const read = (one: string) => readSessionNumbers(sent(one), ['a', 'b', 'not-sent'], 'Non.')
  expect(read('')).toEqual({
    ok: true,
    value: new Map([
      ['a', undefined],
      ['b', 2],
    ]),
  })
  expect(read('0')).toMatchObject({
    ok: true,
    value: new Map([
      ['a', 0],
      ['b', 2],
    ]),
  })
  for (const wrong of ['-1', '1,5', 'deux', String(mostSessions + 1), '9999'])
    expect(read(wrong)).toMatchObject({
      ok: false,
      form: { values: sent(wrong), problems: { [sessionsField('a')]: 'Non.' } },
    })
})

test('only the members who are asked about are read', () => {
  const other = { [sessionsField('elsewhere')]: '5' }
  expect(readSessionNumbers(other, ['a'], 'Non.')).toEqual({ ok: true, value: new Map() })
})

test('an untouched form shows what was typed, and an empty box for who is left to the sheets', () => {
  expect(shownSessions(['a', 'b'], new Map([['a', { sessions: 0 }]]))).toEqual({
    [sessionsField('a')]: '0',
    [sessionsField('b')]: '',
  })
})
