import { expect, it } from 'vitest'
import { groupField, type Look, lookedSheets, spoiltField, zoneField } from './scan.ts'

const look: Look = {
  groups: [
    {
      ...{ group: 'q1', label: 'Où ?' },
      boxes: [
        { id: 'q1.1', label: 'Place' },
        { id: 'q1.2', label: 'Parc' },
      ],
    },
  ],
  zones: [{ id: 'q2.w1', label: 'Pourquoi ?' }],
}

const looks = (...numbers: string[]) => new Map(numbers.map((number) => [number, look]))

it('what a person sends of each sheet is read, in the order of the numbers', () => {
  const sent = {
    [groupField('7A', 'q1')]: ['q1.2', 'q1.1'],
    [zoneField('7A', 'q2.w1')]: ' Pour l’ombre ',
    [groupField('8B', 'q1')]: 'q1.2',
    [spoiltField('8B')]: 'yes',
  }
  expect(lookedSheets(looks('7A', '8B', '9C'), sent)).toEqual([
    {
      ...{ number: '7A', ticked: ['q1.1', 'q1.2'], isSpoilt: false },
      written: { 'q2.w1': 'Pour l’ombre' },
    },
    { number: '8B', ticked: ['q1.2'], isSpoilt: true, written: { 'q2.w1': '' } },
    { number: '9C', ticked: [], isSpoilt: false, written: { 'q2.w1': '' } },
  ])
})

it('a box that the paper does not have is not entered', () => {
  const sent = { [groupField('7A', 'q1')]: ['q1.3', 'constructor'] }
  expect(lookedSheets(looks('7A'), sent)[0]?.ticked).toEqual([])
})
