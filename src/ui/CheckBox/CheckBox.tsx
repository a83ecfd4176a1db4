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
          {/* A box may always stay empty, unless one must tick it: nobody has to be told. */}
          <LabelText field={{ ...props, eitherOr: true }} locale={facts.locale} />
        </label>
        <FieldHelp field={props} facts={facts} />
      </div>
    </div>
  )
}
