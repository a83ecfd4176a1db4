import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import type { CellAct } from '#platform/lists/edit-routes.ts'
import { drawList, listAskedBy, routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { namesOf, personOr, teamOf } from '../../routes/team.ts'
import { sourceListTexts } from '../../texts/source-list.ts'
import { editSource, pauseSources } from '../actions/keep-source.ts'
import { SourcesPage } from '../pages/SourcesPage.tsx'
import { type ListedSource, pauseManyShape, type SourceForm, sourceShape } from '../source.ts'
import { findMailboxState } from '../store/mailboxes.ts'
import { listSources, lockSource } from '../store/sources.ts'
import { findSources, sourceList } from './source-columns.ts'

type Refusal = 'not-found' | 'forbidden'

/** One field of the form of a source, the others as they stand. */
const written = (
  field: 'licence' | 'everyMinutes',
): CellAct<ListedSource, SourceForm, Refusal> => ({
  field,
  form: ({ title, themes, ownerId, assigneeId, licence, everyMinutes }) => ({
    ...{ title, licence, owner: ownerId ?? '', assignee: assigneeId ?? '' },
    ...{ themes: [...themes], everyMinutes: String(everyMinutes) },
  }),
  shape: sourceShape,
  // Who looks after it stands as it was, even somebody who has left the team.
  act: (c, { id }, source) => editSource(c.var.ctx, id, source),
})

export const sourceListRoutes: readonly Route[] = [
  ...routesOfList<ListedSource, Refusal>({
    audience: 'staff',
    may: ({ person }) => mayWatch(person),
    page: watchPaths.sources,
    files: watchPaths.sourceFiles,
    open: (c) => openSources(c, emptyForm),
    edits: {
      row: lockedRow,
      columns: { licence: written('licence'), minutes: written('everyMinutes') },
      refusals: () => ({}),
      saved: ({ id }) => ({ act: 'source.edited', subject: `source:${id}` }),
    },
  }),
  buttonRoute({
    audience: 'staff',
    on: () => true as const,
    may: mayWatch,
    path: watchPaths.pauseSources,
    shape: pauseManyShape,
    act: async (c, _, { ids, paused }) => {
      const changed = await pauseSources(c.var.ctx, ids, paused === 'yes')
      const asked = listAskedBy(c, listOf(c.var.ctx, await listedSources(c.var.ctx)))
      return changed.ok ? { ...changed, value: { asked, count: changed.value, paused } } : changed
    },
    refusals: () => ({}),
    back: () => watchPaths.sources,
    next: (_, { asked }) => asked,
    notice: (locale, { count, paused }) =>
      sourceListTexts[locale].done[paused === 'yes' ? 'pause' : 'resume'](count),
  }),
]

/** The list, with the form that imports others: refused, it comes back there. */
export async function drawSources(c: HttpContext, opml: FormState) {
  return drawList(c, await openSources(c, opml))
}

/** Who looks after a source, and who reads it: only people of the team may. */
export async function ofTheTeam<S extends { owner: string; assignee: string }>(
  c: HttpContext,
  source: S,
) {
  const team = await teamOf(c.var.ctx)
  return {
    ...source,
    owner: personOr(team, source.owner),
    assignee: personOr(team, source.assignee),
  }
}

async function openSources(c: HttpContext, opml: FormState): Promise<OpenedList<ListedSource>> {
  const { ctx, frame } = c.var
  const sources = await listedSources(ctx)
  const list = listOf(ctx, sources)
  return {
    list,
    find: (ask) => findSources(list, sources, ask),
    draw: async (shown) => (
      <SourcesPage
        frame={frame}
        shown={shown}
        opml={opml}
        mailbox={await findMailboxState(ctx.db)}
      />
    ),
  }
}

function listOf({ locale, now }: Ctx, sources: readonly ListedSource[]) {
  return sourceList(sources, { locale, today: dayOf(now) })
}

async function listedSources(ctx: Ctx): Promise<readonly ListedSource[]> {
  const sources = await listSources(ctx.db)
  const names = await namesOf(
    ctx,
    sources.flatMap(({ ownerId, assigneeId }) => [ownerId, assigneeId]),
  )
  return sources.map((source) => ({
    ...source,
    owner: names.get(source.ownerId ?? ''),
    assignee: names.get(source.assigneeId ?? ''),
  }))
}

async function lockedRow(c: HttpContext, id: string): Promise<ListedSource | undefined> {
  const { ctx } = c.var
  if (!isId(id) || !(await lockSource(ctx.db, id))) return undefined
  return (await listedSources(ctx)).find((source) => source.id === id)
}
