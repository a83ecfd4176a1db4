import type { Bulk } from '#kit/lists/bulk.ts'
import type { Locale } from '#kit/texts.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Mailing } from '../../mailing.ts'
import { paths } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { moveSending } from '../actions/move-sending.ts'
import { sendingRowTexts } from '../texts/sending-rows.ts'

export function sendingBulk(locale: Locale): Bulk<Mailing> {
  const texts = sendingRowTexts[locale]
  return {
    idOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    acts: [
      {
        key: 'suspendre',
        label: texts.pause,
        action: paths.pauseMany,
        leaves: ({ state }) => (state === 'sending' ? undefined : texts.notLeaving),
        confirm: texts.pauseConfirm,
        nothing: texts.pauseNothing,
      },
      {
        key: 'reprendre',
        label: texts.resume,
        action: paths.resumeMany,
        leaves: ({ state }) => (state === 'paused' ? undefined : texts.notPaused),
        confirm: texts.resumeConfirm,
        nothing: texts.resumeNothing,
      },
    ],
  }
}

export function sendingRowsRoutes(
  open: (c: HttpContext) => Promise<OpenedList<Mailing>>,
): readonly Route[] {
  const onRows = {
    ...({ audience: 'staff', may: mayRunMailings, open } as const),
    refusals: (locale: Locale) => sendingTexts[locale].refusals,
  }
  return [
    rowsRoute({
      ...onRows,
      key: 'suspendre',
      path: paths.pauseMany,
      each: (ctx, { id }) => moveSending(ctx, id, 'pause'),
      done: (locale, count) => sendingRowTexts[locale].paused(count),
    }),
    rowsRoute({
      ...onRows,
      key: 'reprendre',
      path: paths.resumeMany,
      each: (ctx, { id }) => moveSending(ctx, id, 'resume'),
      done: (locale, count) => sendingRowTexts[locale].resumed(count),
    }),
  ]
}
