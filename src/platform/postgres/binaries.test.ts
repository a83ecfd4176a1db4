import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { copyBinaries, findBinaries, restoreLinks } from './binaries.ts'

const home = mkdtempSync(join(tmpdir(), 'ouvroir-binaries-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('binaries copied where everyone may read still run', () => {
  const copy = copyBinaries(findBinaries(), home)
  expect(version(copy)).toMatch(/^postgres \(PostgreSQL\) \d+/)
  expect(copyBinaries(findBinaries(), home)).toBe(copy)
})

it('libraries whose short names npm did not make get them back', () => {
  const copy = copyBinaries(findBinaries(), home)
  const lib = join(copy, 'lib')
  const links = readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink())
  for (const link of links) rmSync(join(lib, link))
  expect(version(copy)).toBe('')

  restoreLinks(copy)
  expect(version(copy)).toMatch(/^postgres \(PostgreSQL\) \d+/)
  expect(links.every((link) => existsSync(join(lib, link)))).toBe(true)
})

function version(native: string): string {
  return spawnSync(join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8' }).stdout
}
