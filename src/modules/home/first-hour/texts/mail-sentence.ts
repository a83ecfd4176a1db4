import type { Locale } from '#kit/texts.ts'
import type { MailState } from '../test-letter.ts'
import { testLetterTexts } from './test-letter.ts'

/** How letters leave, in one sentence. */
export function mailSentence(state: MailState, locale: Locale): string {
  const texts = testLetterTexts[locale]
  switch (state.kind) {
    case 'no-server':
      return texts.noServer.state
    case 'untested':
      return texts.untested.state
    case 'waiting':
      return texts.waiting.state
    case 'failed':
      return texts.failed.state(texts.problems[state.why].what)
    case 'sent':
      return texts.sent.state(state.at)
  }
}
