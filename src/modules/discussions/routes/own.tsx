import { answerOldLink } from '#modules/letterheads/index.ts'
import { notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { chooseLetters, leaveLetters } from '../actions/choose-letters.ts'
import type { Kinds } from '../actions/find-thing.ts'
import { listOwnFollowed, listWaiting } from '../actions/list-own.ts'
import { isLetterKind, lettersShape } from '../letters.ts'
import { LettersPage, MinePage, StopPage, StoppedPage } from '../pages/OwnPages.tsx'
import { paths } from '../paths.ts'
import { findByToken, findChoice } from '../store/letters.ts'
import { letterTexts } from '../texts/letters.ts'

export function ownRoutes(kinds: Kinds): readonly Route[] {
  return [
    get(paths.mine, 'signed-in', async (c) => {
      const { ctx, frame } = c.var
      if (!ctx.person) return notFound(c)
      const waiting = await listWaiting(ctx, kinds, ctx.person)
      const followed = await listOwnFollowed(ctx, kinds, ctx.person)
      return page(c, <MinePage {...{ frame, waiting, followed }} />)
    }),
    ...formRoutes({
      path: paths.letters,
      audience: 'signed-in',
      on: (c) => c.var.ctx.person,
      shape: lettersShape,
      draw: async (c, { id }, form) => (
        <LettersPage frame={c.var.frame} choice={await findChoice(c.var.ctx.db, id)} form={form} />
      ),
      act: (c, _, { choice }) => chooseLetters(c.var.ctx, choice),
      refusals: () => ({}),
      next: () => paths.letters,
      notice: (locale) => letterTexts[locale].saved,
    }),
    get(paths.stopped, 'anyone', (c) => page(c, <StoppedPage frame={c.var.frame} />)),
    get(paths.stop(':token', ':kind'), 'anyone', showStop, { perMinute: 60 }),
    post(paths.stop(':token', ':kind'), 'anyone', stop, { fromAnywhere: true, perMinute: 600 }),
  ]
}

async function showStop(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const letter = c.req.param('kind') ?? ''
  // An address that a mail program has cut or changed is an old link too: the page says whom to ask.
  if (!isLetterKind(letter) || !(await findByToken(ctx.db, token))) return gone(c)
  return page(c, <StopPage frame={frame} token={token} letter={letter} />)
}

/** A button of the page, or a mail program that asks for its reader, without a page (RFC 8058). */
async function stop(c: HttpContext) {
  const letter = c.req.param('kind') ?? ''
  if (!isLetterKind(letter)) return gone(c)
  const raw = await readForm(c)
  const isStopped = await leaveLetters(c.var.ctx, c.req.param('token') ?? '', letter)
  if (raw['List-Unsubscribe'] === 'One-Click') return c.body(null, 200)
  return isStopped ? seeOther(c, paths.stopped) : gone(c)
}

function gone(c: HttpContext) {
  return answerOldLink(c, letterTexts[c.var.frame.locale].old, paths.mine)
}
