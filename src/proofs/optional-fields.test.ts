import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { FormSeen } from './crawl.ts'
import { formsOfDemonstration, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { type Field, formsOf, plausible } from './forms.ts'

// « (facultatif) » says that a field may stay empty: left empty, alone or with the others that say so, no form of the
// house comes back to ask for it.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door, staff } = house
let forms: ReadonlyMap<string, readonly FormSeen[]>

beforeAll(async () => {
  forms = await formsOfDemonstration(database, house)
  // Every form is read by its action, and none is saved: each finds the demonstration as it was.
  await sql`create function save_nothing() returns trigger language plpgsql as $$
    begin raise exception 'nothing is saved here'; end $$`.execute(database.db)
  await sql`create constraint trigger zz_nothing after insert on submissions
    deferrable initially deferred for each row execute function save_nothing()`.execute(database.db)
}, 300_000)

type Sent = Record<string, string | string[]>

/** Acts that manage their own transactions would save; others end the session. */
const isLeft = (key: string) => /import|analyser|tirer|deconnexion/.test(key)

/** Names of the fields that say that they are optional. */
function optionalIn(html: string): readonly string[] {
  const labels = html.matchAll(
    /<(?:label for="([^"]+)"|legend)>(?:(?!<\/(?:label|legend)>)[\s\S])*?<span class="optional">[\s\S]*?(?=<\/(?:label|legend)>([\s\S]{0,4000}))/g,
  )
  return [...labels].flatMap(([, id, after = '']) => {
    const tag = id
      ? new RegExp(`<(?:input|select|textarea)[^>]*\\bid="${id}"[^>]*>`).exec(html)?.[0]
      : /<(?:input|select|textarea)[^>]*>/.exec(after)?.[0]
    return /\bname="([^"]+)"/.exec(tag ?? '')?.[1] ?? []
  })
}

/** The label that goes with a name is named by the summary of problems. */
function refusedFor(html: string, action: string, name: string): boolean {
  const form = formHtml(html, action)
  const id = new RegExp(`<(?:input|select|textarea)[^>]*\\bname="${name}"[^>]*>`).exec(form)?.[0]
  const own = /\bid="([^"]+)"/.exec(id ?? '')?.[1]
  return own !== undefined && form.includes(`href="#${own}"`)
}

function formHtml(html: string, action: string): string {
  const all = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  return all.filter((one) => one.includes(`action="${action}"`)).join('\n')
}

/** As somebody in good faith fills it: what is written stays, what is empty gets something of its kind. */
function filledIn(fields: readonly Field[]): Sent {
  const sent: Sent = {}
  for (const field of fields) {
    const { name, type, value, checked, options } = field
    if (type === 'file' || type === 'submit') continue
    if (type === 'checkbox' || type === 'radio') {
      if (checked || sent[name] === undefined) sent[name] = value
    } else if (type === 'select') sent[name] = value || (options.find(Boolean) ?? '')
    else sent[name] = value || (type === 'hidden' ? '' : plausible(field))
  }
  return sent
}

const without = (sent: Sent, fields: readonly Field[], names: readonly string[]): Sent =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      if (!names.includes(name)) return [[name, value]]
      const type = fields.find((field) => field.name === name)?.type
      return type === 'checkbox' || type === 'radio' ? [] : [[name, '']]
    }),
  )

/**
 * Fields that say they are optional, and for whose emptiness the form is refused in each of two cases; `most` of them when
 * that says enough.
 */
async function asked(named: (html: string) => readonly string[], most = Number.POSITIVE_INFINITY) {
  const wrong: string[] = []
  let tried = 0
  for (const [key, list] of forms) {
    const form = list[0]
    if (wrong.length > most) break
    if (!form || isLeft(key)) continue
    const { text } = await door.get(form.page, staff)
    const { fields } = formsOf(text, form.page).find(({ action }) => action === form.action) ?? form
    const inForm = new Set(fields.map(({ name }) => name))
    const all = named(formHtml(text, form.action)).filter((name) => inForm.has(name))
    const filled = filledIn(fields)
    for (const name of all) {
      tried += 1
      const alone = await door.post(form.action, without(filled, fields, [name]), staff)
      if (alone.status !== 422 || !refusedFor(alone.text, form.action, name)) continue
      const none = await door.post(form.action, without(filled, fields, all), staff)
      if (none.status === 422 && refusedFor(none.text, form.action, name))
        wrong.push(`${key} ${name}`)
    }
  }
  return { wrong, tried }
}

test('no field that says « facultatif » is asked for when it is empty', {
  timeout: 300_000,
}, async () => {
  const { wrong, tried } = await asked(optionalIn)
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(150)
})

test('fields that are needed are asked for: the control', { timeout: 300_000 }, async () => {
  const needed = (html: string) =>
    [...html.matchAll(/<(?:input|select|textarea)[^>]*\brequired\b[^>]*>/g)].flatMap(
      ([tag]) => /\bname="([^"]+)"/.exec(tag)?.[1] ?? [],
    )
  const { wrong } = await asked((html) => [...new Set(needed(html))], 80)
  expect(wrong.length).toBeGreaterThan(80)
})

test('a label and a legend that say it are found', () => {
  const optional = '<span class="optional"> (facultatif)</span>'
  const html = `<label for="a">A${optional}</label><p>x</p><input id="a" name="un">
    <fieldset><legend>B${optional}</legend><input type="radio" id="b" name="deux"></fieldset>
    <label for="c">C</label><input id="c" name="trois">`
  expect(optionalIn(html)).toEqual(['un', 'deux'])
})
