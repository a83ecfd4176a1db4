import { expect, test } from 'vitest'
import { atOnce } from './at-once.ts'

test('every part begins before the first one ends, and keeps its name', async () => {
  const begun: string[] = []
  const slow = async (name: string) => {
    begun.push(name)
    await Promise.resolve()
    return [...begun]
  }
  const told = await atOnce({ first: slow('a'), second: slow('b'), third: 3 })
  expect(told).toEqual({ first: ['a', 'b'], second: ['a', 'b'], third: 3 })
})

test('the first that fails says so', async () => {
  await expect(atOnce({ good: 1, bad: Promise.reject(new Error('away')) })).rejects.toThrow('away')
})
