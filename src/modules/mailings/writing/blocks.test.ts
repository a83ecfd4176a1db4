import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewsletterKind } from '#kit/content/newsletter-kinds.ts'
import {
  blockShapes,
  itemsWith,
  type LetterBlock,
  letterProblems,
  mostBlocks,
  moved,
  newItems,
  shortened,
  withBlock,
  withBlockAt,
  withItems,
  withoutBlock,
} from './blocks.ts'

const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
const three = ['a', 'b', 'c'].map(heading)
const item = (key: string) => ({
  key,
  kind: 'event' as const,
  title: 'Visite',
  text: 'Une visite',
  href: '/agenda/visite',
  at: new Date(0),
})

describe('the pieces of a letter', () => {
  it('move one place at a time, and stay at the ends', () => {
    expect(moved(three, 2, 'up')).toMatchObject({ value: ['a', 'c', 'b'].map(heading) })
    expect(moved(three, 0, 'up')).toMatchObject({ value: three })
    expect(moved(three, 2, 'down')).toMatchObject({ value: three })
    expect(moved(three, 3, 'down')).toMatchObject({ refusal: 'not-there' })
  })

  it('none is lost or doubled by moving', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
        fc.nat(14),
        fc.constantFrom('up' as const, 'down' as const),
        (texts, at, way) => {
          const blocks = texts.map(heading)
          const result = moved(blocks, at, way)
          expect(result.ok).toBe(at < blocks.length)
          if (result.ok) expect(new Set(result.value)).toEqual(new Set(blocks))
        },
      ),
    )
  })

  it('are taken from the house once, and copied', () => {
    const first = withItems([], [item('event:1'), item('event:2')])
    expect(first).toMatchObject({ ok: true, value: [{ key: 'event:1' }, { key: 'event:2' }] })
    const blocks = first.ok ? first.value : []
    expect(withItems(blocks, [item('event:2')])).toMatchObject({ refusal: 'already-there' })
    expect(withItems(blocks, [item('event:2'), item('event:3')])).toMatchObject({
      value: [{ key: 'event:1' }, { key: 'event:2' }, { key: 'event:3' }],
    })
  })

  it('are changed and taken away where they are', () => {
    expect(withBlockAt(three, 1, heading('x'))).toMatchObject({
      value: ['a', 'x', 'c'].map(heading),
    })
    expect(withoutBlock(three, 1)).toMatchObject({ value: ['a', 'c'].map(heading) })
    expect(withoutBlock(three, 7)).toMatchObject({ refusal: 'not-there' })
    expect(withBlockAt(three, -1, heading('x'))).toMatchObject({ refusal: 'not-there' })
  })

  it('are so many at most', () => {
    const full = Array.from({ length: mostBlocks }, (_, at) => heading(String(at)))
    expect(withBlock(full, heading('more'))).toMatchObject({ refusal: 'too-many' })
    expect(withItems(full, [item('event:1')])).toMatchObject({ refusal: 'too-many' })
  })
})

it('what the last letter carried is no news, but a rendezvous may be recalled', () => {
  const sheet = (key: string, day: number) => ({
    ...item(key),
    kind: 'resource' as const,
    at: new Date(day),
  })
  const last = withItems([], [item('event:1'), sheet('resource:1', 1)])
  const told = last.ok ? last.value : []
  const offered = [sheet('resource:1', 1), sheet('resource:2', 2), item('event:1')]
  expect(newItems(offered, told).map(({ key }) => key)).toEqual(['resource:2', 'event:1'])
  expect(newItems(offered, []).map(({ key }) => key)).toEqual([
    'resource:2',
    'resource:1',
    'event:1',
  ])
})

it('sheets are offered first, then kind by kind, the latest first', () => {
  const of = (kind: NewsletterKind, day: number) => ({
    ...item(`${kind}:${day}`),
    kind,
    at: new Date(day),
  })
  const offered = [
    of('event', 9),
    of('member', 8),
    of('resource', 1),
    of('event', 3),
    of('resource', 2),
  ]
  expect(newItems(offered, []).map(({ key }) => key)).toEqual([
    ...['resource:2', 'resource:1', 'event:9', 'event:3', 'member:8'],
  ])
})

it('many are looked for by their words, wherever they stand', () => {
  const items = [
    { ...item('a:1'), title: 'Tirer au sort un jury', text: 'À **Lorient**' },
    { ...item('a:2'), title: 'Un budget', text: 'Lorient et Brest' },
  ]
  const keys = (words: string) => itemsWith(items, words).map(({ key }) => key)
  expect(keys('lorient')).toEqual(['a:1', 'a:2'])
  expect(keys('LORIENT jury')).toEqual(['a:1'])
  expect(keys('  ')).toEqual(['a:1', 'a:2'])
  expect(keys('Quimper')).toEqual([])
})

it('a long text is cut between two words', () => {
  expect(shortened('un deux trois', 50)).toBe('un deux trois')
  expect(shortened('un  deux\ntrois quatre', 14)).toBe('un deux trois…')
  expect(shortened('x'.repeat(50), 10)).toHaveLength(10)
})

it('a link leads here or to a safe site', () => {
  const button = (href: string) => blockShapes.button.safeParse({ label: 'Lire', href }).success
  expect(['/agenda', 'https://exemple.fr/a'].map(button)).toEqual([true, true])
  expect(
    ['javascript:alert(1)', '//exemple.fr', 'http://exemple.fr', 'agenda', '/a b'].map(button),
  ).toEqual([false, false, false, false, false])
})

it('says all that keeps a letter from leaving', () => {
  expect(letterProblems({ subject: ' ', blocks: [] }, 100_001)).toEqual([
    'no-subject',
    'no-block',
    'too-heavy',
  ])
  expect(letterProblems({ subject: 'Novembre', blocks: three }, 100_000)).toEqual([])
})
