import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'

const house = mkdtempSync(join(tmpdir(), 'ouvroir-new-room-'))
afterAll(() => rmSync(house, { recursive: true, force: true }), 60_000)

const copied = ['src', 'scripts', 'db', 'docs', 'e2e', 'bench', 'package.json', 'tsconfig.json']
const settings = [
  'ARCHITECTURE.md',
  'README.md',
  'biome.json',
  'vitest.config.ts',
  '.dependency-cruiser.cjs',
]
for (const part of [...copied, ...settings])
  cpSync(join(root, part), join(house, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))

function run(...command) {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    ...{ cwd: house, env, encoding: 'utf8' },
  })
  return { status, said: stdout + stderr }
}
const begin = (...words) => run('scripts/new-room.mjs', ...words)
const words = ['--one', "une école d'usage", '--many', 'écoles', '--at', 'ecoles']
const floorPlan = () => readFileSync(join(house, 'src/floor-plan.json'), 'utf8')

/** What reads the text of a room. Its imports are judged as the floor plan is drawn; it writes no document, and no pattern. */
const laws = readdirSync(join(root, 'src/law'))
  .filter(
    (name) =>
      /\.test\.ts$/.test(name) && !/^(?:law|sub-rooms|documents|slow-patterns)\./.test(name),
  )
  .map((name) => `src/law/${name}`)

it('refuses what would not make a room, says what to write, and writes nothing', () => {
  const before = floorPlan()
  for (const name of ['Schools', 'écoles', '2schools', 'my-schools'])
    expect(begin(name, ...words).said).toMatch('small letters from a to z')
  expect(begin().said).toMatch('in small letters: schools')
  expect(begin('schools', '--one', 'école', '--many', 'x', '--at', 'x').said).toMatch('article')
  expect(begin('schools', ...words.slice(0, 4), '--at', 'écoles').said).toMatch('--at ecoles')
  expect(begin('votes', ...words).said).toMatch('there already: take another name')
  expect(begin('schools', ...words, '--before', 'nowhere').said).toMatch(/has no nowhere.*people/)
  expect(existsSync(join(house, 'src/modules/schools'))).toBe(false)
  expect(floorPlan()).toBe(before)
}, 60_000)

it('refuses names that code reads as its own, and what the house has, before it writes', () => {
  const before = floorPlan()
  expect(begin('news', ...words).said).toMatch('a word of the language')
  expect(begin('sessions', ...words).said).toMatch('has a table sessions')
  const address = [...words.slice(0, -1), 'ressources']
  expect(begin('schools', ...address).said).toMatch('/ressources is an address of')
  const code = ['--one', 'un sondage $& `x`', '--many', 'sondages', '--at', 'sondages']
  expect(begin('polls', ...code).said).toMatch('French')
  expect(floorPlan()).toBe(before)
}, 60_000)

/** A busy machine is no fault of the room. */
const projects = ['--project', 'unit', '--project', 'integration', '--testTimeout', '300000']
const test = (...given) => run('node_modules/vitest/vitest.mjs', 'run', ...projects, ...given)

/**
 * Both are begun in one copy and judged together: what reads the whole house takes as long for two rooms as for one, and is
 * asked about these two alone where it can be.
 */
it('begins a room and an instrument that hold: types, style, and their tests', () => {
  const rooms = ['src/modules/schools', 'src/modules/tallies']
  const tally = ['--thing', 'tally', '--one', 'un comptage', '--many', 'comptages']
  for (const begun of [
    begin('schools', ...words, '--later'),
    begin('tallies', ...tally, '--at', 'comptages', '--instrument'),
  ])
    expect(begun.status, begun.said).toBe(0)
  expect(readFileSync(join(house, 'db/schema.sql'), 'utf8')).toMatch('create table schools')
  expect(readFileSync(join(house, rooms[0], 'texts/schools.ts'), 'utf8')).toMatch(/Aucune\sécole/)
  expect(readFileSync(join(house, 'README.md'), 'utf8')).toMatch('| `tallies` | les comptages |')
  expect(run('node_modules/typescript7/bin/tsc', '-p', '.')).toEqual({ status: 0, said: '' })
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']
  const style = run(...biome, ...rooms, 'src/rooms.ts', 'src/floor-plan.json')
  expect(style.status, style.said).toBe(0)
  const tests = test(...rooms, 'src/proofs/instrument-settings')
  expect(tests.status, tests.said).toBe(0)
}, 1_800_000)

/** What reads the whole house takes minutes for these two rooms: asked for by `NEW_ROOM=whole`, when the templates or a law change. */
it.runIf(process.env.NEW_ROOM === 'whole')(
  'and that every law, and who gets in, hold',
  () => {
    const holds = test(...laws)
    expect(holds.status, holds.said).toBe(0)
    const doors = ['actions/actions', 'samples', 'access'].map(
      (one) => `src/proofs/access/${one}.test`,
    )
    const access = test(...doors, '-t', '(?:schools|tallies)(?: |$)|the table of who gets in')
    expect(access.status, access.said).toBe(0)
  },
  1_800_000,
)
