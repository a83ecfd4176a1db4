import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startTestServer } from './server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ouvroir-test-server-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('data spoilt beyond repair are made anew: nothing in them was durable', async () => {
  const first = await startTestServer(dataDir)
  await first.stop()
  rmSync(join(dataDir, 'postgres/global'), { recursive: true })

  const second = await startTestServer(dataDir)
  expect(second.template).toBe(first.template)
  await second.stop()
}, 60_000)
