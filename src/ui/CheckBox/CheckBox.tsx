import { FieldHelp, type FieldProps, LabelText, type SentAs, useField } from '../Field/Field.tsx'
import { uiTexts } from '../texts.ts'

const sentAs: SentAs = (current, locale) =>
  current === 'yes'
    ? { value: 'yes', said: uiTexts[locale].ticked, box: true }
    : { value: '', said: uiTexts[locale].unticked, box: true }

/** One box. Ticked, it sends `yes`; `value="yes"` ticks it at first. */
export function CheckBox(props: FieldProps) {
  const refused = Object.keys(props.form.problems).length > 0
  const facts = useField(refused ? { ...props, value: '' } : props, sentAs)
  return (
    <div class={facts.problem ? 'field has-problem' : 'field'}>
      <div class="choice">
        <input {...facts.control} type="checkbox" value="yes" checked={facts.current === 'yes'} />
        <label for={facts.id}>
          <LabelText field={props} locale={facts.locale} />
        </label>
        <FieldHelp field={props} facts={facts} />
      </div>
    </div>
  )
}
