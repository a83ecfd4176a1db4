import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { coreRoutes } from '../../module.ts'
import { findExperiment, insertExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'
import { anExperiment } from '../../testing/examples.ts'
import { replyToCall } from '../actions/reply-to-call.ts'
import { chooseTerritory, isCallOpen } from '../call.ts'
import { listCallAnswers } from '../store/call-answers.ts'
import { callTexts } from '../texts/call.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')
let place: string
let id: string
let at: string

beforeAll(async () => {
  const input = { kind: 'commune', subtype: '', source: 'demo', regionCode: '75' } as const
  place = (await registerPlace(ctx(), { ...input, slug: 'valbrenne', name: 'Valbrenne' })).id
})

beforeEach(async () => {
  id = newId(clock.now(), clock.chance)
  await db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, 'Convention améliorée', id, clock.now())
    at = `/experiences/${slug}`
    await insertExperiment(trx, anExperiment({ id, slug, seeking: true }))
  })
})

const written = {
  message: 'Chez nous, personne ne vient aux réunions : nous voulons essayer.',
  name: 'Odile Serre',
  title: 'maire',
  email: 'odile.serre@valbrenne.example',
}

async function answered() {
  const sent = await door.post(`${at}/repondre`, { ...written, territory: place })
  expect(sent.status).toBe(303)
  return (await listCallAnswers(db, id)).findLast(({ state }) => state === 'waiting')?.id ?? ''
}

describe('an experiment that looks for a territory', () => {
  test('is answered without an account; the names stay inside', async () => {
    expect((await door.get(at)).text).toContain('Cette expérimentation cherche un territoire')
    const missing = await door.post(`${at}/repondre`, { ...written, territory: '' })
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('Indiquez un territoire')
    await answered()
    expect((await door.get(at)).text).not.toContain('Odile')
    const inside = await door.get(`${at}/reponses-a-l-appel`, staff)
    expect(inside.text).toContain('Odile Serre')
    expect((await door.get(`${at}/reponses-a-l-appel`, asPerson('finance'))).status).toBe(403)
    expect((await door.get('/portefeuille', staff)).text).toContain('répondre à un territoire')
  })

  test('takes the territory that the lab chooses, and looks no more', async () => {
    const [first, second] = [await answered(), await answered()]
    const reply = 'Votre commune est retenue : on se voit en janvier.'
    const to = `${at}/reponses-a-l-appel`
    expect((await door.post(`${to}/${first}`, { verdict: 'chosen' }, staff)).status).toBe(422)
    const chosen = await door.post(`${to}/${first}`, { verdict: 'chosen', reply }, staff)
    expect(chosen.status).toBe(303)
    expect(await findExperiment(db, id)).toMatchObject({
      territoryId: place,
      regionCode: '75',
      seeking: false,
    })
    const again = await door.post(`${to}/${first}`, { verdict: 'declined', reply }, staff)
    expect(again.text).toContain('a déjà reçu une réponse')
    const late = await door.post(`${to}/${second}`, { verdict: 'chosen', reply }, staff)
    expect(late.text).toContain('a trouvé son territoire')
    expect((await door.get(`${at}/repondre`)).status).toBe(303)
    const closed = await door.post(`${at}/repondre`, { ...written, territory: place })
    expect(closed.status).toBe(422)
  })

  test('looks for another one when it gives up, with a reason that everybody reads', async () => {
    const reason = 'Le conseil municipal a renoncé mardi soir.'
    const open = (fields: Record<string, string>, as = staff) =>
      door.post(`${at}/rouvrir-l-appel`, fields, as)
    const first = await answered()
    expect((await open({ reason })).status).toBe(422)
    const reply = 'Votre commune est retenue : on se voit en janvier.'
    await door.post(`${at}/reponses-a-l-appel/${first}`, { verdict: 'chosen', reply }, staff)
    expect((await open({ reason }, asPerson('finance'))).status).toBe(403)
    expect((await open({ reason: 'Non' })).status).toBe(422)

    const both = await Promise.all([open({ reason }), open({ reason })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])

    expect(await findExperiment(db, id)).toMatchObject({ territoryId: undefined, seeking: true })
    expect((await door.get(at)).text).toContain(reason)
    const inside = (await door.get(`${at}/reponses-a-l-appel`, staff)).text
    expect(inside).toContain(reason)
    expect(inside).toContain('retenu')
    await db.updateTable('experiments').set({ seeking: false, stage: 'running' }).execute()
    expect((await open({ reason })).text).toContain('déjà écrit avec ce territoire')
  })

  test('tells whoever wrote, in their words and once', async () => {
    const first = await answered()
    const act = ctx({ person: staff })
    const reply = { verdict: 'declined' as const, reply: 'Pas cette fois : le calendrier.' }
    await replyToCall(act, id, first, reply)
    expect(act.mails).toMatchObject([{ to: written.email }])
    expect(act.mails[0]?.text).toContain('Pas cette fois')
    expect(await replyToCall(ctx({ person: staff }), id, first, reply)).toMatchObject({
      refusal: 'already-read',
    })
    expect(await replyToCall(ctx({ person: asPerson('finance') }), id, first, reply)).toMatchObject(
      { refusal: 'forbidden' },
    )
  })
})

test('a call is open while it is published, looks for a territory and goes on', () => {
  const open = anExperiment({ seeking: true })
  expect(isCallOpen(open)).toBe(true)
  expect(isCallOpen({ ...open, stage: 'stopped' })).toBe(false)
  expect(isCallOpen({ ...open, visibility: 'draft' })).toBe(false)
  expect(isCallOpen({ ...open, seeking: false })).toBe(false)
  const territory = { id: 't', regionCode: '75' }
  expect(chooseTerritory({ ...open, seeking: false }, territory, new Date(0)).ok).toBe(false)
})

test('experiments/call.ts#replied: a reply reaches whoever answered, or the page says that it did not', async () => {
  const reply = 'Pas cette année : une autre commune commence en janvier.'
  await playTold({ door, db }, callTexts.fr.replied, async () => ({
    path: `${at}/reponses-a-l-appel/${await answered()}`,
    fields: { verdict: 'declined', reply },
    ...{ as: staff, email: written.email },
  }))
})
