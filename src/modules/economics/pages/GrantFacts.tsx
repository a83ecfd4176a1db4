import type { PaperForm } from '#engines/grant-papers/index.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { FilledPaper } from '../filled-paper.ts'
import { amountOf, type Grant, paidOf } from '../grant.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { fundingTexts } from '../texts/funding.ts'
import { grantTexts } from '../texts/grants.ts'
import { stopTexts } from '../texts/paper-stops.ts'
import { PaperStops } from './PaperStops.tsx'

/** A form of the State: whether it can be written, and what it will not say as the pages do. */
export interface ShownPaper {
  readonly form: PaperForm
  readonly filled: FilledPaper
  readonly gaps: readonly string[]
}

/** Where a grant stands, and the papers of the State that are written from it. */
export function GrantFacts(props: {
  frame: Frame
  project: Project
  grant: Grant
  papers: readonly ShownPaper[]
}) {
  const { frame, project, grant, papers } = props
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
      {papers.map(({ form, filled, gaps }) => (
        <>
          <h3>{funding.paperName(form)}</h3>
          {gaps.length > 0 ? (
            <Notice tone="caution">
              {gaps.map((gap) => (
                <p>{gap}</p>
              ))}
            </Notice>
          ) : null}
          {filled.ok ? (
            <p>
              {(['xlsx', 'pdf', 'docx'] as const).map((format) => (
                <>
                  <ButtonLink href={paths.cerfa(project.slug, grant.id, form, format)} tone="quiet">
                    {funding.cerfa(form, format)}
                  </ButtonLink>{' '}
                </>
              ))}
            </p>
          ) : (
            <>
              <p>{stopTexts[locale].title(form)}</p>
              <PaperStops {...{ frame, project, grant }} stops={filled.stops} />
            </>
          )}
        </>
      ))}
    </>
  )
}
