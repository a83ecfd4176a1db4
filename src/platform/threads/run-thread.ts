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

/** Two at a time in one process: the others wait for their turn, and pages go on being answered. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Runs `run(task, control)` of an engine’s `in-thread.ts` in a thread of its own, bounded in time and
 * memory. What is asked and answered is copied: plain data only.
 */
export function runThread<T>(
  engine: string,
  task: unknown,
  given: Partial<ThreadLimits> & { readonly onProgress?: (said: ThreadProgress) => void } = {},
): Thread<T> {
  const limits = { ...usual, ...given }
  const stop = new SharedArrayBuffer(4)
  const asked = new Int32Array(stop)
  let end: ((result: Result<T, ThreadRefusal>) => void) | undefined
  return {
    result: inTurn(async () => {
      const module = await threadModule(engine)
      if (Atomics.load(asked, 0) !== 0) return refused('stopped')
      return new Promise<Result<T, ThreadRefusal>>((resolve) => {
        const worker = new Worker(join(projectRoot, 'src/platform/threads/thread-worker.mjs'), {
          workerData: { module, task, stop },
          resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
        })
        const clock = setTimeout(() => end?.(refused('too-long')), limits.seconds * 1000)
        end = (result) => {
          clearTimeout(clock)
          resolve(result)
          void worker.terminate()
        }
        worker.on('message', (said: { progress: ThreadProgress } | { result: T }) => {
          if ('result' in said) end?.(done(said.result))
          else given.onProgress?.(said.progress)
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

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

function isMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
