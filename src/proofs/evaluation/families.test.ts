import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { pooledEffect } from '#engines/field-trials/index.ts'
import { newId } from '#kit/ids.ts'
import {
  createFamily,
  dropFamily,
  leaveTrialOut,
  takeTrialBack,
} from '#modules/evaluation/families/actions/keep-family.ts'
import {
  publishFamily,
  withdrawFamily,
} from '#modules/evaluation/families/actions/publish-family.ts'
import { measureKey } from '#modules/evaluation/families/family.ts'
import { evaluationModule } from '#modules/evaluation/module.ts'
import { trialNumbers } from '#modules/evaluation/testing/trial-numbers.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { placeTrial } from './placed-trials.ts'

const database = useDatabase()
const { db, clock } = database
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('lab-team')
const ctx = (person = staff) => database.ctx({ person })
const here = { db, newId: () => newId(clock.now(), clock.chance), now: () => clock.now() }
const nowhere = '01900000-0000-7000-8000-00000000e1a2'
const measure = measureKey({ outcome: 'presence', unit: 'séances', better: 'higher' })
const words = { title: 'La visite fait-elle venir ?', presentation: 'Une **visite**.', measure }
const because = { reason: 'Une autre question était posée.' }
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

let auch = ''
let cahors = ''
beforeAll(async () => {
  auch = (await placeTrial(here, 'Auch : les visites', trialNumbers(1))).resultId
  cahors = (await placeTrial(here, 'Cahors : les visites', trialNumbers(3))).resultId
})

const prepared = async () => {
  const sent = await door.post('/evaluations/familles/nouvelle', words, staff)
  expect(sent.status).toBe(303)
  const path = (sent.response.headers.get('location') ?? '').split('?')[0] ?? ''
  const { rows } = await sql<{ id: string }>`select id from trial_families
    where slug = ${path.split('/').at(-1)}`.execute(db)
  return { path, id: rows[0]?.id ?? '' }
}
const refusalOf = async (answer: Promise<{ ok: boolean; refusal?: string }>) =>
  (await answer).refusal ?? 'none'

describe('a family of trials', () => {
  it('is prepared by the team from a measure that was published, and read by it alone', async () => {
    const form = await door.get('/evaluations/familles/nouvelle', staff)
    expect(plain(form.text)).toContain('presence, en séances (2 expérimentations)')
    const { path } = await prepared()
    const { text } = await door.get(path, staff)
    expect(plain(text)).toContain('Seule l’équipe lit ce brouillon')
    expect(text).toContain('Une <strong>visite</strong>.')
    for (const address of [path, `${path}/essais.csv`, `${path}/essais.json`]) {
      expect((await door.get(address)).status).toBe(404)
      expect((await door.get(address, asPerson([]))).status).toBe(404)
    }
    expect((await door.get('/evaluations/familles')).text).not.toContain(words.title)
    const silent = await door.post('/evaluations/familles/nouvelle', { ...words, title: '' }, staff)
    expect(silent.status).toBe(422)
    await door.post(`${path}/effacer`, {}, staff)
    expect((await door.get(path, staff)).status).toBe(404)
  })

  it('is read by anybody once published, with each trial, and what so few do not tell', async () => {
    const { path } = await prepared()
    expect((await door.post(`${path}/publier`, {}, staff)).status).toBe(303)
    const text = plain((await door.get(path)).text)
    expect(text).toContain('2 essais seulement : lisez chacun d’eux')
    expect(text).toContain('En moyenne, dans des lieux comme ceux-ci')
    expect(text).toContain('ce n’est pas un classement')
    expect(text.indexOf('Auch : les visites')).toBeLessThan(text.indexOf('Cahors : les visites'))
    expect(text).not.toMatch(/significati/i)
    expect(text).not.toContain('/ecarter"')
    expect(plain((await door.get('/evaluations/familles')).text)).toContain(words.title)
    const entry = JSON.parse((await door.get(`${path}/essais.json`)).text)
    const again = pooledEffect(entry.trials)
    expect(entry.pooled.estimate).toBeCloseTo(again.estimate, 12)
    const csv = (await door.get(`${path}/essais.csv`)).text.trim().split('\n')
    expect(csv).toHaveLength(3)
    // A third trial of the same thing joins it by itself, and what is withdrawn leaves it.
    const { resultId } = await placeTrial(here, 'Brive : les visites', trialNumbers(2))
    expect(plain((await door.get(path)).text)).toContain('Dans un autre lieu semblable')
    await sql`update evaluation_results set state = 'withdrawn', withdrawn_at = now()
      where id = ${resultId}`.execute(db)
    expect(plain((await door.get(path)).text)).not.toContain('Brive : les visites')
  })

  it('keeps a trial that the team leaves out in view, with its reason', async () => {
    const { path } = await prepared()
    await door.post(`${path}/publier`, {}, staff)
    const unsaid = await door.post(`${path}/ecarter`, { resultId: auch, reason: '' }, staff)
    expect(unsaid.status).toBe(422)
    const sent = await door.post(`${path}/ecarter`, { resultId: auch, ...because }, staff)
    expect(sent.status).toBe(303)
    const { text } = await door.get(path)
    expect(text).toContain(because.reason)
    expect(plain(text)).toContain('Il faut deux essais au moins')
    await door.post(`${path}/reprendre`, { resultId: auch }, staff)
    expect((await door.get(path)).text).not.toContain(because.reason)
  })

  it('leaves its trace and a reason when it is withdrawn, and no number', async () => {
    const { path } = await prepared()
    await door.post(`${path}/publier`, {}, staff)
    expect((await door.post(`${path}/retirer`, { reason: '' }, staff)).status).toBe(422)
    expect((await door.post(`${path}/retirer`, because, staff)).status).toBe(303)
    const { text } = await door.get(path)
    expect(text).toContain(because.reason)
    expect(text).not.toContain('Cahors')
    expect(JSON.parse((await door.get(`${path}/essais.json`)).text)).toMatchObject({
      ...{ state: 'withdrawn', ...because },
    })
    expect((await door.get(`${path}/essais.csv`)).text.trim().split('\n')).toHaveLength(1)
  })

  it('does not read a trial of an experiment that is no more public', async () => {
    const { path } = await prepared()
    await door.post(`${path}/publier`, {}, staff)
    await sql`update experiments set visibility = 'draft'
      where id = (select experiment_id from evaluation_results where id = ${cahors})`.execute(db)
    expect((await door.get(path)).text).not.toContain('Cahors')
    await sql`update experiments set visibility = 'published'`.execute(db)
  })

  it('is forgotten after a year as a draft', async () => {
    const { path } = await prepared()
    const now = new Date(clock.now().getTime() + 366 * 86_400_000)
    await act(door.house, {}, async (world) => {
      await evaluationModule.purge?.({ ...world, now })
    })
    expect((await door.get(path, staff)).status).toBe(404)
  })
})

describe('what is refused of a family', () => {
  const made = async () => {
    const family = await createFamily(ctx(), words)
    if (!family.ok) throw new Error(family.refusal)
    return family.value.id
  }
  const other = ctx(asPerson([]))

  it('is said by its name', async () => {
    expect(await refusalOf(createFamily(other, words))).toBe('forbidden')
    const unknown = { ...words, measure: '["age","","unsaid"]' }
    expect(await refusalOf(createFamily(ctx(), unknown))).toBe('unknown-measure')
    const id = await made()
    const trial = { resultId: auch, ...because }
    for (const refused of [
      leaveTrialOut(other, id, trial),
      takeTrialBack(other, id, trial),
      publishFamily(other, id),
      withdrawFamily(other, id, because),
      dropFamily(other, id),
    ])
      expect(await refusalOf(refused)).toBe('forbidden')
    for (const lost of [
      leaveTrialOut(ctx(), nowhere, trial),
      takeTrialBack(ctx(), nowhere, trial),
      publishFamily(ctx(), nowhere),
      withdrawFamily(ctx(), nowhere, because),
      dropFamily(ctx(), nowhere),
    ])
      expect(await refusalOf(lost)).toBe('not-found')
    const strange = { ...trial, resultId: nowhere }
    expect(await refusalOf(leaveTrialOut(ctx(), id, strange))).toBe('not-counted')
    expect(await refusalOf(takeTrialBack(ctx(), id, trial))).toBe('not-left-out')
    expect(await refusalOf(withdrawFamily(ctx(), id, because))).toBe('family-not-published')
    expect(await refusalOf(leaveTrialOut(ctx(), id, trial))).toBe('none')
    expect(await refusalOf(publishFamily(ctx(), id))).toBe('too-few-trials')
    expect(await refusalOf(takeTrialBack(ctx(), id, trial))).toBe('none')
    const world = ctx()
    expect(await refusalOf(publishFamily(world, id))).toBe('none')
    expect(world.audits).toMatchObject([{ act: 'trial-family.published', public: true }])
    expect(await refusalOf(publishFamily(ctx(), id))).toBe('family-not-a-draft')
    expect(await refusalOf(dropFamily(ctx(), id))).toBe('family-not-a-draft')
    expect(await refusalOf(withdrawFamily(ctx(), id, because))).toBe('none')
    expect(await refusalOf(leaveTrialOut(ctx(), id, trial))).toBe('family-withdrawn')
    expect(await refusalOf(takeTrialBack(ctx(), id, trial))).toBe('family-withdrawn')
  })
})
