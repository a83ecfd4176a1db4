import { challengeNames, challenges } from '#kit/challenge.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import {
  type Territory,
  type TerritoryAnswer,
  TerritoryField,
  territoryLabel,
} from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import { type Prospect, prospectSources } from '../prospect.ts'
import { prospectTexts } from '../texts/prospects.ts'
import { NextFields } from './ProspectPage.tsx'

interface Person {
  readonly id: string
  readonly name: string
}

export interface ProspectFormPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** None: a new line. */
  readonly prospect?: Prospect | undefined
  readonly territory?: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
  readonly source?: string | undefined
  readonly team: readonly Person[]
  readonly contacts: readonly Person[]
}

/** A territory to follow, or what we know of one. */
export function ProspectFormPage(props: ProspectFormPageProps) {
  const { frame, form, prospect, territory } = props
  const texts = prospectTexts[frame.locale]
  const title = prospect && territory ? texts.editTitle(territoryLabel(territory)) : texts.add
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={[
        { label: texts.network, href: paths.network },
        { label: texts.title, href: prospectPaths.board },
        ...(prospect && territory
          ? [{ label: territoryLabel(territory), href: prospectPaths.one(prospect.id) }]
          : []),
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={prospect ? prospectPaths.edit(prospect.id) : prospectPaths.add}
        form={form}
        submit={prospect ? texts.save : texts.add}
        seen={prospect !== undefined}
      >
        {prospect ? null : (
          <TerritoryField
            locale={frame.locale}
            name="territory"
            label={texts.territory}
            hint={texts.territoryHint}
            form={form}
            chosen={territory}
            answer={props.answer}
            required
          />
        )}
        <Fields {...props} />
      </Form>
    </Layout>
  )
}

function Fields(props: ProspectFormPageProps) {
  const { frame, form, prospect } = props
  const { locale } = frame
  const texts = prospectTexts[locale]
  const optionsOf = (people: readonly Person[]) =>
    people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        name="source"
        label={texts.source}
        form={form}
        value={prospect?.source ?? props.source}
        required
        options={prospectSources.map((value) => ({ value, label: texts.sources[value] }))}
      />
      <TextField
        name="sourceDetail"
        label={texts.sourceDetail}
        hint={texts.sourceDetailHint}
        form={form}
        value={prospect?.sourceDetail}
      />
      <Select
        name="owner"
        label={texts.owner}
        form={form}
        value={prospect ? prospect.ownerId : frame.viewer?.id}
        options={optionsOf(props.team)}
      />
      {props.contacts.length > 0 ? (
        <Select
          name="contact"
          label={texts.contact}
          hint={texts.contactHint}
          form={form}
          value={prospect?.contactPersonId}
          options={optionsOf(props.contacts)}
        />
      ) : null}
      <NextFields frame={frame} form={form} prospect={prospect} />
      <CheckBoxes
        name="challenges"
        label={texts.challenges}
        hint={texts.challengesHint}
        form={form}
        value={prospect?.challenges ?? []}
        options={challenges.map((value) => ({ value, label: challengeNames[locale][value] }))}
      />
      <TextArea name="notes" label={texts.notes} form={form} value={prospect?.notes} rows={4} />
    </>
  )
}
