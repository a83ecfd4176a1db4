import type { FormState } from '#kit/form.ts'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { cited, decisionTexts, eligible, refuseName } from '../../procedure/nouns.ts'
import { type DecisionView, stillOfCircle } from './view.ts'

interface FieldsProps {
  readonly view: DecisionView
  readonly form: FormState
}

/** The reason of an objection, and its tie to the purpose of the circle. */
export function AnswerFields({ view, form }: FieldsProps) {
  const texts = decisionTexts[view.frame.locale]
  const { election, decision, circle } = view.seen.held
  const asksAbout = decision.kind === 'election' && election.rules.objectionOnPerson
  return (
    <>
      <TextArea
        name="text"
        label={texts.reason}
        hint={texts.reasonHint}
        form={form}
        rows={3}
        maxlength={2000}
        required
      />
      <TextArea
        name="tie"
        label={texts.tie}
        hint={circle.purpose}
        form={form}
        rows={2}
        maxlength={1000}
        required
      />
      {asksAbout ? (
        <Radios
          name="about"
          label={texts.about}
          form={form}
          value="mandate"
          options={[
            { value: 'mandate', label: texts.aboutMandate },
            { value: 'person', label: texts.aboutPerson },
          ]}
        />
      ) : null}
    </>
  )
}

/** A name and why. In the change round, only names already cited. */
export function NameFields({ view, form, person }: FieldsProps & { readonly person: string }) {
  const texts = decisionTexts[view.frame.locale]
  const { election, decision } = view.seen.held
  const isChange = decision.step === 'change'
  const names = stillOfCircle(view, isChange ? cited(election) : eligible(election))
    .filter((one) => person === '' || refuseName(election, person, one) === undefined)
    .map((one) => ({ value: one, label: view.seen.nameOf(one) }))
  const options =
    election.rules.blank && !isChange
      ? [...names, { value: 'blank', label: texts.blankPaper }]
      : names
  return (
    <>
      <Radios
        name="named"
        label={isChange ? texts.moveTo : texts.named}
        form={form}
        options={options}
        required
      />
      <TextArea
        name="reason"
        label={texts.whyName}
        hint={isChange ? undefined : texts.whyNameHint}
        form={form}
        rows={2}
        maxlength={1000}
      />
    </>
  )
}

/** For whom the secretary writes. */
export function ForWhom({
  view,
  form,
  people,
  name = 'for',
}: FieldsProps & { readonly people: readonly string[]; readonly name?: string }) {
  const texts = decisionTexts[view.frame.locale]
  return (
    <Select
      name={name}
      label={name === 'for' ? texts.paperFor : texts.who}
      form={form}
      required
      options={people.map((person) => ({ value: person, label: view.seen.nameOf(person) }))}
    />
  )
}
