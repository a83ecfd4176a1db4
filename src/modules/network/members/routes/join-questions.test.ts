import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listMembershipContacts } from '../../membership/index.ts'
import { networkModule } from '../../module.ts'
import { exportMembershipPerson, forgetMembershipPerson } from '../store/person.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const staff = asPerson('lab-team')
const all = '/reseau/adhesions/questions'
const why = 'Nous essayons des assemblées de quartier et cherchons des pairs.'
const meetings = 'answer-combien_de_reunions_par_an'

const ask = (kind: string, words: Record<string, string>, as = staff, of = 'commune') =>
  door.post(`${all}/${of}/page/page_1/ajouter/${kind}`, words, as)

async function join(name: string, email: string): Promise<string> {
  const sent = { territory: name, name: 'Odile Serre', function: 'maire', email, why }
  expect((await door.post('/reseau/adherer', sent)).status).toBe(303)
  const { rows } = await sql<{ bodyText: string }>`
    select body_text from outbox_mails where recipient = ${email}
    order by at desc, id desc limit 1`.execute(db)
  return /\/reseau\/adherer\/suivi\/[0-9a-f]+/.exec(rows[0]?.bodyText ?? '')?.[0] ?? 'no link'
}

async function membershipOf(name: string) {
  const { rows } = await sql<{ id: string; state: string }>`
    select m.id, m.state from network_memberships m join territories t on t.id = m.territory_id
    where t.name = ${name}`.execute(db)
  return rows[0] ?? { id: '', state: '' }
}

beforeAll(async () => {
  for (const [kind, name] of [
    ['commune', 'Valbrenne'],
    ['commune', 'Pontmain'],
    ['region', 'Pays des Trois Vals'],
  ] as const) {
    const slug = name.toLowerCase().replaceAll(' ', '-')
    await registerPlace(database.ctx(), { kind, subtype: '', slug, name, source: 'demo' })
  }
})

describe('what a kind of territory is asked at joining', () => {
  test('is written by the team, kind by kind', async () => {
    expect((await door.get(all, asPerson('finance'))).status).toBe(403)
    expect((await ask('yes-no', { text: 'Oui ?' }, asPerson('finance'))).status).toBe(403)
    expect((await ask('yes-no', { text: 'Oui ?' }, staff, 'planete')).status).toBe(404)
    const number = { text: 'Combien de réunions par an ?', least: '0', most: '50', required: 'yes' }
    expect((await ask('number', number)).status).toBe(303)
    expect((await door.get(all, staff)).text).toContain('(1 question)')
    // Said before anybody begins: exactly, once the place is known.
    const lead = async (query = '') => {
      const { text } = await door.get(`/reseau/adherer${query}`)
      return /cinq questions.*?dix jours/.exec(text)?.[0]
    }
    expect(await lead()).toMatch(/puis, selon le territoire, jusqu’à 1.question de l’équipe/)
    const { rows } = await sql<{
      id: string
      kind: string
    }>`select id, kind from territories`.execute(db)
    const of = (kind: string) => rows.find((place) => place.kind === kind)?.id
    expect(await lead(`?territory=${of('commune')}`)).toMatch(
      /questions, puis 1.question de l’équipe/,
    )
    expect(await lead(`?territory=${of('region')}`)).toBe(
      'cinq questions, une réponse sous dix jours',
    )
  })

  test('is answered with the confirmation, which waits for it', async () => {
    const link = await join('Valbrenne', 'odile@valbrenne.example')
    expect((await door.get(link)).text).toContain(`name="${meetings}"`)
    const missing = await door.post(`${link}/confirmer`, {})
    expect(missing.status).toBe(422)
    expect(missing.text).toMatch(/Répondez à «\sCombien de réunions par an/)
    const large = await door.post(`${link}/confirmer`, { [meetings]: '60' })
    expect(large.status).toBe(422)
    expect(large.text).toContain('value="60"')
    expect((await membershipOf('Valbrenne')).state).toBe('to-confirm')
    expect((await door.post(`${link}/confirmer`, { [meetings]: '12' })).status).toBe(303)
    expect((await membershipOf('Valbrenne')).state).toBe('requested')
    const { id } = await membershipOf('Valbrenne')
    const read = (await door.get(`/reseau/adhesions/${id}`, staff)).text
    expect(read).toContain('Ce qu’a répondu Odile Serre')
    expect(read).toContain('Combien de réunions par an')
    expect((await door.get(link)).text).toContain('Vos réponses')
    // Pressed twice, it says where the request is and changes nothing of what was said.
    expect((await door.post(`${link}/confirmer`, { [meetings]: '3' })).status).toBe(422)
    expect((await door.get(link)).text).toContain('12')
  })

  test('is asked of that kind alone', async () => {
    const link = await join('Pays des Trois Vals', 'region@vals.example')
    expect((await door.get(link)).text).not.toContain('answer-')
    expect((await door.post(`${link}/confirmer`, {})).status).toBe(303)
  })

  test('is told to whoever asks for their data, and goes with them', async () => {
    const { id } = await membershipOf('Valbrenne')
    const [contact] = (await listMembershipContacts(db, [id])).get(id) ?? []
    const personId = contact?.personId ?? ''
    expect(await exportMembershipPerson(db, personId)).toMatchObject([
      { answers: [{ name: 'Combien de réunions par an ?', value: '12' }] },
    ])
    await forgetMembershipPerson(db, personId)
    const { rows } = await sql<{ count: string }>`
      select count(*) from network_membership_contacts where answers <> '{}'`.execute(db)
    expect(Number(rows[0]?.count)).toBe(0)
    expect((await membershipOf('Valbrenne')).state).toBe('requested')
  })
})
