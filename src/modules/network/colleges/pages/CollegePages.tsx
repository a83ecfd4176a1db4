import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { kindWord, type Territory, territoryLabel } from '#modules/territories/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import type { College } from '../college.ts'
import { collegeKinds } from '../form.ts'
import type { CollegeRoll, CollegeWithMembers } from '../roll.ts'
import { collegeTexts } from '../texts/college.ts'

/** Who votes with whom: each college and its members, those who are in none, and a new one. */
export function CollegesPage(props: { frame: Frame; form: FormState; roll: CollegeRoll }) {
  const { frame, form, roll } = props
  const said = collegeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[
        { label: membershipTexts[frame.locale].title, href: paths.list },
        { label: said.title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {roll.colleges.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        roll.colleges.map((one) => (
          <Card
            title={one.college.name}
            titleIn={writtenLocale}
            href={paths.college(one.college.id)}
          >
            <p>{said.members(String(one.members.length))}</p>
          </Card>
        ))
      )}
      {roll.nowhere.length > 0 ? (
        <>
          <h2>{said.nowhere}</h2>
          <p>{roll.nowhere.map((one) => territoryLabel(one)).join(', ')}</p>
        </>
      ) : null}
      <Actions>
        <ButtonLink tone="quiet" href={paths.collegesCsv} download>
          {said.csv}
        </ButtonLink>
      </Actions>
      <h2>{said.write}</h2>
      <RuleForm
        frame={frame}
        form={form}
        action={paths.colleges}
        college={undefined}
        next={roll.colleges.length + 1}
      />
    </Layout>
  )
}

export interface CollegePageProps {
  readonly frame: Frame
  readonly one: CollegeWithMembers
  readonly everyone: readonly Territory[]
  readonly refused: { readonly act: 'rule' | 'place'; readonly form: FormState } | undefined
}

/** One college: who is in it and why, its rule, and what is decided by hand. */
export function CollegePage({ frame, one, everyone, refused }: CollegePageProps) {
  const { locale } = frame
  const said = collegeTexts[locale]
  const { college, members } = one
  const formOf = (act: 'rule' | 'place') => (refused?.act === act ? refused.form : emptyForm)
  const place = formOf('place')
  return (
    <Layout
      frame={frame}
      title={college.name}
      titleIn={writtenLocale}
      lead={college.purpose}
      leadIn={writtenLocale}
      crumbs={[{ label: said.title, href: paths.colleges }, { label: college.name }]}
      refused={refused !== undefined}
    >
      <h2>{said.members(String(members.length))}</h2>
      {members.length === 0 ? (
        <p>{said.nobody}</p>
      ) : (
        <ul>
          {members.map(({ territory, why, reason }) => (
            <li>{`${territoryLabel(territory)}, ${why === 'rule' ? said.byRule : said.byHand(reason)}`}</li>
          ))}
        </ul>
      )}
      {everyone.length > 0 ? (
        <>
          <h2>{said.place}</h2>
          <Form
            frame={frame}
            id="placer"
            action={paths.collegeException(college.id)}
            form={place}
            submit={said.save}
          >
            <Select
              name="member"
              label={said.member}
              form={place}
              required
              options={everyone.map((each) => ({ value: each.id, label: territoryLabel(each) }))}
            />
            <Radios
              name="belongs"
              label={said.belongs}
              form={place}
              value="in"
              required
              options={(['in', 'out', 'rule'] as const).map((value) => ({
                value,
                label: said.choices[value],
              }))}
            />
            <TextField
              name="reason"
              label={said.reason}
              hint={said.reasonHint}
              form={place}
              eitherOr
            />
          </Form>
        </>
      ) : null}
      <h2>{said.edit}</h2>
      <RuleForm
        frame={frame}
        form={formOf('rule')}
        action={paths.college(college.id)}
        college={college}
        next={college.position}
      />
      <ActionButton
        frame={frame}
        action={paths.removeCollege(college.id)}
        label={said.remove}
        tone="danger"
        confirm={said.removeAsk}
      />
    </Layout>
  )
}

function RuleForm(props: {
  frame: Frame
  form: FormState
  action: string
  college: College | undefined
  next: number
}) {
  const { frame, form, college } = props
  const said = collegeTexts[frame.locale]
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <Form
      frame={frame}
      id="regle"
      action={props.action}
      form={form}
      submit={said.save}
      seen={college !== undefined}
    >
      <TextField name="name" label={said.name} form={form} value={college?.name} required />
      <TextField name="purpose" label={said.purpose} form={form} value={college?.purpose} />
      <CheckBoxes
        name="kinds"
        label={said.kinds}
        hint={said.kindsHint}
        form={form}
        value={college?.kinds}
        options={collegeKinds.map((kind) => ({
          value: kind,
          label: kindWord({ kind, subtype: '' }, frame.locale),
        }))}
      />
      <NumberField
        name="fromPopulation"
        label={said.from}
        form={form}
        value={number(college?.fromPopulation)}
      />
      <NumberField
        name="belowPopulation"
        label={said.below}
        form={form}
        value={number(college?.belowPopulation)}
      />
      <NumberField
        name="weight"
        label={said.weight}
        form={form}
        value={number(college?.weight ?? 1)}
        required
      />
      <NumberField
        name="position"
        label={said.position}
        hint={said.positionHint}
        form={form}
        value={number(props.next)}
        required
      />
    </Form>
  )
}
