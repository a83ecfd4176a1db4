import { expect, test } from 'vitest'
import { close, newLock, open, openLock, rounds } from './vault.ts'

test('only the passphrase opens what it closed, however its accents were typed', async () => {
  const { lock, key } = await newLock('quatre mots bien à moi')
  expect(rounds).toBeGreaterThanOrEqual(600_000)
  expect(lock.rounds).toBe(rounds)
  const closed = await close(key, 'one', { mot: 'fromage' })
  const same = await openLock(' quatre mots bien a\u0300 moi ', lock)
  if (!same) throw new Error('not opened')
  expect(await open(same, 'one', closed)).toEqual({ mot: 'fromage' })
  expect(await openLock('quatre mots bien a moi', lock)).toBeUndefined()
  expect(await openLock('', lock)).toBeUndefined()
})

test('nothing of it is read in what is kept, twice the same is not the same, and no record passes for another', async () => {
  const { lock, key } = await newLock('quatre mots bien à moi')
  const [first, second] = await Promise.all([
    close(key, 'one', 'fromage'),
    close(key, 'one', 'fromage'),
  ])
  const text = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes)
  expect(text(first.bytes)).not.toContain('fromage')
  expect(text(first.bytes)).not.toBe(text(second.bytes))
  expect(text(lock.proof.bytes)).not.toContain('ouvroir')
  await expect(open(key, 'two', first)).rejects.toThrow()
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})
