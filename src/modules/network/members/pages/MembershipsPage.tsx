import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { isAdministrator, isStaff } from '#kit/viewer.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { renewalTexts } from '../../invoices/nouns.ts'
import { type MembershipLine, membershipTexts, type ShownState } from '../../membership/nouns.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { joinQuestionTexts } from '../texts/join-questions.ts'

export interface MembershipsPageProps {
  readonly frame: Frame
  readonly shown: ShownList<MembershipLine>
}

export const stateTones: Readonly<Record<ShownState, Tone>> = {
  'to-confirm': 'neutral',
  requested: 'info',
  'more-asked': 'neutral',
  accepted: 'info',
  deliberated: 'info',
  agreed: 'info',
  invoiced: 'caution',
  active: 'good',
  late: 'danger',
  left: 'neutral',
  declined: 'neutral',
}

/** Every membership and its next gesture. */
export function MembershipsPage({ frame, shown }: MembershipsPageProps) {
  const texts = membershipTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: networkTexts[frame.locale].network, href: paths.network },
        { label: texts.title },
      ]}
      wide
      actions={<Doors frame={frame} />}
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          etat: (line) => <Badge tone={stateTones[line.shown]}>{texts.states[line.shown]}</Badge>,
          du: ({ dueCents }) => (dueCents === 0 ? '–' : writtenMoney(dueCents, frame.locale)),
        }}
      />
    </Layout>
  )
}

function Doors({ frame }: { frame: Frame }) {
  const texts = membershipTexts[frame.locale]
  return (
    <Actions>
      {isStaff(frame.viewer) ? (
        <ButtonLink href={membershipPaths.open}>{texts.open}</ButtonLink>
      ) : null}
      <ButtonLink tone="quiet" href={membershipPaths.invoices}>
        {texts.invoices}
      </ButtonLink>
      <ButtonLink tone="quiet" href={membershipPaths.renewals}>
        {renewalTexts[frame.locale].door}
      </ButtonLink>
      {isStaff(frame.viewer) ? (
        <>
          <ButtonLink tone="quiet" href={membershipPaths.colleges}>
            {texts.colleges}
          </ButtonLink>
          <ButtonLink tone="quiet" href={membershipPaths.questions}>
            {joinQuestionTexts[frame.locale].title}
          </ButtonLink>
        </>
      ) : null}
      {isAdministrator(frame.viewer) ? (
        <>
          <ButtonLink tone="quiet" href={membershipPaths.fees}>
            {texts.fees}
          </ButtonLink>
          <ButtonLink tone="quiet" href={membershipPaths.billing}>
            {texts.billing}
          </ButtonLink>
        </>
      ) : null}
    </Actions>
  )
}
