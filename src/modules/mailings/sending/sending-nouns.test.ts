import { describe, expect, test } from 'vitest'
import { changesOf } from '../subscribers/subscription.ts'
import { cutLetter, domainOf, isReserved } from '../writing/letter.ts'
import { firstFree, makePacer } from './pacer.ts'
import { isGone, maxTries, waitAfter, waitForServer } from './retry.ts'

describe('patience', () => {
  test('grows by four, up to six hours; all tries together last about a day and a half', () => {
    const minutes = Array.from({ length: maxTries }, (_, at) => waitAfter(at + 1) / 60_000)
    expect(minutes).toEqual([1, 4, 16, 64, 256, 360, 360])
  })

  test('for a server that is away is at most a minute', () => {
    expect([1, 2, 3, 10, 100].map(waitForServer)).toEqual([1_000, 2_000, 4_000, 60_000, 60_000])
  })

  test('ends at once when the person is not known there', () => {
    expect(['550 5.1.1', '553 5.1.3'].map(isGone)).toEqual([true, true])
    expect(['550', '552 5.2.2', '451 4.1.1', '554 5.7.1'].map(isGone)).toEqual(Array(4).fill(false))
  })
})

describe('the pace', () => {
  const limits = { perMinute: 600, perDomainPerMinute: 60 }

  test('is kept in all, and for each domain', () => {
    const pacer = makePacer(limits)
    expect(pacer.waitFor('a.fr', 0)).toBe(0)
    pacer.note('a.fr', 0)
    expect(pacer.waitFor('b.fr', 0)).toBe(100)
    expect(pacer.waitFor('a.fr', 0)).toBe(1_000)
    expect(pacer.waitFor('a.fr', 1_000)).toBe(0)
  })

  test('one slow domain does not hold the others back', () => {
    const pacer = makePacer(limits)
    pacer.note('a.fr', 0)
    const waiting = ['a.fr', 'a.fr', 'b.fr'].map((domain) => ({ domain }))
    expect(firstFree(waiting, pacer, 100)).toEqual({ at: 2, wait: 0 })
    pacer.note('b.fr', 100)
    expect(firstFree(waiting, pacer, 200)).toEqual({ at: 0, wait: 800 })
  })

  test('lets no more leave in a minute than was set, however many wait', () => {
    const pacer = makePacer(limits)
    const waiting = Array.from({ length: 50 }, (_, at) => ({ domain: `${at % 30}.fr` }))
    let left = 0
    for (let now = 0; now < 60_000; ) {
      const { at, wait } = firstFree(waiting, pacer, now)
      now += wait
      if (now >= 60_000) break
      pacer.note(waiting[at]?.domain ?? '', now)
      left++
    }
    expect(left).toBe(600)
  })
})

describe('a frozen letter', () => {
  const words = { unsubscribe: 'https://a/?b&c', preferences: 'p', name: '<Odile & Co>' }

  test('is filled for each reader; a name brings no markup', () => {
    const html = cutLetter('<p>{{name}}</p><a href="{{unsubscribe}}">x</a>', 'html').fill(words)
    expect(html).toBe('<p>&lt;Odile &amp; Co&gt;</p><a href="https://a/?b&amp;c">x</a>')
    expect(cutLetter('{{name}} {{unsubscribe}}', 'text').fill(words)).toBe(
      '<Odile & Co> https://a/?b&c',
    )
  })

  test('what a name holds is not filled again', () => {
    const name = '{{unsubscribe}}'
    expect(cutLetter('{{name}}', 'text').fill({ ...words, name })).toBe(name)
  })

  test('never leaves for a domain of examples', () => {
    expect(['labo.example', 'example', 'a.test', 'x.invalid'].every(isReserved)).toBe(true)
    expect(['example.org', 'contest', 'essai.fr'].some(isReserved)).toBe(false)
    expect(domainOf('"a@b"@Labo.Example')).toBe('labo.example')
  })
})

test('what is ticked is joined, what is not is left, what stays is not touched', () => {
  const list = (id: string, on: boolean) => ({ id, name: id, description: '', on })
  const offered = [list('a', true), list('b', true), list('c', false), list('d', false)]
  const { join, leave } = changesOf(offered, ['a', 'c', 'unknown'])
  expect(join.map(({ id }) => id)).toEqual(['c'])
  expect(leave.map(({ id }) => id)).toEqual(['b'])
})
