import { isId } from '#kit/ids.ts'
import { eventPathTo } from '#modules/events/index.ts'
import { paths as experimentPaths, listExperiments } from '#modules/experiments/index.ts'
import { findResource, resourcePath } from '#modules/resources/index.ts'
import { getTerritories, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { type ActivityLine, type NamedSubject, readActivityView, subjectOf } from '../activity.ts'
import { ActivityPage } from '../pages/ActivityPage.tsx'
import { paths } from '../paths.ts'
import { hasLine, listActivity } from '../store/activity.ts'
import { activityTexts } from '../texts/activity.ts'

const shown = 50
const sent = 200

export const activityRoutes: readonly Route[] = [
  get(paths.activity, 'anyone', showActivity, { cached: true }),
  get(paths.activityJson, 'anyone', sendActivity, { perMinute: 60, open: true }),
]

async function showActivity(c: HttpContext) {
  const { ctx, frame } = c.var
  const view = readActivityView(c.req.query())
  const lines = await listActivity(ctx.db, view, shown)
  const first = lines[0]
  const last = lines.at(-1)
  const [older, newer, names] = await Promise.all([
    last ? hasLine(ctx.db, view.kind, { olderThan: last.position }) : false,
    first ? hasLine(ctx.db, view.kind, { newerThan: first.position }) : false,
    namesOf(ctx, lines),
  ])
  return page(
    c,
    <ActivityPage
      frame={frame}
      view={view}
      lines={lines}
      older={older}
      newer={newer}
      names={names}
    />,
  )
}

/** The same lines whole: whoever keeps a copy can tell later whether one of them has changed. */
async function sendActivity(c: HttpContext) {
  const lines = await listActivity(c.var.ctx.db, readActivityView(c.req.query()), sent)
  return c.json(
    lines.map(({ at, act, previousHash, ...line }) => ({
      position: line.position,
      at: at.toISOString(),
      act,
      subject: line.subject,
      detail: line.detail,
      previousHash,
      hash: line.hash,
    })),
  )
}

/** Names of what anyone may read; a draft that was public once keeps its name to itself. */
async function namesOf(
  ctx: Ctx,
  lines: readonly ActivityLine[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  const lists = await Promise.all([
    experimentNames(ctx, idsOf(lines, 'experiment')),
    resourceNames(ctx, idsOf(lines, 'resource')),
    territoryNames(ctx, idsOf(lines, 'territory')),
  ])
  const texts = activityTexts[ctx.locale]
  const sessions = (['session', 'session-set'] as const).flatMap((kind) =>
    idsOf(lines, kind).map((id): [string, NamedSubject] => [
      `${kind}:${id}`,
      {
        name: texts.unnamed[kind] ?? kind,
        href: eventPathTo(kind === 'session' ? 'session' : 'set', id),
      },
    ]),
  )
  return new Map([...lists.flat(), ...sessions])
}

type Named = readonly (readonly [string, NamedSubject])[]

async function experimentNames({ db }: Ctx, ids: readonly string[]): Promise<Named> {
  if (ids.length === 0) return []
  const found = await listExperiments(db, { ids, visibility: ['published'] })
  return found.map(({ id, title, slug }) => [
    `experiment:${id}`,
    { name: title, href: experimentPaths.experiment(slug) },
  ])
}

async function resourceNames({ db }: Ctx, ids: readonly string[]): Promise<Named> {
  const found = await Promise.all(ids.map((id) => findResource(db, id)))
  return found.flatMap((resource) =>
    resource?.state === 'published'
      ? [[`resource:${resource.id}`, { name: resource.title, href: resourcePath(resource.slug) }]]
      : [],
  )
}

async function territoryNames({ db }: Ctx, ids: readonly string[]): Promise<Named> {
  const found = await getTerritories(db, ids)
  return [...found.values()].map((territory) => [
    `territory:${territory.id}`,
    { name: territoryLabel(territory), href: territoryPaths.territory(territory.slug) },
  ])
}

function idsOf(lines: readonly ActivityLine[], kind: string): readonly string[] {
  const subjects = lines.map(({ subject }) => subjectOf(subject))
  return [
    ...new Set(subjects.flatMap((one) => (one.kind === kind && isId(one.id) ? [one.id] : []))),
  ]
}
