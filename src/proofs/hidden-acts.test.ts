import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, type FormSeen } from './crawl.ts'
import { useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { fill } from './forms.ts'

// Those who work on an experiment go on while outsiders do not see it. Nobody outside reads, in the public activity, that
// something was done in it: neither its name, nor that it exists, nor its days.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door, staff } = house
let forms: readonly FormSeen[]
let before: number

const lastLine = async () => {
  const { rows } = await sql<{ last: string }>`
    select coalesce(max(position), 0) as last from audit_lines`.execute(database.db)
  return Number(rows[0]?.last)
}

const inside = /^\/(?:experiences|tirages|scrutins|seances)\//

beforeAll(async () => {
  const { db } = database
  await sql`update experiments set visibility = 'draft' where visibility = 'published'`.execute(db)
  await sql`update draws set hidden = true`.execute(db)
  await sql`update votes set hidden = true`.execute(db)
  await sql`update event_sets set hidden = true`.execute(db)
  const { rows } = await sql<{ path: string }>`
    select '/experiences/' || slug as path from experiments where visibility = 'draft'
    union select '/tirages/' || slug from draws union select '/scrutins/' || slug from votes
    union select '/seances/ensemble/' || id from event_sets`.execute(db)
  const visit = async (path: string) => {
    if (!inside.test(path) || /\.\w{2,5}$/.test(path)) return ''
    const { text, response } = await door.get(path, staff)
    return /html/.test(response.headers.get('content-type') ?? '') ? text : ''
  }
  const seen = await crawl(listRoutes(), visit, rows.map(({ path }) => path).toSorted(), 8)
  forms = [...seen.forms.values()].flat().filter(({ action }) => inside.test(action))
  before = await lastLine()
}, 300_000)

/** What shows it to everybody, and what opens it again. */
const shows = /\/(?:publier|accepter)$/

/** What ends something comes last: the other acts need it whole. */
const ends = /\/(?:arreter|clore|annuler|supprimer|retirer|enlever|abandonner|cloture|abandon)$/

test('nothing that is done in what outsiders do not see is told to them', {
  timeout: 300_000,
}, async () => {
  const ordered = forms
    .filter(({ action }) => !shows.test(action))
    .toSorted((form, other) => Number(ends.test(form.action)) - Number(ends.test(other.action)))
  let done = 0
  for (const form of ordered) {
    database.clock.pass({ seconds: 61 })
    const typed = fill(form)
    const valuesOf = (name: string) => typed.flatMap(([one, value]) => (one === name ? value : []))
    const fields = Object.fromEntries(typed.map(([name]) => [name, valuesOf(name)]))
    const { status } = await door.post(form.action, fields, staff)
    if (status === 303) done += 1
  }
  const { rows } = await sql<{ act: string }>`
    select distinct act from audit_lines where is_public and position > ${before}
      and subject ~ '^(experiment|draw|vote|session|session-set):' order by act`.execute(
    database.db,
  )
  expect(rows.map(({ act }) => act)).toEqual([])
  expect(done).toBeGreaterThan(50)
})
