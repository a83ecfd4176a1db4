import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Circle } from '../../circle.ts'
import type { CircleRole } from '../../circle-role.ts'
import { paths } from '../../paths.ts'
import { circleTexts } from '../../texts/circles.ts'
import { collegeField, roleVoteMethods } from '../role-vote.ts'
import { roleVoteTexts } from '../texts/role-votes.ts'

export interface VotableRole {
  readonly role: CircleRole
  readonly free: number
}

export interface RoleVotesPageProps {
  readonly frame: Frame
  readonly circle: Circle
  /** All the roles of the circle, or the one that was asked for. */
  readonly roles: readonly VotableRole[]
  readonly asked: string | undefined
  readonly form: FormState
}

/** An election by colleges: what all share, then who may be chosen and who votes, role by role. */
export function RoleVotesPage({ frame, circle, roles, asked, form }: RoleVotesPageProps) {
  const texts = roleVoteTexts[frame.locale]
  const action = asked ? paths.roleVote(circle.slug, asked) : paths.roleVotes(circle.slug)
  return (
    <Layout
      frame={frame}
      title={asked ? texts.openFor : texts.title}
      lead={texts.lead}
      crumbs={[
        { label: circleTexts[frame.locale].circles, href: paths.circles },
        { label: circle.name, href: paths.circle(circle.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {roles.length === 0 ? (
        <p>{texts.noRole}</p>
      ) : (
        <Form frame={frame} id="scrutins" action={action} form={form} submit={texts.submit}>
          {roles.length === 1 ? (
            roles.map((role) => (
              <>
                <h2>{texts.college(role.role.title)}</h2>
                <CollegeFields frame={frame} {...role} form={form} />
              </>
            ))
          ) : (
            <Colleges frame={frame} roles={roles} form={form} />
          )}
          <Rule frame={frame} form={form} />
        </Form>
      )}
    </Layout>
  )
}

function Colleges({ frame, roles, form }: Pick<RoleVotesPageProps, 'frame' | 'roles' | 'form'>) {
  const texts = roleVoteTexts[frame.locale]
  return (
    <>
      {roles.map((role) => {
        const typed = form.values[collegeField('candidates', role.role.id)] ?? ''
        return (
          <Disclosure summary={texts.college(role.role.title)} open={typed.trim() !== ''}>
            <CollegeFields frame={frame} {...role} form={form} />
          </Disclosure>
        )
      })}
    </>
  )
}

function CollegeFields({
  frame,
  role,
  free,
  form,
}: VotableRole & { readonly frame: Frame; readonly form: FormState }) {
  const texts = roleVoteTexts[frame.locale]
  return (
    <>
      <TextArea
        name={collegeField('candidates', role.id)}
        label={texts.candidates(role.title)}
        hint={texts.candidatesHint}
        form={form}
        rows={4}
        eitherOr
      />
      <NumberField
        name={collegeField('seats', role.id)}
        label={texts.seats(role.title)}
        hint={texts.seatsFree(free)}
        form={form}
        value={String(Math.max(1, free))}
      />
      <TextArea
        name={collegeField('voters', role.id)}
        label={texts.voters(role.title)}
        hint={texts.votersHint}
        form={form}
        rows={6}
      />
    </>
  )
}

function Rule({ frame, form }: Pick<RoleVotesPageProps, 'frame' | 'form'>) {
  const texts = roleVoteTexts[frame.locale]
  return (
    <>
      <Radios
        name="method"
        label={texts.method}
        form={form}
        value="mj"
        options={roleVoteMethods.map((value) => ({ value, label: texts.methods[value] }))}
        required
      />
      <Radios
        name="tier"
        label={texts.tier}
        form={form}
        value="tracked"
        options={(['tracked', 'open'] as const).map((value) => ({
          value,
          label: texts.tiers[value],
        }))}
        required
      />
      <DateField
        name="closesOn"
        label={texts.closesOn}
        hint={texts.closesHint}
        form={form}
        required
      />
      <DateField name="startsOn" label={texts.startsOn} hint={texts.startsHint} form={form} />
      {form.problems['looked'] || form.values['looked'] ? (
        <CheckBoxes
          name="looked"
          label={texts.looked}
          form={form}
          options={(['look-alikes', 'unreachable'] as const).map((value) => ({
            value,
            label: texts.lookedAt[value],
          }))}
        />
      ) : null}
      <p>{texts.frozen}</p>
    </>
  )
}
