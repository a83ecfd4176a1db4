import { type Day, writtenDay } from '#kit/dates.ts'
import { textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import { mailTexts } from '../texts/mails.ts'

/** The text of a message may be changed or taken back later: the letter that repeats it is soon forgotten. */
const keepHours = 24 * 7

export function mentionMail(
  locale: Locale,
  settings: PublicSettings,
  input: {
    readonly to: string
    readonly title: string
    readonly author: string
    readonly body: string
    readonly asked: boolean
    readonly dueOn: Day | undefined
    readonly url: string
    readonly stopUrl: string
  },
): Mail {
  const texts = mailTexts[locale]
  const { author, title } = input
  const day = input.dueOn && writtenDay(input.dueOn, locale)
  const message = input.asked ? texts.asked(author, title) : texts.mentioned(author, title)
  return {
    to: input.to,
    subject: input.asked ? texts.askedSubject(title) : texts.mentionedSubject(title),
    text: signed(settings, [
      day ? texts.byDay(message, day) : message,
      textProse(input.body),
      texts.answer(input.url),
      texts.stopMentions(input.stopUrl),
    ]),
    unsubscribeHref: input.stopUrl,
    keepHours,
  }
}

export interface ThingNews {
  readonly title: string
  readonly count: number
  /** Those who wrote, each once. */
  readonly authors: readonly string[]
  readonly url: string
}

/** What was said in a day on what one follows: never without anything to say. */
export function dailyMail(
  locale: Locale,
  settings: PublicSettings,
  input: { readonly to: string; readonly news: readonly ThingNews[]; readonly stopUrl: string },
): Mail {
  const texts = mailTexts[locale]
  const count = input.news.reduce((sum, thing) => sum + thing.count, 0)
  const list = input.news.map(
    ({ title, count: messages, authors, url }) =>
      `${title}\n${texts.messages(messages)}${colon[locale]}${authors.join(', ')}\n${url}`,
  )
  return {
    to: input.to,
    subject: texts.dailySubject(count),
    text: signed(settings, [texts.dailyLead, ...list, texts.stopDaily(input.stopUrl)]),
    unsubscribeHref: input.stopUrl,
    keepHours,
  }
}

function signed({ houseName, contactEmail }: PublicSettings, parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n\n-- \n${houseName}\n${contactEmail}\n`
}
