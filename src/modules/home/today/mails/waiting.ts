import { type Day, writtenDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import { paths } from '../../paths.ts'
import { waitingCounts } from '../dashboard.ts'
import type { LetterKept } from '../letters.ts'
import { waitingLetterTexts } from '../texts/waiting-letters.ts'
import { writtenEffort } from '../waiting.ts'

const most = 40

/** What waits for one person, most pressing first, and how to stop these letters. */
export function waitingMail(
  { language, token }: Pick<LetterKept, 'language' | 'token'>,
  { baseUrl, houseName, contactEmail }: PublicSettings,
  input: { readonly to: string; readonly lines: readonly WaitingLine[]; readonly today: Day },
): Mail {
  const texts = waitingLetterTexts[language]
  const { count, late } = waitingCounts(input.lines, input.today)
  const shown = input.lines.slice(0, most).map((line) => {
    const due = line.dueOn && texts.due(writtenDay(line.dueOn, language), line.dueOn < input.today)
    const about = [plainProse(line.where), plainProse(line.why), writtenEffort(line, language), due]
    return `${line.label}\n${about.filter(Boolean).join(' · ')}\n${baseUrl}${line.href}`
  })
  const stopUrl = `${baseUrl}${paths.stopLetters(token)}`
  return {
    to: input.to,
    subject: texts.subject(count, late),
    text: `${[
      ...shown,
      ...(count > most ? [texts.more(count - most)] : []),
      texts.today(`${baseUrl}${paths.dashboard}`),
      texts.change(`${baseUrl}${paths.letters}`),
      texts.stop(stopUrl),
    ].join('\n\n')}\n\n-- \n${houseName}\n${contactEmail}\n`,
    unsubscribeHref: stopUrl,
    keepHours: 24 * 14,
  }
}
