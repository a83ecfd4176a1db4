import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { openBytes, sealBytes } from './sealed-bytes.ts'

const key = new Uint8Array(randomBytes(32))
const words = new TextEncoder().encode(
  'Une feuille remplie à la main, que personne d’autre ne lit.',
)

it('only the same key opens, and the bytes say nothing', () => {
  const sealed = sealBytes(key, randomBytes(12), words)
  expect(sealed.includes('feuille')).toBe(false)
  expect(openBytes(key, sealed)).toEqual(words)
  expect(() => openBytes(new Uint8Array(randomBytes(32)), sealed)).toThrow()
})

it('a byte that was changed is seen', () => {
  const sealed = sealBytes(key, randomBytes(12), words)
  sealed[40] = (sealed[40] ?? 0) ^ 1
  expect(() => openBytes(key, sealed)).toThrow()
})
