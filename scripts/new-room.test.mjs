import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'

const house = mkdtempSync(join(tmpdir(), 'ouvroir-new-room-'))
afterAll(() => rmSync(house, { recursive: true, force: true }), 60_000)

const copied = ['src', 'scripts', 'db', 'docs', 'e2e', 'package.json', 'tsconfig.json']
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
const words = ['--one', "une enquête d'usage", '--many', 'enquêtes', '--at', 'enquetes']

it('refuses what would not make a room, and says what to write', () => {
  expect(begin('Surveys', ...words).said).toMatch('small letters')
  expect(begin('surveys', '--one', 'enquête', '--many', 'x', '--at', 'x').said).toMatch('article')
  expect(begin('votes', ...words).said).toMatch('there already')
  expect(begin('surveys', ...words, '--before', 'nowhere').said).toMatch('has no nowhere')
  expect(existsSync(join(house, 'src/modules/surveys'))).toBe(false)
})

it('refuses names that code reads as its own, and what the house has, before it writes', () => {
  const before = readFileSync(join(house, 'src/floor-plan.json'), 'utf8')
  expect(begin('news', ...words).said).toMatch('a word of the language')
  expect(begin('sessions', ...words).said).toMatch('has a table sessions')
  const address = [...words.slice(0, -1), 'ressources']
  expect(begin('surveys', ...address).said).toMatch('/ressources is an address of')
  const code = ['--one', 'un sondage $& `x`', '--many', 'sondages', '--at', 'sondages']
  expect(begin('polls', ...code).said).toMatch('French')
  expect(readFileSync(join(house, 'src/floor-plan.json'), 'utf8')).toBe(before)
})

it('begins a room that holds: its types, its style, its tests', () => {
  const begun = begin('surveys', ...words)
  expect(begun.status, begun.said).toBe(0)
  const room = 'src/modules/surveys'
  expect(readFileSync(join(house, 'db/schema.sql'), 'utf8')).toMatch('create table surveys')
  expect(readFileSync(join(house, room, 'texts/surveys.ts'), 'utf8')).toMatch(/Aucune\senquête/)
  expect(run('node_modules/typescript7/bin/tsc', '-p', '.')).toEqual({ status: 0, said: '' })
  const style = run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', room)
  expect(style.status, style.said).toBe(0)
  const tests = run(
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'integration'],
    ...[room, 'src/law/written-titles'],
  )
  expect(tests.status, tests.said).toBe(0)
}, 600_000)
