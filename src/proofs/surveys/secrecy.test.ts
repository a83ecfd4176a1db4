import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { giveCodes } from '#modules/surveys/actions/give-codes.ts'
import { closeSurvey } from '#modules/surveys/actions/run-survey.ts'
import { answerHash } from '#modules/surveys/code-marks.ts'
import { surveysModule } from '#modules/surveys/module.ts'
import { paths } from '#modules/surveys/paths.ts'
import { countCodes } from '#modules/surveys/store/codes.ts'
import { openedSurvey } from '#modules/surveys/testing/opened-survey.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const people = 12

const rowsOf = async <T>(query: ReturnType<typeof sql<T>>) =>
  (await query.execute(database.db)).rows

/** Everything that the database knows of a row: what it holds, who wrote it last, where it lies. */
const whereabouts = (table: string, id: string) =>
  rowsOf(
    sql<{ id: string; tx: string; place: string }>`select t.*, t.xmin::text as tx,
      t.ctid::text as place from ${sql.table(table)} t where survey_id = ${id} order by t.ctid`,
  )

/** Letters made one by one, the worst that a team can do, then answers in another order. */
async function written() {
  const { id, slug } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  const codes: string[] = []
  for (let at = 0; at < people; at++) {
    await door.post(paths.recipients(slug), { people: `Personne ${at} ; 3 rue Haute` }, team)
    const made = await run((ctx) => giveCodes(ctx, slug, 'recipients'))
    if (!made.ok) throw new Error(made.refusal)
    codes.push(made.value.letters[0]?.code ?? '')
  }
  return { id, slug, codes }
}

async function answered(slug: string, code: string) {
  await door.post(paths.answer(slug, code), {})
  await door.post(paths.page(slug, code, 'vous'), { age: 'jeune', marche: 'no' })
  await door.post(paths.page(slug, code, 'mots'), { mot: '' })
  await door.post(paths.send(slug, code), {})
}

it('nobody joins an answer to its code or to a name: no transaction, no order, no hour', async () => {
  const { id, slug, codes } = await written()
  const before = {
    codes: await whereabouts('survey_codes', id),
    letters: await whereabouts('survey_recipients', id),
  }
  const order = codes.map((_, at) => codes[(at * 5) % people] ?? '')
  for (const code of order) await answered(slug, code)
  const answers = await whereabouts('survey_answers', id)
  expect(answers).toHaveLength(people)
  const after = {
    codes: await whereabouts('survey_codes', id),
    letters: await whereabouts('survey_recipients', id),
  }
  const writings = new Set(answers.map(({ tx }) => tx))
  const together = (rows: typeof answers) => rows.filter(({ tx }) => writings.has(tx)).length
  expect([together(after.codes), together(after.letters)]).toEqual([0, 0])
  // Not a row of codes or of letters moved because somebody answered: neither says that they did.
  expect(after).toEqual(before)
  expect(await countCodes(database.db, id)).toEqual({ made: people, used: people })

  await door.post(paths.withdraw(slug, order[0] ?? ''), {})
  expect(await whereabouts('survey_codes', id)).toEqual(before.codes)
  expect(await countCodes(database.db, id)).toEqual({ made: people, used: people - 1 })
  // Ids of chance alone (version 4): those of version 7 begin with the hour.
  const versions = [...before.codes, ...answers].map((row) => row.id[14])
  expect(new Set(versions)).toEqual(new Set(['4']))
}, 60_000)

it('once it is closed, no row says who answered before whom: all are written anew by lot', async () => {
  const { id, slug, codes } = await written()
  for (const code of codes) await answered(slug, code)
  const before = await whereabouts('survey_answers', id)
  const cameIn = before.toSorted((a, b) => Number(a.tx) - Number(b.tx)).map((row) => row.id)
  expect(new Set(before.map(({ tx }) => tx)).size).toBe(people)

  const closed = await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu.'))
  expect(closed.ok).toBe(true)
  const after = await whereabouts('survey_answers', id)
  expect(new Set(after.map(({ tx }) => tx)).size).toBe(1)
  expect(after.map((row) => row.id)).not.toEqual(cameIn)
  // The same answers, to the letter: nothing is lost, and each is found again by its code.
  const kept = (rows: typeof after) =>
    rows.map(({ tx: _, place: __, ...row }) => row).toSorted((a, b) => a.id.localeCompare(b.id))
  expect(kept(after)).toEqual(kept(before))
}, 60_000)

it('nothing else keeps the hour or the number of a letter', async () => {
  await written()
  const lines = await rowsOf(
    sql<{ detail: unknown }>`select detail from audit_lines where act = 'survey.codes-given'`,
  )
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.filter(({ detail }) => /codes/.test(JSON.stringify(detail ?? null)))).toEqual([])
  const hours = await rowsOf(
    sql<{ found: string }>`select table_name || '.' || column_name as found
      from information_schema.columns where table_name in ('survey_codes', 'survey_answers',
      'survey_recipients') and data_type like 'time%'`,
  )
  expect(hours).toEqual([])
})

it('control: with its code, an answer is found', async () => {
  const { id, slug, codes } = await written()
  const [code = ''] = codes
  await answered(slug, code)
  const hash = await answerHash(code, id)
  const found = await rowsOf(
    sql<{ id: string }>`select id from survey_answers where code_hash = ${hash}`,
  )
  expect(found).toHaveLength(1)
})
