import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { openMembership } from '../../membership/index.ts'
import { networkModule } from '../../module.ts'
import { savePlaces } from '../actions/save-places.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const [staff, colleague] = [asPerson('lab-team'), asPerson('lab-team')]
const grid = '/reseau/colleges/placements'
const paste = `${grid}/coller`
const ids: Record<string, string> = {}

beforeAll(async () => {
  for (const name of ['Valbrenne', 'Commana', 'Grandlieu'])
    ids[name] = await act(door.house, { person: staff }, async (ctx) => {
      const place = { kind: 'commune', subtype: '', source: 'demo', name } as const
      const { id } = await registerPlace(ctx, { ...place, slug: name.toLowerCase() })
      const opened = await openMembership(ctx, { territoryId: id, source: 'team' })
      if (!opened.ok) throw new Error(opened.refusal)
      await sql`update network_memberships set state = 'active', since_on = '2026-01-01',
        until_on = '2027-12-31' where territory_id = ${id}`.execute(ctx.db)
      return id
    })
  for (const name of ['Communes', 'Régions']) {
    const college = { name, weight: '1', position: '1' }
    const made = await door.post('/reseau/colleges', college, staff)
    ids[name] = made.location?.split('/').at(-1) ?? ''
  }
})

const held = async () => {
  const { rows } = await sql<{ line: string }>`select t.name || ' ' ||
      case when belongs then 'in ' else 'out ' end || c.name || ' ' || reason as line
    from network_college_exceptions e join network_colleges c on c.id = e.college_id
    join territories t on t.id = e.territory_id order by 1`.execute(db)
  return rows.map(({ line }) => line)
}
const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ').replaceAll('&#39;', '’')
const block = [
  'Collectivité\tGroupe\tMotif\tTéléphone',
  'valbrenne\tRégions\tElle le demande\t01 02',
  'Commana\tRégions\tLe conseil\t',
  'Commana\tCommunes\tLe conseil\t',
  'Nulle-Part\tCommunes\tRien\t',
].join('\n')

it('a block is told line by line before anything is written, then saved at once; the same again changes nothing', async () => {
  const preview = plain((await door.post(paste, { block }, staff)).text)
  expect(preview).toContain('2 lignes à ajouter')
  expect(preview).toContain('Ce membre est déjà mis dans un autre collège (ligne 3)')
  expect(preview).toContain('« Nulle-Part » n’est pas un membre du réseau')
  expect(preview).toContain('Téléphone')
  // Left out of the sheet, or said in other words: what was understood is shown.
  expect(preview).toMatch(/<td[^>]*>(?:<[^>]+>)*Dans ce collège/)
  expect(await held()).toEqual([])
  const told = /name="told" value="([^"]+)"/.exec(preview)?.[1] ?? ''
  expect((await door.post(paste, { block, confirmed: 'on', told }, staff)).status).toBe(303)
  expect(await held()).toEqual([
    'Commana in Régions Le conseil',
    'Valbrenne in Régions Elle le demande',
  ])
  expect(plain((await door.post(paste, { block }, staff)).text)).toContain('2 sans changement')
})

const lineOf = (at: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([name, typed]) => [`places.${at}.${name}`, typed]))

it('on the page, a line goes to another college, one is taken away, and two that say the same are told under the second', async () => {
  const { Communes = '', Régions = '', Valbrenne = '', Commana = '' } = ids
  const own = { member: 'Valbrenne', college: Communes, belongs: 'out', reason: 'Elle le demande' }
  const fields = {
    ...lineOf(`${Régions}_${Valbrenne}`, own),
    ...lineOf(`${Régions}_${Commana}`, { remove: 'yes' }),
  }
  const twice = { member: 'Grandlieu', college: Communes, belongs: 'in', reason: 'Un' }
  const both = { ...fields, ...lineOf('new1', twice), ...lineOf('new2', twice) }
  const refused = await door.post(grid, both, staff)
  expect(refused.status).toBe(422)
  expect(plain(refused.text)).toContain(
    'Le même membre est déjà dit pour le même collège (« Ligne 3 »)',
  )
  expect(await held()).toHaveLength(2)
  const saved = await door.post(grid, { ...fields, ...lineOf('new1', twice) }, staff)
  expect(saved.status).toBe(303)
  expect(await held()).toEqual([
    'Grandlieu in Communes Un',
    'Valbrenne out Communes Elle le demande',
  ])
})

it('of two who write at once, each keeps what they changed; a line that was taken away comes back as a new one', async () => {
  const { Communes = '', Grandlieu = '' } = ids
  const shown = await door.get(grid, staff)
  const _seen = /name="_seen" value="([^"]*)"/.exec(shown.text)?.[1] ?? ''
  expect(_seen).not.toBe('')
  const at = `${Communes}_${Grandlieu}`
  const taken = await door.post(grid, { _seen, ...lineOf(at, { remove: 'yes' }) }, colleague)
  expect(taken.status).toBe(303)
  expect(await held()).toHaveLength(1)
  const mine = { member: 'Grandlieu', college: Communes, belongs: 'in', reason: 'Deux' }
  const late = await door.post(grid, { _seen, ...lineOf(at, mine) }, staff)
  expect(late.status).toBe(422)
  expect(plain(late.text)).toContain('Une autre personne a supprimé une ligne')
  expect(late.text).toContain('value="Deux"')
})

it('put into a college from its page, a member leaves the one where it had been put', async () => {
  const { Communes = '', Régions = '', Commana = '' } = ids
  for (const college of [Communes, Régions]) {
    const there = { member: Commana, belongs: 'in', reason: 'Là' }
    await door.post(`/reseau/colleges/${college}/exceptions`, there, staff)
  }
  expect((await held()).filter((line) => line.startsWith('Commana'))).toEqual([
    'Commana in Régions Là',
  ])
})

it('whoever saves what the page does not offer is refused by name, and nothing is written', async () => {
  const before = await held()
  const nobody = crypto.randomUUID()
  const { Communes = '', Régions = '', Commana = '' } = ids
  const row = {
    ...{ member: { id: Commana, name: 'Commana' }, college: Communes, reason: 'Non' },
    belongs: 'in',
  } as const
  const refusal = async (change: Partial<Parameters<typeof savePlaces>[1]>) => {
    const whole = { added: [], changed: [], removed: [], ...change }
    const answer = await act(door.house, { person: staff }, (ctx) => savePlaces(ctx, whole))
    return answer.ok ? undefined : answer.refusal
  }
  expect(await refusal({ added: [{ ...row, college: nobody }] })).toBe('college-gone')
  expect(await refusal({ added: [row] })).toBe('placed-twice')
  const gone = { id: `${nobody}_${nobody}`, written: { ...row, college: Régions } }
  expect(await refusal({ changed: [gone] })).toBe('place-gone')
  expect(await held()).toEqual(before)
})

it('whoever has left the network is not placed anew; their line stays until it is taken away', async () => {
  const { Communes = '', Régions = '', Grandlieu = '', Valbrenne = '' } = ids
  expect((await door.get(grid, staff)).text).toContain('<option value="Grandlieu"')
  await sql`update network_memberships set state = 'left', left_on = '2026-11-20' where territory_id = ${Grandlieu}`.execute(
    db,
  )
  await sql`delete from network_college_exceptions where territory_id <> ${Valbrenne}`.execute(db)
  await sql`insert into network_college_exceptions (college_id, territory_id, belongs, reason, decided_at)
    values (${Régions}, ${Grandlieu}, false, 'Avant', now())`.execute(db)
  expect((await door.get(grid, staff)).text).not.toContain('<option value="Grandlieu"')
  const before = await held()
  const line = { member: 'Grandlieu', college: Communes, belongs: 'in', reason: 'Il revient' }
  const refused = await door.post(grid, lineOf('new1', line), staff)
  expect(refused.status).toBe(422)
  expect(plain(refused.text)).toContain('n’est plus membre du réseau')
  const row = { ...line, member: { id: Grandlieu, name: 'Grandlieu' }, belongs: 'in' } as const
  const forged = await act(door.house, { person: staff }, (ctx) =>
    savePlaces(ctx, { added: [row], changed: [], removed: [] }),
  )
  expect(forged).toMatchObject({ refusal: 'placed-twice' })
  expect(await held()).toEqual(before)
})
