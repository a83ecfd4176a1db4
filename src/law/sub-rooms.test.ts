import { describe, expect, test } from 'vitest'
import { undeclaredActs } from './fixing-acts.ts'
import { manners } from './manners.ts'
import { nounsWithoutTest } from './nouns.ts'
import { rawProse } from './prose-printed.ts'
import { filesBelow, pathsBelow, subRooms } from './source.ts'

/** Folders of a room that are no subject: its roles, and families of one kind of file. */
const kinds =
  /^(?:actions|columns|content|data|demo|documents|golden|jobs|mails|migrations|pages|paths|routes|stories|store|tables|testing|texts|vocabularies)$/
const each = Object.entries(subRooms).flatMap(([room, subs]) =>
  subs.map((sub) => [room, sub, `src/modules/${room}/${sub}`] as const),
)

describe('sub-rooms', () => {
  test.each(Object.entries(subRooms))(
    '%s: each folder of a subject is on the list',
    (room, subs) => {
      const folders = new Set(
        pathsBelow(`src/modules/${room}`).flatMap((path) =>
          path.split('/').slice(3, -1).slice(0, 1),
        ),
      )
      expect([...folders].filter((name) => !kinds.test(name)).toSorted()).toEqual(subs.toSorted())
    },
  )

  test.each(each)(
    '%s/%s is told on the page of its room, and others can enter it',
    (room, sub, at) => {
      const page = filesBelow(`src/modules/${room}`, /^src\/modules\/[^/]+\/README\.md$/)[0]?.text
      expect(page).toContain(`| \`${sub}\` |`)
      expect(
        pathsBelow(at).filter((path) =>
          /^[^/]+\/[^/]+\/[^/]+\/[^/]+\/(?:index|nouns|part)\.ts$/.test(path),
        ),
      ).not.toEqual([])
    },
  )
})

const firsts = Object.entries(subRooms).flatMap(([room, [sub]]) =>
  sub ? [[room, sub] as const] : [],
)

describe.each(firsts)('the rules of a room hold in its sub-rooms: %s/%s', (room, sub) => {
  const at = `src/modules/${room}/${sub}`
  const manner = (words: string) => {
    const found = manners.find(({ rule }) => rule.startsWith(words))
    if (!found) throw new Error(words)
    return found
  }

  test('SQL is in its store, which knows its own tables', () => {
    const sql = manner('SQL is written in stores')
    expect(sql.concerns(`${at}/store/a.ts`)).toBe(false)
    expect(sql.concerns(`${at}/actions/a.ts`)).toBe(true)
    expect(manner('a store knows the tables').concerns(`${at}/store/a.ts`)).toBe(true)
    expect(manner('a store knows the tables').concerns(`${at}/actions/a.ts`)).toBe(false)
  })

  test('a noun that decides has a test; what is a role has none to have', () => {
    const text = 'export function decides() {}'
    const files = ['planted.ts', 'actions/planted.ts', 'nouns.ts', 'part.ts', 'texts/planted.ts']
    expect(nounsWithoutTest(files.map((file) => ({ path: `${at}/${file}`, text })))).toEqual([
      `${at}/planted.ts`,
    ])
  })

  test('an act that fixes something is declared', () => {
    const text = 'export async function freezePlanted(ctx: Ctx) {}'
    expect(undeclaredActs([{ path: `${at}/actions/freeze-planted.ts`, text }])).toEqual([
      `${room}/freeze-planted.ts#freezePlanted`,
    ])
  })

  test('what is printed is read as prose', () => {
    const text = 'parts: (said) => [said.why(given.purpose)],'
    const fields = new Set(['purpose'])
    expect(rawProse({ path: `${at}/documents/a.ts`, text }, fields)).toHaveLength(1)
    expect(rawProse({ path: `${at}/store/a.ts`, text }, fields)).toEqual([])
  })
})
