import { expect, test } from 'vitest'
import { senderOf } from './sender.ts'

test('the papers of a draw are sent by whoever answers for its data, else by its organiser', () => {
  const draw = { territoryId: 'valbrenne', organiser: 'Le Labo' }
  const mairie = { territoryId: 'valbrenne', name: 'Mairie de Valbrenne' }
  expect(senderOf(draw, { controller: 'Mairie de Valbrenne' })).toEqual(mairie)
  expect(senderOf(draw, { controller: '' }).name).toBe('Le Labo')
  expect(senderOf({ ...draw, organiser: '' }, undefined).name).toBe('')
})
