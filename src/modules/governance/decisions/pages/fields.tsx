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
  const said = decisionTexts[view.frame.locale]
  const { election, decision, circle } = view.seen.held
  const asksAbout = decision.kind === 'election' && election.rules.objectionOnPerson
  return (
    <>
      <TextArea
        name="text"
        label={said.reason}
        hint={said.reasonHint}
        form={form}
        rows={3}
        maxlength={2000}
        required
      />
      <TextArea
        name="tie"
        label={said.tie}
        hint={circle.purpose}
        form={form}
        rows={2}
        maxlength={1000}
        required
      />
      {asksAbout ? (
        <Radios
          name="about"
          label={said.about}
          form={form}
          value="mandate"
          options={[
            { value: 'mandate', label: said.aboutMandate },
            { value: 'person', label: said.aboutPerson },
          ]}
        />
      ) : null}
    </>
  )
}

/** A name and why. In the change round, only names already cited. */
export function NameFields({ view, form, who }: FieldsProps & { readonly who: string }) {
  const said = decisionTexts[view.frame.locale]
  const { election, decision } = view.seen.held
  const isChange = decision.step === 'change'
  const names = stillOfCircle(view, isChange ? cited(election) : eligible(election))
    .filter((one) => who === '' || refuseName(election, who, one) === undefined)
    .map((one) => ({ value: one, label: view.seen.nameOf(one) }))
  const options =
    election.rules.blank && !isChange
      ? [...names, { value: 'blank', label: said.blankPaper }]
      : names
  return (
    <>
      <Radios
        name="named"
        label={isChange ? said.moveTo : said.named}
        form={form}
        options={options}
        required
      />
      <TextArea
        name="reason"
        label={said.whyName}
        hint={isChange ? undefined : said.whyNameHint}
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
  const said = decisionTexts[view.frame.locale]
  return (
    <Select
      name={name}
      label={name === 'for' ? said.paperFor : said.who}
      form={form}
      required
      options={people.map((one) => ({ value: one, label: view.seen.nameOf(one) }))}
    />
  )
}
