import type { Locale } from '#kit/texts.ts'
import type { CircleRole } from '../circle-role.ts'
import type { Serves } from '../procedure/nouns.ts'
import { startTexts } from './texts/start.ts'

/** The first words of a decision, to be changed: nobody types what the house knows. */
export interface DecisionStart {
  readonly title: string
  readonly text: string
  readonly context?: string
}

/** What is known of the experiment that waits. */
export interface AwaitedExperiment {
  readonly title: string
  readonly question: string
  readonly hypothesis: string
  /** The need that it starts from. */
  readonly summary: string
}

/** The longest name of an experiment that fits in the subject of a decision. */
const longestName = 100

/** What the form takes of the context. */
const longestContext = 4000

/** What an experiment awaits from a circle, said as a proposal; the need behind it is the context. */
export function startOfServing(
  serves: Serves,
  { title, question, hypothesis, summary }: AwaitedExperiment,
  locale: Locale,
): DecisionStart {
  const texts = startTexts[locale]
  const short = cut(title, longestName)
  const context = cut(summary, longestContext)
  if (serves === 'protocol') {
    return { title: texts.protocolTitle(short), context, text: texts.protocolText(title) }
  }
  const parts = [
    texts.framingText(title),
    question && texts.question(question),
    hypothesis && texts.hypothesis(hypothesis),
  ]
  return { title: texts.framingTitle(short), context, text: parts.filter(Boolean).join('\n\n') }
}

function cut(text: string, most: number): string {
  const signs = [...text]
  if (signs.length <= most) return text
  const begin = signs.slice(0, most - 1).join('')
  return `${begin.trim()}…`
}

/** The mandate of whoever is elected is what the circle wrote of the role. */
export function startOfElection(
  role: Pick<CircleRole, 'title' | 'purpose' | 'accountabilities'>,
  locale: Locale,
): DecisionStart {
  const expected = role.accountabilities.map((accountability) => `- ${accountability}`).join('\n')
  return {
    title: startTexts[locale].electionTitle(role.title),
    text: [role.purpose, expected].filter((part) => part !== '').join('\n\n'),
  }
}
