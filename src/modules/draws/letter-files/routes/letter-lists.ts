import { lettersRound, timeOfRound } from '#engines/sortition/index.ts'
import { refused } from '#kit/result.ts'
import { download, notFound } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { mayRunDraw } from '../../permissions.ts'
import { drawAt, onOwnDraw } from '../../routes/on-draw.ts'
import { letterTexts } from '../../seals/nouns.ts'
import { dropLetters } from '../actions/fix-letters.ts'
import { letterListOfFile } from '../actions/read-letters.ts'
import type { LetterListStepProps } from '../pages/LetterListStep.tsx'

export const letterListRoutes: readonly Route[] = [
  buttonRoute({
    audience: 'signed-in',
    path: recruitPaths.dropLetters(':slug', ':id'),
    on: async (c) => {
      const draw = await drawAt(c)
      return draw && { draw, fileId: c.req.param('id') ?? '' }
    },
    may: (viewer, { draw }) => mayRunDraw(viewer, draw),
    act: async (c, { draw }) => {
      const dropped = await dropLetters(c.var.ctx, draw)
      // Pressed twice, or dropped by somebody else: the page of its file is still there.
      return dropped.ok || dropped.refusal !== 'not-found' ? dropped : refused('not-now')
    },
    back: pageOfFile,
    refusals: (locale) => ({ 'not-now': letterTexts[locale].droppedTooLate }),
    next: pageOfFile,
    notice: (locale) => letterTexts[locale].dropped,
  }),
  get(recruitPaths.letterList(':slug', ':id'), 'signed-in', onOwnDraw(sendList)),
]

/** What the page of a file says of its list, when the rule names a round. */
export async function listStep(
  { var: { ctx } }: HttpContext,
  draw: Draw,
  fileId: string,
): Promise<Pick<LetterListStepProps, 'list' | 'ruled'> | undefined> {
  if (draw.lettersRound === undefined) return undefined
  const list = await letterListOfFile(ctx, draw.id, fileId)
  const now = Math.floor(ctx.now.getTime() / 1000)
  return {
    list: list && {
      ...{ sha256: list.sha256, round: list.round, speaks: instantOfRound(list.round) },
      hasSpoken: ctx.now.getTime() >= timeOfRound(list.round) * 1000,
    },
    ruled: {
      speaks: instantOfRound(draw.lettersRound),
      isPast: lettersRound(draw.lettersRound, now) !== draw.lettersRound,
    },
  }
}

function pageOfFile({ draw, fileId }: { readonly draw: Draw; readonly fileId: string }): string {
  return recruitPaths.file(draw.slug, fileId)
}

/** For the witness: the very bytes whose hash is public. */
async function sendList(c: HttpContext, draw: Draw) {
  const list = await letterListOfFile(c.var.ctx, draw.id, c.req.param('id') ?? '')
  if (!list) return notFound(c)
  return download(c, list.list, {
    name: `lettres-${draw.slug}-${list.number}.json`,
    mediaType: 'application/json',
  })
}
