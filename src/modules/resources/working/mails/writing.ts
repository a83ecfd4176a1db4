import { textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Mail } from '#platform/context.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { letterTexts } from '../texts/letters.ts'
import { togetherTexts } from '../texts/together.ts'
import { invitationDays } from '../together.ts'

interface World {
  readonly settings: { readonly baseUrl: string; readonly houseName: string }
}

export interface Reader {
  readonly to: string
  readonly language: Locale
}

/** The address is proved by the button behind this link. */
export function startLetter(world: World, reader: Reader, title: string, token: string): Mail {
  const texts = letterTexts[reader.language]
  const { baseUrl, houseName } = world.settings
  return {
    to: reader.to,
    subject: texts.startSubject(title),
    text: texts.start(title, houseName, baseUrl + writingPaths.confirm(token)),
    keepHours: 48,
  }
}

/** Somebody asks this reader to write a text with them. */
export function invitationLetter(
  world: World,
  reader: Reader,
  told: { readonly title: string; readonly by: string; readonly token: string },
): Mail {
  const texts = togetherTexts[reader.language]
  const { baseUrl, houseName } = world.settings
  return {
    to: reader.to,
    subject: texts.letterSubject(told.by, told.title),
    text: texts.letter({
      ...told,
      href: baseUrl + writingPaths.join(told.token),
      days: String(invitationDays),
      house: houseName,
    }),
    keepHours: 24 * invitationDays,
  }
}

/** A text waits for a second person, and this one may be it. */
export function reviewLetter(
  world: World,
  reader: Reader,
  { slug, title }: { readonly slug: string; readonly title: string },
): Mail {
  const texts = letterTexts[reader.language]
  const { baseUrl, houseName } = world.settings
  return {
    to: reader.to,
    subject: texts.reviewSubject(title),
    text: texts.review(title, baseUrl + writingPaths.preview(slug), houseName),
  }
}

export interface DecisionTold {
  readonly kind: 'accepted' | 'changes-asked' | 'refused'
  readonly slug: string
  readonly title: string
  readonly reason: string
}

/** What became of a text, with its reason and what to do next. */
export function decisionLetter(world: World, reader: Reader, told: DecisionTold): Mail {
  const texts = letterTexts[reader.language]
  const { baseUrl, houseName } = world.settings
  const href = baseUrl + writingPaths.workshop(told.slug)
  return {
    to: reader.to,
    subject: texts.decisionSubjects[told.kind](told.title),
    text: texts.decisions[told.kind](told.title, textProse(told.reason), href, houseName),
  }
}

/** Once a year: does it still hold? One click says yes. */
export function verificationLetter(
  world: World,
  reader: Reader,
  asked: {
    readonly slug: string
    readonly title: string
    readonly token: string
    readonly deadLinks: readonly string[]
  },
): Mail {
  const texts = letterTexts[reader.language]
  const { baseUrl, houseName } = world.settings
  return {
    to: reader.to,
    subject: texts.verifySubject(asked.title),
    text: texts.verify({
      title: asked.title,
      yes: baseUrl + writingPaths.verify(asked.token),
      page: baseUrl + resourcePath(asked.slug),
      edit: baseUrl + writingPaths.workshop(asked.slug),
      dead: asked.deadLinks.map((href) => `- ${href}`).join('\n'),
      house: houseName,
    }),
  }
}
