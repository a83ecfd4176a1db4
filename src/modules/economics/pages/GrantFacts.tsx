import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { amountOf, type Grant, paidOf } from '../grant.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { fundingTexts } from '../texts/funding.ts'
import { grantTexts } from '../texts/grants.ts'

/** Where a grant stands, and the papers of the State that are written from it. */
export function GrantFacts(props: {
  frame: Frame
  project: Project
  grant: Grant
  gaps: readonly string[]
}) {
  const { frame, project, grant, gaps } = props
  const { locale } = frame
  const texts = grantTexts[locale]
  const funding = fundingTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  return (
    <>
      <Facts
        layout="rows"
        items={[
          { name: texts.columns.granted, value: money(amountOf(grant)) },
          { name: texts.columns.paid, value: money(paidOf(grant)) },
        ]}
      />
      <p>
        <ButtonLink href={paths.payments(project.slug, grant.id)} tone="quiet">
          {texts.payments}
        </ButtonLink>
      </p>
      <h2>{funding.papers}</h2>
      <p>{funding.papersLead}</p>
      {gaps.length > 0 ? (
        <Notice tone="caution">
          {gaps.map((gap) => (
            <p>{gap}</p>
          ))}
        </Notice>
      ) : null}
      <p>
        {(['12156', '15059'] as const).map((paper) => (
          <ButtonLink href={paths.cerfa(project.slug, grant.id, paper)} tone="quiet">
            {funding.cerfa(paper)}
          </ButtonLink>
        ))}
      </p>
    </>
  )
}
