import { beforeAll, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { memberRoutes } from '../../testing/member-routes.ts'

const database = useDatabase()
const door = openDoor(database, { routes: memberRoutes })
const staff = asPerson('lab-team')
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  const fees = { effectiveFrom: '2026-01-01', bands: '0 : 800', organisation: '150' }
  expect((await door.post(paths.fees, fees, asPerson('administrator'))).status).toBe(303)
})

async function accepted(name: string, population?: number, its = 'maire') {
  const place = { kind: 'commune', subtype: '', name, source: 'demo' } as const
  const known = population === undefined ? {} : { population }
  await act(door.house, {}, (ctx) =>
    registerPlace(ctx, { ...place, ...known, slug: name.toLowerCase() }),
  )
  const form = { territory: name, name: 'Odile Serre', function: its, email: '' }
  return (await door.post(paths.open, form, staff)).location ?? 'nowhere'
}

test('the agreement leaves lines to a hand where nothing is known, and the page says why', async () => {
  const at = await accepted('Lavoir')
  expect(plain((await door.get(at, staff)).text)).toContain('n’est pas connue')
  const known = await accepted('Fontaine', 8_400)
  expect(plain((await door.get(known, staff)).text)).not.toContain('n’est pas connue')
  if (!hasCommand('pdftotext')) return
  const { response } = await door.get(`${at}/convention.pdf`, staff)
  const pdf = new Uint8Array(await response.clone().arrayBuffer())
  const text = plain(told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-'))
  expect(text).toMatch(/première année s’élève à …+ €/)
  expect(text).toMatch(/que représente …+ \(nom et fonction\)/)
  expect(text).toContain('que représente Odile Serre, maire')
  expect(text).not.toContain('à écrire')
})

test.runIf(hasCommand('pdftotext')).each([
  ['Bruyeres', 'Présidente du comité des fêtes', false],
  ['Chenaie', 'Présidente du comité des fêtes de Chenaie', false],
  ['Vallon', 'Maire de Vallon', true],
  ['Rocher', 'Présidente du conseil départemental', true],
  ['Sapin', 'Maire de Valbrenne', false],
])('%s: « %s » signs for it: %s', async (name, its, signs) => {
  const at = await accepted(name, 900, its)
  const { response } = await door.get(`${at}/convention.pdf`, staff)
  const text = told(new Uint8Array(await response.arrayBuffer()), 'a.pdf', 'pdftotext', 'FILE', '-')
  const inside = `${its.charAt(0).toLowerCase()}${its.slice(1)}`
  expect(plain(text).includes(`que représente Odile Serre, ${inside}`)).toBe(signs)
})
