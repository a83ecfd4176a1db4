import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAttendance, maySplit, readPaperNumbers, readParticipants } from './attendance.ts'

describe('the numbers of a paper sheet', () => {
  test('are read as people type them', () => {
    expect(readPaperNumbers('1, 4 7-9;2')).toEqual({
      numbers: [1, 2, 4, 7, 8, 9],
      repeated: [],
      unread: [],
    })
  })

  test('written twice count once, and are said', () => {
    expect(readPaperNumbers('3 3 2-4')).toMatchObject({ numbers: [2, 3, 4], repeated: [3] })
  })

  test('that are not numbers are shown back, never guessed', () => {
    expect(readPaperNumbers('1 l2 0 9-3 1-999999').unread).toEqual(['l2', '0', '9-3', '1-999999'])
  })

  test('come back whatever their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 60 }), (all) => {
        const { numbers, unread } = readPaperNumbers(all.join(' '))
        expect(numbers).toEqual([...all].sort((a, b) => a - b))
        expect(unread).toEqual([])
      }),
    )
  })
})

test('paper, screen and people without a name are counted apart, and together', () => {
  const lines = [
    { participantId: 'a', medium: 'screen' as const },
    { participantId: 'b', medium: 'paper' as const },
    { participantId: 'c', medium: 'paper' as const },
  ]
  expect(countAttendance(lines, 4)).toEqual({ screen: 1, paper: 2, uncounted: 4, total: 7 })
})

test('names are pasted one a line, with a way to reach them after a semicolon', () => {
  expect(readParticipants('Inès Morvan; 06 00 00 00 00\n\n ; perdu\nPaul Le Goff')).toEqual([
    { name: 'Inès Morvan', contact: '06 00 00 00 00' },
    { name: 'Paul Le Goff', contact: '' },
  ])
})

test.each([
  'Paul Retour, paul@exemple.fr',
  'Paul Retour\tpaul@exemple.fr',
  'Paul Retour <paul@exemple.fr>',
  'Paul Retour ; paul@exemple.fr',
])('an address is a contact, however it is written after the name: %s', (line) => {
  expect(readParticipants(line)).toEqual([{ name: 'Paul Retour', contact: 'paul@exemple.fr' }])
  // A name with a comma and no address stays a name.
  expect(readParticipants('Retour, Paul')).toEqual([{ name: 'Retour, Paul', contact: '' }])
})

describe('how people signed', () => {
  const on = (screen: number, paper: number, uncounted: number) => {
    const lines = [
      ...Array.from({ length: screen }, (_, at) => ({ participantId: `s${at}`, medium: 'screen' })),
      ...Array.from({ length: paper }, (_, at) => ({ participantId: `p${at}`, medium: 'paper' })),
    ] as const
    return maySplit(countAttendance(lines as never, uncounted))
  }

  test('is not told to everybody when one to four people did it so', () => {
    for (const few of [1, 4])
      for (const split of [on(few, 9, 9), on(9, few, 9), on(9, 9, few)]) expect(split).toBe(false)
  })

  test('is told when nobody, or enough people, did', () => {
    expect(on(12, 5, 0)).toBe(true)
    expect(on(0, 0, 0)).toBe(true)
  })
})
