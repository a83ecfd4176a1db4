import { plainProse, textProse } from '#kit/prose/plain.ts'
import type { Ctx, Mail } from '#platform/context.ts'
import type { Edition } from './edition.ts'
import type { Idea, MomentKind } from './idea.ts'
import { paths } from './paths.ts'
import { mailTexts } from './texts/mails.ts'

type World = Pick<Ctx, 'settings' | 'locale'>

interface About {
  readonly edition: Edition
  readonly idea: Idea
  readonly to: string
}

/** The idea was received: the letter carries the address that follows it, which is kept nowhere. */
export function receivedMail(ctx: World, about: About & { readonly href: string }): Mail {
  const texts = mailTexts[ctx.locale]
  const { edition, idea, to, href } = about
  const title = plainProse(idea.title)
  return {
    to,
    subject: texts.receivedSubject(title),
    text: `${[
      texts.received(title, plainProse(edition.title), ctx.settings.houseName),
      texts.receivedLink,
      ctx.settings.baseUrl + href,
      texts.receivedKeep,
    ].join('\n\n')}\n`,
  }
}

/** Something happened to the idea that its author waits for. */
export function movedMail(
  ctx: World,
  about: About & { readonly kind: MomentKind; readonly words: string },
): Mail {
  const texts = mailTexts[ctx.locale]
  const { edition, idea, kind, words, to } = about
  const title = plainProse(idea.title)
  const own =
    kind === 'refused' || kind === 'merge-proposed' || kind === 'hidden' ? [texts.ownPage] : []
  return {
    to,
    subject: texts.movedSubject(title),
    text: `${[
      texts.moved(title, plainProse(edition.title), texts.moments[kind]),
      ...(words === '' ? [] : [textProse(words)]),
      ctx.settings.baseUrl + paths.idea(edition.slug, idea.number),
      ...own,
    ].join('\n\n')}\n`,
  }
}
