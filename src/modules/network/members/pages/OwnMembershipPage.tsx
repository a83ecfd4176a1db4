import { type Day, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { type Territory, territoryLabel } from '#modules/territories/index.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { type InvoiceShown, InvoiceTable } from '../../invoices/index.ts'
import {
  isToSign,
  type MembershipLine,
  mayFollow,
  membershipTexts,
} from '../../membership/nouns.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { leavingTexts } from '../texts/leaving.ts'
import { requestTexts } from '../texts/membership-request.ts'
import { ownMembershipTexts } from '../texts/own-membership.ts'
import { AgreementPapers } from './AgreementPapers.tsx'
import { stateTones } from './MembershipsPage.tsx'
import { HowToLeave, HowToPay } from './OwnMembershipAfter.tsx'

export interface OwnTerritory {
  readonly territory: Territory
  readonly line: MembershipLine | undefined
  readonly invoices: readonly InvoiceShown[]
}

export interface OwnMembershipPageProps {
  readonly frame: Frame
  readonly territories: readonly OwnTerritory[]
  readonly today: Day
  /** Where one writes to the house. */
  readonly contact: string
}

/** What the person who speaks for a territory reads of its membership. */
export function OwnMembershipPage(props: OwnMembershipPageProps) {
  const { frame, territories } = props
  const texts = ownMembershipTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.ownTitle}
      lead={texts.ownLead}
      crumbs={[
        { label: networkTexts[frame.locale].network, href: paths.network },
        { label: texts.own },
      ]}
      wide
    >
      {territories.length === 0 ? (
        <EmptyState title={texts.ownNowhere}>
          <p>{texts.ownNowhereText}</p>
        </EmptyState>
      ) : (
        territories.map((own) => <Own {...props} own={own} />)
      )}
    </Layout>
  )
}

function Own(props: OwnMembershipPageProps & { readonly own: OwnTerritory }) {
  const { frame, own, today } = props
  const { locale } = frame
  const texts = ownMembershipTexts[locale]
  const words = membershipTexts[locale]
  const { line, territory, invoices } = own
  if (!line) {
    return (
      <>
        <h2>{territoryLabel(territory)}</h2>
        <EmptyState title={texts.ownNone}>
          <p>{texts.ownNoneText}</p>
          <p>
            <ButtonLink href={`${membershipPaths.join}?territory=${territory.id}`}>
              {texts.ask}
            </ButtonLink>
          </p>
        </EmptyState>
      </>
    )
  }
  const { membership, shown } = line
  const facts = [
    { name: words.since, day: membership.since },
    { name: words.until, day: membership.until },
  ]
  return (
    <>
      <h2>{territoryLabel(territory)}</h2>
      <p>
        <Badge tone={stateTones[shown]}>{words.states[shown]}</Badge>{' '}
        {requestTexts[locale].states[shown]}
      </p>
      <Facts
        items={facts.flatMap(({ name, day }) =>
          day ? [{ name, value: writtenDay(day, locale) }] : [],
        )}
      />
      {isToSign(membership.state) ? (
        <AgreementPapers frame={frame} membershipId={membership.id} lead={texts.toSign} />
      ) : null}
      {membership.agreementFileId ? (
        <p>
          <a href={membershipPaths.file(membership.id, membership.agreementFileId)}>
            {leavingTexts[locale].agreement}
          </a>
        </p>
      ) : null}
      {invoices.length > 0 ? (
        <InvoiceTable frame={frame} lines={invoices} today={today} toPaper />
      ) : null}
      <HowToPay {...props} lines={own.invoices} />
      {mayFollow(membership.state, 'leave') ? <HowToLeave {...props} /> : null}
    </>
  )
}
