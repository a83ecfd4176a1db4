import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { type Election, type ElectionCheck, electionVerdicts, progressOf } from '../election.ts'
import { mandateTexts } from '../texts/mandates.ts'

export interface MemberToSee {
  readonly territoryId: string
  readonly place: string
  readonly slug: string
  /** Names and offices known in the house. */
  readonly people: readonly string[]
  readonly check: ElectionCheck | undefined
}

export interface ElectionPageProps {
  readonly frame: Frame
  readonly election: Election
  readonly members: readonly MemberToSee[]
  readonly onlyLeft: boolean
  /** The form that came back, and for which member. */
  readonly refused?: { readonly territoryId: string; readonly form: FormState } | undefined
}

/** One screen to go through all members; each answer is saved by itself. */
export function ElectionPage(props: ElectionPageProps) {
  const { frame, election, members, onlyLeft } = props
  const { locale } = frame
  const texts = mandateTexts[locale]
  const checks = members.flatMap(({ check }) => (check ? [check] : []))
  const { seen, changed } = progressOf(checks, members.length)
  const isLeft = ({ check }: MemberToSee) => !check || check.verdict === 'unknown'
  const shown = onlyLeft ? members.filter(isLeft) : members
  return (
    <Layout
      frame={frame}
      title={texts.roundTitle(election.title)}
      lead={texts.roundLead(writtenDay(election.heldOn, locale))}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: paths.mandates },
      ]}
      refused={props.refused !== undefined}
    >
      <Meter
        label={texts.progress}
        value={seen}
        max={members.length}
        text={texts.progressText(seen, members.length, changed)}
      />
      <FilterLinks
        label={texts.show}
        links={[
          { label: texts.all, href: paths.election(election.id), current: !onlyLeft },
          {
            label: texts.left,
            href: `${paths.election(election.id)}?voir=reste`,
            current: onlyLeft,
            count: members.filter(isLeft).length,
          },
        ]}
      />
      {members.length === 0 ? <EmptyState title={texts.noMember} /> : null}
      {shown.map((member) => (
        <MemberCard {...props} member={member} />
      ))}
    </Layout>
  )
}

function MemberCard(props: ElectionPageProps & { readonly member: MemberToSee }) {
  const { frame, election, member, refused } = props
  const texts = mandateTexts[frame.locale]
  const form = refused?.territoryId === member.territoryId ? refused.form : emptyForm
  const { check } = member
  return (
    <Card
      title={member.place}
      eyebrow={
        check ? (
          <Badge tone={check.verdict === 'unknown' ? 'caution' : 'good'}>
            {texts.verdicts[check.verdict]}
          </Badge>
        ) : null
      }
    >
      <p>
        {texts.known}
        {colon[frame.locale]}
        {member.people.length === 0 ? texts.nobody : member.people.join(', ')}
      </p>
      <Form
        frame={frame}
        id={`membre-${member.territoryId}`}
        action={paths.election(election.id)}
        form={form}
        submit={texts.save}
        tone="quiet"
      >
        <HiddenField name="territoryId" value={member.territoryId} />
        <HiddenField name="voir" value={props.onlyLeft ? 'reste' : ''} />
        <Radios
          name="verdict"
          label={texts.verdict}
          form={form}
          value={check?.verdict}
          required
          options={electionVerdicts.map((value) => ({ value, label: texts.verdicts[value] }))}
        />
        <TextField name="note" label={texts.note} form={form} value={check?.note} maxlength={600} />
      </Form>
      <p>
        <a href={paths.dossier(member.slug)}>{member.place}</a>
      </p>
    </Card>
  )
}
