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
  const said = roleVoteTexts[frame.locale]
  const action = asked ? paths.roleVote(circle.slug, asked) : paths.roleVotes(circle.slug)
  return (
    <Layout
      frame={frame}
      title={asked ? said.openFor : said.title}
      lead={said.lead}
      crumbs={[
        { label: circleTexts[frame.locale].circles, href: paths.circles },
        { label: circle.name, href: paths.circle(circle.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {roles.length === 0 ? (
        <p>{said.noRole}</p>
      ) : (
        <Form frame={frame} id="scrutins" action={action} form={form} submit={said.submit}>
          {roles.length === 1 ? (
            roles.map((one) => (
              <>
                <h2>{said.college(one.role.title)}</h2>
                <CollegeFields frame={frame} {...one} form={form} />
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
  const said = roleVoteTexts[frame.locale]
  return (
    <>
      {roles.map((one) => {
        const typed = form.values[collegeField('candidates', one.role.id)] ?? ''
        return (
          <Disclosure summary={said.college(one.role.title)} open={typed.trim() !== ''}>
            <CollegeFields frame={frame} {...one} form={form} />
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
  const said = roleVoteTexts[frame.locale]
  return (
    <>
      <TextArea
        name={collegeField('candidates', role.id)}
        label={said.candidates(role.title)}
        hint={said.candidatesHint}
        form={form}
        rows={4}
        eitherOr
      />
      <NumberField
        name={collegeField('seats', role.id)}
        label={said.seats(role.title)}
        hint={said.seatsFree(free)}
        form={form}
        value={String(Math.max(1, free))}
      />
      <TextArea
        name={collegeField('voters', role.id)}
        label={said.voters(role.title)}
        hint={said.votersHint}
        form={form}
        rows={6}
      />
    </>
  )
}

function Rule({ frame, form }: Pick<RoleVotesPageProps, 'frame' | 'form'>) {
  const said = roleVoteTexts[frame.locale]
  return (
    <>
      <Radios
        name="method"
        label={said.method}
        form={form}
        value="mj"
        options={roleVoteMethods.map((value) => ({ value, label: said.methods[value] }))}
        required
      />
      <Radios
        name="tier"
        label={said.tier}
        form={form}
        value="tracked"
        options={(['tracked', 'open'] as const).map((value) => ({
          value,
          label: said.tiers[value],
        }))}
        required
      />
      <DateField
        name="closesOn"
        label={said.closesOn}
        hint={said.closesHint}
        form={form}
        required
      />
      <DateField name="startsOn" label={said.startsOn} hint={said.startsHint} form={form} />
      {form.problems['looked'] || form.values['looked'] ? (
        <CheckBoxes
          name="looked"
          label={said.looked}
          form={form}
          options={(['look-alikes', 'unreachable'] as const).map((value) => ({
            value,
            label: said.lookedAt[value],
          }))}
        />
      ) : null}
      <p>{said.frozen}</p>
    </>
  )
}
