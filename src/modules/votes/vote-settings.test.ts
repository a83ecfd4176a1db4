import { expect, test } from 'vitest'
import { methodWritten, voteSettings } from './vote-settings.ts'

test('a method is read as people write it', () => {
  expect(
    [
      'Jugement majoritaire',
      'mj',
      'Condorcet',
      'règle écossaise',
      'Meek',
      'vote alternatif',
      'Approbation',
    ].map(methodWritten),
  ).toEqual(['mj', 'mj', 'schulze', 'stv-scottish', 'stv-meek', 'irv', 'approval'])
  expect(methodWritten('à la main')).toBeUndefined()
  const good = { question: 'Quel nom ?', options: 'A\nB', method: 'approbation', voters: '40' }
  expect(voteSettings.parse(good)).toMatchObject({ voters: 40, seats: 1 })
  expect(voteSettings.safeParse({ ...good, method: 'à la main' }).success).toBe(false)
  expect(voteSettings.safeParse({ ...good, options: 'A' }).success).toBe(false)
})
