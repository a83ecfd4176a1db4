import type { Answer } from '../answer.ts'
import type { Experiment } from '../experiment.ts'

/** What the experiment already says of itself, so that nobody types it twice. */
export function firstAnswers(experiment: Experiment): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  const put = (key: string, text: string) => {
    if (text.trim() !== '') answers[key] = { answer: text.trim() }
  }
  put('title', experiment.title)
  put('context', experiment.summary)
  put('question', experiment.question)
  put('hypothesis', experiment.hypothesis)
  if (experiment.challenges.length > 0) answers['challenges'] = { answer: experiment.challenges }
  return answers
}
