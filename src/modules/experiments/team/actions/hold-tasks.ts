import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { experimentsOfTasks, lockTasksDone } from '../store/tasks.ts'

export interface HeldTasks {
  readonly experiments: readonly Experiment[]
  readonly tasks: readonly {
    readonly id: string
    readonly experimentId: string
    readonly doneOn: string | null
  }[]
}

/** Experiments first, each in its order, then their tasks: whoever holds some of them waits for nobody who waits for them. */
export async function holdTasks(
  { db }: Pick<Ctx, 'db'>,
  taskIds: readonly string[],
): Promise<HeldTasks> {
  const experiments: Experiment[] = []
  for (const id of await experimentsOfTasks(db, taskIds)) {
    const experiment = await lockExperiment(db, id)
    if (experiment) experiments.push(experiment)
  }
  return { experiments, tasks: await lockTasksDone(db, taskIds) }
}

/** One task with its experiment; nothing when it is gone. */
export async function holdTask(ctx: Pick<Ctx, 'db'>, taskId: string) {
  const { experiments, tasks } = await holdTasks(ctx, [taskId])
  const [experiment] = experiments
  const [task] = tasks
  return experiment && task && { experiment, task }
}
