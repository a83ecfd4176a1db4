import type { Locale } from '#kit/texts.ts'
import { problemSentence } from '../ballot/nouns.ts'
import type { FileProblem } from './count.ts'
import { fileCountTexts } from './texts/file-count.ts'

/** Why a file could not be counted: the line and what was expected there, when it is the file. */
export function fileProblemWords(name: string, problem: FileProblem, locale: Locale): string {
  const texts = fileCountTexts[locale]
  switch (problem.why) {
    case 'unreadable':
      return problemSentence(name, problem.at, locale)
    case 'grades-unnamed':
      return texts.gradesUnnamed(name, problem.at.line, problem.at.found)
    case 'bad-order':
      return texts.badOrder
    case 'grades-needed':
      return texts.gradesNeeded
    case 'bad-seats':
      return texts.badSeats
    case 'too-many-to-compare':
      return texts.tooManyToCompare(name, problem.found, problem.most)
    case 'too-many-options':
      return texts.tooManyOptions(problem.most)
    default:
      return problem satisfies never
  }
}
