import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import type { Log } from '../log.ts'
import { diskAlarm, watchedDisk } from './disk.ts'

it('says how full the disk is, as it is, and warns in the log from 80 %', async () => {
  const lines: unknown[] = []
  const log = { warn: (facts: unknown) => lines.push(facts) } as unknown as Log
  const disk = await watchedDisk(tmpdir(), log)()
  expect(disk?.used).toBeGreaterThan(0)
  expect(disk?.used).toBeLessThanOrEqual(1)
  expect(lines).toHaveLength((disk?.used ?? 0) >= diskAlarm ? 1 : 0)
  expect(await watchedDisk('/nulle/part', log)()).toBeUndefined()
})
