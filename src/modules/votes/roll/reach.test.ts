import { expect, test } from 'vitest'
import { isUnreachable, linesOfAddress, readReach } from './reach.ts'

const roll = [
  { number: 1, name: 'Valbrenne', contact: '', address: '', territoryId: 't' },
  { number: 2, name: 'Inès', contact: 'ines@votes.example', address: '' },
  { number: 3, name: 'Paul', contact: '', address: '' },
]

test('who has neither e-mail nor postal address cannot be reached', () => {
  expect(roll.filter(isUnreachable).map(({ number }) => number)).toEqual([1, 3])
})

test('lines are completed by their number; what stays empty stays so', () => {
  const text =
    '1 ; Valbrenne ; Mairie@valbrenne.example ; 1 place du Marché ; 26000 Valbrenne\n3 ; Paul ; ;\n'
  expect(readReach(text, roll)).toEqual({
    ok: true,
    lines: [
      {
        number: 1,
        contact: 'mairie@valbrenne.example',
        address: '1 place du Marché, 26000 Valbrenne',
      },
    ],
  })
})

test('a number of nobody, an e-mail that is none, or the one of somebody else is said with its line', () => {
  expect(readReach('9 ; X ; a@a.fr ;', roll)).toMatchObject({ line: 1, why: 'bad-number' })
  expect(readReach('1 ; X ; mairie ;', roll)).toMatchObject({ line: 1, why: 'bad-contact' })
  const twice = [...roll, { number: 4, name: 'Inès M.', contact: '', address: '' }]
  expect(readReach('4 ; X ; ines@votes.example ;', twice)).toMatchObject({ why: 'taken' })
  expect(readReach('2 ; X ; a@a.fr ;\n4 ; Y ; a@a.fr ;', twice)).toMatchObject({
    line: 2,
    why: 'taken',
  })
  // Two names are two people of one home.
  expect(readReach('3 ; X ; ines@votes.example ;', roll)).toMatchObject({ ok: true })
  // The mailbox of a town hall may also be the one of somebody of the roll: they are two voters.
  expect(readReach('1 ; X ; ines@votes.example ;', roll)).toMatchObject({ ok: true })
})

test('an address is written on as many lines as it has parts', () => {
  expect(linesOfAddress('À l’attention de Léa\n1 place du Marché, 26000 Valbrenne')).toEqual([
    'À l’attention de Léa',
    '1 place du Marché',
    '26000 Valbrenne',
  ])
})
