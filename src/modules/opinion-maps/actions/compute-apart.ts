import type { Result } from '#kit/result.ts'
import { runThread, type ThreadRefusal } from '#platform/threads/run-thread.ts'
import type { MapTask } from '../computed-map.ts'
import type { CountedMap } from '../counted-map.ts'
import type { answerFiles, ExportTask } from '../exported.ts'
import type { ThreadTask } from './in-thread.ts'

const limits = { seconds: 100, megabytes: 768 } as const

function runApart<T>(task: ThreadTask): Promise<Result<T, ThreadRefusal>> {
  return runThread<T>('modules/opinion-maps/actions', task, limits).result
}

/** Both are computed in a thread: others are served meanwhile. */
export const computeApart = (task: MapTask) => runApart<CountedMap>({ kind: 'map', task })
export const exportApart = (task: ExportTask) =>
  runApart<ReturnType<typeof answerFiles>>({ kind: 'export', task })
