import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { PrintSheetsForm } from '#modules/scans/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import { prepareTexts } from '../../texts/prepare.ts'
import { surveyTexts } from '../../texts/surveys.ts'
import { sheetTexts } from '../texts/sheets.ts'

export interface SheetsPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly languages: readonly string[]
  readonly form: FormState
}

/** Sheets of a survey: printed here, read on a page of their own. */
export function SheetsPage({ frame, survey, languages, form }: SheetsPageProps) {
  const texts = sheetTexts[frame.locale]
  const { slug, title, access } = survey
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: surveyTexts[frame.locale].title, href: paths.list },
        { label: title, labelIn: writtenLocale, href: paths.survey(slug) },
        { label: prepareTexts[frame.locale].title(title), href: paths.prepare(slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <section>
        <h2>{texts.printTitle}</h2>
        <p>{access === 'codes' ? texts.codes : texts.numbers}</p>
        <PrintSheetsForm
          {...{ frame, form, texts, languages }}
          id="feuilles"
          action={paths.sheets(slug)}
        />
      </section>
      <section>
        <h2>{texts.readTitle}</h2>
        <p>
          <ButtonLink href={paths.scans(slug)} tone="quiet">
            {texts.read}
          </ButtonLink>
        </p>
      </section>
    </Layout>
  )
}
