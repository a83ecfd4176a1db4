import { beforeAll, expect, test } from 'vitest'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { homeModule } from '../../module.ts'
import { countForThoseHere } from '../actions/count-waiting.ts'

const database = useDatabase()
const line = (key: string, more: Partial<WaitingLine> = {}): WaitingLine => ({
  ...{ key, family: 'lab', label: `Affaire ${key}`, href: `/${key}`, where: 'Labo' },
  ...{ why: 'À vous', minutes: 5, dueOn: undefined, ...more },
})
const waits: Record<string, readonly WaitingLine[]> = {}
const home = homeModule(() => [
  home,
  {
    ...{ name: 'circles', routes: [], columns: {} },
    waiting: async (_ctx, { id }) => waits[id] ?? [],
  },
])
const door = openDoor(database, { routes: home.routes })

let [head, colleague, volunteer] = ['', '', '']
const asHead = () => asPerson('lab-team', { id: head, name: 'Maëlle Tanguy' })

beforeAll(async () => {
  const ctx = database.ctx()
  const enter = async (name: string, role: 'lab-team' | 'volunteer') => {
    const id = await recordPerson(ctx, { name, email: `${name.split(' ')[0]}@labo.example` })
    await recordRole(ctx, { personId: id, role })
    return id
  }
  head = await enter('Maelle Tanguy', 'lab-team')
  colleague = await enter('Ilyes Marchand', 'lab-team')
  volunteer = await enter('Yuna Exemple', 'volunteer')
  waits[head] = [line('commun')]
  waits[colleague] = [line('commun'), line('ouverte', { openToTeam: true }), line('fermee')]
  waits[volunteer] = [line('autre')]
})

async function someoneIsHere(id: string) {
  const { db, clock } = database
  await db
    .insertInto('sessions')
    .values({
      ...{ tokenHash: 'a', personId: id, device: '', awaitsSecondFactor: false },
      ...{ createdAt: clock.now(), lastSeenAt: clock.now(), expiresAt: new Date('2027-01-01') },
    })
    .execute()
}

test('when one of the team is here all of it is counted, and each number is the lines of its page', async () => {
  await someoneIsHere(head)
  await countForThoseHere(database.ctx(), [{ waiting: async (_ctx, { id }) => waits[id] ?? [] }])
  const { text } = await door.get('/atelier', asHead())
  const shown = text.replace(/[\s\u00a0\u202f]+/g, ' ')
  expect(shown).toContain('Ilyes Marchand : 3 choses à faire')
  expect(shown).toContain('Maelle Tanguy : 1 chose à faire')
  expect(shown).not.toContain('Yuna Exemple')
  const [, href = ''] = /href="(\/atelier\/equipe\/[^"]*)"/.exec(text) ?? []
  const list = await door.get(href, asHead())
  expect(list.text.split('<tr>').length - 2).toBe(3)
})

test('what waits for both and what its room opens is read; of the rest, only that it waits', async () => {
  const { text } = await door.get(`/atelier/equipe/${colleague}`, asHead())
  expect(text).toContain('href="/commun"')
  expect(text).toContain('href="/ouverte"')
  expect(text).not.toContain('fermee')
  expect(text).toContain('dont le détail n’est pas ouvert à l’équipe')
})

test('the number of a page that was opened is kept: the card and the list agree', async () => {
  waits[colleague] = [line('commun')]
  await door.get(`/atelier/equipe/${colleague}`, asHead())
  const { text } = await door.get('/atelier', asHead())
  expect(text.replace(/[\s\u00a0\u202f]+/g, ' ')).toContain('Ilyes Marchand : 1 chose à faire')
})

test('nobody outside the team has such a page, and nobody outside it reads one', async () => {
  expect((await door.get(`/atelier/equipe/${volunteer}`, asHead())).status).toBe(404)
  const outside = asPerson('volunteer', { id: volunteer })
  expect((await door.get(`/atelier/equipe/${colleague}`, outside)).status).toBe(403)
  expect((await door.get(`/atelier/equipe/${head}`, asHead())).location).toBe('/atelier')
})
