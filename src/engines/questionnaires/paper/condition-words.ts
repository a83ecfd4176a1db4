import type { Comparison, Condition } from '../condition.ts'
import { type Question, type Questionnaire, questionsOf, wordsIn } from '../description.ts'
import { comparisonWords, paperWordsIn } from './paper-words.ts'

/** A condition as a person reads it on paper, where nothing is hidden: “your answer to question 3 is “often””. */
export function conditionWords(
  condition: Condition,
  questionnaire: Questionnaire,
  numbers: ReadonlyMap<string, string>,
  language: string,
): string {
  const { words, tag } = paperWordsIn(language)
  const first = questionnaire.languages[0] ?? language
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]))
  return wordsOf(condition)

  function wordsOf(part: Condition): string {
    if ('all' in part) return part.all.map(wordsOf).join(words.and)
    if ('any' in part) return part.any.map(wordsOf).join(words.or)
    if ('not' in part) return words.not(wordsOf(part.not))
    if ('about' in part) {
      const is = isWords(part.is)
      return part.about === 'role'
        ? words.role(is, quoted(part.value))
        : words.population(is, String(part.value))
    }
    const number = numbers.get(part.question) ?? '?'
    if (part.is === 'answered') return words.answered(number)
    if (part.is === 'prefer-not') return words.preferred(number)
    const question = questions.get(part.question)
    const row =
      question?.kind === 'grid' ? question.rows.find(({ id }) => id === part.row) : undefined
    const value = valueWords(question, part.value)
    return words.answer(
      number,
      row ? wordsIn(row.text, language, first) : '',
      isWords(part.is),
      value,
    )
  }

  function isWords(is: Comparison): string {
    return comparisonWords[tag][is]
  }

  function valueWords(question: Question | undefined, value: string | number | boolean): string {
    if (typeof value === 'boolean') return quoted(value ? words.yes : words.no)
    if (typeof value === 'number') return String(value)
    const options =
      question?.kind === 'grid'
        ? question.columns
        : question && 'options' in question
          ? question.options
          : []
    const option = options.find(({ id }) => id === value)
    return quoted(option ? wordsIn(option.text, language, first) : value)
  }

  function quoted(text: string): string {
    return tag === 'fr' ? `« ${text} »` : `“${text}”`
  }
}
