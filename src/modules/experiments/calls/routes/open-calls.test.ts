import { beforeAll, expect, it } from 'vitest'
import { sayNeed } from '#modules/network/index.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { listNewsletterItems } from '../../board/actions/list-newsletter-items.ts'
import { coreListeners } from '../../jobs/experiments.ts'
import { coreRoutes } from '../../module.ts'
import { tellMatching } from '../actions/tell-matching.ts'

const database = useDatabase()
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')
let place = ''
let referent = asPerson('territory-referent')
let personId = ''

beforeAll(async () => {
  await act(door.house, {}, async (ctx) => {
    const made = await registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: 'valbrenne-36999',
      name: 'Valbrenne',
      source: 'demo',
      regionCode: '24',
      population: 8400,
      lon: 1.2,
      lat: 46.6,
    })
    place = made.id
    personId = await recordPerson(ctx, { name: 'Odile Serre', email: 'odile@valbrenne.example' })
  })
  const at = { kind: 'territory', id: place } as const
  referent = asPerson([{ role: 'territory-referent', place: at }], { id: personId })
})

async function call(title: string, challenge: string) {
  const made = await door.post(
    '/experiences/nouvelle',
    {
      title,
      summary: 'Un besoin.',
      challenges: challenge,
      question: 'Que se passe-t-il ?',
      open: 'yes',
    },
    staff,
  )
  expect(made.status).toBe(303)
  const row = await database.db
    .selectFrom('experiments')
    .select('id')
    .where('title', '=', title)
    .executeTakeFirstOrThrow()
  return String(row['id'])
}

it('brings together a stated need and a call, both ways, and tells who asked', async () => {
  const need = {
    challenges: ['empowerment' as const],
    themes: '',
    from: undefined,
    until: undefined,
    words: '',
    tell: true,
  }
  const result = await act(door.house, { person: referent }, (ctx) => sayNeed(ctx, place, need))
  expect(result.ok).toBe(true)

  const matching = await call('Budget des enfants', 'empowerment')
  const other = await call('Vote de quartier', 'restore_trust')

  const mine = await door.get('/reseau/appels', referent)
  expect(mine.text).toContain('Répond à ce que Valbrenne voudrait essayer')
  expect(mine.text.indexOf('Budget des enfants')).toBeLessThan(
    mine.text.indexOf('Vote de quartier'),
  )
  expect((await door.get('/reseau/appels', staff)).text).toContain('Territoires dont le besoin')
  const visitor = await door.get('/reseau/appels')
  expect(visitor.text).toContain('Budget des enfants')
  expect(visitor.text).not.toContain('Valbrenne')

  const ctx = database.ctx()
  expect(await tellMatching(ctx, matching)).toBe(1)
  expect(await tellMatching(ctx, other)).toBe(0)
  expect(ctx.mails).toMatchObject([{ to: 'odile@valbrenne.example' }])
  expect(ctx.mails[0]?.text).toContain('Développer le pouvoir d’agir')

  // Told once: neither the same call again, nor the need said once more.
  expect(await tellMatching(ctx, matching)).toBe(0)
  const heard = coreListeners.find(({ on }) => on === 'network.need-said')
  await heard?.run(ctx, { territoryId: place })
  expect(ctx.mails).toHaveLength(1)
  // A need that comes after a call is told of it, once, even said twice at the same moment.
  const wider = { ...need, challenges: ['empowerment' as const, 'restore_trust' as const] }
  await act(door.house, { person: referent }, (inside) => sayNeed(inside, place, wider))
  await Promise.all([1, 2].map(() => heard?.run(ctx, { territoryId: place })))
  expect(ctx.mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Budget des enfants'),
    expect.stringContaining('Vote de quartier'),
  ])

  const items = await listNewsletterItems(database.db, 'fr')
  expect(items.map(({ kind }) => kind)).toEqual(['call', 'call'])
})

it('brings the territory and the person to the form, for the team only', async () => {
  const address = `/experiences/proposer?territoire=${place}&personne=${personId}`
  const team = await door.get(address, staff)
  expect(team.text).toContain('odile@valbrenne.example')
  expect(team.text).toContain('Valbrenne')
  const visitor = await door.get(address)
  expect(visitor.text).toContain('Valbrenne')
  expect(visitor.text).not.toContain('odile@')
  expect((await door.get(`/experiences/nouvelle?territoire=${place}`, staff)).text).toContain(
    'Valbrenne',
  )
})
