import { writtenDay } from '#kit/dates.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import type { PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { attachmentAccept } from '../../attachment.ts'
import { type CriterionStanding, eligibilityCriteria } from '../../eligibility.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import {
  ExperimentGridPage,
  ExperimentPastePage,
  type GridPageProps,
} from '../../pages/GridPages.tsx'
import { paths } from '../../paths.ts'
import { criteriaGrid, criteriaRows } from '../criteria-grid.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { requirementTexts } from '../texts/gate.ts'
import { stagesTexts } from '../texts/stages-page.ts'

const placeOf = ({ frame, experiment: { slug } }: GridPageProps) => ({
  words: criteriaTexts[frame.locale],
  home: paths.criteria(slug),
  lines: paths.criteriaLines(slug),
  paste: paths.criteriaPaste(slug),
})

/** Where the seven criteria stand, written on one page. */
export function CriteriaGridPage(
  props: GridPageProps & {
    readonly criteria: readonly CriterionStanding[]
    /** Since when the register of the network counts the territory; null when it does not. */
    readonly memberSince: string | null | undefined
  },
) {
  const { criteria, memberSince, ...page } = props
  const { locale } = page.frame
  const texts = criteriaTexts[locale]
  const helps = eligibilityCriteria.map((criterion) => [
    criterion,
    requirementTexts[locale][`eligibility-${criterion}`].help,
  ])
  const isUnread = criteria.some(({ criterion, latest }) => criterion === 'membership' && !latest)
  return (
    <ExperimentGridPage
      {...page}
      place={placeOf(page)}
      shown={{
        grid: criteriaGrid,
        rows: criteriaRows(criteria),
        hints: Object.fromEntries(helps),
      }}
    >
      {memberSince === null ? <Notice tone="info">{texts.notMember}</Notice> : null}
      {memberSince && isUnread ? (
        <Notice tone="info">
          {texts.memberSince(writtenDay(memberSince, locale))}{' '}
          <a href={`${paths.criteriaLines(page.experiment.slug)}?de=adhesions`}>
            {texts.takeMembership}
          </a>
        </Notice>
      ) : null}
    </ExperimentGridPage>
  )
}

export function CriteriaPastePage(props: GridPageProps & Pick<PasteFormProps, 'read'>) {
  return <ExperimentPastePage {...props} grid={criteriaGrid} place={placeOf(props)} />
}

/** A document that shows where one criterion stands. */
export function CriterionFilePage(props: GridPageProps & { readonly standing: CriterionStanding }) {
  const { frame, experiment, form, standing } = props
  const texts = criteriaTexts[frame.locale]
  const stages = stagesTexts[frame.locale]
  const words = requirementTexts[frame.locale][`eligibility-${standing.criterion}`]
  return (
    <ExperimentFormPage
      frame={frame}
      experiment={experiment}
      form={form}
      back={{ label: texts.title, href: paths.criteria(experiment.slug) }}
      title={texts.fileTitle(words.title)}
      lead={texts.fileLead}
      action={paths.criterionFile(experiment.slug, standing.criterion)}
      submit={texts.fileSave}
      multipart
    >
      <FileField
        name="file"
        label={stages.evidenceFile}
        hint={stages.evidenceFileHint}
        form={form}
        accept={attachmentAccept}
        required
      />
    </ExperimentFormPage>
  )
}
