import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { governanceModule } from '../../module.ts'

import { saveSeats } from '../actions/save-seats.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: governanceModule.routes })
const staff = asPerson('lab-team')
const paste = '/cercles/copil/sieges/coller'

beforeAll(async () => {
  const circle = { name: 'Copil', purpose: 'Choisir ensemble', visibility: 'public' }
  await door.post('/cercles/nouveau', circle, staff)
  await door.post('/cercles/copil/membres', { name: 'Inès Morel' }, staff)
  await door.post('/cercles/copil/membres', { name: 'Hugo Roche' }, staff)
  for (const [title, seats] of [
    ['Facilitation', '1'],
    ['Trésorerie', '2'],
  ] as const) {
    const role = { kind: 'other', title, seats, termMonths: '12' }
    await door.post('/cercles/copil/roles/nouveau', role, staff)
  }
})

const block = [
  'Poste\tTitulaire\tMail\tFin de mandat\tMode\tAncienneté',
  'Facilitation\tMOREL Inès\t\t30/06/2027\tConsentement\t3 ans',
  'Facilitation\tHugo\t\t\tdésignation\t',
  'Trésorerie\tRose Petit\trose@exemple.fr\t\tvolontaire\t',
  'Trésorerie\tPaul Inconnu\t\t\tvolontaire\t',
  'Cuisine\tHugo\t\t\tvolontaire\t',
].join('\n')

const held = async () => {
  const { rows } = await sql<{ line: string }>`select r.title || ' ' || i.name || ' ' ||
      m.filled_by || ' ' || coalesce(m.ends_on::text, '-') as line
    from role_mandates m join circle_roles r on r.id = m.role_id
    join circle_members c on c.id = m.member_id join identities i on i.person_id = c.person_id
    order by 1`.execute(db)
  return rows.map(({ line }) => line)
}
const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ').replaceAll('&#39;', '’')

it('a block of seats is told line by line, with why each one is left aside, and nothing is written', async () => {
  const told = plain((await door.post(paste, { block }, staff)).text)
  expect(told).toContain('2 lignes à ajouter')
  expect(told).toContain('3 laissées de côté')
  expect(told).toContain('Rejoint aussi le cercle.')
  expect(told).toMatch(/« Facilitation » a 1 siège/)
  expect(told).toMatch(/« Paul Inconnu » n’est pas une personne du cercle/)
  expect(told).toMatch(/« Cuisine » n’est pas une des réponses/)
  expect(told).toContain('Ancienneté')
  expect(await held()).toEqual([])
})

it('what was told is saved at once; whoever joins is written to; the same block again changes nothing', async () => {
  const preview = (await door.post(paste, { block }, staff)).text
  const mark = /name="told" value="([^"]+)"/.exec(preview)?.[1] ?? ''
  const saved = await door.post(paste, { block, confirmed: 'on', told: mark }, staff)
  expect(saved.status).toBe(303)
  expect(await held()).toEqual([
    'Facilitation Inès Morel consent 2027-06-30',
    'Trésorerie Rose Petit volunteer 2027-11-24',
  ])
  const { rows } = await sql<{ to: string }>`select recipient as "to" from outbox_mails`.execute(db)
  expect(rows.map(({ to }) => to)).toEqual(['rose@exemple.fr'])
  const again = plain((await door.post(paste, { block }, staff)).text)
  expect(again).toContain('2 sans changement')
})

it('a line that stands changes its days, and keeps its person and its role', async () => {
  const { rows } = await sql<{ id: string; role: string; other: string }>`
    select m.id, m.role_id as role, (select id from circle_roles where title = 'Trésorerie') as other
    from role_mandates m join circle_roles r on r.id = m.role_id
    where r.title = 'Facilitation'`.execute(db)
  const { id = '', role = '', other = '' } = rows[0] ?? {}
  const line = (more: Record<string, string>) => ({
    [`seats.${id}.role`]: role,
    [`seats.${id}.person`]: 'Inès Morel',
    [`seats.${id}.startsOn`]: '2026-11-25',
    [`seats.${id}.endsOn`]: '2027-05-31',
    [`seats.${id}.filledBy`]: 'consent',
    ...Object.fromEntries(
      Object.entries(more).map(([name, typed]) => [`seats.${id}.${name}`, typed]),
    ),
  })
  const moved = await door.post('/cercles/copil/sieges', line({ role: other }), staff)
  expect(moved.status).toBe(422)
  expect(moved.text).toContain('garde son rôle et sa personne')
  // A box that the page does not offer takes nobody away.
  expect((await door.post('/cercles/copil/sieges', line({ remove: 'yes' }), staff)).status).toBe(
    303,
  )
  expect(await held()).toContain('Facilitation Inès Morel consent 2027-05-31')
})

it('whoever saves what the page does not offer is refused by name, and nothing is written', async () => {
  const { rows } = await sql<{ id: string; role: string; circle: string; other: string }>`
    select m.id, m.role_id as role, r.circle_id as circle, m.member_id as other
    from role_mandates m join circle_roles r on r.id = m.role_id
    where r.title = 'Facilitation'`.execute(db)
  const { id = '', role = '', circle = '', other = '' } = rows[0] ?? {}
  const row = {
    ...{ role, email: '', startsOn: '2026-12-01', endsOn: undefined, note: '' },
    filledBy: 'consent',
  } as const
  const nobody = crypto.randomUUID()
  const before = await held()
  const refusal = async (change: Parameters<typeof saveSeats>[2]) => {
    const answer = await act(door.house, { person: staff }, (ctx) => saveSeats(ctx, circle, change))
    return answer.ok ? undefined : answer.refusal
  }
  const person = { memberId: other, name: 'Inès Morel' }
  expect(await refusal({ added: [{ ...row, person }], changed: [] })).toBe('seat-taken')
  const stranger = { memberId: nobody, name: 'Zoé' }
  expect(await refusal({ added: [{ ...row, person: stranger }], changed: [] })).toBe('not-a-member')
  expect(
    await refusal({ added: [], changed: [{ id, written: { ...row, person: stranger } }] }),
  ).toBe('another-seat')
  expect(await refusal({ added: [], changed: [{ id: nobody, written: { ...row, person } }] })).toBe(
    'seat-gone',
  )
  expect(await held()).toEqual(before)
})

it('two lines of the page that give one role to one person: the second says which the first is', async () => {
  const { rows } = await sql<{ role: string }>`
    select id as role from circle_roles where title = 'Trésorerie'`.execute(db)
  const before = await held()
  const line = (at: string) => ({
    [`seats.${at}.role`]: rows[0]?.role ?? '',
    [`seats.${at}.person`]: 'Inès Morel',
    [`seats.${at}.filledBy`]: 'vote',
  })
  const twice = { ...line('new1'), ...line('new3') }
  const refused = await door.post('/cercles/copil/sieges', twice, staff)
  expect(refused.status).toBe(422)
  const page = plain(refused.text)
  // Under the cell of the second, whose first is called as the page numbers it.
  const refusal = `est déjà donné à la même personne (« Siège ${before.length + 1} »)`
  expect(page.match(/id="[^"]*-probleme">[^<]*/g)?.join()).toContain(refusal)
  expect(page).toMatch(/id="[^"]*new3[^"]*person[^"]*-probleme"/)
  expect(page).not.toMatch(/id="[^"]*new1[^"]*-probleme"/)
  expect(await held()).toEqual(before)
})
