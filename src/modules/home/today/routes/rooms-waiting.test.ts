import { expect, test } from 'vitest'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { homeModule } from '../../module.ts'

const database = useDatabase()
const consent: WaitingLine = {
  key: 'decision:les-horaires:consent',
  family: 'governance',
  why: 'Votre réponse est attendue',
  minutes: 5,
  label: 'Donner votre consentement : les horaires',
  href: '/decisions/les-horaires',
  where: 'Cercle d’animation',
  dueOn: '2026-11-01',
}
const home = homeModule(() => [
  home,
  { name: 'silent', routes: [], columns: {} },
  {
    name: 'circles',
    routes: [],
    columns: {},
    waiting: async (_ctx, { name }) => (name === 'Yuna Exemple' ? [consent] : []),
  },
])
const door = openDoor(database, { routes: home.routes })

test('what a room hands over is shown, late and with its place, to whom it waits for', async () => {
  const { text } = await door.get('/atelier', asPerson('volunteer', { name: 'Yuna Exemple' }))
  for (const part of [`href="${consent.href}"`, consent.where, 'en retard'])
    expect(text).toContain(part)
  const other = await door.get('/atelier', asPerson('volunteer'))
  expect(other.text).not.toContain(consent.href)
})
