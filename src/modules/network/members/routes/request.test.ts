import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { openMembership } from '../../membership/actions/open-membership.ts'
import { listMembershipsOf } from '../../membership/store/memberships.ts'
import { answerMembership } from '../actions/answer-membership.ts'
import { membershipRequestRoutes } from './request.tsx'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: membershipRequestRoutes })
const staff = asPerson('lab-team')
const why = 'Nous essayons des assemblées de quartier et cherchons des pairs.'
let places: { id: string; name: string }[]

beforeAll(async () => {
  const names = ['Valbrenne', 'Saint-Aubrac', 'Corvigny', 'Les Essarts', 'Pontmain']
  places = await Promise.all(
    names.map(async (name) => {
      const slug = name.toLowerCase().replace(' ', '-')
      const place = { kind: 'commune', subtype: '', slug, name, source: 'demo' } as const
      return { id: (await registerPlace(database.ctx(), place)).id, name }
    }),
  )
})

const place = (at: number) => {
  const found = places[at]
  if (!found) throw new Error('no such place')
  return found
}

async function send(at: number, fields: Record<string, string> = {}) {
  return door.post('/reseau/adherer', {
    territory: place(at).name,
    name: 'Odile Serre',
    function: 'maire',
    email: `odile.${at}@valbrenne.example`,
    why,
    ...fields,
  })
}

async function linkOf(email: string): Promise<string> {
  const { rows } = await sql<{ bodyText: string }>`
    select body_text from outbox_mails where recipient = ${email}
    order by at desc, id desc limit 1`.execute(db)
  return /\/reseau\/adherer\/suivi\/[0-9a-f]+/.exec(rows[0]?.bodyText ?? '')?.[0] ?? 'no link'
}

const stateAt = async (at: number) => (await listMembershipsOf(db, place(at).id))[0]?.state
const mailsTo = async (to: string) =>
  (
    await sql<{ subject: string }>`
      select subject from outbox_mails where recipient = ${to} order by at, id`.execute(db)
  ).rows.map(({ subject }) => subject.replace(/\s/g, ' '))

describe('a territory asks to join', () => {
  test('by five questions, kept when something is missing', async () => {
    const form = await door.get('/reseau/adherer')
    for (const name of ['territory', 'name', 'function', 'email', 'why']) {
      expect(form.text).toContain(`name="${name}"`)
    }
    const back = await send(0, { why: 'Oui', territory: 'Nulle part du tout' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Il faut au moins 20 caractères.')
    expect(back.text).toContain('value="Odile Serre"')
    expect(await stateAt(0)).toBeUndefined()
  })

  test('with the territory already chosen when the address names it', async () => {
    const form = await door.get(`/reseau/adherer?territory=${place(0).id}`)
    expect(form.text).toContain('value="Valbrenne"')
    expect((await door.get('/reseau/adherer?territory=nowhere')).status).toBe(200)
  })

  test('and is read once the address is confirmed, by a button and not by opening the link', async () => {
    expect(await send(0)).toMatchObject({ status: 303, location: '/reseau/adherer/envoye' })
    expect(await stateAt(0)).toBe('to-confirm')
    expect(await mailsTo('contact@exemple.fr')).toEqual([])
    const link = await linkOf('odile.0@valbrenne.example')
    const page = await door.get(link)
    expect(page.text).toContain('Confirmer la demande')
    expect(page.response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await stateAt(0)).toBe('to-confirm')
    expect((await door.post(`${link}/confirmer`, {})).location).toBe(link)
    expect(await stateAt(0)).toBe('requested')
    expect(await mailsTo('contact@exemple.fr')).toEqual([
      'Une demande d’adhésion à relire : Valbrenne',
    ])
    expect((await door.post(`${link}/confirmer`, {})).status).toBe(422)
    expect((await door.get('/reseau/adherer/suivi/abc')).status).toBe(404)
  })

  test('a machine that fills the trap is thanked, and nothing is kept', async () => {
    const sent = await send(1, { site: 'https://x.example' })
    expect(sent.location).toBe('/reseau/adherer/envoye')
    expect(await stateAt(1)).toBeUndefined()
    const limited = membershipRequestRoutes.filter(({ method }) => method === 'POST')
    expect(limited.every(({ options }) => (options.perMinute ?? 99) <= 20)).toBe(true)
  })

  test('keeps the name and the address in the other vault', async () => {
    const { rows } = await sql<{ text: string }>`
      select m::text || c::text as text from network_memberships m
      join network_membership_contacts c on c.membership_id = m.id`.execute(db)
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) expect(text).not.toMatch(/odile/i)
  })

  test('answers a question of the team, and nothing of the first words is lost', async () => {
    await send(2)
    const link = await linkOf('odile.2@valbrenne.example')
    await door.post(`${link}/confirmer`, {})
    const [membership] = await listMembershipsOf(db, place(2).id)
    await act(door.house, { person: staff }, (ctx) =>
      answerMembership(ctx, membership?.id ?? '', {
        act: 'ask-more',
        answer: 'Qui serait votre référente ?',
        territoryName: 'Corvigny',
      }),
    )
    expect((await door.get(link)).text).toMatch(/Qui serait votre référente\s\?/)
    expect((await door.post(`${link}/completer`, { more: '' })).status).toBe(422)
    await door.post(`${link}/completer`, { more: 'Mme Vernhes, adjointe.' })
    const [after] = await listMembershipsOf(db, place(2).id)
    expect(after).toMatchObject({ state: 'requested' })
    expect(after?.why).toBe(`${why}\n\nMme Vernhes, adjointe.`)
    expect(await mailsTo('odile.2@valbrenne.example')).toContain(
      'Votre demande d’adhésion : une question (Corvigny)',
    )
  })

  test('two requests of one territory, confirmed together, make one', async () => {
    await send(3, { email: 'une@valbrenne.example' })
    await send(3, { email: 'autre@valbrenne.example' })
    const links = [await linkOf('une@valbrenne.example'), await linkOf('autre@valbrenne.example')]
    const answers = await Promise.all(links.map((link) => door.post(`${link}/confirmer`, {})))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const refused = answers.find(({ status }) => status === 422)
    expect(refused?.text).toContain('Ce territoire a déjà une demande en cours')
  })

  test('nobody learns by the form that a territory is already there', async () => {
    await act(door.house, { person: staff }, (ctx) =>
      openMembership(ctx, { territoryId: place(4).id, source: 'team' }),
    )
    expect(await send(4)).toMatchObject({ status: 303, location: '/reseau/adherer/envoye' })
  })
})
