import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { TerritoryAnswer } from '../answer.ts'
import { paths } from '../paths.ts'
import { organisationTypes, type Territory, territoryLabel } from '../territory.ts'
import { kindTexts, kindWord } from '../texts/kinds.ts'
import { pageTexts } from '../texts/pages.ts'
import { OrganisationMembers } from './OrganisationMembers.tsx'
import { TerritoryField } from './TerritoryField.tsx'

export interface OrganisationPageProps {
  readonly frame: Frame
  /** The organisation that is edited; undefined for a new one. */
  readonly territory: Territory | undefined
  readonly form: FormState
  readonly seat?: TerritoryAnswer | undefined
  /** Places that bear the same name or number: seen before anything is doubled. */
  readonly lookalikes?: readonly Territory[] | undefined
  readonly members?: readonly Territory[] | undefined
  readonly memberForm?: FormState | undefined
  readonly member?: TerritoryAnswer | undefined
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { frame, territory } = props
  const texts = pageTexts[frame.locale]
  const refused = Object.keys(props.form.problems).length > 0
  return (
    <Layout
      frame={frame}
      title={territory ? texts.editTitle(territory.name) : texts.newTitle}
      lead={territory ? undefined : texts.newLead}
      crumbs={[
        { label: texts.territories, href: paths.list },
        ...(territory ? [{ label: territory.name, href: paths.territory(territory.slug) }] : []),
      ]}
      refused={refused}
    >
      <OrganisationForm {...props} />
      {territory && props.members ? (
        <OrganisationMembers
          frame={frame}
          territory={territory}
          members={props.members}
          form={props.memberForm}
          answer={props.member}
        />
      ) : null}
    </Layout>
  )
}

function OrganisationForm(props: OrganisationPageProps) {
  const { frame, form, territory, seat } = props
  const texts = pageTexts[frame.locale]
  const subtypes = kindTexts[frame.locale].subtypes
  return (
    <Form
      frame={frame}
      action={territory ? paths.edit(territory.slug) : paths.newOrganisation}
      form={form}
      submit={territory ? texts.save : texts.create}
      seen={territory !== undefined}
    >
      <Lookalikes {...props} />
      <TextField name="name" label={texts.nameLabel} form={form} maxlength={160} required />
      <TextField
        name="shortName"
        label={texts.shortLabel}
        hint={texts.shortHint}
        form={form}
        maxlength={40}
        width="medium"
      />
      <Select
        name="type"
        label={texts.typeLabel}
        form={form}
        options={organisationTypes.map((type) => ({ value: type, label: subtypes[type] }))}
        required
      />
      <TextField
        name="siren"
        label={texts.sirenLabel}
        hint={texts.sirenHint}
        form={form}
        inputmode="numeric"
        width="medium"
      />
      <TerritoryField
        locale={frame.locale}
        name="seat"
        label={texts.seatLabel}
        hint={texts.seatHint}
        form={form}
        kinds={['commune']}
        answer={seat}
      />
      <NumberField
        name="population"
        label={texts.populationLabel}
        form={form}
        unit={texts.people}
      />
      <TextField name="website" type="url" label={texts.websiteLabel} form={form} />
    </Form>
  )
}

function Lookalikes({ frame, form, lookalikes = [] }: OrganisationPageProps) {
  const texts = pageTexts[frame.locale]
  if (lookalikes.length === 0) return null
  return (
    <Notice tone="caution" title={texts.lookalikes}>
      <ul>
        {lookalikes.map((place) => (
          <li>
            <a href={paths.territory(place.slug)}>{territoryLabel(place)}</a>,{' '}
            {kindWord(place, frame.locale)}
          </li>
        ))}
      </ul>
      <CheckBox name="sure" label={texts.sure} form={form} />
    </Notice>
  )
}
