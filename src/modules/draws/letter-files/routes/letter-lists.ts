import { lettersRound, timeOfRound } from '#engines/sortition/index.ts'
import { download, forbidden, notFound, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { letterTexts } from '../../seals/nouns.ts'
import { dropLetters } from '../actions/fix-letters.ts'
import { letterListOfFile } from '../actions/read-letters.ts'
import type { LetterListStepProps } from '../pages/LetterListStep.tsx'

export const letterListRoutes: readonly Route[] = [
  post(recruitPaths.dropLetters(':slug', ':id'), 'signed-in', onOwnDraw(drop)),
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

async function drop(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = letterTexts[ctx.locale]
  const dropped = await dropLetters(ctx, draw)
  if (!dropped.ok && dropped.refusal === 'forbidden') return forbidden(c)
  const to = recruitPaths.file(draw.slug, c.req.param('id') ?? '')
  return seeOther(c, to, dropped.ok ? said.dropped : said.droppedTooLate)
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
