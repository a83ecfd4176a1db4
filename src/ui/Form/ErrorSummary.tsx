import type { FormState } from '#kit/form.ts'
import { overField } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'
import { problemSaid } from '../Field/Field.tsx'
import { uiTexts } from '../texts.ts'
import { type FormScope, fieldId, summaryId } from './scope.ts'

/** First thing on a refused form: what is to be changed, in the order of the form, with links. */
export function ErrorSummary({ form, scope }: { form: FormState; scope: FormScope }) {
  const problems = inOrder(form, scope)
  if (problems.length === 0) return null
  // What somebody else wrote is read beside each field: here, the fields are named.
  const isOver = form.values[overField] !== undefined
  const count = isOver ? problems.length - 1 : problems.length
  const titleId = `${scope.prefix}-a-revoir`

  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby={titleId} data-focus>
      <h2 id={titleId}>{uiTexts[scope.locale].errorTitle(Math.max(1, count))}</h2>
      <ul id={summaryId(scope)}>
        {together(problems, scope).map(({ names: [name = '', ...others], sentence }) => {
          const label = scope.labels?.get(name)
          if (others.length > 0 && !isOver)
            return (
              <li>
                {sentence}
                {colon[scope.locale]}
                {[name, ...others].map((each, at) => (
                  <>
                    {at > 0 ? semicolon[scope.locale] : ''}
                    <a href={`#${fieldId(scope, each)}`}>{scope.labels?.get(each)}</a>
                  </>
                ))}
              </li>
            )
          return (
            <li>
              {label === undefined ? (
                sentence
              ) : (
                <a href={`#${fieldId(scope, name)}`}>
                  {isOver ? label : named(label, sentence, scope.locale)}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The same sentence of several cells of a grid is said once, with the cells. */
function together(problems: readonly (readonly [string, string])[], scope: FormScope) {
  const lines: { readonly names: string[]; readonly sentence: string }[] = []
  for (const [name, sentence] of problems) {
    const isCell = name.split('.').length === 3 && scope.labels?.has(name)
    const same = isCell ? lines.find((line) => line.sentence === sentence) : undefined
    const isSaidOfEach = problemSaid(sentence, name, scope.locale) !== sentence
    if (same && !isSaidOfEach && same.names.every((each) => each.split('.').length === 3))
      same.names.push(name)
    else lines.push({ names: [name], sentence })
  }
  return lines
}

/** What concerns the whole form first, then field after field. */
function inOrder(form: FormState, scope: FormScope) {
  const names = [...(scope.labels?.keys() ?? [])]
  return Object.entries(form.problems).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b))
}

/** “Quand commencer ? Cette date est passée.” What is missing names its field already. */
function named(label: string, sentence: string, locale: Locale): string {
  const words = problemSaid(sentence, label, locale)
  if (words !== sentence) return words
  return /[?!.:]$/.test(label) ? `${label} ${sentence}` : `${label}${colon[locale]}${sentence}`
}
