import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrate, migrationDirectories } from '#platform/database/migrate.ts'
import { anotherDatabase, useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { fieldOf, fieldsOf, readAnswers } from '../../seating/nouns.ts'
import { listAnswersOf, listQuestions } from '../../seating/store/questions.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import type { EventTables } from '../../tables.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const db: Kysely<EventTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const kept = { keptDays: '10', required: '' }

async function asking(...questions: readonly Record<string, string>[]) {
  const made = await door.post(managePaths.create, formOfEvent(), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await door.post(managePath('publish', id), {}, staff)
  for (const question of questions) {
    const added = await door.post(managePath('questions', id), { ...kept, ...question }, staff)
    expect(added.status).toBe(303)
  }
  const { slug } = await db
    .selectFrom('events')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    id,
    path: `/agenda/${slug}/inscription`,
    asked: await listQuestions(db, { eventId: id }),
  }
}

const ines = { name: 'Inès Morvan', email: 'ines@exemple.fr' }

test('a scale, several answers and “other, say what” are asked, kept, shown again, counted without their words', async () => {
  const { id, path, asked } = await asking(
    { kind: 'scale', label: 'À l’aise ?', choices: 'pas du tout\ntout à fait', required: 'yes' },
    { kind: 'several', label: 'Repas ?', choices: 'Midi\nSoir' },
    { kind: 'choice', label: 'Régime ?', choices: 'Sans viande\nSans rien', other: 'Autre régime' },
  )
  const [ease, meals, diet] = asked.map((question) => fieldOf(question))
  const drawn = (await door.get(path)).text
  expect(drawn).toContain('pas du tout')
  expect(drawn).toContain(`name="${diet}__other"`)

  const unsaid = await door.post(path, { ...ines, [`${ease}`]: '9', [`${diet}`]: 'Autre régime' })
  expect(unsaid.status).toBe(422)
  expect(unsaid.text).toMatch(/C’est trop grand\s: 5 au plus/)
  const sent = {
    [`${ease}`]: '4',
    [`${meals}`]: ['Midi', 'Soir'],
    [`${diet}`]: 'Autre régime',
    [`${diet}__other`]: 'sans sel',
  }
  expect((await door.post(path, { ...ines, ...sent } as never)).status).toBe(303)
  const [seat] = await listRegistrations(db, id)
  const answers = await listAnswersOf(db, seat?.id ?? '')
  expect(answers.map(({ answer }) => answer.replaceAll('\u00a0', ' ')).toSorted()).toEqual([
    '4/5',
    'Autre régime, sans sel',
    'Midi, Soir',
  ])
  // What was kept is what was sent, field by field.
  expect(Object.assign({}, ...answers.map((answer) => fieldsOf(answer)))).toEqual(sent)
  const person = managePath('person', id, { registration: seat?.id ?? '' })
  expect((await door.get(person, staff)).text).toContain('value="sans sel"')
  expect((await door.get(managePath('questions', id), staff)).text).toContain('sans sel')

  database.clock.set('2027-03-01T09:00:00Z')
  await eventsModule.purge?.(database.ctx())
  const counts = await db.selectFrom('event_answer_counts').select(['answer', 'count']).execute()
  expect(counts.map(({ answer }) => answer).toSorted()).toEqual([
    '4/5',
    'Autre régime',
    'Midi',
    'Soir',
  ])
})

test('a scale asks for its two ends, a yes or no for no list', async () => {
  const { id } = await asking()
  const add = (words: Record<string, string>) =>
    door.post(managePath('questions', id), { ...kept, label: 'Alors ?', ...words }, staff)
  expect((await add({ kind: 'scale', choices: 'peu' })).text).toContain('les mots des deux bouts')
  expect((await add({ kind: 'yes-no', choices: 'peut-être' })).status).toBe(422)
  expect((await add({ kind: 'text', choices: '', other: 'Autre' })).status).toBe(422)
  expect((await add({ kind: 'yes-no', choices: '' })).status).toBe(303)
})

test('what was asked and answered before is read as it stood', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-questions-'))
  const at = await anotherDatabase('empty')
  const before = join(folder, 'before')
  mkdirSync(before)
  for (const directory of migrationDirectories())
    for (const file of readdirSync(directory).filter((name) => name < '202612010200'))
      symlinkSync(join(directory, file), join(before, basename(file)))
  await migrate(at, [before])
  const ids = ['a', 'b', 'c'].map((sign) => `${sign.repeat(8)}-0000-4000-8000-${sign.repeat(12)}`)
  const client = new pg.Client({ connectionString: at })
  await client.connect()
  try {
    // The event and the registration are of no interest here.
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into event_questions (id, event_id, position, kind, label, choices, required, kept_days)
        values ($1, $2, 1, 'diet', 'Votre repas', '{Végétarien,Ordinaire}', true, 10)`,
      [ids[0], ids[1]],
    )
    await client.query(
      `insert into event_answers (registration_id, question_id, answer, kept_until)
        values ($1, $2, 'Végétarien', '2027-01-01')`,
      [ids[2], ids[0]],
    )
    await migrate(at)
    const { rows } = await client.query(
      'select a.answer, a.fields, q.* from event_answers a join event_questions q on q.id = a.question_id',
    )
    const [row] = rows
    const question = { ...row, keptDays: row.kept_days }
    const stood = { questionId: row.id, answer: row.answer, fields: row.fields }
    expect(readAnswers([question], fieldsOf(stood))).toMatchObject({
      answers: [{ questionId: ids[0], answer: 'Végétarien' }],
      faults: [],
    })
  } finally {
    await client.end()
    rmSync(folder, { recursive: true })
  }
})
