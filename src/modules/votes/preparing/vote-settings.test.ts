import { expect, test } from 'vitest'
import { methodWritten, optionLines, voteSettings } from './vote-settings.ts'

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

test('a protocol of before, in words and lines, is read as it was meant; one of today as it is', () => {
  const before = {
    question: 'Quel nom ?',
    options: 'Place du Marché | devant la mairie\n\n La halle ',
    method: 'Jugement majoritaire',
    voters: 40,
    seats: 1,
  }
  const read = voteSettings.parse(before)
  expect(read.method).toBe('mj')
  expect(read.options).toEqual([
    { label: 'Place du Marché', details: 'devant la mairie' },
    { label: 'La halle', details: '' },
  ])
  expect(voteSettings.parse(read)).toEqual(read)
  expect(optionLines(read.options)).toBe('Place du Marché | devant la mairie\nLa halle')
})

test('a bar or a line break in an option is told, and so are two options that say the same', () => {
  const good = { question: 'Quel nom ?', method: 'mj', voters: 40 }
  const told = (...labels: readonly string[]) =>
    voteSettings.safeParse({ ...good, options: labels.map((label) => ({ label })) }).success
  expect(told('A', 'B')).toBe(true)
  expect(told('A', 'B | C')).toBe(false)
  expect(told('A', 'B\nC')).toBe(false)
  expect(told('A', 'A')).toBe(false)
  expect(told('A', 'B'.repeat(401))).toBe(false)
})

test('as many places as options leave nothing to choose: refused where it is written, in words', () => {
  const good = { question: 'Quel nom ?', options: 'A\nB\nC', method: 'mj', voters: '40' }
  const seats = (count: string) => voteSettings.safeParse({ ...good, seats: count })
  expect(seats('2').success).toBe(true)
  const refused = seats('3')
  expect(refused.success).toBe(false)
  expect(refused.error?.issues).toMatchObject([
    { path: ['seats'], params: { fr: expect.stringContaining('Retenez moins d’options') } },
  ])
})
