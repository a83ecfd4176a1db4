import type { Kysely } from 'kysely'
import { expect } from 'vitest'
import type { FixingAct } from '#kit/fixing-act.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Db } from '../context.ts'
import type { PlatformTables } from '../tables.ts'
import type { Door } from './door.ts'

/** How an act of a table is done by its page. */
export interface Press {
  /** The page on which its form stands. */
  readonly page: string
  readonly path: string
  /** What is typed; nothing, for an act that asks a confirmation alone. */
  readonly fields?: Readonly<Record<string, string>>
  /** Of `fields`, what the act cannot go on without. */
  readonly needs?: string
}

interface PageForm {
  readonly hidden: Readonly<Record<string, string>>
  readonly visible: readonly string[]
  readonly html: string
}

/**
 * Does an act of a table as a browser does, and holds it to its row: the page has its form; what the row asks is there,
 * and without it nothing is done; what the row writes is in the chain of the house afterwards.
 */
export async function pressed(
  { door, db, as }: { readonly door: Door; readonly db: Db; readonly as: Viewer },
  act: Pick<FixingAct, 'asks' | 'writes'>,
  press: Press,
): Promise<void> {
  const { fields = {}, needs } = press
  const page = await door.get(press.page, as)
  expect(page.status, press.page).toBe(200)
  const form = formOn(page.text, press.path)
  const since = await lastLine(db)
  expect(form.html).toMatch(/<button type="submit"/)
  for (const asked of act.asks) {
    if (asked === 'confirmation') {
      // One press is enough: nothing has to be typed.
      expect(Object.keys(fields)).toEqual([])
      expect(form.html).not.toMatch(/<(?:input|textarea|select)[^>]* required/)
    } else if (asked === 'reason' || asked === 'form') {
      expect(form.visible).toEqual(expect.arrayContaining(Object.keys(fields)))
      expect(form.visible.length).toBeGreaterThan(0)
      expect(asked === 'form' || needs !== undefined, 'a reason is needed').toBe(true)
    } else throw new Error(`nothing here presses an act that asks ${asked}`)
  }
  if (needs !== undefined) {
    expect(fields[needs]).toBeTruthy()
    for (const empty of ['', '   ']) {
      const refused = await door.post(press.path, { ...form.hidden, ...fields, [needs]: empty }, as)
      expect(refused.status, `${press.path} without ${needs}`).toBe(422)
    }
    expect(await written(db, since)).toEqual([])
  }
  const done = await door.post(press.path, { ...form.hidden, ...fields }, as)
  expect(done.status, done.text.slice(0, 2_000)).toBe(303)
  expect(await written(db, since)).toEqual(expect.arrayContaining([...act.writes]))
}

/** The form of a page that posts to this address: what it sends by itself, and what it asks. */
export function formOn(html: string, path: string): PageForm {
  const forms = html.match(/<form\b[^>]*>.*?<\/form>/gs) ?? []
  const form = forms.find((item) => item.slice(0, item.indexOf('>')).includes(`action="${path}"`))
  if (form === undefined) throw new Error(`no form of this page posts to ${path}`)
  const tags = form.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? []
  const of = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const isHidden = (tag: string) => of(tag, 'type') === 'hidden'
  return {
    html: form,
    hidden: Object.fromEntries(
      tags
        .filter((tag) => isHidden(tag) && of(tag, 'name') !== '_key')
        .map((tag) => [of(tag, 'name'), of(tag, 'value')]),
    ),
    visible: tags.filter((tag) => !isHidden(tag)).map((tag) => of(tag, 'name')),
  }
}

const chain = (db: Db): Kysely<PlatformTables> => db

async function lastLine(db: Db): Promise<number> {
  const row = await chain(db)
    .selectFrom('audit_lines')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

async function written(db: Db, since: number): Promise<readonly string[]> {
  const rows = await chain(db)
    .selectFrom('audit_lines')
    .select('act')
    .where('position', '>', since)
    .orderBy('position')
    .execute()
  return rows.map(({ act }) => act)
}
