import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { done } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { changeMissionQuestions } from '../actions/change-mission-questions.ts'
import { exportMissions, forgetInMissions } from '../store/missions.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const staff = asPerson('lab-team')
const at = '/reseau/missions/animer-deux-tables'
const evening = 'answer-quels_soirs'
let volunteer: Viewer
let volunteerId = ''

const mission = {
  ...{ title: 'Animer deux tables', skills: 'facilitation', answerUntil: '2026-12-10' },
  text: 'Quarante habitant·es tiré·es au sort, deux soirs en janvier.',
}
const offer = {
  message: 'Je suis libre, et je l’ai déjà fait trois fois.',
  ...{ name: 'Jeanne Castaing', email: 'jeanne.castaing@benevoles.example' },
}
const ask = (kind: string, words: Record<string, string>, as = staff) =>
  door.post(`${at}/questions/page/page_1/ajouter/${kind}`, words, as)

async function kept() {
  const { rows } = await sql<{ answers: Record<string, { said: string[] }> }>`
    select answers from network_mission_answers order by at desc, id desc`.execute(db)
  return rows.map(({ answers }) => answers)
}

beforeAll(async () => {
  volunteerId = await act(door.house, {}, (ctx) =>
    recordPerson(ctx, { name: 'Nour Haddad', email: 'nour.haddad@universite.example' }),
  )
  volunteer = asPerson('volunteer', { id: volunteerId })
  await door.post('/reseau/missions/nouvelle', mission, staff)
  // Answered before anything was added: an old row.
  await door.post(`${at}/repondre`, { ...offer, email: 'avant@benevoles.example' })
})

describe('what a mission asks beside a message', () => {
  test('is written by whoever leads it, and by nobody else', async () => {
    expect((await door.get(`${at}/questions`, volunteer)).status).toBe(404)
    expect((await ask('yes-no', { text: 'Le soir ?' }, volunteer)).status).toBe(403)
    const evenings = {
      text: 'Quels soirs ?',
      options: 'Lundi\nMardi',
      other: 'Un autre',
      most: '2',
    }
    expect((await ask('several', { ...evenings, required: 'yes' })).status).toBe(303)
    // Another change of the mission leaves them as they are.
    await door.post(`${at}/modifier`, { ...mission, timeNeeded: 'deux soirs' }, staff)
    expect((await door.get(at)).text).toContain(`name="${evening}__other"`)
  })

  test('is refused under its own field, and nothing that was typed is lost', async () => {
    const back = await door.post(`${at}/repondre`, { ...offer, name: '' })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Je suis libre, et je l’ai déjà fait')
    expect(back.text).toMatch(/Répondez à «\sQuels soirs/)
    const unsaid = await door.post(`${at}/repondre`, { ...offer, [evening]: 'un_autre' })
    expect(unsaid.status).toBe(422)
    expect(await kept()).toEqual([{}])
  })

  test('is read by whoever leads it and by whoever answered, beside what was answered before', async () => {
    const sent = { ...offer, [evening]: 'un_autre', [`${evening}__other`]: 'Le jeudi' }
    expect((await door.post(`${at}/repondre`, sent)).status).toBe(303)
    expect((await kept())[0]?.['quels_soirs']?.said.join(' ')).toContain('Le jeudi')
    const read = (await door.get(`${at}/reponses`, staff)).text
    expect(read).toContain('Le jeudi')
    expect(read).toContain('avant@benevoles.example')
    const { rows } = await sql<{ bodyText: string }>`
      select body_text from outbox_mails where recipient = ${offer.email}`.execute(db)
    const link = /\/reseau\/missions\/reponse\/\w+/.exec(rows[0]?.bodyText ?? '')?.[0] ?? ''
    expect((await door.get(link)).text).toContain('Le jeudi')
    // Somebody else’s address changes nothing of theirs.
    await door.post(`${at}/repondre`, { ...sent, [`${evening}__other`]: 'Jamais' })
    expect(JSON.stringify(await kept())).not.toContain('Jamais')
  })

  test('is told to whoever asks for their data, and goes with them', async () => {
    const own = { message: offer.message, [evening]: 'lundi' }
    expect((await door.post(`${at}/repondre`, own, volunteer)).status).toBe(303)
    expect(JSON.stringify(await exportMissions(db, volunteerId))).toContain('Lundi')
    await forgetInMissions(db, volunteerId)
    expect(JSON.stringify(await kept())).not.toContain('Lundi')
    expect((await door.get(`${at}/reponses`, staff)).text).toContain('Le jeudi')
  })

  test('is written no more once the mission is over', async () => {
    await sql`update network_missions set state = 'closed'`.execute(db)
    const late = await ask('yes-no', { text: 'Trop tard ?' })
    expect(late.location).toBe(at)
    expect((await door.get(`${at}/questions`, staff)).location).toBe(at)
    const { rows } = await sql<{
      questions: unknown[]
    }>`select questions from network_missions`.execute(db)
    expect(rows[0]?.questions).toHaveLength(1)
    const ctx = { ...database.ctx(), person: staff }
    expect(await changeMissionQuestions(ctx, 'animer-deux-tables', done)).toMatchObject({
      refusal: 'frozen',
    })
  })
})
