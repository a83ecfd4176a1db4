import { CheckBox } from '../CheckBox/CheckBox.tsx'
import { Disclosure } from '../Disclosure/Disclosure.tsx'
import type { QuestionProps } from './asked-question.ts'
import { QuestionControl } from './QuestionControl.tsx'
import { questionTexts } from './texts.ts'

/** One question that somebody wrote, whatever its kind: complete without JavaScript, in one column on a phone. */
export function Question({ question, form, locale }: QuestionProps) {
  const { before, definition, legal, preferNot, langs = {} } = question
  const texts = questionTexts[locale]
  return (
    <div class="question" id={question.anchor}>
      {before ? (
        <p class="question-before" lang={langs.before} dir="auto">
          {before}
        </p>
      ) : null}
      <QuestionControl question={question} form={form} locale={locale} />
      {preferNot?.as === 'box' ? (
        <div class="question-prefer-not">
          <CheckBox name={preferNot.name} label={texts.preferNot} form={form} />
        </div>
      ) : null}
      {definition ? (
        <Disclosure summary={texts.definition}>
          <p class="question-words" lang={langs.definition} dir="auto">
            {definition}
          </p>
        </Disclosure>
      ) : null}
      {legal ? (
        <Disclosure summary={texts.legal}>
          <p class="question-words" lang={langs.legal} dir="auto">
            {legal}
          </p>
        </Disclosure>
      ) : null}
    </div>
  )
}
