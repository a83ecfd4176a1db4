import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { SharedAddress } from '#modules/people/index.ts'
import { type FormQuestions, formAnswersSaid } from '#modules/questionnaires/index.ts'
import { type Territory, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { feeReasonWords } from '../../fees/nouns.ts'
import { type InvoiceShown, InvoiceTable, type PeriodShown } from '../../invoices/index.ts'
import { invoiceTexts } from '../../invoices/nouns.ts'
import {
  type Membership,
  type MembershipContactShown,
  type MembershipState,
  membershipTexts,
  type ShownState,
} from '../../membership/nouns.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { joinQuestionTexts } from '../texts/join-questions.ts'
import { MembershipGestures, type MembershipGesturesProps } from './MembershipGestures.tsx'
import { stateTones } from './MembershipsPage.tsx'

export interface MembershipPageProps extends MembershipGesturesProps {
  readonly territory: Territory
  readonly contacts: readonly MembershipContactShown[]
  /** What this kind of territory is asked at joining. */
  readonly questions: FormQuestions
  readonly periods: readonly PeriodShown[]
  readonly invoices: readonly InvoiceShown[]
  readonly today: Day
}

/** One membership: where it stands, the next gesture, and all that is known of it. */
export function MembershipPage(props: MembershipPageProps) {
  const { frame, membership, territory, shown } = props
  const { locale } = frame
  const texts = membershipTexts[locale]
  const place = territoryLabel(territory)
  const waiting = props.invoices.find(({ settlement }) => settlement.dueCents > 0)
  return (
    <Layout
      frame={frame}
      title={texts.of(place)}
      lead={texts.pageLead[shown]}
      eyebrow={<Badge tone={stateTones[shown]}>{texts.states[shown]}</Badge>}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: membershipPaths.list },
        { label: place },
      ]}
      refused={props.refused !== undefined}
      aside={
        <>
          <Card title={texts.steps.title}>
            <Steps items={wayOf(membership.state, locale)} />
          </Card>
          <Card title={texts.people}>
            <Contacts {...props} />
          </Card>
        </>
      }
    >
      {shown === 'declined' || shown === 'to-confirm' ? null : <h2>{texts.nextTitle}</h2>}
      {shown === 'invoiced' && waiting ? (
        <p>
          <ButtonLink href={membershipPaths.invoice(waiting.invoice.id)}>
            {invoiceTexts[locale].record}
          </ButtonLink>
        </p>
      ) : null}
      <MembershipGestures {...props} />
      <MembershipFacts frame={frame} membership={membership} shown={shown} />
      <JoinAnswers {...props} />
      <p>
        <a href={territoryPaths.territory(territory.slug)}>{place}</a>
      </p>
      <Years {...props} />
      {props.invoices.length > 0 ? (
        <>
          <h2>{texts.invoices}</h2>
          <InvoiceTable frame={frame} lines={props.invoices} today={props.today} />
        </>
      ) : null}
    </Layout>
  )
}

const way = ['requested', 'accepted', 'deliberated', 'agreed', 'active'] as const

/** How many steps of the way are behind. */
const behind: Readonly<Record<MembershipState, number>> = {
  'to-confirm': 0,
  requested: 1,
  'more-asked': 1,
  declined: 1,
  accepted: 2,
  deliberated: 3,
  agreed: 4,
  active: 5,
  left: 5,
}

function wayOf(state: MembershipState, locale: Frame['locale']) {
  const texts = membershipTexts[locale].steps
  const done = behind[state]
  return way.map((one, at) => ({
    title: texts[one],
    state:
      at < done
        ? ('done' as const)
        : at === done && state !== 'declined'
          ? ('current' as const)
          : ('ahead' as const),
  }))
}

function MembershipFacts(props: { frame: Frame; membership: Membership; shown: ShownState }) {
  const { frame, membership } = props
  const { locale } = frame
  const texts = membershipTexts[locale]
  const day = (text: Day | undefined) => (text ? writtenDay(text, locale) : undefined)
  const deliberation = [
    membership.deliberationRef,
    day(membership.deliberationOn),
    membership.deliberationWaiver,
  ]
    .filter(Boolean)
    .join(', ')
  const { leaveReason } = membership
  const left = leaveReason && [
    texts.leaveReasons[leaveReason],
    plainProse(membership.leaveNote ?? ''),
  ]
  const facts = [
    { name: texts.facts.requested, value: day(dayOf(membership.requestedAt)) },
    { name: texts.facts.source, value: texts.sources[membership.source] },
    {
      name: texts.facts.why,
      value: membership.why === '' ? undefined : <Prose markdown={membership.why} />,
    },
    { name: texts.facts.answer, value: membership.answer },
    {
      name: texts.facts.deliberation,
      value: withFile(membership, deliberation, membership.deliberationFileId, locale),
    },
    {
      name: texts.facts.agreement,
      value: withFile(membership, day(membership.agreementOn), membership.agreementFileId, locale),
    },
    { name: texts.facts.since, value: day(membership.since) },
    { name: texts.facts.until, value: day(membership.until) },
    { name: texts.facts.left, value: day(membership.leftOn) },
    {
      name: texts.facts.leaveReason,
      value: left?.filter((part) => part !== '').join(colon[locale]),
    },
    {
      name: texts.facts.former,
      value: membership.formerId && (
        <a href={membershipPaths.membership(membership.formerId)}>{texts.facts.formerLink}</a>
      ),
    },
  ]
  return (
    <>
      <h2>{texts.facts.title}</h2>
      <Facts
        layout="rows"
        items={facts.filter(({ value }) => value !== undefined && value !== '')}
      />
    </>
  )
}

function withFile(
  membership: Membership,
  words: string | undefined,
  fileId: string | undefined,
  locale: Frame['locale'],
) {
  if (fileId === undefined) return words
  return (
    <>
      {words}{' '}
      <a href={membershipPaths.file(membership.id, fileId)}>{membershipTexts[locale].document}</a>
    </>
  )
}

function Contacts({ frame, contacts }: MembershipPageProps) {
  const texts = membershipTexts[frame.locale]
  if (contacts.length === 0) return <p>{texts.noContact}</p>
  return (
    <ul>
      {contacts.map((contact) => (
        <li>
          {contact.href ? <a href={contact.href}>{contact.name}</a> : contact.name}
          {contact.function === '' ? '' : `, ${contact.function}`}
          {contact.email ? (
            <>
              {' '}
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </>
          ) : null}
          <SharedAddress frame={frame} holder={contact.holder} />
        </li>
      ))}
    </ul>
  )
}

/** What was answered beside the reasons, by whom. */
function JoinAnswers({ frame, contacts, questions }: MembershipPageProps) {
  return (
    <>
      {contacts.map(({ name, answers }) => {
        const items = formAnswersSaid(questions, answers)
        if (items.length === 0) return null
        return (
          <>
            <h2>{joinQuestionTexts[frame.locale].answersOf(name)}</h2>
            <Facts layout="rows" items={items} />
          </>
        )
      })}
    </>
  )
}

function Years({ frame, periods }: MembershipPageProps) {
  const { locale } = frame
  const texts = membershipTexts[locale]
  if (periods.length === 0) return null
  return (
    <>
      <h2>{texts.years}</h2>
      <Table
        caption={texts.years}
        captionHidden
        columns={[
          { title: texts.year },
          { title: texts.fee, align: 'right' },
          { title: texts.feeWhy },
          { title: texts.settled },
        ]}
        rows={periods.map((period) => [
          `${writtenDay(period.startsOn, locale)} – ${writtenDay(period.endsOn, locale)}`,
          writtenMoney(period.feeCents, locale),
          feeReasonWords(period.feeReason, locale),
          period.settledOn ? writtenDay(period.settledOn, locale) : texts.notSettled,
        ])}
      />
    </>
  )
}
