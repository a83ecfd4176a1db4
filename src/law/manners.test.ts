import { describe, expect, test } from 'vitest'
import { manners } from './manners.ts'
import { nounsWithoutTest } from './nouns.ts'
import { filesBelow, floorPlan, isTest, pathsBelow, roomOf, type SourceFile } from './source.ts'
import { typeset, typographyFaults } from './typography.ts'

const folders = ['src', 'scripts', 'e2e', 'bench', 'docs', 'db']
const paths = folders.flatMap(pathsBelow)
const read = new Map(
  folders
    .flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs|cjs|css|sql)$/))
    .map((file) => [file.path, file]),
)
const house: readonly SourceFile[] = paths.map((path) => read.get(path) ?? { path, text: '' })
const rooms = [...new Set(paths.flatMap((path) => roomOf(path) ?? []))]

describe('manners of the house', () => {
  test.each(manners.map((manner) => [manner.rule, manner] as const))('%s', (_, manner) => {
    const faults = house
      .filter(({ path }) => manner.concerns(path))
      .flatMap((file) => manner.faults(file).map((fault) => `${file.path}: ${fault}`))
    expect(faults).toEqual([])
  })

  test.each(manners.map((manner) => [manner.rule, manner] as const))(
    'speaks up when broken, and only then: %s',
    (_, { concerns, faults, planted, twin }) => {
      expect(concerns(planted.path)).toBe(true)
      expect(faults(planted)).not.toEqual([])
      expect(concerns(twin.path)).toBe(true)
      expect(faults(twin)).toEqual([])
    },
  )

  test('sentences are typeset as French wants them (node scripts/typography.mjs does it)', () => {
    const faults = house
      .filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path))
      .flatMap((file) => typographyFaults(file).map((fault) => `${file.path}: ${fault}`))
    expect(faults).toEqual([])
  }, 60_000)

  test('a sentence with plain spaces and a straight apostrophe is found, code is left alone', () => {
    const path = 'src/kit/a.tsx'
    const wrong = `const a = "l'élu·e : qui ?" // l'élu : non\nconst b = x ? '<b> : </b>' : "a > b ;"\n`
    const right = 'const a = "l’élu·e\u00a0: qui\u00a0?" // l\'élu : non\n'
    expect(typeset({ path, text: wrong })).toBe(`${right + wrong.split('\n')[1]}\n`)
    expect(typographyFaults({ path, text: wrong })).toHaveLength(1)
    expect(typographyFaults({ path, text: right })).toEqual([])
  })

  test('a sign that follows a value is found too, in a template and in markup', () => {
    const path = 'src/kit/a.tsx'
    const [from, to] = [`\${who}`, `\${rate}`]
    const wrong = `const a = \`${from} : ${to} %, « ${from} » ?\`\nconst b = <p>{who} : {rate} %</p>\nconst c = '12 €'\n`
    const right = wrong.replace(/ (?=[:;?!»%€])|(?<=«) /g, '\u00a0')
    expect(typeset({ path, text: wrong })).toBe(right)
    expect(typographyFaults({ path, text: wrong })).toHaveLength(3)
    expect(typographyFaults({ path, text: right })).toEqual([])
  })

  test('migrations of the whole house have different minutes, so that their order is one', () => {
    const minutes = paths.flatMap((path) => /\/migrations\/(\d+)_/.exec(path)?.[1] ?? [])
    expect(minutes.length).toBeGreaterThan(3)
    expect(minutes.filter((minute, at) => minutes.indexOf(minute) !== at)).toEqual([])
  })
})

describe('rooms', () => {
  test('the rooms are those of the floor plan', () => {
    expect(rooms.toSorted()).toEqual([...floorPlan].toSorted())
  })

  test.each(floorPlan)('%s has a page for newcomers and a plate', (room) => {
    const missing = ['README.md', 'module.ts'].filter(
      (file) => !paths.includes(`src/modules/${room}/${file}`),
    )
    expect(missing).toEqual([])
  })

  test('each engine has a page for newcomers and a door', () => {
    const engines = new Set(
      paths.flatMap((path) => /^src\/engines\/[^/]+(?=\/)/.exec(path)?.[0] ?? []),
    )
    const wanted = [...engines].flatMap((engine) => [`${engine}/README.md`, `${engine}/index.ts`])
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([])
  })

  test('a noun that decides something is imported by a test of its room', () => {
    expect(nounsWithoutTest(house)).toEqual([])
  })

  test('a noun without a test is found, and its tested neighbour is not', () => {
    const noun = 'export const rule = 1\n'
    expect(
      nounsWithoutTest([
        { path: 'src/modules/people/lonely.ts', text: noun },
        { path: 'src/modules/people/person.ts', text: noun },
        { path: 'src/modules/people/person-name.ts', text: noun },
        { path: 'src/modules/people/shape.ts', text: 'export interface Shape {}\n' },
        { path: 'src/modules/people/paths.ts', text: noun },
        { path: 'src/modules/people/store.ts', text: noun },
        { path: 'src/modules/people/person.test.ts', text: "import { rule } from './person.ts'\n" },
      ]),
    ).toEqual(['src/modules/people/lonely.ts'])
  })
})
