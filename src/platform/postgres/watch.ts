import type { RunningPostgres } from './launch.ts'
import { isAlive } from './processes.ts'

export interface Watch {
  /** Call before `stop()`, so that a wanted end is not taken for an accident. */
  end(): Promise<void>
}

/**
 * Keeps PostgreSQL running as long as Node does: a server that was killed is started again, behind the same socket.
 * Pools then reconnect by themselves.
 */
export function watchPostgres(
  running: RunningPostgres,
  told: { onRestart?: (pid: number) => void; onFailure?: (error: unknown) => void } = {},
  everyMs = 200,
): Watch {
  let ended = false
  let reviving: Promise<void> | undefined

  const revive = async () => {
    try {
      await running.revive()
      told.onRestart?.(running.pid)
    } catch (error) {
      told.onFailure?.(error)
    } finally {
      reviving = undefined
    }
  }
  const timer = setInterval(() => {
    if (!ended && !reviving && !isAlive(running.pid)) reviving = revive()
  }, everyMs)
  timer.unref()

  return {
    end: async () => {
      ended = true
      clearInterval(timer)
      await reviving
    },
  }
}
