import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { kindWord, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import type { TerritoryMoment } from '#platform/module.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Moments } from '#ui/Moments/Moments.tsx'
import { declarationTexts, standingOf } from '../../declaration/nouns.ts'
import { isLate } from '../../membership/nouns.ts'
import { needPaths } from '../../paths/need.ts'
import { paths } from '../../paths.ts'
import { mayNoteExchange, maySayNeeds, maySeeJournal } from '../../permissions.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Dossier } from '../dossier.ts'
import { nextStepOf } from '../exchange.ts'
import { dossierTexts } from '../texts/dossier.ts'
import { DossierCommitments } from './DossierCommitments.tsx'
import { DossierJournal } from './DossierJournal.tsx'
import { DossierPeople } from './DossierPeople.tsx'
import type { DossierPageProps } from './dossier-page-props.ts'

const mostMoments = 80
const momentsShown = 12

/** All that ties a territory to the network, on one page. */
export function DossierPage(props: DossierPageProps) {
  const { frame, dossier } = props
  const { locale } = frame
  const texts = dossierTexts[locale]
  const { territory } = dossier
  return (
    <Layout
      frame={frame}
      title={territoryLabel(territory)}
      lead={maySeeJournal(frame.viewer) ? texts.lead : texts.leadOwn}
      crumbs={[{ label: networkTexts[locale].network, href: paths.network }]}
      eyebrow={kindWord(territory, locale)}
      refused={props.refused !== undefined}
      actions={
        <>
          {maySayNeeds(frame.viewer, territory.id) ? (
            <ButtonLink href={needPaths.needs(territory.slug)} tone="quiet">
              {texts.needs}
            </ButtonLink>
          ) : null}
          <ButtonLink href={territoryPaths.territory(territory.slug)} tone="quiet">
            {texts.publicPage}
          </ButtonLink>
        </>
      }
    >
      <Essential {...props} />
      <Contents
        locale={locale}
        links={[
          { label: texts.due, to: 'a-venir' },
          { label: texts.people, to: 'personnes' },
          { label: texts.commitments, to: 'engagements' },
          ...dossier.sections.map(({ title }, at) => ({ label: title, to: `partie-${at + 1}` })),
          ...(mayNoteExchange(frame.viewer) ? [{ label: texts.exchanges, to: 'echanges' }] : []),
          { label: texts.timeline, to: 'histoire' },
        ]}
      />
      <h2 id="a-venir">{texts.due}</h2>
      <Due {...props} />
      <DossierPeople {...props} />
      <DossierCommitments {...props} />
      {dossier.sections.map((section, at) => (
        <>
          <h2 id={`partie-${at + 1}`}>{section.title}</h2>
          <LinkList items={section.items} />
        </>
      ))}
      {mayNoteExchange(frame.viewer) ? <DossierJournal {...props} /> : null}
      <h2 id="histoire">{texts.timeline}</h2>
      {dossier.past.length === 0 ? <EmptyState title={texts.nothingYet} /> : <Past {...props} />}
    </Layout>
  )
}

/** The last ones, then the rest, folded. */
function Past({ frame, dossier }: DossierPageProps) {
  const items = dossier.past.slice(0, mostMoments).map((moment) => told(moment, frame))
  const before = items.slice(momentsShown)
  return (
    <>
      <Moments items={items.slice(0, momentsShown)} />
      {before.length > 0 ? (
        <Disclosure summary={dossierTexts[frame.locale].earlier(before.length)}>
          <Moments items={before} />
        </Disclosure>
      ) : null}
    </>
  )
}

function told(moment: TerritoryMoment, { locale }: Frame) {
  return {
    when: writtenDay(dayOf(moment.at), locale),
    label: moment.label,
    href: moment.href,
  }
}

function Due({ frame, dossier, today }: DossierPageProps) {
  const texts = dossierTexts[frame.locale]
  if (dossier.due.length === 0) return <EmptyState title={texts.nothingDue} />
  return (
    <Moments
      items={dossier.due.map((moment) => {
        const line = told(moment, frame)
        const late = dayOf(moment.at) < today
        return late ? { ...line, label: `${moment.label} (${texts.overdue})` } : line
      })}
    />
  )
}

function Essential({ frame, dossier, today }: DossierPageProps) {
  const { locale } = frame
  const texts = dossierTexts[locale]
  const { signature, lastSeen } = dossier
  const standing = signature && declarationTexts[locale].standings[standingOf(signature, today)]
  const next = nextStepOf([...dossier.exchanges, ...pending(dossier)])
  return (
    <Facts
      layout="rows"
      items={[
        { name: texts.membership, value: membershipWords(dossier, today, frame) },
        {
          name: texts.declaration,
          value:
            signature && standing ? (
              texts.signed(writtenDay(signature.signedOn, locale), standing)
            ) : (
              <>
                {texts.notSigned}{' '}
                <a href={`${paths.sign}?territoire=${dossier.territory.slug}`}>{texts.signFor}</a>
              </>
            ),
        },
        {
          name: texts.lastSeen,
          value: lastSeen ? writtenDay(dayOf(lastSeen), locale) : texts.neverSeen,
        },
        ...(maySeeJournal(frame.viewer)
          ? [
              {
                name: texts.nextStep,
                value: next?.nextOn
                  ? texts.by(next.nextAction, writtenDay(next.nextOn, locale))
                  : texts.noNextStep,
              },
            ]
          : []),
        { name: texts.assessments, value: texts.noAssessment },
        // Once there is some, it has a section of its own.
        ...(dossier.sections.some(({ subject }) => subject === 'funding')
          ? []
          : [{ name: texts.funding, value: texts.noFunding }]),
      ]}
    />
  )
}

/** Before it joined, the next step is that of prospecting. */
function pending({ prospectNext }: Dossier) {
  return prospectNext ? [{ ...prospectNext, nextDoneOn: undefined }] : []
}

function membershipWords({ membership }: Dossier, today: Day, { locale }: Frame): string {
  const texts = dossierTexts[locale]
  const day = (one: Day) => writtenDay(one, locale)
  if (!membership || membership.state === 'declined') return texts.notMember
  const { state, since, until, leftOn } = membership
  if (state === 'left') return leftOn ? texts.left(day(leftOn)) : texts.notMember
  if (state !== 'active' || !since) return texts.underWay(day(dayOf(membership.requestedAt)))
  if (!until) return texts.member(day(since))
  return isLate(membership, today)
    ? texts.memberLate(day(since), day(until))
    : texts.memberUntil(day(since), day(until))
}
