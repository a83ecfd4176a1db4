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
import { placeTexts } from '../texts/places.ts'

/** Who votes with whom: each college and its members, those who are in none, and a new one. */
export function CollegesPage(props: { frame: Frame; form: FormState; roll: CollegeRoll }) {
  const { frame, form, roll } = props
  const texts = collegeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: membershipTexts[frame.locale].title, href: paths.list },
        { label: texts.title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {roll.colleges.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        roll.colleges.map((college) => (
          <Card
            title={college.college.name}
            titleIn={writtenLocale}
            href={paths.college(college.college.id)}
          >
            <p>{texts.members(String(college.members.length))}</p>
          </Card>
        ))
      )}
      {roll.nowhere.length > 0 ? (
        <>
          <h2>{texts.nowhere}</h2>
          <p>{roll.nowhere.map((territory) => territoryLabel(territory)).join(', ')}</p>
        </>
      ) : null}
      <Actions>
        {roll.colleges.length > 0 ? (
          <ButtonLink tone="quiet" href={paths.collegePlaces}>
            {placeTexts[frame.locale].link}
          </ButtonLink>
        ) : null}
        <ButtonLink tone="quiet" href={paths.collegesCsv} download>
          {texts.csv}
        </ButtonLink>
      </Actions>
      <h2>{texts.write}</h2>
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
  readonly college: CollegeWithMembers
  readonly everyone: readonly Territory[]
  readonly refused: { readonly act: 'rule' | 'place'; readonly form: FormState } | undefined
}

/** One college: who is in it and why, its rule, and what is decided by hand. */
export function CollegePage({ frame, college: one, everyone, refused }: CollegePageProps) {
  const { locale } = frame
  const texts = collegeTexts[locale]
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
      crumbs={[{ label: texts.title, href: paths.colleges }, { label: college.name }]}
      refused={refused !== undefined}
    >
      <h2>{texts.members(String(members.length))}</h2>
      {members.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <ul>
          {members.map(({ territory, why, reason }) => (
            <li>{`${territoryLabel(territory)}, ${why === 'rule' ? texts.byRule : texts.byHand(reason)}`}</li>
          ))}
        </ul>
      )}
      {everyone.length > 0 ? (
        <>
          <h2>{texts.place}</h2>
          <Form
            frame={frame}
            id="placer"
            action={paths.collegeException(college.id)}
            form={place}
            submit={texts.save}
          >
            <Select
              name="member"
              label={texts.member}
              form={place}
              required
              options={everyone.map((each) => ({ value: each.id, label: territoryLabel(each) }))}
            />
            <Radios
              name="belongs"
              label={texts.belongs}
              form={place}
              value="in"
              required
              options={(['in', 'out', 'rule'] as const).map((value) => ({
                value,
                label: texts.choices[value],
              }))}
            />
            <TextField
              name="reason"
              label={texts.reason}
              hint={texts.reasonHint}
              form={place}
              eitherOr
            />
          </Form>
        </>
      ) : null}
      <h2>{texts.edit}</h2>
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
        label={texts.remove}
        tone="danger"
        confirm={texts.removeAsk}
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
  const texts = collegeTexts[frame.locale]
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <Form
      frame={frame}
      id="regle"
      action={props.action}
      form={form}
      submit={texts.save}
      seen={college !== undefined}
    >
      <TextField name="name" label={texts.name} form={form} value={college?.name} required />
      <TextField name="purpose" label={texts.purpose} form={form} value={college?.purpose} />
      <CheckBoxes
        name="kinds"
        label={texts.kinds}
        hint={texts.kindsHint}
        form={form}
        value={college?.kinds}
        options={collegeKinds.map((kind) => ({
          value: kind,
          label: kindWord({ kind, subtype: '' }, frame.locale),
        }))}
      />
      <NumberField
        name="fromPopulation"
        label={texts.from}
        form={form}
        value={number(college?.fromPopulation)}
      />
      <NumberField
        name="belowPopulation"
        label={texts.below}
        form={form}
        value={number(college?.belowPopulation)}
      />
      <NumberField
        name="weight"
        label={texts.weight}
        form={form}
        value={number(college?.weight ?? 1)}
        required
      />
      <NumberField
        name="position"
        label={texts.position}
        hint={texts.positionHint}
        form={form}
        value={number(props.next)}
        required
      />
    </Form>
  )
}
