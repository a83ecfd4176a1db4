import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { formAnswersSaid, formValues, readFormAnswers } from '#modules/questionnaires/index.ts'
import { migrate, migrationDirectories } from '#platform/database/migrate.ts'
import { anotherDatabase, useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const at = '/agenda/les-rencontres'
const questions = `${at}/programme/questions`
const eventId = newId(clock.now(), clock.chance)

beforeAll(async () => {
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, place, audience,
      created_at, updated_at)
    values (${eventId}, 'les-rencontres', 'gathering', 'Les rencontres',
      'published', '2027-03-18T08:00:00Z', '2027-03-19T16:00:00Z', 'Valbrenne', 'public', now(),
      now())`.execute(db)
})

const call = {
  ...{ intro: '', opensOn: '2026-11-20', closesOn: '2026-12-20', formats: 'Atelier : 90' },
  ...{ criteria: 'Intérêt', scale: '5', dayFrom: '09:00', dayTo: '18:00' },
}
const offer = {
  ...{ title: 'Tirer au sort sans fichier', summary: 'Deux communes racontent.' },
  ...{ format: 'atelier', language: 'fr', name1: 'Odile Serre' },
  email1: 'odile.serre@valbrenne.example',
}
const room = 'answer-combien_de_personnes'
const how = 'answer-comment'

const ask = (kind: string, words: Record<string, string>, as = staff) =>
  door.post(`${questions}/page/page_1/ajouter/${kind}`, words, as)

async function kept(): Promise<Record<string, { asked: string; said: string[] }>> {
  const { rows } = await sql<{ answers: Record<string, { asked: string; said: string[] }> }>`
    select answers from event_contributions where event_id = ${eventId} order by number desc`.execute(
    db,
  )
  return rows[0]?.answers ?? {}
}

describe('the questions that a team adds to a call', () => {
  test('are written with their bounds and “other”, by the team alone', async () => {
    await door.post(`${at}/programme/preparer`, call, staff)
    const number = { text: 'Combien de personnes ?', least: '5', most: '30', required: 'yes' }
    expect((await ask('number', number)).status).toBe(303)
    const several = { text: 'Comment ?', options: 'Debout\nAssis', other: 'Autrement', most: '2' }
    expect((await ask('several', several)).status).toBe(303)
    expect((await ask('yes-no', { text: 'Moi ?' }, asPerson('researcher'))).status).toBe(403)
    // Neither a file nor a condition: nobody would keep the one, and a form asks at once what it asks.
    expect((await ask('file', { text: 'Une affiche ?', types: 'application/pdf' })).status).toBe(
      404,
    )
    const under = { text: 'Et encore ?', when_1_question: 'comment', when_1_value: 'Debout' }
    expect((await ask('yes-no', under)).status).toBe(303)
    const { rows } = await sql<{ questions: { id: string; when?: unknown }[] }>`
      select questions from event_programmes where event_id = ${eventId}`.execute(db)
    const written = rows[0]?.questions ?? []
    expect(written.map(({ id }) => id)).toEqual(['combien_de_personnes', 'comment', 'et_encore'])
    expect(written.some(({ when }) => when !== undefined)).toBe(false)
    expect((await door.get(`${questions}/question/comment`, staff)).text).not.toContain(
      'when_1_question',
    )
    // The form has a title of its own: none is missing here.
    expect((await door.get(questions, staff)).text).not.toContain('À corriger')
    await door.post(`${questions}/question/et_encore/supprimer`, {}, staff)
    // Saving the rest of the call leaves them as they are.
    expect((await door.post(`${at}/programme/preparer`, call, staff)).status).toBe(303)
  })

  test('are asked with the fields of everyone, and refused under theirs', async () => {
    const drawn = (await door.get(`${at}/contribuer`)).text
    expect(drawn).toContain(`name="${room}"`)
    expect(drawn).toContain(`name="${how}__other"`)
    const typed = { ...offer, [room]: '40', [how]: 'autrement', title: '' }
    const back = await door.post(`${at}/contribuer`, typed)
    expect(back.status).toBe(422)
    expect(back.text).toMatch(/C’est trop grand\s: 30 au plus/)
    expect(back.text).toContain('value="40"')
    expect((await door.post(`${at}/contribuer`, offer)).text).toMatch(
      /Répondez à «\sCombien de personnes/,
    )
  })

  test('are kept in the words of the day, for whoever reads and whoever comes back', async () => {
    const sent = { ...offer, [room]: '12', [how]: 'autrement', [`${how}__other`]: 'En marchant' }
    const made = await door.post(`${at}/contribuer`, sent)
    expect(made.status).toBe(303)
    expect(await kept()).toMatchObject({
      combien_de_personnes: { asked: 'Combien de personnes ?', said: ['12'] },
    })
    const own = made.location ?? ''
    expect((await door.get(own)).text).toContain('value="En marchant"')
    // Reworded since, and one asked no more: what was said stays under the words that asked it.
    const reworded = { text: 'Combien serez-vous ?', least: '5', most: '30', required: 'yes' }
    await door.post(`${questions}/question/combien_de_personnes`, reworded, staff)
    await door.post(`${questions}/question/comment/supprimer`, {}, staff)
    const { rows } = await sql<{ id: string }>`select id from event_contributions`.execute(db)
    const read = (await door.get(`${at}/programme/contributions/${rows[0]?.id}`, staff)).text
    expect(read).toContain('Combien de personnes')
    expect(read).toContain('En marchant')
    expect((await door.post(own, { ...offer, [room]: '13' })).status).toBe(303)
    expect(await kept()).toMatchObject({
      combien_de_personnes: { asked: 'Combien serez-vous ?', said: ['13'] },
      comment: { asked: 'Comment ?' },
    })
  })

  test('never take the name of one that was answered and taken away', async () => {
    await ask('single', { text: 'Comment ?', options: 'Debout\nAssis' })
    const { rows } = await sql<{ questions: { id: string }[] }>`
      select questions from event_programmes where event_id = ${eventId}`.execute(db)
    expect(rows[0]?.questions.map(({ id }) => id)).toEqual(['combien_de_personnes', 'comment_2'])
    await door.post(`${questions}/question/comment_2/supprimer`, {}, staff)
  })

  test('two people who write two of them keep both; on the same words, the second is told', async () => {
    await ask('short-text', { text: 'Titre court', most: '80' })
    await ask('short-text', { text: 'Sous-titre', most: '80' })
    const of = (id: string) => `${questions}/question/${id}`
    const shown = (await door.get(of('titre_court'), staff)).text
    const seen = { _seen: /name="_seen" value="([^"]*)"/.exec(shown)?.[1] ?? '' }
    const words = (text: string) => ({ ...seen, text, most: '80' })
    expect(
      (await door.post(of('sous_titre'), { text: 'Second titre', most: '80' }, staff)).status,
    ).toBe(303)
    expect((await door.post(of('titre_court'), words('Titre bref'), staff)).status).toBe(303)
    const second = await door.post(of('titre_court'), words('Titre en trois mots'), staff)
    expect(second.status).toBe(422)
    expect(second.text).toContain('Titre bref')
    expect((await door.get(questions, staff)).text).toContain('Second titre')
  })
})

test('lines with a star, and what was answered to them, are read as they stood', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-call-'))
  const address = await anotherDatabase('empty')
  const before = join(folder, 'before')
  mkdirSync(before)
  for (const directory of migrationDirectories())
    for (const file of readdirSync(directory).filter((name) => name < '202612010540'))
      symlinkSync(join(directory, file), join(before, basename(file)))
  await migrate(address, [before])
  const [event, offered] = ['a', 'b'].map((s) => `${s.repeat(8)}-0000-4000-8000-${s.repeat(12)}`)
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    // The event is of no interest here.
    await client.query('set session_replication_role = replica')
    await client.query(`insert into event_programmes (event_id, questions) values ($1, $2)`, [
      event,
      JSON.stringify([
        { key: 'q1', label: 'Pour qui ?', required: false },
        { key: 'q2', label: 'Qu’avez-vous appris ?', required: true },
      ]),
    ])
    await client.query(
      `insert into event_contributions (id, event_id, number, title, summary, format, minutes,
          language, answers, state, locale, submitted_at, updated_at, kept_until)
        values ($1, $2, 1, 'T', 'R', 'atelier', 90, 'fr', $3, 'submitted', 'fr', now(), now(),
          '2027-01-01')`,
      [offered, event, JSON.stringify({ q2: 'Qu’il faut du temps.', q9: 'Retirée' })],
    )
    await migrate(address)
    const { rows } = await client.query(
      'select c.answers, p.questions from event_contributions c join event_programmes p using (event_id)',
    )
    const [{ answers, questions: asked }] = rows
    expect(formAnswersSaid(asked, answers)).toEqual([
      { name: 'Qu’avez-vous appris ?', value: 'Qu’il faut du temps.' },
      { name: 'Une question retirée depuis', value: 'Retirée' },
    ])
    const fields = formValues(asked, answers)
    expect(fields).toEqual({ 'answer-q2': 'Qu’il faut du temps.' })
    const read = readFormAnswers(asked, fields, { locale: 'fr' })
    expect(read.problems).toEqual({})
    expect(read.answers['q2']).toEqual(answers.q2)
    expect(Object.keys(readFormAnswers(asked, {}, { locale: 'fr' }).problems)).toEqual([
      'answer-q2',
    ])
  } finally {
    await client.end()
    rmSync(folder, { recursive: true })
  }
})
