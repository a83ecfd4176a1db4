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

it('what a person sends of each sheet is read, in the order of the numbers', () => {
  const sent = {
    [groupField('7A', 'q1')]: ['q1.2', 'q1.1'],
    [zoneField('7A', 'q2.w1')]: ' Pour l’ombre ',
    [groupField('8B', 'q1')]: 'q1.2',
    [spoiltField('8B')]: 'yes',
  }
  expect(lookedSheets(['7A', '8B', '9C'], look, sent)).toEqual([
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
  expect(lookedSheets(['7A'], look, sent)[0]?.ticked).toEqual([])
})
