import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { networkModule } from '../../module.ts'
import type { Mission } from '../mission.ts'
import { insertMission, listAnswers } from '../store/missions.ts'

const database = useDatabase()
const { db, ctx, clock } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const staff = asPerson('lab-team')
const own = '/reseau/missions/animer-ici'
const ids: Record<string, string> = {}
let referent: Viewer

const people = ['Zoé Arnal', 'Yann Belin', 'Xavier Coste'] as const

/** A mission of a territory, and one of the lab: whoever answers for the territory leads the first alone. */
beforeAll(async () => {
  const place = await registerPlace(ctx(), {
    kind: 'commune',
    subtype: '',
    slug: 'valbrenne',
    name: 'Valbrenne',
    source: 'demo',
  })
  referent = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: place.id } }])
  const write = async (slug: string, title: string, territoryId: string | undefined) => {
    const { now, chance } = ctx()
    const id = newId(now, chance)
    const mission: Mission = {
      ...{ id, slug, title, territoryId, text: 'Animer une soirée.', skills: ['facilitation'] },
      ...{ atDistance: true, timeNeeded: '', answerUntil: undefined, state: 'open' },
      ...{ publishedAt: now, closedAt: undefined, outcomeText: '', questions: [] },
    }
    await insertMission(db, mission, { personId: undefined, source: 'house' })
    return id
  }
  const here = await write('animer-ici', 'Animer ici', place.id)
  await write('relire-au-labo', 'Relire au labo', undefined)
  for (const [at, name] of people.entries()) {
    clock.pass({ minutes: 1 })
    const id = await recordPerson(ctx(), { name, email: `p${at}@exemple.fr` })
    const offer = { message: `Je viens à vélo, dit ${name}.` }
    await door.post(`${own}/repondre`, offer, asPerson('volunteer', { id }))
  }
  const other = await recordPerson(ctx(), { name: 'Nour Haddad', email: 'nour@exemple.fr' })
  const offer = { message: 'Je relis vos comptes rendus le soir.' }
  await door.post(
    '/reseau/missions/relire-au-labo/repondre',
    offer,
    asPerson('volunteer', { id: other }),
  )
  for (const [at, { id }] of (await listAnswers(db, here)).entries()) ids[people[at] ?? ''] = id
})

const read = async (query: string, viewer: Viewer) =>
  (await door.get(`${own}/reponses${query}`, viewer)).text

describe('the answers to a mission', () => {
  test('are searched, left to one state, sorted, and shown as cards or as a table', async () => {
    expect(await read('', referent)).toContain('name="verdict"')
    const found = await read('?q=ZOÉ', referent)
    expect(found).toContain('Zoé Arnal')
    expect(found).not.toContain('Yann Belin')
    expect(await read('?etat=retenues', referent)).not.toContain('Zoé Arnal')
    const table = await read('?forme=table&tri=nom', referent)
    const places = people.map((name) => table.indexOf(name))
    expect(places.toSorted((left, right) => right - left)).toEqual(places)
    expect(table).not.toContain('name="verdict"')
  })

  test('come back as they were asked after a reply, and after one that is refused', async () => {
    const at = `${own}/reponses/${ids['Zoé Arnal']}?q=arnal`
    const refused = await door.post(at, { verdict: 'chosen', reply: '' }, referent)
    expect(refused.status).toBe(422)
    expect(refused.text).not.toContain('Yann Belin')
    const replied = await door.post(at, { verdict: 'chosen', reply: 'Merci, à mardi.' }, referent)
    expect(replied.location).toBe(`${own}/reponses?q=arnal`)
    // The list that was asked no longer holds this answer: why it was refused is said all the same.
    const late = `${own}/reponses/${ids['Zoé Arnal']}?etat=a-lire`
    const twice = await door.post(late, { verdict: 'chosen', reply: 'Encore merci.' }, staff)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('déjà reçu')
  })

  test('leave as they are shown, by an act of whoever leads the mission, which is remembered', async () => {
    const asked = { form: 'csv', etat: 'a-lire', q: 'vélo' }
    const volunteer = asPerson('volunteer')
    expect((await door.post(`${own}/exporter-reponses`, asked, volunteer)).status).toBe(403)
    const elsewhere = '/reseau/missions/relire-au-labo/exporter-reponses'
    expect((await door.post(elsewhere, asked, referent)).status).toBe(403)
    const { text } = await door.post(`${own}/exporter-reponses`, asked, referent)
    expect(text.trim().split('\n')).toHaveLength(3)
    expect(text).toContain('p1@exemple.fr')
    const lines = db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'mission-answers.exported')
    expect(await lines.execute()).toEqual([{ detail: { count: 2 } }])
  })

  test('are counted in the list of missions for those that one leads, and no other', async () => {
    const table = (viewer: Viewer) => door.get('/reseau/missions?forme=table', viewer)
    const waitingOf = (text: string, title: string) => {
      const row = text.slice(text.indexOf(`>${title}<`)).split('</tr>')[0] ?? ''
      return [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
        cell.replace(/<[^>]*>/g, '').trim(),
      )
    }
    const byTeam = (await table(staff)).text
    expect(waitingOf(byTeam, 'Animer ici')).toContain('2')
    expect(waitingOf(byTeam, 'Relire au labo')).toContain('1')
    const byReferent = (await table(referent)).text
    expect(waitingOf(byReferent, 'Animer ici')).toContain('2')
    expect(waitingOf(byReferent, 'Relire au labo')).not.toContain('1')
    expect(byReferent).toContain('Relire au labo')
  })
})
