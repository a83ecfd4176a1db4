import { writtenInstant } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import { plainProse, textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Mail } from '#platform/context.ts'
import { voteTexts } from '../texts/votes.ts'
import type { Vote } from '../vote.ts'
import { paperTexts } from './texts/paper.ts'
import { runTexts } from './texts/run.ts'

/** How the end of a vote may move. */
export type EndChange = 'shut' | 'extend' | 'cancel'

/** The vote ends otherwise than was said. It opens nothing: no code, no link of a ballot. */
export function changeMail(
  locale: Locale,
  vote: Vote,
  change: EndChange,
  to: {
    readonly name: string
    readonly contact: string
    readonly reason: string
    readonly link: string
    /** The end that was said until then. */
    readonly planned: Date
  },
): Mail {
  const texts = runTexts[locale]
  const what = texts.mails[change](
    writtenInstant(vote.closesAt, locale),
    writtenInstant(to.planned, locale),
  )
  return {
    to: to.contact,
    subject: texts.subjects[change](vote.title),
    text: `${texts.mail(to.name, plainProse(vote.question), what, textProse(to.reason))}\n\n${to.link}\n`,
  }
}

/** Who writes, and whom to call or write to. */
export interface MailSender {
  readonly house: string
  readonly phone: string
  readonly contact: string
}

/** The link of a voter. Its text may be erased a day after: it opens a ballot. */
export function codeMail(
  locale: Locale,
  vote: Vote,
  to: {
    readonly name: string
    readonly contact: string
    readonly link: string
    readonly replaces?: boolean
  },
  from: MailSender,
): Mail {
  const texts = paperTexts[locale]
  const keep = vote.tier === 'open' ? voteTexts[locale].tiers.open : texts.mailKeep
  const kept = to.replaces ? `${texts.mailReplaces}\n\n${keep}` : keep
  return {
    to: to.contact,
    subject: texts.mailSubject(vote.title),
    text: `${[
      texts.mail({
        ...{ name: to.name, house: from.house, question: plainProse(vote.question) },
        end: writtenInstant(vote.closesAt, locale),
      }),
      to.link,
      kept,
      `${texts.mailPaper} ${texts.mailHelp(unbrokenPhone(from.phone), from.contact)}`,
    ].join('\n\n')}\n`,
    keepHours: 24,
  }
}
