import type { Locale } from '#kit/texts.ts'
import { Field, useField } from '../Field/Field.tsx'
import type { TextAreaProps } from '../TextArea/TextArea.tsx'
import { uiTexts } from '../texts.ts'

type Mark = keyof (typeof uiTexts)[Locale]['marks']

/** What is typed around the words chosen, or (`line`) before each of their lines; and its key. */
const marks: readonly {
  readonly name: Mark
  readonly before: string
  readonly after?: string
  readonly line?: 'yes'
  readonly key?: string
}[] = [
  { name: 'strong', before: '**', after: '**', key: 'b' },
  { name: 'emphasis', before: '*', after: '*', key: 'i' },
  { name: 'heading', before: '## ', line: 'yes' },
  { name: 'list', before: '- ', line: 'yes' },
  { name: 'steps', before: '1. ', line: 'yes' },
  { name: 'quote', before: '> ', line: 'yes' },
  { name: 'link', before: '[', after: '](https://)', key: 'k' },
]

/**
 * A long text with its simple formatting. As it comes, the row above it is a help that says what to
 * type; the island turns each word of it into a button that types it.
 */
export function MarkdownArea(props: TextAreaProps) {
  const facts = useField(props)
  const texts = uiTexts[facts.locale]
  return (
    <Field field={props} facts={facts}>
      <markdown-area>
        <ul class="marks" aria-label={texts.marksTitle}>
          {marks.map(({ name, before, after = '', line, key }) => (
            <li data-before={before} data-after={after} data-line={line} data-key={key}>
              {texts.marks[name]} <code aria-hidden="true">{`${before}…${after}`}</code>
            </li>
          ))}
        </ul>
        <textarea
          {...facts.control}
          class="input full"
          rows={props.rows ?? 14}
          maxlength={props.maxlength}
        >
          {facts.current.startsWith('\n') ? `\n${facts.current}` : facts.current}
        </textarea>
      </markdown-area>
    </Field>
  )
}
