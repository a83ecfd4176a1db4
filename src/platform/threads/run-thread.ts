import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { done, type Result, refused } from '#kit/result.ts'
import { projectRoot } from '../root.ts'
import { threadModule } from './thread-module.ts'

export type ThreadRefusal = 'too-long' | 'too-large' | 'stopped' | 'broke'

export interface ThreadProgress {
  readonly phase: string
  readonly done: number
  readonly total: number
}

export interface ThreadLimits {
  /** Seconds of clock, then the thread is ended. */
  readonly seconds: number
  readonly megabytes: number
}

const usual: ThreadLimits = { seconds: 120, megabytes: 768 }

export interface Thread<T> {
  readonly result: Promise<Result<T, ThreadRefusal>>
  /** Asks for the best that is proven so far; a thread that does not listen is ended. */
  stop(): void
}

/** The most threads at a time in one process: other work waits for its turn, and pages go on being answered. */
const most = 2

/** Files are read beside the calculations: a draw of two minutes makes no import wait. */
type Lane = 'calculations' | 'readers'

const lanes: Readonly<Record<Lane, { running: number; readonly waiting: (() => void)[] }>> = {
  calculations: { running: 0, waiting: [] },
  readers: { running: 0, waiting: [] },
}

interface ThreadOptions extends Partial<ThreadLimits> {
  readonly lane?: Lane
  readonly onProgress?: (threadProgress: ThreadProgress) => void
  /** Takes what the thread gives before its result, a part at a time; others are served in between. */
  readonly onPart?: (part: never) => void
}

/**
 * Runs `run(task, control)` of `src/<place>/in-thread.ts` in a thread of its own, bounded in time and
 * memory. What is asked and answered is copied: plain data only.
 */
export function runThread<T>(place: string, task: unknown, input: ThreadOptions = {}): Thread<T> {
  const limits = { ...usual, ...input }
  const stop = new SharedArrayBuffer(4)
  const asked = new Int32Array(stop)
  let end: ((result: Result<T, ThreadRefusal>) => void) | undefined
  return {
    result: inTurn(input.lane ?? 'calculations', async () => {
      const module = await threadModule(place)
      if (Atomics.load(asked, 0) !== 0) return refused('stopped')
      return new Promise<Result<T, ThreadRefusal>>((resolve) => {
        const worker = new Worker(join(projectRoot, 'src/platform/threads/thread-worker.mjs'), {
          workerData: { module, task, stop },
          resourceLimits: {
            maxOldGenerationSizeMb: limits.megabytes,
            ...(input.lane === 'readers' ? { maxYoungGenerationSizeMb: 32 } : {}),
          },
        })
        const clock = setTimeout(() => end?.(refused('too-long')), limits.seconds * 1000)
        end = (result) => {
          clearTimeout(clock)
          resolve(result)
          void worker.terminate()
        }
        worker.on('message', (said: Said<T>) => {
          if ('result' in said) end?.(done(said.result))
          else if ('part' in said) {
            input.onPart?.(said.part)
            setImmediate(() => worker.postMessage('taken'))
          } else input.onProgress?.(said.progress)
        })
        worker.on('error', (error) => end?.(refused(isMemory(error) ? 'too-large' : 'broke')))
        worker.on('exit', () => end?.(refused('broke')))
      })
    }),
    stop() {
      Atomics.store(asked, 0, 1)
      setTimeout(() => end?.(refused('stopped')), 2_000).unref()
    },
  }
}

type Said<T> =
  | { readonly progress: ThreadProgress }
  | { readonly part: never }
  | { readonly result: T }

async function inTurn<T>(name: Lane, work: () => Promise<T>): Promise<T> {
  const lane = lanes[name]
  if (lane.running >= most) await new Promise<void>((resolve) => lane.waiting.push(resolve))
  lane.running++
  try {
    return await work()
  } finally {
    lane.running--
    lane.waiting.shift()?.()
  }
}

function isMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
