import { dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { readList } from '#kit/list.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { sendRows } from '#platform/lists/send-rows.ts'
import type { Module, NamedSubject } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { type ActivityLine, readActivityView, subjectOf } from '../activity.ts'
import { ActivityPage } from '../pages/ActivityPage.tsx'
import { paths } from '../paths.ts'
import { hasLine, listActivity } from '../store/activity.ts'
import { activityList } from './activity-list.ts'

const shown = 50
const sent = 200

/** The rooms name what they keep: they are asked late, once all are there. */
export const activityRoutes = (rooms: () => readonly Module[]): readonly Route[] => [
  get(paths.activity, 'anyone', (c) => showActivity(c, rooms()), { cached: true }),
  get(paths.activityJson, 'anyone', sendActivity, { perMinute: 60, open: true }),
  ...(['csv', 'xlsx'] as const).map((format) =>
    get(paths.activityFiles[format], 'anyone', (c) => sendShown(c, rooms(), format), {
      perMinute: 60,
    }),
  ),
]

async function showActivity(c: HttpContext, rooms: readonly Module[]) {
  const { ctx, frame } = c.var
  const view = readActivityView(c.req.query())
  const lines = await listActivity(ctx.db, view, shown)
  const first = lines[0]
  const last = lines.at(-1)
  const [older, newer, names] = await Promise.all([
    last ? hasLine(ctx.db, view.kind, { olderThan: last.position }) : false,
    first ? hasLine(ctx.db, view.kind, { newerThan: first.position }) : false,
    namesOf(ctx, lines, rooms),
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

/** The very lines of the page of this address, with the names that it shows. */
async function sendShown(c: HttpContext, rooms: readonly Module[], format: 'csv' | 'xlsx') {
  const { ctx } = c.var
  const lines = await listActivity(ctx.db, readActivityView(c.req.query()), shown)
  const list = activityList(ctx.locale, dayOf(ctx.now), await namesOf(ctx, lines, rooms))
  return sendRows(c, { list, view: readList(list, {}) }, lines, format)
}

/** Names of what anyone may read, from the rooms that keep it: one question for each kind of subject of the page. */
async function namesOf(
  { db, locale }: Ctx,
  lines: readonly ActivityLine[],
  rooms: readonly Module[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  const named = await Promise.all(
    rooms
      .flatMap(({ subjects }) => subjects ?? [])
      .map(async ({ kind, isId: isOne = isId, name }) => {
        const ids = idsOf(lines, kind).filter(isOne)
        const subjects = ids.length === 0 ? [] : await name(db, ids, locale)
        return subjects.map((subject): [string, NamedSubject] => [`${kind}:${subject.id}`, subject])
      }),
  )
  return new Map(named.flat())
}

function idsOf(lines: readonly ActivityLine[], kind: string): readonly string[] {
  const subjects = lines.map(({ subject }) => subjectOf(subject))
  return [...new Set(subjects.flatMap((subject) => (subject.kind === kind ? [subject.id] : [])))]
}
