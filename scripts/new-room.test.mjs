import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'

const house = mkdtempSync(join(tmpdir(), 'ouvroir-new-room-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

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
const words = ['--one', 'une enquête', '--many', 'enquêtes', '--at', 'enquetes']

it('refuses what would not make a room, and says what to write', () => {
  expect(begin('Surveys', ...words).said).toMatch('small letters')
  expect(begin('surveys', '--one', 'enquête', '--many', 'x', '--at', 'x').said).toMatch('article')
  expect(begin('votes', ...words).said).toMatch('there already')
  expect(begin('surveys', ...words, '--before', 'nowhere').said).toMatch('has no nowhere')
  expect(existsSync(join(house, 'src/modules/surveys'))).toBe(false)
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
}, 300_000)
