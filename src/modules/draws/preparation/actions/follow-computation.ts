import type { ThreadAnswer, ThreadTask } from '#engines/sortition/index.ts'
import type { Result } from '#kit/result.ts'
import type { Ctx, OpenAct } from '#platform/context.ts'
import { type ComputationEnd, endComputation, noteProgress } from '../store/computations.ts'

/** How the engine is run: in a thread, which is the platform’s. */
export type RunEngine = (
  task: ThreadTask,
  onProgress: (said: { phase: string; done: number; total: number }) => void,
) => { readonly result: Promise<Result<ThreadAnswer, string>>; stop(): void }

/** A calculation says that it lives this often, and so hears soon that somebody asked it to stop. */
const beat = 5_000

/**
 * Runs the engine outside any transaction, says how far it is, and ends in one short act: `end` writes what the answer
 * is worth, with its own guards, and says how the calculation ended. Whatever breaks, the draw stays as it was.
 */
export async function followComputation(
  openAct: OpenAct,
  id: string,
  task: ThreadTask,
  runEngine: RunEngine,
  end: (ctx: Ctx, answer: ThreadAnswer) => Promise<ComputationEnd>,
): Promise<void> {
  let said = { phase: '', done: 0, total: 0 }
  let asking: Promise<unknown> = Promise.resolve()
  const sign = () => {
    asking = asking
      .then(() => openAct(({ db, now }) => noteProgress(db, id, said, now)))
      .then((stop) => (stop ? thread.stop() : undefined))
      .catch(() => undefined)
  }
  const thread = runEngine(task, (now) => {
    said = now
    sign()
  })
  const beating = setInterval(sign, beat)
  const result = await thread.result
  clearInterval(beating)
  await asking
  try {
    await openAct(async (ctx) => {
      const ended = result.ok ? await end(ctx, result.value) : brokenOff(result.refusal)
      await endComputation(ctx.db, id, ended, ctx.now)
    })
  } catch (error) {
    await openAct(({ db, now }) => endComputation(db, id, brokenOff('broke'), now))
    throw error
  }
}

function brokenOff(problem: string): ComputationEnd {
  return { state: problem === 'stopped' ? 'stopped' : 'failed', problem }
}
