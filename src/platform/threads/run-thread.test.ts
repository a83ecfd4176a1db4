import { expect, test } from 'vitest'
import type { ThreadAnswer, ThreadTask } from '#engines/sortition/index.ts'
import { runThread, type ThreadProgress } from './run-thread.ts'

/** Nobody real: `count` people over features of two values, half and half. */
function task(count: number, panelSize: number, features: number): ThreadTask {
  const name = (at: number) => `f${at}`
  return {
    instance: {
      panelSize,
      people: Array.from({ length: count }, (_, id) => ({
        id: `p${id}`,
        values: Object.fromEntries(
          Array.from({ length: features }, (_, at) => [
            name(at),
            (id * (at + 1)) % 5 < 2 ? 'a' : 'b',
          ]),
        ),
      })),
      quotas: Array.from({ length: features }, (_, at) =>
        ['a', 'b'].map((value) => {
          const share = panelSize * (value === 'a' ? 0.4 : 0.6)
          const [min, max] = [Math.floor(share) - 1, Math.ceil(share) + 1]
          return { feature: name(at), value, min, max, minFlex: min, maxFlex: max }
        }),
      ).flat(),
    },
    options: { method: 'leximin', panels: 100 },
  }
}

test('a calculation runs in its thread, and its answer comes back whole', async () => {
  const threadProgresses: ThreadProgress[] = []
  const thread = runThread<ThreadAnswer>('engines/sortition', task(60, 20, 4), {
    onProgress: (threadProgress) => threadProgresses.push(threadProgress),
  })
  const result = await thread.result
  expect(result.ok && result.value.kind).toBe('selected')
  if (!result.ok || result.value.kind !== 'selected') return
  expect(result.value.selection.panels).toHaveLength(100)
  expect([...result.value.selection.counts.values()].reduce((all, count) => all + count, 0)).toBe(
    2000,
  )
  expect(result.value.memory).toBeGreaterThan(0)
})

test('one that takes too long is ended, and says so', async () => {
  const thread = runThread('engines/sortition', task(60, 20, 4), { seconds: 0.001 })
  expect(await thread.result).toEqual({ ok: false, refusal: 'too-long' })
})

test('one that is stopped before its turn never starts', async () => {
  const thread = runThread('engines/sortition', task(60, 20, 4))
  void thread.stop()
  const result = await thread.result
  expect(result.ok ? result.value : result.refusal).toBe('stopped')
})

test('one that breaks says so, and the next one runs', async () => {
  expect(await runThread('engines/sortition', { instance: null, options: {} }).result).toEqual({
    ok: false,
    refusal: 'broke',
  })
  expect((await runThread('engines/sortition', task(12, 4, 2)).result).ok).toBe(true)
})
