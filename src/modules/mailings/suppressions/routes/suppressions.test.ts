import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { paths } from '../../paths.ts'
import { suppress } from '../store/suppressions.ts'
import { suppressionRoutes } from './suppressions.tsx'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: suppressionRoutes })
const staff = asPerson('lab-team')
const hashAt = (at: number) => String(at).padStart(64, '0')

/** One more than a page holds; the first is the oldest, so it is alone on the last page. */
beforeAll(async () => {
  for (let at = 0; at < 51; at += 1) {
    clock.pass({ minutes: 1 })
    await suppress(db, hashAt(at), at === 7 ? 'complaint' : 'staff', '', clock.now())
  }
})

const rowsIn = (html: string) => html.match(/name="hash"/g)?.length ?? 0

test('the list does not stop at what one page holds', async () => {
  const first = await get(paths.suppressions, staff)
  expect(rowsIn(first.text)).toBe(50)
  expect(first.text).not.toContain(hashAt(0))
  expect(first.text).toContain(`href="${paths.suppressions}?page=2"`)
  const last = await get(`${paths.suppressions}?page=2`, staff)
  expect(rowsIn(last.text)).toBe(1)
  expect(last.text).toContain(hashAt(0))
  // Beyond the last one, the last one.
  expect(rowsIn((await get(`${paths.suppressions}?page=900`, staff)).text)).toBe(1)
})

test('a refusal comes back in the list as it was asked, where its form is', async () => {
  const refused = await post(`${paths.lift}?page=2`, { hash: hashAt(0), reason: '' }, staff)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(hashAt(0))
  expect(refused.text).toMatch(/name="reason"[^>]*aria-invalid="true"/)
})

test('one reason alone is shown, and leaves in a file by an act that is remembered', async () => {
  expect(rowsIn((await get(`${paths.suppressions}?raison=signalee`, staff)).text)).toBe(1)
  const asked = { raison: 'signalee', form: 'csv' }
  const visitor = await post(paths.suppressionsFile, asked, asPerson('volunteer'))
  expect(visitor.status).toBe(403)
  const { text } = await post(paths.suppressionsFile, asked, staff)
  expect(text.trim().split('\n')).toHaveLength(2)
  const lines = db.selectFrom('audit_lines').select('detail')
  const taken = lines.where('act', '=', 'suppressions.exported')
  expect(await taken.execute()).toEqual([{ detail: { count: 1 } }])
})

test('once lifted, the list comes back as it was asked', async () => {
  const lift = { hash: hashAt(7), reason: 'Elle a téléphoné' }
  const { location } = await post(`${paths.lift}?raison=signalee`, lift, staff)
  expect(location).toBe(`${paths.suppressions}?raison=signalee`)
})
