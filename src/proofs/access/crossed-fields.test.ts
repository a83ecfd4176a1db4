import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { listRoutes } from '../../cli/list-routes.ts'
import { crawl, type FormSeen, type Seen } from '../crawl.ts'
import { fill } from '../forms.ts'
import { grouped } from './send-form.ts'
import { makeWorld, type SmallWorld } from './world.ts'

/** The page of one thing, sent to the address of another: a bookmark, two tabs, or somebody who tries. */
const database = useDatabase()
const routes = listRoutes()
let world: SmallWorld
let seen: Seen

beforeAll(async () => {
  world = await makeWorld(database)
  const { door, staff, things } = world
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, response } = await door.get(path, staff)
    return response.headers.get('content-type')?.startsWith('text/html') ? text : ''
  }
  const first = Object.values(things).flatMap(({ slug, setId, sessionId, sheet, draw }) => [
    `/experiences/${slug}`,
    `/seances/ensemble/${setId}`,
    `/seances/${sessionId}`,
    `/tirages/${draw}`,
    ...(sheet ? [`/ressources/${sheet}`] : []),
  ])
  seen = await crawl(routes, visit, ['/', ...first], 4)
}, 480_000)

/** What tells one thing from another, chosen by the page and not by whoever fills it. */
const isHidden = ({ name, type, value }: FormSeen['fields'][number]) =>
  type === 'hidden' && name !== '_key' && name !== 'site' && value !== ''

/** Each form with an address of the same route that is not its own. */
function crossings(): readonly { readonly form: FormSeen; readonly to: string }[] {
  return [...seen.forms].flatMap(([, forms]) =>
    forms.flatMap((form) => {
      const to = forms.map(({ action }) => action).find((action) => action !== form.action)
      return to === undefined ? [] : [{ form, to }]
    }),
  )
}

const nobody = '01930000-0000-7000-8000-00000000dead'
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function accidents(sent: readonly { to: string; fields: Record<string, string[]> }[]) {
  const broken: string[] = []
  for (const { to, fields } of sent) {
    const { status } = await world.bareDoor.post(to, fields, world.staff)
    if (status >= 500) broken.push(`${to} with ${Object.keys(fields)} answered ${status}`)
  }
  return broken
}

test('the fields of another thing’s page are refused in words, never by an accident', {
  timeout: 480_000,
}, async () => {
  const crossed = crossings()
  expect(crossed.length).toBeGreaterThan(30)
  expect(
    await accidents(crossed.map(({ form, to }) => ({ to, fields: grouped(fill(form)) }))),
  ).toEqual([])
})

test('a hidden field that names nothing, or something else, is no accident either', {
  timeout: 480_000,
}, async () => {
  // Two things of each kind: a third one is read by the same lines.
  const all = [...seen.forms.values()].flatMap((forms) => forms.slice(0, 2))
  const wrong = all.flatMap((form) =>
    form.fields
      .filter(isHidden)
      .flatMap(({ name, value }) =>
        [isId.test(value) ? nobody : 'zz', '', '0', '99999999999999999999', `${value}x`].map(
          (other) => ({ to: form.action, fields: { ...grouped(fill(form)), [name]: [other] } }),
        ),
      ),
  )
  expect(wrong.length).toBeGreaterThan(100)
  expect(await accidents(wrong)).toEqual([])
})
