import { dayOf } from '#kit/dates.ts'
import { holds, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { listHolders } from '#modules/people/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { mayKeepEconomics, mayWriteNotes } from '../../permissions.ts'
import { listNotes } from '../../store/notes.ts'
import { noteTexts } from '../texts/notes.ts'
import { weighAll } from './read-notes.ts'

/** Notes to judge and to compare, for whoever keeps the accounts; a refused one, for whoever wrote it. */
export async function listWaitingNotes(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayWriteNotes(viewer)) return []
  const { waiting } = noteTexts[ctx.locale]
  const own = (await listNotes(ctx.db, { personId: viewer.id })).filter(
    ({ state }) => state === 'refused',
  )
  const line = { family: 'means', where: waiting.where, dueOn: undefined } as const
  return [
    ...own.map(({ id, title }) => ({
      ...line,
      key: `economics:note:${id}:refused`,
      label: waiting.refused(title),
      href: paths.note(id),
      ...{ why: waiting.refusedWhy, minutes: 5 },
    })),
    ...(await toJudge(ctx, viewer)),
  ]
}

async function toJudge(ctx: WaitingAsked, viewer: Viewer): Promise<readonly WaitingLine[]> {
  if (!mayKeepEconomics(viewer)) return []
  const keeps = holds(viewer, 'finance')
  if (!keeps && (await listHolders(ctx.db, ['finance'], dayOf(ctx.now))).length > 0) return []
  const { waiting } = noteTexts[ctx.locale]
  const line = { family: 'means', where: waiting.where, dueOn: undefined } as const
  const notes = await listNotes(ctx.db)
  const weighed = await weighAll(ctx.db)
  const unsaid = new Set(
    [...weighed.values()].flatMap(({ line: { inAccounts, noteId }, carried }) =>
      carried && inAccounts === undefined ? noteId : [],
    ),
  )
  return notes.flatMap(({ id, title, state }) => [
    ...(state === 'sent'
      ? [
          {
            ...line,
            key: `economics:note:${id}:sent`,
            label: waiting.judge(title),
            href: paths.note(id),
            ...{ why: waiting.judgeWhy, minutes: 5 },
          },
        ]
      : []),
    ...(unsaid.has(id)
      ? [
          {
            ...line,
            key: `economics:note:${id}:carried`,
            label: waiting.compare(title),
            href: paths.note(id),
            ...{ why: waiting.compareWhy, minutes: 5 },
          },
        ]
      : []),
  ])
}
