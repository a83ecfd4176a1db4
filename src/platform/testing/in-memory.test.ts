import { existsSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { folderInMemory, temporaryFolder } from './in-memory.ts'

const name = `ouvroir-in-memory-${process.pid}`

it('what does not fit in memory stays on the disk', () => {
  expect(folderInMemory(name, 1_000_000, 'var/elsewhere')).toBe('var/elsewhere')
  const folder = temporaryFolder(1_000_000)
  expect(dirname(folder)).toBe(tmpdir())
  rmSync(folder, { recursive: true })
})

it('one that somebody else made is not taken', () => {
  expect(folderInMemory('../../etc/hostname', 0, 'var/elsewhere')).toBe('var/elsewhere')
})

it.runIf(hasMemory())('memory is taken where there is some, and others may pass through', () => {
  const folder = folderInMemory(name, 0, 'var/elsewhere')
  expect(folder).toBe(join('/dev/shm', name))
  rmSync(folder, { recursive: true })
  const own = temporaryFolder(0)
  expect(own).toMatch(/^\/dev\/shm\//)
  expect(statSync(own).mode & 0o777).toBe(0o755)
  rmSync(own, { recursive: true })
})

it.runIf(hasMemory())('what a run that was killed left in memory goes with the next one', () => {
  const left = '/dev/shm/ouvroir-run-999999999-left'
  mkdirSync(left)
  rmSync(temporaryFolder(1_000_000), { recursive: true })
  expect(existsSync(left)).toBe(false)
})

function hasMemory(): boolean {
  try {
    return statfsSync('/dev/shm').bavail > 0
  } catch {
    return false
  }
}
