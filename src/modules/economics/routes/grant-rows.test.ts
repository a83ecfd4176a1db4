import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { addGrant } from '../actions/keep-grants.ts'
import { type GrantForm, isReportTooEarly } from '../grant.ts'
import { economicsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listGrants } from '../store/grants.ts'
import { grantRead, makeProject } from '../testing/made-project.ts'

const database = useDatabase()
const door = openDoor(database, { routes: economicsModule.routes })
const finance = asPerson('finance')
const run = <T>(asked: (ctx: Ctx) => Promise<T>) => act(door.house, { person: finance }, asked)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const standing = async (id: string) =>
  (await listGrants(database.db)).find((grant) => grant.id === id)

async function made(change: Partial<GrantForm>) {
  const project = await makeProject(run)
  const added = await run((ctx) => addGrant(ctx, project.slug, { ...grantRead, ...change }))
  if (!added.ok) throw new Error(added.refusal)
  return added.value.id
}

const hopedFor = { state: 'hoped', grantedCents: undefined } as const
const signed = { state: 'signed', grantedCents: 90_000 } as const

test('the report of several grants is said to be sent on one day; the others are named with the reason', async () => {
  const waits = await made({ ...signed, funder: 'Région Centre', startsOn: '2026-01-01' })
  const hoped = await made({ ...hopedFor, funder: 'Fondation des bois' })
  const asked = plain(
    (await door.get(`${paths.grants}?acte=comptes-rendus&choix=${waits}&choix=${hoped}`, finance))
      .text,
  )
  expect(asked).toContain('Le compte rendu de ce financement sera dit envoyé à cette date')
  expect(asked).toContain('name="sentOn"')
  // The one that was ticked and will not change is named before.
  expect(asked).toContain('Une ligne ne changera pas :')
  expect(asked).toMatch(/« Fondation des bois[^<]*» : il n’est pas signé/)

  const sent = await door.post(
    paths.grantsReported,
    { ids: `${waits} ${hoped}`, sentOn: '2026-11-20' },
    finance,
  )
  expect([sent.status, sent.location]).toEqual([303, paths.grants])
  expect(plain(noticeOf(sent.response))).toContain('C’est noté pour 1 financement.')
  expect(plain(noticeOf(sent.response))).toContain('« Fondation des bois')
  expect(plain(noticeOf(sent.response))).toContain('il n’est pas signé')
  expect((await standing(waits))?.reportSentOn).toBe('2026-11-20')
  expect((await standing(hoped))?.reportSentOn).toBeUndefined()
  // Done already: nothing is done twice, and the rows stay ticked.
  const again = await door.post(paths.grantsReported, { ids: waits, sentOn: '2026-11-21' }, finance)
  expect(again.status).toBe(422)
  expect(plain(again.text)).toContain('déjà écrite')
  expect(again.text).toMatch(new RegExp(`value="${waits}" checked`))
  expect((await standing(waits))?.reportSentOn).toBe('2026-11-20')
})

test('a day that is to come is refused, and none is written', async () => {
  const id = await made(signed)
  const sent = await door.post(paths.grantsReported, { ids: id, sentOn: '2099-01-01' }, finance)
  expect(sent.status).toBe(422)
  // Under its field, with what was typed and the row.
  expect(sent.text).toMatch(/id="ensemble-sentOn-erreur"|aria-invalid="true"/)
  expect(sent.text).toContain('value="2099-01-01"')
  expect(sent.text).toContain(`name="ids" value="${id}"`)
  expect((await standing(id))?.reportSentOn).toBeUndefined()
})

test('a day before the first one of the grant is refused, for the row and in its form', async () => {
  const early = await made({ ...signed, funder: 'Région trop tôt' })
  const fair = await made({ ...signed, funder: 'Région juste', startsOn: '2025-01-01' })
  const before = { ids: `${early} ${fair}`, sentOn: '2025-06-01' }
  const sent = await door.post(paths.grantsReported, before, finance)
  expect(sent.status).toBe(303)
  expect(plain(noticeOf(sent.response))).toContain('avant le premier jour du financement')
  expect((await standing(early))?.reportSentOn).toBeUndefined()
  expect((await standing(fair))?.reportSentOn).toBe('2025-06-01')
  expect(isReportTooEarly({ startsOn: '2026-01-01' }, '2025-12-31')).toBe(true)
  expect(isReportTooEarly({ startsOn: '2026-01-01' }, '2026-01-01')).toBe(false)
})

test('several are taken away at once, by those who may take one away', async () => {
  const both = [await made({}), await made({})]
  for (const person of [undefined, asPerson('lab-team'), asPerson('volunteer')]) {
    const sent = await door.post(paths.grantsRemoved, { ids: both.join(' ') }, person)
    expect(sent.status).toBe(403)
  }
  expect(await standing(both[0] ?? '')).toBeDefined()
  const sent = await door.post(paths.grantsRemoved, { ids: both.join(' ') }, finance)
  expect(plain(noticeOf(sent.response))).toContain('2 financements retirés')
  for (const id of both) expect(await standing(id)).toBeUndefined()
  const gone = await door.post(paths.grantsRemoved, { ids: both.join(' ') }, finance)
  expect(plain(noticeOf(gone.response))).toContain('rien n’a été fait')
})

test('the state and the last day are written in the list, by the rules of the form', async () => {
  const id = await made({ ...hopedFor, startsOn: '2027-01-01' })
  const cell = (column: string) => `${paths.grants}/champ/${column}/${id}`
  const early = await door.post(cell('jusqu-au'), { 'jusqu-au': '2026-12-31' }, finance)
  expect(early.status).toBe(422)
  expect(plain(early.text)).toContain('La fin vient après le début.')
  // Signed, without what is granted: the rule of the whole form holds here.
  expect((await door.post(cell('etat'), { etat: 'signed' }, finance)).status).toBe(422)
  expect((await door.post(cell('etat'), { etat: 'likely' }, finance)).status).toBe(303)
  expect(await standing(id)).toMatchObject({ state: 'likely', funder: grantRead.funder })
  expect((await door.post(cell('etat'), { etat: 'hoped' }, asPerson('lab-team'))).status).toBe(403)
})
