import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { readVersion } from '#platform/testing/read-version.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { missionPaths } from '../../paths/mission.ts'
import { restoreMissionText } from '../actions/mission-versions.ts'
import { findMission } from '../store/missions.ts'

const database = useDatabase()
const { db } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const [lina, zoe] = [asPerson('lab-team'), asPerson('lab-team')]
const slug = 'animer-deux-tables'
const form = {
  title: 'Animer deux tables',
  text: 'Deux soirs en janvier, sur un déroulé prêt.',
  ...{ skills: 'facilitation', territory: '', timeNeeded: 'deux soirs', answerUntil: '' },
}
const later = {
  ...form,
  title: 'Animer trois tables',
  text: 'Trois soirs en janvier, sans déroulé.',
}

async function mission() {
  const found = await findMission(db, slug)
  if (!found) throw new Error('no mission')
  return found
}

const restore = async (number: number, by = lina) => {
  const read = await readVersion(db as never, `mission:${(await mission()).id}`, number)
  return door.post(`${missionPaths.versions(slug)}/remettre`, read, by)
}

beforeAll(async () => {
  await door.post(missionPaths.create, form, lina)
  await door.post(missionPaths.edit(slug), later, zoe)
})

test('a text that somebody wrote over is read in words and set back, and nothing else moves', async () => {
  const before = await mission()
  expect((await door.get(missionPaths.edit(slug), lina)).text).toContain(
    missionPaths.versions(slug),
  )
  const page = (await door.get(missionPaths.versions(slug), lina)).text
  expect(page).toMatch(/<del>[\s\S]*deux[\s\S]*<\/del>/)
  expect((await restore(1)).location).toBe(missionPaths.versions(slug))
  expect(await mission()).toEqual({ ...before, title: form.title, text: form.text })
  await restore(2)
  expect(await mission()).toEqual(before)
  const volunteer = asPerson('volunteer')
  expect((await door.get(missionPaths.versions(slug), volunteer)).status).toBe(403)
  expect((await restore(1, volunteer)).status).toBe(403)
})

test('nothing is set back in a mission that is over, whose versions the night keeps while it stands', async () => {
  await door.post(
    missionPaths.close(slug),
    { outcomeText: 'Deux tables ont été animées, merci.', words: '' },
    lina,
  )
  expect((await mission()).state).toBe('closed')
  const { title } = await mission()
  await restore(1)
  expect((await mission()).title).toBe(title)
  await act(door.house, {}, async (ctx) => room.purge?.(ctx))
  const subject = `mission:${(await mission()).id}`
  expect((await readVersion(db as never, subject, 1)).mark).not.toBe('')
  await db.deleteFrom('network_missions' as never).execute()
  await act(door.house, {}, async (ctx) => room.purge?.(ctx))
  expect((await readVersion(db as never, subject, 1)).mark).toBe('')
})

test('a text that is no more the one that was shown is not replaced', async () => {
  const other = 'un-texte-relu'
  await door.post(missionPaths.create, { ...form, title: 'Un texte relu' }, lina)
  const late = await act(door.house, { person: lina }, (ctx) =>
    restoreMissionText(ctx, other, { title: 'Ancien', text: '' }, () => false),
  )
  expect(late).toMatchObject({ ok: false, refusal: 'present-changed' })
  expect((await findMission(db, other))?.title).toBe('Un texte relu')
})
