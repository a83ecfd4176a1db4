import type { Locale } from '#kit/texts.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import type { StayReason } from '../../mailing.ts'
import { onMoment, scheduleTexts } from '../../texts/schedule.ts'

/** To whoever chose the hour of a letter that did not leave: why, and what to do. */
export function stayedMail(
  { houseName, contactEmail }: PublicSettings,
  letter: {
    readonly to: string
    readonly language: Locale
    readonly title: string
    readonly leavesAt: Date
    readonly reason: StayReason
    readonly href: string
  },
): Mail {
  const { to, language, title, reason } = letter
  const texts = scheduleTexts[language]
  return {
    to,
    subject: texts.stayedSubject(title),
    text: `${[
      texts.stayedLead(title, onMoment(letter.leavesAt, language)),
      texts.stayed[reason],
      texts.stayedLook(letter.href),
    ].join('\n\n')}\n\n-- \n${houseName}\n${contactEmail}\n`,
    keepHours: 24 * 14,
  }
}
