import type { FormState } from '#kit/form.ts'
import { uiTexts } from '../texts.ts'
import { fieldId, useFormScope } from './scope.ts'

/** First thing on a refused form: what is to be changed, with a link to each field. */
export function ErrorSummary({ form }: { form: FormState }) {
  const scope = useFormScope()
  const problems = Object.entries(form.problems)
  if (problems.length === 0) return null
  const titleId = `${scope.prefix}-problemes`

  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby={titleId} data-focus>
      <h2 id={titleId}>{uiTexts[scope.locale].errorTitle(problems.length)}</h2>
      <ul>
        {problems.map(([name, sentence]) => (
          <li>
            {name === 'form' ? sentence : <a href={`#${fieldId(scope, name)}`}>{sentence}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
