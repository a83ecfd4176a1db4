import { expect, test } from 'vitest'
import { makeLately } from './lately.ts'

test('what is asked twice is made once, and the oldest goes first', async () => {
  const made: string[] = []
  const lately = makeLately<string>(2)
  const ask = (key: string) =>
    lately(key, async () => {
      made.push(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what failed is tried again', async () => {
  let times = 0
  const lately = makeLately<number>(2)
  const ask = () =>
    lately('a', async () => {
      times++
      if (times === 1) throw new Error('not this time')
      return times
    })
  await expect(ask()).rejects.toThrow('not this time')
  expect(await ask()).toBe(2)
})
