import { expect, test } from 'vitest'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { type SaidOf, sorted } from './said.ts'

const line = (key: string): WaitingLine => ({
  ...{ key, family: 'lab', label: key, href: '/', where: 'Ici', why: 'À vous', minutes: 5 },
  dueOn: undefined,
})
const at = new Date('2026-11-25T09:00:00Z')
const keys = (lines: readonly WaitingLine[]) => lines.map(({ key }) => key)

test('what was put aside is not shown, and what was put off comes back on its day', () => {
  const words: SaidOf[] = [
    { personId: 'a', key: 'one', at, said: 'not-mine' },
    { personId: 'a', key: 'two', at, said: 'later', until: '2026-12-01' },
    { personId: 'a', key: 'gone', at, said: 'not-mine' },
  ]
  const on = (today: string) => sorted(['one', 'two', 'three'].map(line), words, 'a', today)
  expect(keys(on('2026-11-30').shown)).toEqual(['three'])
  expect(keys(on('2026-11-30').aside)).toEqual(['one', 'two'])
  expect(keys(on('2026-12-01').shown)).toEqual(['two', 'three'])
})

test('what is given leaves one page and says on the other who gave it', () => {
  const words: SaidOf[] = [{ personId: 'a', key: 'one', at, said: 'given', to: 'b' }]
  expect(keys(sorted([line('one')], words, 'a', '2026-11-30').shown)).toEqual([])
  expect(sorted([line('one')], words, 'b', '2026-11-30').shown[0]?.given).toEqual({ by: 'a', at })
  expect(sorted([line('one')], words, 'c', '2026-11-30').shown[0]?.given).toBeUndefined()
})

test('what is given to somebody after their word is theirs, and nobody else’s before they speak again', () => {
  const later = new Date('2026-11-25T10:00:00Z')
  const pagesOf = (words: readonly SaidOf[]) =>
    ['a', 'b'].filter((item) => sorted([line('one')], words, item, '2026-11-30').shown.length > 0)
  const gift = { key: 'one', said: 'given' } as const
  const back: SaidOf[] = [
    { ...gift, personId: 'a', at, to: 'b' },
    { ...gift, personId: 'b', at: later, to: 'a' },
  ]
  expect(pagesOf(back)).toEqual(['a'])
  const refused: SaidOf[] = [
    { personId: 'b', key: 'one', at, said: 'not-mine' },
    { ...gift, personId: 'a', at: later, to: 'b' },
  ]
  expect(pagesOf(refused)).toEqual(['b'])
})
