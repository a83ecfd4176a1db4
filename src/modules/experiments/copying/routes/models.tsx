import { holdsWords } from '#kit/lists/holds-words.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { isOpenToAll } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { listFrozenAmong } from '../../protocol/index.ts'
import { listExperiments } from '../../store/lists.ts'
import { ModelsPage } from '../pages/ModelsPage.tsx'

/** What an experiment may begin from. */
export const modelRoutes: readonly Route[] = [get(paths.models, 'staff', show)]

/** More of them are found by their words. */
const shown = 30

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const words = (c.req.query('q') ?? '').trim()
  const all = await listExperiments(ctx.db, { visibility: ['published', 'draft'] })
  const experiments = all.filter(({ title }) => holdsWords([title], words)).slice(0, shown)
  const open = experiments.filter(isOpenToAll)
  const withFreeze = await listFrozenAmong(
    ctx.db,
    open.map(({ id }) => id),
  )
  const frozen = open.filter(({ id }) => withFreeze.has(id))
  return page(c, <ModelsPage frame={frame} {...{ words, experiments, frozen }} />)
}
