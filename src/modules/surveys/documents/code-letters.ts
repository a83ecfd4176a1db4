import { writtenCode } from '#kit/codes/letter-code.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import { languageNamed } from '#modules/questionnaires/index.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import type { CodeLetter } from '../recipients.ts'
import { isInAnother, saidIn } from '../said-before.ts'
import { spokenTitle } from '../spoken-results.ts'
import { erasedOn, type Survey } from '../survey.ts'
import { letterTexts } from '../texts/letter.ts'
import { surveyTexts } from '../texts/surveys.ts'

interface LettersOf {
  readonly survey: Survey
  readonly now: Date
  readonly locale: Locale
  /** Who sends them: who writes and where to answer are said by it alone. */
  readonly head: Letterhead
  /** Where the code of any letter of the house is typed. */
  readonly anyLetter: string
  /** The public page of the survey, in full. */
  readonly page: string
  readonly linkOf: (code: string) => string
  /** The draw whose panel is written to. */
  readonly draw?: string | undefined
}

/** For a window envelope: who writes, what for, until when, and a code that gives one answer. */
export function codeLetters(of: LettersOf, letters: readonly CodeLetter[]): LetterBatch {
  const { survey, locale, head } = of
  const texts = letterTexts[locale]
  // Two waves bear one title: the letter says of which it is.
  const subject = texts.subject(
    surveyTexts[locale].withWave(spokenTitle(survey, locale).title, survey.wave),
  )
  const day = writtenDay(erasedOn(survey), locale)
  const purpose = saidIn(survey, 'purpose', locale)
  return {
    title: subject,
    language: locale,
    authors: [head.name],
    date: of.now,
    sender: head.name,
    subject,
    before: [
      texts.why(head.name),
      texts.purpose(textProse(purpose.text)),
      ...(isInAnother(purpose, locale)
        ? [surveyTexts[locale].notTranslated(languageNamed(purpose.language, locale))]
        : []),
      texts.until(writtenDay(survey.closesOn, locale)),
      texts.page(of.page),
    ],
    how: texts.how(of.anyLetter),
    phone: texts.square,
    after: [texts.help(survey.contact, head.contacts), texts.keep],
    signature: head.name,
    noticeTitle: texts.noticeTitle,
    notice: texts
      .notice(survey, {
        ...{ day, draw: of.draw },
        isNamed: letters.some(({ recipient }) => recipient !== undefined),
      })
      .split('\n'),
    footer: texts.footer,
    alt: texts.alt,
    letters: letters.map(({ recipient, code }) => ({
      to: recipient
        ? [recipient.name, ...recipient.address.split(', ')].filter(Boolean).join('\n')
        : texts.somebody,
      place: writtenDay(of.now, locale),
      code: writtenCode(code),
      qr: qrSvg(of.linkOf(code), 180),
    })),
  }
}
